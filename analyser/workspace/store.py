"""The manifestos of a workspace: their files, facts and records, each under a name of our own."""

from __future__ import annotations

import hashlib
import os
import re
import sqlite3
import tempfile
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import platformdirs
from pydantic import TypeAdapter

from analyser.errors import UsageError
from analyser.model.manifesto import Facts
from analyser.workspace.checks import Checks
from analyser.workspace.database import Database
from analyser.workspace.jobs import Jobs, JobState

FORMATS = (".pdf", ".txt", ".docx", ".odt", ".html", ".htm")  #: what can be read, by the file name's end
KEY_LENGTH = 16  #: hexadecimal digits of the content's SHA-256: 64 bits, enough for a laptop's shelf of manifestos


def default_folder() -> Path:
    """``ANALYSER_WORKSPACE`` where it is set, else the platform's folder for a user's data."""
    named = os.environ.get("ANALYSER_WORKSPACE")
    return Path(named) if named else Path(platformdirs.user_data_dir("manifesto-analyser", appauthor=False))


@dataclass(frozen=True, slots=True)
class Stored:
    """A manifesto on the shelf."""

    key: str
    file_name: str  #: as uploaded, for showing only
    path: Path
    facts: Facts
    added: datetime
    demo: bool
    replaces: str | None  #: key of the edition that goes once this one is analysed


class Workspace:
    """The shelf, its job queue and its checks."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or default_folder()
        for name in ("manifestos", "records"):
            (self.folder / name).mkdir(parents=True, exist_ok=True)
        self.database = Database(self.folder / "workspace.db")
        self.jobs = Jobs(self.database)
        self.checks = Checks(self.database)

    def add(
        self, file_name: str, content: bytes, facts: Facts, *, demo: bool = False, replaces: str | None = None
    ) -> Stored:
        """Put a manifesto on the shelf and queue its analysis.

        Raises:
            UsageError: the name does not end like a format that can be read, or the same file is there already
                (recognised by its content).
        """
        suffix = Path(file_name).suffix.lower()
        if suffix not in FORMATS:
            raise UsageError(f"{file_name}: this kind of file cannot be read. Add a {', '.join(FORMATS)} file.")
        key = hashlib.sha256(content).hexdigest()[:KEY_LENGTH]
        there = self.get(key)
        if there is not None:
            raise UsageError(f"{file_name}: this file is here already, as {there.file_name} ({there.facts.party}).")
        path = self._path(key, suffix)
        _write_whole(path, content)
        facts = replace(facts, id=self._free_id(facts.id))
        with self.database.connect() as connection:
            connection.execute(
                "INSERT INTO manifestos (key, file_name, suffix, facts, added, demo, replaces) VALUES (?,?,?,?,?,?,?)",
                (key, file_name, suffix, _facts_json(facts), datetime.now(UTC).isoformat(), demo, replaces),
            )
        self.jobs.add(key)
        return self[key]

    def correct(self, key: str, facts: Facts) -> None:
        """Change what is said of a manifesto and have it analysed anew; what was found stands until then."""
        before = self[key]
        facts = replace(facts, id=before.facts.id)
        with self.database.connect() as connection:
            connection.execute("UPDATE manifestos SET facts = ? WHERE key = ?", (_facts_json(facts), key))
        if facts != before.facts:
            self.jobs.add(key)

    def remove(self, key: str) -> None:
        """Take a manifesto off the shelf, with its records and jobs. Its checks stay, should it come back."""
        stored = self[key]
        with self.database.connect() as connection:
            connection.execute("DELETE FROM manifestos WHERE key = ?", (key,))
        self.jobs.forget(key)
        self._forget_records(key)
        stored.path.unlink(missing_ok=True)

    def __getitem__(self, key: str) -> Stored:
        stored = self.get(key)
        if stored is None:
            raise UsageError("This manifesto is no longer here. Go to Manifestos and add it again.")
        return stored

    def get(self, key: str) -> Stored | None:
        with self.database.connect() as connection:
            row = connection.execute("SELECT * FROM manifestos WHERE key = ?", (key,)).fetchone()
        return None if row is None else self._stored(row)

    def manifestos(self) -> tuple[Stored, ...]:
        """Everything on the shelf, by party, then election: alphabetical, never ranked."""
        with self.database.connect() as connection:
            rows = connection.execute("SELECT * FROM manifestos").fetchall()
        stored = (self._stored(row) for row in rows)
        return tuple(sorted(stored, key=lambda s: (s.facts.party.casefold(), s.facts.election, s.key)))

    def record_path(self, key: str, fingerprint: str) -> Path:
        """Where the record of a manifesto stands that was made by one version of analyser and pledge set."""
        return self.folder / "records" / f"{key}-{_plain(fingerprint)}.json"

    def write_record(self, key: str, fingerprint: str, content: bytes) -> None:
        """Put a record in place whole; let the edition go that it replaces, and the records of other versions."""
        path = self.record_path(key, fingerprint)
        _write_whole(path, content)
        self._forget_records(key, but=path)
        replaced = self[key].replaces
        if replaced is not None:
            with self.database.connect() as connection:
                connection.execute("UPDATE manifestos SET replaces = NULL WHERE key = ?", (key,))
            if self.get(replaced) is not None:
                self.remove(replaced)

    def queue_unread(self, fingerprint: str) -> None:
        """Queue every manifesto that has no record of this version, save those that could not be read."""
        for stored in self.manifestos():
            job = self.jobs.of(stored.key)
            failed = job is not None and job.state is JobState.FAILED
            if not failed and not self.record_path(stored.key, fingerprint).exists():
                self.jobs.add(stored.key)

    def setting(self, name: str) -> str | None:
        with self.database.connect() as connection:
            row = connection.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
        return None if row is None else str(row["value"])

    def set_setting(self, name: str, value: str) -> None:
        with self.database.connect() as connection:
            connection.execute("INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)", (name, value))

    def _path(self, key: str, suffix: str) -> Path:
        return self.folder / "manifestos" / f"{key}{suffix}"

    def _stored(self, row: sqlite3.Row) -> Stored:
        facts = _facts_adapter().validate_json(row["facts"])
        path = self._path(row["key"], row["suffix"])
        added = datetime.fromisoformat(row["added"])
        return Stored(row["key"], row["file_name"], path, facts, added, bool(row["demo"]), row["replaces"])

    def _free_id(self, wanted: str) -> str:
        taken = {stored.facts.id for stored in self.manifestos()}
        name, number = _plain(wanted), 2
        while name in taken:
            name, number = f"{_plain(wanted)}-{number}", number + 1
        return name

    def _forget_records(self, key: str, but: Path | None = None) -> None:
        for path in (self.folder / "records").glob(f"{key}-*.json"):
            if path != but:
                path.unlink(missing_ok=True)


def _plain(name: str) -> str:
    """A name of letters, digits, dots and hyphens only, fit for an export's column and for a file's name."""
    return re.sub(r"[^\w.-]+", "-", name).strip(".-") or "manifesto"


def _write_whole(path: Path, content: bytes) -> None:
    """Write beside the place and move into it, so that no reader ever sees half a file."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        os.replace(temporary, path)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise


@cache
def _facts_adapter() -> TypeAdapter[Facts]:
    return TypeAdapter(Facts)


def _facts_json(facts: Facts) -> str:
    return _facts_adapter().dump_json(facts).decode()
