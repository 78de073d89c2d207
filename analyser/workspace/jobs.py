"""The job record: one manifesto to be analysed, from queued to done or failed with its sentence."""

from __future__ import annotations

import sqlite3
import time
from dataclasses import dataclass
from enum import StrEnum

from analyser.workspace.database import Database

SILENT_SECONDS = 30.0  #: a running job whose worker has not been heard of for this long has lost its worker
MAX_ATTEMPTS = 2  #: a job that killed its worker twice is not tried again

TRIED_AGAIN = "The analysis stopped unexpectedly. It is tried once more."
LOST_WORKER = "The analysis stopped unexpectedly, twice. Check that the file opens in a PDF reader, then read it again."


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
    scanned: bool  #: it failed because the file holds pictures only, and OCR was not tried


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

    def claim(self, worker: int = 0) -> Job | None:
        """Take the oldest queued job for a worker, named by its process; None when there is nothing to do."""
        with self._database.connect() as connection:
            row = connection.execute(
                "UPDATE jobs SET state = 'running', attempts = attempts + 1, heartbeat = ?, worker = ? "
                "WHERE id = (SELECT id FROM jobs WHERE state = 'queued' ORDER BY id LIMIT 1) RETURNING *",
                (time.time(), worker),
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
            connection.execute("UPDATE jobs SET state = 'done', sentence = '' WHERE id = ?", (job,))

    def fail(self, job: int, sentence: str, *, scanned: bool = False) -> None:
        with self._database.connect() as connection:
            connection.execute(
                "UPDATE jobs SET state = 'failed', sentence = ?, scanned = ? WHERE id = ?", (sentence, scanned, job)
            )

    def hand_back(self, job: int) -> None:
        """Queue again what a worker was on when it was told to end: no fault of the file's, so no attempt counts."""
        with self._database.connect() as connection:
            connection.execute(
                "UPDATE jobs SET state = 'queued', attempts = attempts - 1, stage = '', done = 0, total = 0 "
                "WHERE id = ? AND state = 'running'",
                (job,),
            )

    def recover(self) -> None:
        """Queue again what has not been heard of for `SILENT_SECONDS`."""
        self._requeue("heartbeat < ?", time.time() - SILENT_SECONDS)

    def abandon(self, worker: int) -> int:
        """Queue again at once what a worker known to be dead was on, and return how many jobs that were."""
        return self._requeue("worker = ?", worker)

    def _requeue(self, lost: str, value: float) -> int:
        """Queue lost jobs again with a sentence; what has cost two workers fails with one."""
        with self._database.connect() as connection:
            failed = connection.execute(
                f"UPDATE jobs SET state = 'failed', sentence = ? WHERE state = 'running' AND attempts >= ? AND {lost}",
                (LOST_WORKER, MAX_ATTEMPTS, value),
            )
            queued = connection.execute(
                f"UPDATE jobs SET state = 'queued', sentence = ? WHERE state = 'running' AND {lost}",
                (TRIED_AGAIN, value),
            )
            return failed.rowcount + queued.rowcount

    def of(self, manifesto: str) -> Job | None:
        """The latest job of a manifesto."""
        with self._database.connect() as connection:
            row = connection.execute(
                "SELECT * FROM jobs WHERE manifesto = ? ORDER BY id DESC LIMIT 1", (manifesto,)
            ).fetchone()
        return None if row is None else _job(row)

    def latest(self) -> dict[str, Job]:
        """The latest job of every manifesto, by its key."""
        with self._database.connect() as connection:
            rows = connection.execute("SELECT * FROM jobs ORDER BY id").fetchall()
        return {row["manifesto"]: _job(row) for row in rows}

    def unfinished(self) -> tuple[Job, ...]:
        """Queued and running jobs, oldest first."""
        with self._database.connect() as connection:
            rows = connection.execute("SELECT * FROM jobs WHERE state IN ('queued', 'running') ORDER BY id").fetchall()
        return tuple(_job(row) for row in rows)

    def fail_waiting(self, sentence: str) -> None:
        """Fail everything queued, where no worker can be had."""
        with self._database.connect() as connection:
            connection.execute("UPDATE jobs SET state = 'failed', sentence = ? WHERE state = 'queued'", (sentence,))

    def forget(self, manifesto: str) -> None:
        """Drop every job of a manifesto that is being removed."""
        with self._database.connect() as connection:
            connection.execute("DELETE FROM jobs WHERE manifesto = ?", (manifesto,))


def _job(row: sqlite3.Row) -> Job:
    return Job(
        row["id"], row["manifesto"], JobState(row["state"]), row["stage"], row["done"], row["total"], row["sentence"],
        row["attempts"], bool(row["scanned"]),
    )  # fmt: skip
