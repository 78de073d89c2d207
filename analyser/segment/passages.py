"""From blocks to passages: bullets whole, paragraphs cut into sentences, each in its context."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from analyser.model.manifesto import BlockKind, Document, Passage, PassageKind
from analyser.segment.sentences import split_sentences
from analyser.segment.units import Placed, Unit, line_regions, read_units

LONG_BULLET = 90  #: words: a bullet longer than this is cut into sentences; a policy officer quotes shorter ones whole
RUNNING_TEXT = 25  #: words: a paragraph this long is running text, not a cover's line
GOVERNS = re.compile(r":[\"”’)]*$|\b(?:will|would|shall|must|to|by)(?: also)?\s*[…:]?$", re.IGNORECASE)
OPEN_ITEM = re.compile(r"^[a-z]|[^.!?:…\"”’)\]]$")  #: a line of a list that has lost its marks
KINDS = {
    BlockKind.HEADING: PassageKind.HEADING,
    BlockKind.BULLET: PassageKind.BULLET,
    BlockKind.PARAGRAPH: PassageKind.SENTENCE,
    BlockKind.PULL_QUOTE: PassageKind.PULL_QUOTE,
    BlockKind.CAPTION: PassageKind.CAPTION,
    BlockKind.TABLE: PassageKind.TABLE,
}


@dataclass(slots=True)
class Context:
    """The headings above the place reached, and the words that govern the list it is in."""

    path: list[tuple[int, str]] = field(default_factory=list)
    headed: bool = False  #: the unit before was a heading
    lead_in: str = ""
    nested: list[tuple[int, str]] = field(default_factory=list)  #: bullets that lead in deeper ones

    def enter(self, unit: Unit) -> str:
        """Take up a unit that is about to be read; give the lead-in that governs it."""
        if unit.kind is BlockKind.HEADING and not self._goes_on(unit):
            self.path = [entry for entry in self.path if entry[0] < unit.level]
        if unit.kind is BlockKind.BULLET:
            self.nested = [entry for entry in self.nested if entry[0] < unit.level]
            return " ".join([self.lead_in, *(text for _, text in self.nested)]).strip()
        if unit.kind is BlockKind.PARAGRAPH and self.lead_in and OPEN_ITEM.search(unit.text):
            return self.lead_in
        return ""

    def leave(self, unit: Unit, last: str, governed: str) -> None:
        """Remember what a unit means for those after it; `last` is its last sentence."""
        leads = last if GOVERNS.search(last) else ""
        goes_on, self.headed = self._goes_on(unit), unit.kind is BlockKind.HEADING
        if unit.kind is BlockKind.HEADING:
            level, opening = self.path.pop() if goes_on else (unit.level, "")
            self._take_up(level, f"{opening} {unit.text}".strip())
            self.lead_in, self.nested = leads, []
        elif unit.kind is BlockKind.BULLET and last.endswith(":"):
            self.nested.append((unit.level, last))
        elif unit.kind is BlockKind.PARAGRAPH and (leads or not governed):
            self.lead_in, self.nested = leads, []

    def _take_up(self, level: int, heading: str) -> None:
        """Enter the section that a heading opens; a title printed once more goes on with the section it opened."""
        titles = [_letters(text) for _, text in self.path]
        if _letters(heading) in titles:
            self.path = self.path[: titles.index(_letters(heading)) + 1]
        else:
            self.path.append((level, heading))

    def _goes_on(self, unit: Unit) -> bool:
        """True of a heading's second line that is set in another size: it starts in the middle of a sentence."""
        return self.headed and unit.kind is BlockKind.HEADING and bool(self.path) and unit.text[0].islower()


def segment(document: Document) -> tuple[Passage, ...]:
    """Cut a manifesto into passages, in reading order.

    Args:
        document: As extracted, furniture and all.

    Returns:
        Every heading, sentence, bullet, pull quote, caption and table row, each once.
    """
    passages: list[Passage] = []
    twins: Counter[str] = Counter()
    context, units = Context(), list(read_units(document.sheets))
    body = _first_of_body(units)
    for place, unit in enumerate(units):
        spans = _spans(unit)
        if place == body:
            context = Context()
        governed = context.enter(unit)
        path = tuple(text for _, text in context.path)
        for start, end in spans:
            passages.append(_passage(unit, start, end, len(passages), path, governed, twins))
        context.leave(unit, unit.text[slice(*spans[-1])], governed)
    return tuple(passages)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())


def _first_of_body(units: Sequence[Unit]) -> int:
    """The place of the first unit on the first sheet with running text: what stands on the cover governs nothing."""
    sheets = [u.words[0].sheet for u in units if u.kind is BlockKind.PARAGRAPH and len(u.words) >= RUNNING_TEXT]
    return next((i for i, unit in enumerate(units) if sheets and unit.words[0].sheet == sheets[0]), 0)


def _spans(unit: Unit) -> list[tuple[int, int]]:
    text = unit.text
    if unit.kind is BlockKind.PARAGRAPH or (unit.kind is BlockKind.BULLET and len(unit.words) > LONG_BULLET):
        return split_sentences(text)
    return [(0, len(text))]


def _passage(
    unit: Unit, start: int, end: int, index: int, path: tuple[str, ...], lead_in: str, twins: Counter[str]
) -> Passage:
    words = list(_within(unit.words, start, end))
    text = unit.text[start:end]
    digest = hashlib.sha256(f"{words[0].sheet}|{text}".encode()).hexdigest()[:12]
    twins[digest] += 1
    return Passage(
        id=digest if twins[digest] == 1 else f"{digest}-{twins[digest]}",
        index=index,
        kind=KINDS[unit.kind],
        text=text,
        heading_path=path,
        lead_in=lead_in,
        sheet=words[0].sheet,
        printed=words[0].printed,
        regions=line_regions(words),
        ocr=any(word.ocr for word in words),
    )


def _within(words: Iterable[Placed], start: int, end: int) -> Iterator[Placed]:
    """The words of the unit's text from `start` to `end`."""
    at = 0
    for word in words:
        if at < end and at + len(word.text) > start:
            yield word
        at += len(word.text) + 1
