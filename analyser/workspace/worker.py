"""The worker: a process of its own that takes one queued manifesto after another, models loaded once.

Started by the dashboard as ``python -m analyser.workspace.worker FOLDER``. It outlives browser tabs, ends when there
has been nothing to do for a while or when the dashboard that started it is gone; what it leaves half done is queued
again.
"""

from __future__ import annotations

import logging
import os
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

from analyser.errors import AnalyserError, ManifestoError
from analyser.model.pledges import PledgeSet
from analyser.model.progress import Progress
from analyser.pipeline import analyse_manifesto
from analyser.pledges import default_set, load_pledge_set
from analyser.workspace.jobs import Job
from analyser.workspace.records import fingerprint, record_bytes
from analyser.workspace.store import Workspace

IDLE_SECONDS = 300.0  #: how long models stay loaded with nothing to do
POLL_SECONDS = 0.5
BEAT_SECONDS = 5.0
REPORT_SECONDS = 0.2  #: progress is written at most this often
NICENESS = 5  #: the dashboard comes first

UNEXPECTED = "The analysis of this file failed for a reason nobody foresaw ({kind}). Keep the file and report it to us."

log = logging.getLogger(__name__)


def main(folder: Path) -> None:
    """Work until there has been nothing to do for `IDLE_SECONDS`, or until the parent process is gone."""
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    parent = os.getppid()
    workspace = Workspace(folder)
    pledge_set = load_pledge_set(default_set())
    idle_since = time.monotonic()
    while time.monotonic() - idle_since < IDLE_SECONDS and os.getppid() == parent:
        workspace.jobs.recover()
        job = workspace.jobs.claim(os.getpid())
        if job is None:
            time.sleep(POLL_SECONDS)
            continue
        run(workspace, pledge_set, job)
        idle_since = time.monotonic()


def run(workspace: Workspace, pledge_set: PledgeSet, job: Job) -> None:
    """Analyse one manifesto; whatever goes wrong ends in the job's record as a sentence."""
    with _Heartbeat(workspace, job):
        try:
            stored = workspace[job.manifesto]
            record = analyse_manifesto(stored.path, pledge_set, facts=stored.facts, progress=_Reporter(workspace, job))
            record = replace(record, file_name=stored.file_name)
            workspace.write_record(stored.key, fingerprint(pledge_set), record_bytes(record))
        except ManifestoError as error:
            workspace.jobs.fail(job.id, f"{stored.file_name}: {error.reason} {error.remedy}")
        except AnalyserError as error:
            workspace.jobs.fail(job.id, str(error))
        except Exception as error:  # the boundary of the process: nothing may end the queue, and the log has the rest
            log.exception("job %s failed", job.id)
            workspace.jobs.fail(job.id, UNEXPECTED.format(kind=type(error).__name__))
        else:
            workspace.jobs.finish(job.id)


class _Reporter:
    """Writes progress into the job's record, at most every `REPORT_SECONDS`, and every change of stage."""

    def __init__(self, workspace: Workspace, job: Job) -> None:
        self._jobs, self._job = workspace.jobs, job.id
        self._last, self._stage = 0.0, ""

    def __call__(self, progress: Progress) -> None:
        now = time.monotonic()
        if progress.stage != self._stage or progress.done == progress.total or now - self._last > REPORT_SECONDS:
            self._last, self._stage = now, progress.stage
            self._jobs.report(self._job, progress.stage, progress.done, progress.total)


class _Heartbeat:
    """Says that the worker lives while a long step runs without progress."""

    def __init__(self, workspace: Workspace, job: Job) -> None:
        self._jobs, self._job = workspace.jobs, job.id
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._beat, daemon=True)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _beat(self) -> None:
        while not self._stop.wait(BEAT_SECONDS):
            self._jobs.beat(self._job)


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    main(Path(sys.argv[1]))
