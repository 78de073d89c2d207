"""The supervisor: keeps a worker running while there is work, and outlives its crash."""

from __future__ import annotations

import subprocess
import sys
import threading

from analyser.workspace.store import Workspace


class Supervisor:
    """One per dashboard server. A worker that died is started anew when there is work; the dashboard stays up."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._worker: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    def ensure(self) -> None:
        """Start a worker if there is work and none is running."""
        with self._lock:
            if self.running or not self._workspace.jobs.unfinished():
                return
            log = (self._workspace.folder / "worker.log").open("ab")
            with log:
                self._worker = subprocess.Popen(
                    [sys.executable, "-m", "analyser.workspace.worker", str(self._workspace.folder)],
                    stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                )  # fmt: skip

    @property
    def running(self) -> bool:
        return self._worker is not None and self._worker.poll() is None

    def stop(self) -> None:
        """End the worker; a job it was on is queued again by the next one."""
        with self._lock:
            if self._worker is not None:
                self._worker.terminate()
                self._worker.wait(timeout=10)
