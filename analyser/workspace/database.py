"""The workspace's SQLite file: its tables, and connections that threads and processes can share."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

BUSY_SECONDS = 10.0  #: how long a writer waits for another process's write

TABLES = """
CREATE TABLE IF NOT EXISTS manifestos (
    key TEXT PRIMARY KEY, file_name TEXT NOT NULL, suffix TEXT NOT NULL, facts TEXT NOT NULL, added TEXT NOT NULL,
    demo INTEGER NOT NULL DEFAULT 0, replaces TEXT
);
CREATE TABLE IF NOT EXISTS jobs (
    id INTEGER PRIMARY KEY AUTOINCREMENT, manifesto TEXT NOT NULL, state TEXT NOT NULL, stage TEXT NOT NULL DEFAULT '',
    done INTEGER NOT NULL DEFAULT 0, total INTEGER NOT NULL DEFAULT 0, sentence TEXT NOT NULL DEFAULT '',
    attempts INTEGER NOT NULL DEFAULT 0, worker INTEGER NOT NULL DEFAULT 0, created REAL NOT NULL,
    heartbeat REAL NOT NULL DEFAULT 0
);
CREATE TABLE IF NOT EXISTS checks (
    id INTEGER PRIMARY KEY AUTOINCREMENT, manifesto TEXT NOT NULL, ask TEXT NOT NULL, status TEXT NOT NULL,
    suggested TEXT NOT NULL, person TEXT NOT NULL, note TEXT NOT NULL, at TEXT NOT NULL,
    withdrawn INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX IF NOT EXISTS checks_by_cell ON checks (manifesto, ask);
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
"""


class Database:
    """Opens a short connection for every unit of work: threads and processes never share one."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with self.connect() as connection:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.executescript(TABLES)

    @contextmanager
    def connect(self) -> Iterator[sqlite3.Connection]:
        """Yield a connection; commit at the end, roll back on an error, always close."""
        connection = sqlite3.connect(self.path, timeout=BUSY_SECONDS)
        connection.row_factory = sqlite3.Row
        try:
            with connection:
                yield connection
        finally:
            connection.close()
