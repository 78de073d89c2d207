"""Load a pledge set from its folder, and say everything that is wrong with one that is not."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from pydantic import Field

from analyser.errors import PledgeSetError
from analyser.model.pledges import Ask, Example, Pledge, PledgeSet, Query, Reach, Theme, Vocabulary
from analyser.pledges.consistency import compare
from analyser.pledges.files import Concepts, FileModel, PledgeFile, SetFile, VocabularyFile
from analyser.pledges.reading import read

SET_FILE = "set.toml"
CONCEPTS_FILE = "concepts.toml"
VOCABULARY_FOLDER = "vocabulary"


class ConceptsFile(FileModel):
    """Groups of synonyms that several asks share."""

    concepts: Concepts = Field(default_factory=dict)


def load_pledge_set(folder: Path) -> PledgeSet:
    """Load a pledge set.

    Args:
        folder: The set's folder; its name is the set's id.

    Returns:
        The set: pledges by number, themes in the order written.

    Raises:
        PledgeSetError: Something in the folder is not valid; the first problem that `check_pledge_set` finds.
    """
    pledge_set, problems = _read_set(folder)
    if pledge_set is None or problems:
        raise problems[0]
    return pledge_set


def check_pledge_set(folder: Path) -> tuple[PledgeSetError, ...]:
    """Return everything that is wrong with a pledge set, each with file, key and remedy; empty for a valid one."""
    return tuple(_read_set(folder)[1])


def _read_set(folder: Path) -> tuple[PledgeSet | None, list[PledgeSetError]]:
    problems: list[PledgeSetError] = []
    if not folder.is_dir():
        remedy = f"Name the folder that holds {SET_FILE}."
        return None, [PledgeSetError(str(folder), "folder", "there is no such folder.", remedy)]
    head = read(folder / SET_FILE, SetFile, problems)
    pledges = _read_pledges(folder, problems)
    concepts_file = folder / CONCEPTS_FILE
    shared = read(concepts_file, ConceptsFile, problems) if concepts_file.exists() else ConceptsFile()
    vocabulary = {
        path.stem: entry
        for path in sorted((folder / VOCABULARY_FOLDER).glob("*.toml"))
        if (entry := read(path, VocabularyFile, problems))
    }
    if head is None or shared is None or problems:  # files are compared once each can be read
        return None, problems
    problems.extend(compare(folder, head, pledges, shared.concepts, vocabulary))
    return _to_model(folder.resolve().name, head, pledges, shared.concepts, vocabulary), problems


def _read_pledges(folder: Path, problems: list[PledgeSetError]) -> dict[str, PledgeFile]:
    paths = [path for path in sorted(folder.glob("*.toml")) if path.name not in {SET_FILE, CONCEPTS_FILE}]
    if not paths:
        remedy = "Write one TOML file a pledge, such as 01-votes-at-16.toml."
        problems.append(PledgeSetError(folder.name, "folder", "there is no pledge in it.", remedy))
    return {path.stem: entry for path in paths if (entry := read(path, PledgeFile, problems))}


def _to_model(
    name: str,
    head: SetFile,
    pledges: Mapping[str, PledgeFile],
    concepts: Concepts,
    vocabulary: Mapping[str, VocabularyFile],
) -> PledgeSet:
    return PledgeSet(
        id=name,
        title=head.title,
        publisher=head.publisher,
        published=head.published,
        nation=head.nation,
        notice=head.notice,
        themes=tuple(Theme(theme.id, theme.title) for theme in head.themes),
        pledges=tuple(_pledge(stem, entry) for stem, entry in sorted(pledges.items(), key=lambda p: p[1].number)),
        concepts=dict(concepts),
        vocabulary={entry.ask: _vocabulary(entry) for entry in vocabulary.values()},
    )


def _pledge(stem: str, entry: PledgeFile) -> Pledge:
    asks = tuple(Ask(ask.id, ask.text) for ask in entry.asks)
    return Pledge(stem, entry.number, entry.theme, entry.text, entry.uncrc, asks, entry.title)


def _vocabulary(entry: VocabularyFile) -> Vocabulary:
    queries = tuple(
        Query(reach, query.all, query.within, query.context, query.unless, query.ordered, query.delivers)
        for reach in Reach
        for query in getattr(entry.queries, _field(reach))
    )
    examples = tuple(Example(reach, text) for reach in Reach for text in getattr(entry.examples, _field(reach)))
    return Vocabulary(entry.ask, entry.wants, entry.definition, entry.parts, dict(entry.concepts), queries, examples)


def _field(reach: Reach) -> Literal["full", "weaker", "contrary", "subject"]:
    return reach.value
