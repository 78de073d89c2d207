"""The supervisor: keeps a worker running while there is work, and outlives its crash."""

from __future__ import annotations

import logging
import subprocess
import sys
import threading

from analyser.errors import AnalyserError, StorageError
from analyser.workspace.database import UNUSABLE
from analyser.workspace.store import Workspace

WATCH_SECONDS = 1.0  #: how often a dead worker is noticed, whether or not a page is open
MAX_BARREN = 3  #: workers that may die without taking a job before the queue is told that none can be had

NO_WORKER = (
    "The analysis cannot be started on this computer. The file {log} says why; read the manifesto again after that."
)

log = logging.getLogger(__name__)


class Supervisor:
    """One per dashboard server. A worker that died is started anew when there is work; the dashboard stays up."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._worker: subprocess.Popen[bytes] | None = None
        self._barren = 0
        self._lock = threading.Lock()
        self._stopped = threading.Event()
        threading.Thread(target=self._watch, name="supervisor", daemon=True).start()

    def ensure(self) -> None:
        """Start a worker if there is work and none is running; what a dead one was on is queued again."""
        with self._lock:
            if self.running or self._stopped.is_set():
                return
            self._bury()
            if self._barren >= MAX_BARREN:
                self._workspace.jobs.fail_waiting(NO_WORKER.format(log=self._workspace.folder / "worker.log"))
                self._barren = 0
            if self._workspace.jobs.unfinished():
                self._start()

    @property
    def running(self) -> bool:
        return self._worker is not None and self._worker.poll() is None

    @property
    def worker(self) -> int | None:
        """The running worker's process, if there is one."""
        return self._worker.pid if self._worker is not None and self.running else None

    def stop(self) -> None:
        """End the worker; a job it was on is queued again by the next one."""
        self._stopped.set()
        with self._lock:
            if self._worker is not None:
                self._worker.terminate()
                self._worker.wait(timeout=10)

    def _watch(self) -> None:
        while not self._stopped.wait(WATCH_SECONDS):
            try:
                self.ensure()
            except AnalyserError as error:  # such as a full disk: the next look may find it usable again
                log.warning("the worker could not be looked after: %s", error)

    def _start(self) -> None:
        try:
            with (self._workspace.folder / "worker.log").open("ab") as written:
                self._worker = subprocess.Popen(
                    [sys.executable, "-m", "analyser.workspace.worker", str(self._workspace.folder)],
                    stdin=subprocess.DEVNULL, stdout=written, stderr=written,
                )  # fmt: skip
        except OSError as error:
            raise StorageError(UNUSABLE.format(folder=self._workspace.folder, why=error.strerror)) from error

    def _bury(self) -> None:
        """Free the job of a worker that died; count those that die before they take one."""
        worker, self._worker = self._worker, None
        if worker is None or worker.returncode == 0:
            return
        self._barren += 1
        if self._workspace.jobs.abandon(worker.pid):
            self._barren = 0
