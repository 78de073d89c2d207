"""The job record: one manifesto to be analysed, from queued to done or failed with its sentence."""

from __future__ import annotations

import sqlite3
import time
from dataclasses import dataclass
from enum import StrEnum

from analyser.workspace.database import Database

SILENT_SECONDS = 30.0  #: a running job whose worker has not been heard of for this long has lost its worker
MAX_ATTEMPTS = 2  #: a job that killed its worker twice is not tried again

LOST_WORKER = "The analysis stopped unexpectedly, twice. Check that the file opens in a PDF reader, then add it again."


class JobState(StrEnum):
    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Job:
    id: int
    manifesto: str  #: the stored manifesto's key
    state: JobState
    stage: str  #: such as ``reading``
    done: int
    total: int
    sentence: str  #: why it failed and what to do next; empty otherwise
    attempts: int


class Jobs:
    """The queue. Any process may add and look; one worker claims."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, manifesto: str) -> None:
        """Queue a manifesto, unless it is queued or running already."""
        with self._database.connect() as connection:
            open_jobs = connection.execute(
                "SELECT 1 FROM jobs WHERE manifesto = ? AND state IN ('queued', 'running')", (manifesto,)
            ).fetchone()
            if open_jobs is None:
                connection.execute(
                    "INSERT INTO jobs (manifesto, state, created) VALUES (?, 'queued', ?)", (manifesto, time.time())
                )

    def claim(self) -> Job | None:
        """Take the oldest queued job for this worker; None when there is nothing to do."""
        with self._database.connect() as connection:
            row = connection.execute(
                "UPDATE jobs SET state = 'running', attempts = attempts + 1, heartbeat = ?, sentence = '' "
                "WHERE id = (SELECT id FROM jobs WHERE state = 'queued' ORDER BY id LIMIT 1) RETURNING *",
                (time.time(),),
            ).fetchone()
        return None if row is None else _job(row)

    def report(self, job: int, stage: str, done: int, total: int) -> None:
        """Say where a running job is; this is also its heartbeat."""
        with self._database.connect() as connection:
            connection.execute(
                "UPDATE jobs SET stage = ?, done = ?, total = ?, heartbeat = ? WHERE id = ?",
                (stage, done, total, time.time(), job),
            )

    def beat(self, job: int) -> None:
        """Say that the worker is alive, without progress."""
        with self._database.connect() as connection:
            connection.execute("UPDATE jobs SET heartbeat = ? WHERE id = ?", (time.time(), job))

    def finish(self, job: int) -> None:
        with self._database.connect() as connection:
            connection.execute("UPDATE jobs SET state = 'done' WHERE id = ?", (job,))

    def fail(self, job: int, sentence: str) -> None:
        with self._database.connect() as connection:
            connection.execute("UPDATE jobs SET state = 'failed', sentence = ? WHERE id = ?", (sentence, job))

    def recover(self) -> None:
        """Queue again what a dead worker left behind; what has cost two workers fails with a sentence."""
        deadline = time.time() - SILENT_SECONDS
        with self._database.connect() as connection:
            connection.execute(
                "UPDATE jobs SET state = 'failed', sentence = ? "
                "WHERE state = 'running' AND heartbeat < ? AND attempts >= ?",
                (LOST_WORKER, deadline, MAX_ATTEMPTS),
            )
            connection.execute(
                "UPDATE jobs SET state = 'queued' WHERE state = 'running' AND heartbeat < ?", (deadline,)
            )

    def of(self, manifesto: str) -> Job | None:
        """The latest job of a manifesto."""
        with self._database.connect() as connection:
            row = connection.execute(
                "SELECT * FROM jobs WHERE manifesto = ? ORDER BY id DESC LIMIT 1", (manifesto,)
            ).fetchone()
        return None if row is None else _job(row)

    def unfinished(self) -> tuple[Job, ...]:
        """Queued and running jobs, oldest first."""
        with self._database.connect() as connection:
            rows = connection.execute("SELECT * FROM jobs WHERE state IN ('queued', 'running') ORDER BY id").fetchall()
        return tuple(_job(row) for row in rows)

    def forget(self, manifesto: str) -> None:
        """Drop every job of a manifesto that is being removed."""
        with self._database.connect() as connection:
            connection.execute("DELETE FROM jobs WHERE manifesto = ?", (manifesto,))


def _job(row: sqlite3.Row) -> Job:
    return Job(
        row["id"], row["manifesto"], JobState(row["state"]), row["stage"], row["done"], row["total"], row["sentence"],
        row["attempts"],
    )  # fmt: skip
