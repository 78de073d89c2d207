"""Hold the files of a pledge set against each other: what each names must stand in another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from analyser.errors import PledgeSetError
from analyser.pledges.files import Concepts, PledgeFile, QueryTable, SetFile, VocabularyFile


def compare(
    folder: Path,
    head: SetFile,
    pledges: Mapping[str, PledgeFile],
    concepts: Concepts,
    vocabulary: Mapping[str, VocabularyFile],
) -> Iterator[PledgeSetError]:
    """Yield what no file shows alone: unknown themes, asks and concepts, and whatever is there twice."""
    yield from _themes(folder, head, pledges)
    yield from _numbers(folder, pledges)
    yield from _asks(folder, pledges)
    known = {ask.id for pledge in pledges.values() for ask in pledge.asks}
    for stem, entry in vocabulary.items():
        file = f"vocabulary/{stem}.toml"
        if entry.ask != stem:
            yield PledgeSetError(file, "ask", f"it says {entry.ask!r}.", f"Write ask = {stem!r}, or rename the file.")
        if entry.ask not in known:
            remedy = "Name an ask of one of the pledges, or remove the file."
            yield PledgeSetError(file, "ask", f"no pledge has an ask {entry.ask!r}.", remedy)
        yield from _concept_names(file, entry, {*concepts, *entry.concepts})


def _themes(folder: Path, head: SetFile, pledges: Mapping[str, PledgeFile]) -> Iterator[PledgeSetError]:
    themes = [theme.id for theme in head.themes]
    for theme in _twice(themes):
        yield PledgeSetError(f"{folder.name}/set.toml", "themes", f"the id {theme!r} is there twice.", "Rename one.")
    for stem, pledge in pledges.items():
        if pledge.theme not in themes:
            problem = f"set.toml has no theme {pledge.theme!r}."
            remedy = f"Use one of: {', '.join(themes)}; or add the theme to set.toml."
            yield PledgeSetError(f"{folder.name}/{stem}.toml", "theme", problem, remedy)


def _numbers(folder: Path, pledges: Mapping[str, PledgeFile]) -> Iterator[PledgeSetError]:
    first: dict[int, str] = {}
    for stem, pledge in pledges.items():
        other = first.setdefault(pledge.number, stem)
        if other != stem:
            problem = f"{other}.toml has the number {pledge.number} too."
            yield PledgeSetError(f"{folder.name}/{stem}.toml", "number", problem, "Give each pledge its own number.")


def _asks(folder: Path, pledges: Mapping[str, PledgeFile]) -> Iterator[PledgeSetError]:
    first: dict[str, str] = {}
    for stem, pledge in pledges.items():
        file = f"{folder.name}/{stem}.toml"
        for place, ask in enumerate(pledge.asks):
            if ask.id in first:
                problem = f"{first[ask.id]}.toml has an ask {ask.id!r} too."
                yield PledgeSetError(file, f"asks[{place}].id", problem, "Give each ask its own id.")
            first.setdefault(ask.id, stem)


def _concept_names(file: str, entry: VocabularyFile, known: set[str]) -> Iterator[PledgeSetError]:
    for reach in type(entry.queries).model_fields:
        queries: tuple[QueryTable, ...] = getattr(entry.queries, reach)
        for place, query in enumerate(queries):
            for key, parts in (("all", query.all), ("context", query.context), ("unless", query.unless)):
                for name in _names(parts):
                    if name not in known:
                        problem = f"there is no concept {name!r}."
                        remedy = "Add it to this file's [concepts] or to concepts.toml, or check its spelling."
                        yield PledgeSetError(file, f"queries.{reach}[{place}].{key}", problem, remedy)
            if query.delivers and query.delivers not in entry.parts:
                problem = f"{query.delivers!r} is none of the ask's parts."
                remedy = "Write it as it stands in this file's parts."
                yield PledgeSetError(file, f"queries.{reach}[{place}].delivers", problem, remedy)


def _names(parts: tuple[str, ...]) -> Iterator[str]:
    for part in parts:
        for alternative in part.split("|"):
            if alternative.strip().startswith("@"):
                yield alternative.strip()[1:]


def _twice(ids: list[str]) -> list[str]:
    return [name for name, times in Counter(ids).items() if times > 1]
