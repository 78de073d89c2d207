"""The manifestos of a workspace: what is known of each, how it came there, and how it goes."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import platformdirs
from pydantic import TypeAdapter

from analyser.errors import StorageError, UsageError
from analyser.model.manifesto import Facts
from analyser.report.labels import order
from analyser.workspace.checks import Checks
from analyser.workspace.database import Database
from analyser.workspace.folder import Folder, plain_name
from analyser.workspace.jobs import Jobs, JobState

FORMATS = (".pdf", ".txt", ".docx", ".odt", ".html", ".htm")  #: what can be read, by the file name's end
KEY_LENGTH = 16  #: hexadecimal digits of the content's SHA-256: 64 bits, enough for a laptop's shelf of manifestos
LONGEST_FILE_NAME = 200  #: characters that are kept, for showing


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
    ocr: bool  #: a person wants its scanned pages read by OCR


class Workspace:
    """The shelf, its job queue and its checks.

    Raises:
        StorageError: here and in every method: the folder cannot be used as it is.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or default_folder()
        self._files = Folder(self.folder)
        self._files.make()
        self.database = Database(self.folder / "workspace.db")
        self.jobs = Jobs(self.database)
        self.checks = Checks(self.database)

    def add(
        self, file_name: str, content: bytes, facts: Facts, *, demo: bool = False, replaces: str | None = None
    ) -> Stored:
        """Put a manifesto on the shelf and queue its analysis.

        A file that is known but whose stored copy somebody has deleted is put back, with all that was said of it.

        Raises:
            UsageError: the name does not end like a format that can be read, the file is empty, or the same file is
                there already (recognised by its content).
        """
        file_name = _shown_name(file_name)
        suffix = Path(file_name).suffix.lower()
        if suffix not in FORMATS:
            raise UsageError(f"{file_name}: this kind of file cannot be read. Add a {', '.join(FORMATS)} file.")
        if not content:
            raise UsageError(f"{file_name}: the file is empty (0 bytes). Download it again.")
        key = hashlib.sha256(content).hexdigest()[:KEY_LENGTH]
        there = self.get(key)
        if there is not None and there.path.exists():
            raise UsageError(f"{file_name}: this file is here already, as {there.file_name} ({there.facts.party}).")
        self._files.write(self._files.manifesto(key, suffix) if there is None else there.path, content)
        if there is None:
            self._enter(key, file_name, suffix, facts, demo, replaces)
        self.jobs.add(key)
        return self[key]

    def _enter(self, key: str, file_name: str, suffix: str, facts: Facts, demo: bool, replaces: str | None) -> None:
        """Note what is said of a manifesto; where another window has just added the same file, its word stands."""
        facts = replace(facts, id=self._free_id(facts.id))
        with self.database.connect() as connection:
            connection.execute(
                "INSERT OR IGNORE INTO manifestos (key, file_name, suffix, facts, added, demo, replaces) "
                "VALUES (?,?,?,?,?,?,?)",
                (key, file_name, suffix, _facts_json(facts), datetime.now(UTC).isoformat(), demo, replaces),
            )

    def correct(self, key: str, facts: Facts) -> None:
        """Change what is said of a manifesto; where that bears on what is found, have it analysed anew.

        What was found stands until then.
        """
        before = self[key]
        facts = replace(facts, id=before.facts.id)
        with self.database.connect() as connection:
            connection.execute("UPDATE manifestos SET facts = ? WHERE key = ?", (_facts_json(facts), key))
        if bearing(facts) != bearing(before.facts):
            self.jobs.add(key)

    def confirm(self, key: str) -> None:
        """Take the proposed party and election as right."""
        self.correct(key, replace(self[key].facts, proposed=False))

    def read_again(self, key: str, *, ocr: bool = False) -> None:
        """Queue a manifesto once more.

        Args:
            key: of the manifesto.
            ocr: from now on read its scanned pages by OCR.

        Raises:
            UsageError: it is no longer here.
            StorageError: its file is gone from the folder.
        """
        check_file(self[key])
        if ocr:
            with self.database.connect() as connection:
                connection.execute("UPDATE manifestos SET ocr = 1 WHERE key = ?", (key,))
        self.jobs.add(key)

    def remove(self, key: str) -> None:
        """Take a manifesto off the shelf, with its records and jobs. Its checks stay, should it come back.

        What is not here, or no longer, is no error: two windows may remove the same manifesto.
        """
        stored = self.get(key)
        if stored is None:
            return
        with self.database.connect() as connection:
            connection.execute("DELETE FROM manifestos WHERE key = ?", (key,))
        self.jobs.forget(key)
        self._files.forget_records(key)
        self._files.delete(stored.path)

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
        return tuple(sorted(stored, key=lambda s: (order(s.facts), s.key)))

    def record_path(self, key: str, mark: str) -> Path:
        """Where the record of a manifesto stands that was made by one version of analyser and pledge set."""
        return self._files.record(key, mark)

    def earlier_record(self, key: str, mark: str) -> Path | None:
        """The latest record that another version left in the same format; None where there is none."""
        return self._files.earlier_record(key, mark)

    def write_record(self, key: str, mark: str, content: bytes) -> None:
        """Put a record in place whole; let the editions go that it replaces, and the records of other versions.

        Raises:
            UsageError: the manifesto was removed meanwhile.
        """
        replaced = self[key].replaces
        path = self.record_path(key, mark)
        self._files.write(path, content)
        self._files.forget_records(key, but=path)
        with self.database.connect() as connection:
            connection.execute("UPDATE manifestos SET replaces = NULL WHERE key = ?", (key,))
        while replaced is not None and (before := self.get(replaced)) is not None:
            self.remove(replaced)
            replaced = before.replaces

    def queue_unread(self, mark: str) -> None:
        """Queue every manifesto that has no record of this version, save those that could not be read."""
        for stored in self.manifestos():
            job = self.jobs.of(stored.key)
            failed = job is not None and job.state is JobState.FAILED
            if not failed and not self.record_path(stored.key, mark).exists():
                self.jobs.add(stored.key)

    def setting(self, name: str) -> str | None:
        with self.database.connect() as connection:
            row = connection.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
        return None if row is None else str(row["value"])

    def set_setting(self, name: str, value: str) -> None:
        with self.database.connect() as connection:
            connection.execute("INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)", (name, value))

    def _stored(self, row: sqlite3.Row) -> Stored:
        facts = _facts_adapter().validate_json(row["facts"])
        path = self._files.manifesto(row["key"], row["suffix"])
        added = datetime.fromisoformat(row["added"])
        return Stored(
            row["key"], row["file_name"], path, facts, added, bool(row["demo"]), row["replaces"], bool(row["ocr"])
        )

    def _free_id(self, wanted: str) -> str:
        taken = {stored.facts.id for stored in self.manifestos()}
        name, number = plain_name(wanted), 2
        while name in taken:
            name, number = f"{plain_name(wanted)}-{number}", number + 1
        return name


def bearing(facts: Facts) -> Facts:
    """What of a manifesto's facts bears on what is found in it: not where it came from, nor who said so."""
    return replace(facts, source="", proposed=False)


def check_file(stored: Stored) -> None:
    """Raise a `StorageError` where the stored copy of a manifesto was deleted by hand."""
    if not stored.path.exists():
        raise StorageError(
            f"{stored.file_name}: its copy is gone from the folder {stored.path.parent}. Add the same file again: "
            "what was said of it is kept."
        )


def _shown_name(name: str) -> str:
    """The last part of a stranger's file name, without what cannot be printed."""
    last = name.replace("\\", "/").rpartition("/")[2]
    return "".join(letter for letter in last if letter.isprintable()).strip()[-LONGEST_FILE_NAME:]


@cache
def _facts_adapter() -> TypeAdapter[Facts]:
    return TypeAdapter(Facts)


def _facts_json(facts: Facts) -> str:
    return _facts_adapter().dump_json(facts).decode()
