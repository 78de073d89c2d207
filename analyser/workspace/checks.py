"""People's checks: who looked at a finding, what they say it is, and why.

Nothing is overwritten, and a check can be withdrawn.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime

from analyser.errors import UsageError
from analyser.model.findings import Status
from analyser.workspace.database import Database

MAX_NOTE = 2000  #: characters


@dataclass(frozen=True, slots=True)
class Check:
    """A person's word on one cell."""

    manifesto: str  #: the stored manifesto's key
    ask: str
    status: Status  #: what the person says
    suggested: Status  #: what the analyser had suggested then
    person: str
    note: str
    at: datetime


class Checks:
    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, manifesto: str, ask: str, status: Status, suggested: Status, person: str, note: str = "") -> None:
        """Record a check.

        Raises:
            UsageError: no name is given: a check without a name is worth nothing.
        """
        if not person.strip():
            raise UsageError("Enter your name before you put it to a finding.")
        with self._database.connect() as connection:
            connection.execute(
                "INSERT INTO checks (manifesto, ask, status, suggested, person, note, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    manifesto,
                    ask,
                    status,
                    suggested,
                    person.strip(),
                    note.strip()[:MAX_NOTE],
                    datetime.now(UTC).isoformat(),
                ),
            )

    def withdraw(self, manifesto: str, ask: str) -> None:
        """Undo the latest check of a cell; the one before it stands again."""
        with self._database.connect() as connection:
            connection.execute(
                "UPDATE checks SET withdrawn = 1 WHERE id = "
                "(SELECT MAX(id) FROM checks WHERE manifesto = ? AND ask = ? AND withdrawn = 0)",
                (manifesto, ask),
            )

    def of(self, manifesto: str) -> dict[str, Check]:
        """The check in force for each ask of a manifesto, by ask id."""
        with self._database.connect() as connection:
            rows = connection.execute(
                "SELECT * FROM checks WHERE manifesto = ? AND withdrawn = 0 ORDER BY id", (manifesto,)
            ).fetchall()
        return {row["ask"]: _check(row) for row in rows}

    def all(self) -> dict[str, dict[str, Check]]:
        """The check in force for each cell, by the manifesto's key and the ask's id."""
        with self._database.connect() as connection:
            rows = connection.execute("SELECT * FROM checks WHERE withdrawn = 0 ORDER BY id").fetchall()
        found: dict[str, dict[str, Check]] = {}
        for row in rows:
            found.setdefault(row["manifesto"], {})[row["ask"]] = _check(row)
        return found

    def history(self, manifesto: str, ask: str) -> tuple[Check, ...]:
        """Every check of a cell that was not withdrawn, oldest first."""
        with self._database.connect() as connection:
            rows = connection.execute(
                "SELECT * FROM checks WHERE manifesto = ? AND ask = ? AND withdrawn = 0 ORDER BY id", (manifesto, ask)
            ).fetchall()
        return tuple(_check(row) for row in rows)


def _check(row: sqlite3.Row) -> Check:
    return Check(
        row["manifesto"], row["ask"], Status(row["status"]), Status(row["suggested"]), row["person"], row["note"],
        datetime.fromisoformat(row["at"]),
    )  # fmt: skip
