"""A shelf of an older version opens as if it were new; a newer one, or a folder that cannot be used, says so."""

import sqlite3
from pathlib import Path

import pytest

from analyser.errors import StorageError
from analyser.model.manifesto import Facts
from analyser.workspace import Workspace
from analyser.workspace.database import VERSION, Database

BEFORE_WORKERS = """
CREATE TABLE manifestos (key TEXT PRIMARY KEY, file_name TEXT NOT NULL, suffix TEXT NOT NULL, facts TEXT NOT NULL,
    added TEXT NOT NULL, demo INTEGER NOT NULL DEFAULT 0, replaces TEXT);
CREATE TABLE jobs (id INTEGER PRIMARY KEY AUTOINCREMENT, manifesto TEXT NOT NULL, state TEXT NOT NULL,
    stage TEXT NOT NULL DEFAULT '', done INTEGER NOT NULL DEFAULT 0, total INTEGER NOT NULL DEFAULT 0,
    sentence TEXT NOT NULL DEFAULT '', attempts INTEGER NOT NULL DEFAULT 0, created REAL NOT NULL,
    heartbeat REAL NOT NULL DEFAULT 0);
INSERT INTO manifestos VALUES ('k', 'alder.pdf', '.pdf', '{"id": "alder", "party": "Alder", "election": "2031"}',
    '2031-04-02T09:30:00+00:00', 0, NULL);
INSERT INTO jobs (manifesto, state, created) VALUES ('k', 'queued', 1.0);
"""  #: the tables as they were before a job named its worker


def made(path: Path, script: str) -> None:
    connection = sqlite3.connect(path)
    connection.executescript(script)
    connection.close()


def test_a_shelf_from_before_jobs_named_their_worker_opens(tmp_path: Path) -> None:
    """With all that was on it, and its queue goes on."""
    made(tmp_path / "workspace.db", BEFORE_WORKERS)
    for _ in range(2):
        shelf = Workspace(tmp_path)
        (stored,) = shelf.manifestos()
        assert (stored.facts, stored.ocr) == (Facts("alder", "Alder", "2031"), False)
    job = shelf.jobs.claim(41)
    assert job is not None
    assert shelf.jobs.abandon(41) == 1
    assert shelf.checks.all() == {}


def test_a_shelf_of_a_newer_version_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    """In a sentence that says what to do."""
    Workspace(tmp_path)
    made(tmp_path / "workspace.db", f"PRAGMA user_version = {VERSION + 1}")
    with pytest.raises(StorageError, match=r"newer version .* ANALYSER_WORKSPACE"):
        Workspace(tmp_path)
    connection = sqlite3.connect(tmp_path / "workspace.db")
    assert connection.execute("PRAGMA user_version").fetchone() == (VERSION + 1,)
    connection.close()


def test_what_is_no_database_is_told_with_its_folder(tmp_path: Path) -> None:
    """Not by a traceback."""
    (tmp_path / "workspace.db").write_bytes(b"not a database, but long enough to be taken for one" * 20)
    with pytest.raises(StorageError, match=r"cannot be used .*not a database"):
        Database(tmp_path / "workspace.db")


def test_a_folder_that_cannot_be_made_is_told_with_its_name(tmp_path: Path) -> None:
    """Such as one whose place a file takes."""
    (tmp_path / "shelf").write_text("a file")
    with pytest.raises(StorageError, match="shelf cannot be used"):
        Workspace(tmp_path / "shelf")
