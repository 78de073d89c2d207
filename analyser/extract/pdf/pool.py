"""Sheets parsed by several processes at once, this one among them.

Why not `concurrent.futures.ProcessPoolExecutor`: its workers import the program that started it once more. Under
``streamlit run`` that is all of Streamlit in every worker (over a second and 100 MB), in an unguarded script it is the
script itself, and inside a daemonic job process it isn't allowed at all. A plain child process has none of these
troubles.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path
from queue import Queue

from analyser.extract.collector import without_collections
from analyser.extract.pdf.sheets import WITH_OCR, SheetRead, SheetSource

BATCH = 3  #: sheets a worker is given at a time: few, so that all finish together
START_COST = 0.6  #: seconds until a new worker parses its first sheet, measured on two cores (imports are most of it)
FIRST_LOOK = 0.25  #: seconds of work before it is foreseen what is left: the first sheets bring all the fonts in
MOST_WORKERS = 4  #: processes beside this one; more only wait for the layout, which one process does

Outcome = list[SheetRead] | Exception


class WorkerCrashError(Exception):
    """A worker process ended before its work did."""

    def __init__(self, sheets: list[int], status: int | None) -> None:
        self.sheets, self.status = sheets, status
        super().__init__(f"the process that read sheets {sheets[0]} to {sheets[-1]} stopped (status {status})")


def read_sheets(
    path: Path, processes: int | None, report: Callable[[int, int], None], *, with_ocr: bool = False
) -> list[SheetRead]:
    """Reads all sheets of a PDF, in order.

    This process starts at the front. Once what is left would take longer than starting a helper, workers take sheets
    from the back; a short manifesto, or one core, never starts any.

    Args:
        path: the PDF.
        processes: how many may work at once, this one included; None for as many as there are cores.
        report: called with the sheets read so far and their total, in the caller's thread.
        with_ocr: read pictures of text by OCR.

    Raises:
        WorkerCrashError: a worker ended before its work did.
    """
    found: dict[int, SheetRead] = {}
    outcomes: Queue[Outcome] = Queue()
    with without_collections(), SheetSource(path, with_ocr=with_ocr) as source:
        total = len(source)
        pending = deque(range(1, total + 1))
        helpers = _Helpers(_command(path, with_ocr), pending, outcomes)
        wanted = min(processes or cores(), MOST_WORKERS + 1) - 1
        started = time.process_time()  # not the clock: on a busy machine a worker would only take turns with this
        try:
            while number := _take(pending):
                found[number] = source.read(number)
                if (
                    wanted
                    and not helpers.running
                    and _worth_helping(time.process_time() - started, number, len(pending))
                ):
                    helpers.start(wanted)
                _collect(outcomes, found, wait=False)
                report(len(found), total)
            while len(found) < total:
                _collect(outcomes, found, wait=True)
                report(len(found), total)
        finally:
            helpers.stop()
    return [found[number] for number in sorted(found)]


def cores() -> int:
    """The processor cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _worth_helping(seconds: float, done: int, left: int) -> bool:
    return seconds >= FIRST_LOOK and seconds / done * left > 2 * START_COST


def _take(pending: deque[int]) -> int | None:
    try:
        return pending.popleft()
    except IndexError:
        return None


def _collect(outcomes: Queue[Outcome], found: dict[int, SheetRead], *, wait: bool) -> None:
    while wait or not outcomes.empty():
        outcome = outcomes.get()
        if isinstance(outcome, Exception):
            raise outcome
        found.update((read.sheet.number, read) for read in outcome)
        wait = False


class _Helpers:
    """The worker processes, each led by a thread that hands it sheets and takes them back."""

    def __init__(self, command: list[str], pending: deque[int], outcomes: Queue[Outcome]) -> None:
        self._command, self._pending, self._outcomes = command, pending, outcomes
        self._processes: list[subprocess.Popen[bytes]] = []

    @property
    def running(self) -> bool:
        return bool(self._processes)

    def start(self, count: int) -> None:
        for _ in range(count):
            process = subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            self._processes.append(process)
            threading.Thread(target=self._lead, args=(process,), daemon=True).start()

    def stop(self) -> None:
        for process in self._processes:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe:
                    pipe.close()

    def _lead(self, process: subprocess.Popen[bytes]) -> None:
        stdin, stdout = process.stdin, process.stdout
        if stdin is None or stdout is None:
            return
        batch: list[int] = []
        try:
            pickle.load(stdout)  # it is ready; until then every sheet is this process's
            while batch := self._take_batch():
                stdin.write((" ".join(map(str, batch)) + "\n").encode())
                stdin.flush()
                self._outcomes.put(pickle.load(stdout))
        except (OSError, EOFError, ValueError, pickle.UnpicklingError):
            if batch:  # without one it was stopped, or never got as far as taking any
                self._outcomes.put(WorkerCrashError(batch, process.poll()))

    def _take_batch(self) -> list[int]:
        batch: list[int] = []
        try:
            while len(batch) < BATCH:
                batch.append(self._pending.pop())
        except IndexError:
            pass
        return sorted(batch)


def _command(path: Path, with_ocr: bool) -> list[str]:
    """Starts the worker with this process's import path, wherever the package was found."""
    program = f"import sys; sys.path[:] = {sys.path!r}; from analyser.extract.pdf.worker import main; main()"
    return [sys.executable, "-c", program, str(path), *([WITH_OCR] if with_ocr else [])]
