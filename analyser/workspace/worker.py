"""The worker: a process of its own that takes one queued manifesto after another, models loaded once.

Started by the dashboard as ``python -m analyser.workspace.worker FOLDER``. It outlives browser tabs, ends when there
has been nothing to do for a while or when the dashboard that started it is gone; what it leaves half done is queued
again.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

from analyser.errors import AnalyserError, ManifestoError, ScanError
from analyser.extract import ExtractOptions
from analyser.model.pledges import PledgeSet
from analyser.model.progress import Progress
from analyser.pipeline import analyse_manifesto
from analyser.pledges import default_set, load_pledge_set
from analyser.workspace.jobs import Job
from analyser.workspace.records import fingerprint, record_bytes
from analyser.workspace.store import Workspace, bearing, check_file

IDLE_SECONDS = 300.0  #: how long models stay loaded with nothing to do
POLL_SECONDS = 0.5
BEAT_SECONDS = 5.0
REPORT_SECONDS = 0.2  #: progress is written at most this often
STUCK_SECONDS = 900.0  #: without progress: one page may take OCR two minutes, and a slow laptop loads models for one
NICENESS = 5  #: the dashboard comes first

UNEXPECTED = "The analysis of this file failed for a reason nobody foresaw ({kind}). Keep the file and report it to us."
STUCK = (
    "The analysis got no further for {minutes} minutes and was stopped. Get another edition of the file (a plain text "
    "or a Word document), or read it again."
)
SCANNED = "Have its pages read by OCR on the page Manifestos, or get an edition that has text."

log = logging.getLogger(__name__)


def main(folder: Path) -> None:
    """Work until there has been nothing to do for `IDLE_SECONDS`, or until the parent process is gone."""
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    parent = os.getppid()
    workspace = Workspace(folder)
    pledge_set = load_pledge_set(default_set())
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    idle_since = time.monotonic()
    while time.monotonic() - idle_since < IDLE_SECONDS and os.getppid() == parent:
        workspace.jobs.recover()
        job = workspace.jobs.claim(os.getpid())
        if job is None:
            time.sleep(POLL_SECONDS)
            continue
        try:
            run(workspace, pledge_set, job)
        except (KeyboardInterrupt, SystemExit):
            workspace.jobs.hand_back(job.id)
            return
        idle_since = time.monotonic()


def run(workspace: Workspace, pledge_set: PledgeSet, job: Job) -> None:
    """Analyse one manifesto; whatever goes wrong ends in the job's record as a sentence."""
    reporter = _Reporter(workspace, job)
    with _Heartbeat(workspace, job, reporter):
        try:
            stored = workspace[job.manifesto]
            check_file(stored)
            record = analyse_manifesto(
                stored.path, pledge_set, facts=stored.facts, options=ExtractOptions(ocr=stored.ocr), progress=reporter
            )
            record = replace(record, file_name=stored.file_name)
            workspace.write_record(stored.key, fingerprint(pledge_set), record_bytes(record))
        except ScanError as error:
            workspace.jobs.fail(job.id, f"{stored.file_name}: {error.reason} {SCANNED}", scanned=True)
        except ManifestoError as error:
            workspace.jobs.fail(job.id, f"{stored.file_name}: {error.reason} {error.remedy}")
        except AnalyserError as error:
            workspace.jobs.fail(job.id, str(error))
        except Exception as error:  # the boundary of the process: nothing may end the queue, and the log has the rest
            log.exception("job %s failed", job.id)
            workspace.jobs.fail(job.id, UNEXPECTED.format(kind=type(error).__name__))
        else:
            workspace.jobs.finish(job.id)
            now = workspace.get(stored.key)
            if now is not None and bearing(now.facts) != bearing(stored.facts):
                workspace.jobs.add(stored.key)  # corrected while it was being read


class _Reporter:
    """Writes progress into the job's record, at most every `REPORT_SECONDS`, and every change of stage."""

    def __init__(self, workspace: Workspace, job: Job) -> None:
        self._jobs, self._job = workspace.jobs, job.id
        self._last, self._stage = 0.0, ""
        self.moved = time.monotonic()

    def __call__(self, progress: Progress) -> None:
        self.moved = now = time.monotonic()
        if progress.stage != self._stage or progress.done == progress.total or now - self._last > REPORT_SECONDS:
            self._last, self._stage = now, progress.stage
            self._jobs.report(self._job, progress.stage, progress.done, progress.total)


class _Heartbeat:
    """Says that the worker lives while a long step runs without progress, and ends it when it gets nowhere."""

    def __init__(self, workspace: Workspace, job: Job, reporter: _Reporter) -> None:
        self._jobs, self._job, self._reporter = workspace.jobs, job.id, reporter
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._beat, daemon=True)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _beat(self) -> None:
        while not self._stop.wait(BEAT_SECONDS):
            if time.monotonic() - self._reporter.moved > STUCK_SECONDS:
                self._jobs.fail(self._job, STUCK.format(minutes=int(STUCK_SECONDS / 60)))
                os._exit(0)  # a loop deep in a library heeds nothing less; the supervisor starts a worker for the rest
            self._jobs.beat(self._job)


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    main(Path(sys.argv[1]))
