"""The workspace's SQLite file: its tables, and connections that threads and processes can share.

The file carries the version of its tables (``PRAGMA user_version``). An older file is brought up to date when it is
opened; a newer one is refused in a sentence, because what it holds could be misread.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from analyser.errors import StorageError

BUSY_SECONDS = 10.0  #: how long a writer waits for another process's write
VERSION = 2  #: of the tables; raised with every change to them. Files from before they were counted say 0

TABLES = """
CREATE TABLE IF NOT EXISTS manifestos (
    key TEXT PRIMARY KEY, file_name TEXT NOT NULL, suffix TEXT NOT NULL, facts TEXT NOT NULL, added TEXT NOT NULL,
    demo INTEGER NOT NULL DEFAULT 0, replaces TEXT
);
CREATE TABLE IF NOT EXISTS jobs (
    id INTEGER PRIMARY KEY AUTOINCREMENT, manifesto TEXT NOT NULL, state TEXT NOT NULL, stage TEXT NOT NULL DEFAULT '',
    done INTEGER NOT NULL DEFAULT 0, total INTEGER NOT NULL DEFAULT 0, sentence TEXT NOT NULL DEFAULT '',
    attempts INTEGER NOT NULL DEFAULT 0, created REAL NOT NULL, heartbeat REAL NOT NULL DEFAULT 0
);
CREATE TABLE IF NOT EXISTS checks (
    id INTEGER PRIMARY KEY AUTOINCREMENT, manifesto TEXT NOT NULL, ask TEXT NOT NULL, status TEXT NOT NULL,
    suggested TEXT NOT NULL, person TEXT NOT NULL, note TEXT NOT NULL, at TEXT NOT NULL,
    withdrawn INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX IF NOT EXISTS checks_by_cell ON checks (manifesto, ask);
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL)
"""
ADDED = (
    ("jobs", "worker", "INTEGER NOT NULL DEFAULT 0"),
    ("jobs", "scanned", "INTEGER NOT NULL DEFAULT 0"),
    ("manifestos", "ocr", "INTEGER NOT NULL DEFAULT 0"),
)  #: columns that the first tables did not have

UNUSABLE = (
    "The folder {folder} cannot be used ({why}). Nothing that was there is lost. Check that the disk is not full and "
    "that you may write to this folder, then try again."
)
NEWER = (
    "The folder {folder} was last used by a newer version of the analyser, and this version could misread it. "
    "Install the newer version, or name another folder in ANALYSER_WORKSPACE."
)


class Database:
    """Opens a short connection for every unit of work: threads and processes never share one.

    Raises:
        StorageError: the file cannot be opened or written to, or a newer version has written it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        with self.connect() as connection:
            if _version(connection) != VERSION:
                connection.execute("PRAGMA journal_mode=WAL")
                self._bring_up_to_date(connection)

    @contextmanager
    def connect(self) -> Iterator[sqlite3.Connection]:
        """Yield a connection; commit at the end, roll back on an error, always close."""
        try:
            connection = sqlite3.connect(self.path, timeout=BUSY_SECONDS)
            connection.row_factory = sqlite3.Row
            try:
                with connection:
                    yield connection
            finally:
                connection.close()
        except sqlite3.Error as error:
            raise StorageError(UNUSABLE.format(folder=self.path.parent, why=error)) from error

    def _bring_up_to_date(self, connection: sqlite3.Connection) -> None:
        """Make what is not there; all of it or nothing, whoever else opens the file at the same time."""
        connection.execute("BEGIN IMMEDIATE")
        if _version(connection) > VERSION:
            raise StorageError(NEWER.format(folder=self.path.parent))
        for statement in TABLES.split(";"):
            connection.execute(statement)
        for table, column, kind in ADDED:
            there = {row["name"] for row in connection.execute(f"PRAGMA table_info({table})")}
            if column not in there:
                connection.execute(f"ALTER TABLE {table} ADD COLUMN {column} {kind}")
        connection.execute(f"PRAGMA user_version = {VERSION}")


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
