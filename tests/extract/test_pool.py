from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from analyser.errors import DamagedError
from analyser.extract import ExtractOptions, extract
from analyser.extract.pdf import pool
from analyser.extract.pdf.pool import WorkerCrashError, read_sheets
from tests.extract.conftest import SENTENCES

PAGES = 24


def nobody(done: int, total: int) -> None:
    """Nobody wants to know how far it is."""


@pytest.fixture
def eager(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start workers at once, and leave them nearly everything."""
    monkeypatch.setattr(pool, "_worth_helping", lambda *_: True)
    own = pool.SheetSource.read

    def wait_for_worker(source: pool.SheetSource, number: int) -> pool.SheetRead:
        import time

        time.sleep(0.2)
        return own(source, number)

    monkeypatch.setattr(pool.SheetSource, "read", wait_for_worker)


def test_workers_read_what_one_process_reads(make_pdf, eager: None) -> None:
    path = make_pdf(*[[f"Page {number}", *SENTENCES] for number in range(PAGES)])
    seen = []
    alone = read_sheets(path, 1, nobody)
    together = read_sheets(path, 2, lambda done, total: seen.append((done, total)))
    assert together == alone
    assert [read.sheet.number for read in together] == list(range(1, PAGES + 1))
    assert seen[-1] == (PAGES, PAGES)
    assert len(seen) < PAGES + 5, "the workers must have read most of it"


def test_a_short_manifesto_starts_no_worker(make_pdf, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise AssertionError("a worker was started")

    monkeypatch.setattr(pool.subprocess, "Popen", fail)
    assert len(read_sheets(make_pdf(*[SENTENCES] * 4), 8, nobody)) == 4


def test_a_crashed_worker_is_told_with_the_pages_it_had(make_pdf, eager: None, monkeypatch: pytest.MonkeyPatch) -> None:
    program = "import os, pickle, sys; pickle.dump([], sys.stdout.buffer); sys.stdout.flush(); input(); os.abort()"
    monkeypatch.setattr(pool, "_command", lambda *_: [sys.executable, "-c", program])
    path = make_pdf(*[SENTENCES] * PAGES)
    with pytest.raises(WorkerCrashError, match=f"read sheets 22 to {PAGES} stopped") as raised:
        read_sheets(path, 2, nobody)
    assert raised.value.sheets == [22, 23, 24]
    with pytest.raises(DamagedError, match=r"reading stopped.*Try again"):
        extract(path, options=ExtractOptions(cache=False, workers=2))


def test_a_worker_that_never_gets_ready_costs_nothing(make_pdf, eager: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "_command", lambda *_: [sys.executable, "-c", "raise SystemExit(3)"])
    assert len(read_sheets(make_pdf(*[SENTENCES] * 4), 2, nobody)) == 4


def test_workers_end_with_the_process_that_started_them(tmp_path: Path, make_pdf) -> None:
    path = make_pdf(*[SENTENCES] * 4)
    program = f"""
import subprocess, sys, time
from pathlib import Path
from analyser.extract.pdf import pool
worker = subprocess.Popen(pool._command(Path({str(path)!r}), False), stdin=subprocess.PIPE, stdout=subprocess.PIPE)
print(worker.pid, flush=True)
time.sleep(60)
"""
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout
        worker = int(parent.stdout.readline())
        os.kill(parent.pid, signal.SIGKILL)
    for _ in range(200):
        if not _is_running(worker):
            break
        import time

        time.sleep(0.1)
    assert not _is_running(worker)


def _is_running(pid: int) -> bool:
    status = Path(f"/proc/{pid}/stat")
    return status.exists() and status.read_text().split(")")[-1].split()[0] != "Z"
