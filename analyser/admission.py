"""Admit files to a run: each content once, each under its own name, with a sentence for each left out or renamed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from analyser.extract.facts import manifesto_id
from analyser.model.manifesto import Facts
from analyser.model.printable import printable


@dataclass(frozen=True, slots=True)
class Admitted:
    """A file that takes part in a run, and the name it goes by in every export: its stem, unless another has that."""

    path: Path
    name: str

    def named(self, facts: Facts) -> Facts:
        """Return the facts under this file's name."""
        return replace(facts, id=self.name)


def admit(paths: Iterable[Path]) -> tuple[tuple[Admitted, ...], tuple[str, ...]]:
    """Decide which files take part, and under which name.

    Args:
        paths: As given. A file that is not there is admitted too: it is the extraction's to say so.

    Returns:
        The files in the order given, and a sentence for each that was left out or renamed.
    """
    admitted: list[Admitted] = []
    notes: list[str] = []
    seen: dict[str, Path] = {}
    names: set[str] = set()
    for path in map(Path, paths):
        first = seen.setdefault(_content(path), path)
        if first is not path:
            twice = path.resolve() == first.resolve()
            again = "was given twice" if twice else f"has the same content as {printable(first.name)}"
            notes.append(f"{printable(path.name)} {again}; it was analysed once.")
            continue
        stem = manifesto_id(path.name)
        name = next(name for name in _names(stem, path) if name not in names)
        names.add(name)
        if name != stem:
            notes.append(f"Two files are called {stem}; {printable(str(path))} is shown as “{name}”.")
        admitted.append(Admitted(path, name))
    return tuple(admitted), tuple(notes)


def _content(path: Path) -> str:
    """What tells two files apart: their bytes; of a file that cannot be opened, its place."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return str(path.resolve())


def _names(stem: str, path: Path) -> Iterable[str]:
    yield stem
    yield f"{stem} ({path.suffix.lstrip('.').lower() or 'no suffix'})"
    number = 2
    while True:
        yield f"{stem} ({number})"
        number += 1
