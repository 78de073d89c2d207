"""The files of a workspace: manifestos as uploaded, and records of what was found, each under a name of our own."""

from __future__ import annotations

import os
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

from analyser.errors import StorageError
from analyser.workspace.database import UNUSABLE


@dataclass(frozen=True, slots=True)
class Folder:
    """Where things stand below a workspace's folder.

    Raises:
        StorageError: in every method that writes: the folder cannot be written to, or the disk is full.
    """

    root: Path

    def make(self) -> None:
        """Make what is not there yet."""
        try:
            for name in ("manifestos", "records"):
                (self.root / name).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise self._unusable(error) from error

    def manifesto(self, key: str, suffix: str) -> Path:
        return self.root / "manifestos" / f"{key}{suffix}"

    def record(self, key: str, mark: str) -> Path:
        """Where the record of a manifesto stands that was made by one version of analyser and pledge set."""
        return self.root / "records" / f"{key}-{plain_name(mark)}.json"

    def earlier_record(self, key: str, mark: str) -> Path | None:
        """The latest record that another version left in the same format; None where there is none."""
        schema = plain_name(mark).partition("-")[0]
        there = (self.root / "records").glob(f"{key}-{schema}-*.json")
        others = [path for path in there if path != self.record(key, mark)]
        return max(others, key=lambda path: path.stat().st_mtime_ns, default=None)

    def forget_records(self, key: str, but: Path | None = None) -> None:
        """Delete the records of a manifesto, save one."""
        for path in (self.root / "records").glob(f"{key}-*.json"):
            if path != but:
                self.delete(path)

    def write(self, path: Path, content: bytes) -> None:
        """Write beside the place and move into it, so that no reader ever sees half a file."""
        try:
            handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
            try:
                with os.fdopen(handle, "wb") as stream:
                    stream.write(content)
                os.replace(temporary, path)
            except OSError:
                Path(temporary).unlink(missing_ok=True)
                raise
        except OSError as error:
            raise self._unusable(error) from error

    def delete(self, path: Path) -> None:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise self._unusable(error) from error

    def _unusable(self, error: OSError) -> StorageError:
        return StorageError(UNUSABLE.format(folder=self.root, why=error.strerror))


def plain_name(name: str) -> str:
    """A name of letters, digits, dots and hyphens only, fit for an export's column and for a file's name."""
    return re.sub(r"[^\w.-]+", "-", name).strip(".-") or "manifesto"
