"""Printed lines: words that stand beside each other on one baseline, with no column gutter between them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from analyser.extract.pdf.raw import RawWord
from analyser.model.manifesto import Box

LINE_GAP = 1.1  #: of the type size: words of one line stand nearer than this, the words of two columns farther apart
SHUFFLED_GAP = 0.7  #: of the type size: the same for words drawn out of turn, where only their place speaks for them
BACK = 1.0  #: of the type size: how far a word may start before the end of the one before it
SAME_BASELINE = 0.5  #: share of the lower word's height that two words of one line have in common
MARK_GAP = 4.0  #: of the type size: how far a bullet's mark may stand from its text
MARKS = "•◦▪▫■□●○‣⁃∙·►▶▸➢➤→✓✔❖◆◇★☆✦➔➜"
MARK = re.compile(rf"^[{MARKS}\ue000-\uf8ff\u2013\u2014*-]$")


@dataclass(slots=True, eq=False)
class Line:
    """Words on one baseline, left to right. Points from the top-left corner."""

    words: list[RawWord]
    x0: float = field(init=False)
    top: float = field(init=False)
    x1: float = field(init=False)
    bottom: float = field(init=False)
    size: float = field(init=False)
    font: str = field(init=False)
    flow: int = field(init=False)
    upright: bool = field(init=False)

    def __post_init__(self) -> None:
        self.measure()

    def measure(self) -> None:
        """Take box, size, font and rank afresh from the words; size and font are those of most letters."""
        self.x0 = min(word.x0 for word in self.words)
        self.top = min(word.top for word in self.words)
        self.x1 = max(word.x1 for word in self.words)
        self.bottom = max(word.bottom for word in self.words)
        styles: Counter[tuple[float, str]] = Counter()
        for word in self.words:
            styles[round(word.size, 1), word.font] += len(word.text)
        self.size, self.font = styles.most_common(1)[0][0]
        self.flow = min(word.flow for word in self.words)
        self.upright = self.words[0].upright

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def marked(self) -> bool:
        """True if the line begins with a bullet's mark."""
        return bool(MARK.match(self.words[0].text)) or self.words[0].text[0] in MARKS


def union(items: Iterable[Line]) -> Box:
    """The box around lines."""
    lines = list(items)
    return Box(
        min(line.x0 for line in lines),
        min(line.top for line in lines),
        max(line.x1 for line in lines),
        max(line.bottom for line in lines),
    )


def find_lines(words: Sequence[RawWord]) -> list[Line]:
    """Cut a sheet's words into lines: first as they are drawn, then what was drawn out of turn is put in its place.

    Args:
        words: In drawing order.

    Returns:
        Lines in drawing order.
    """
    lines: list[Line] = []
    for word in words:
        if lines and _goes_on(lines[-1].words[-1], word):
            lines[-1].words.append(word)
        else:
            lines.append(Line([word]))
    for line in lines:
        line.measure()
    return _mend(lines)


def _goes_on(before: RawWord, word: RawWord) -> bool:
    """True if a word drawn next stands next on the same line."""
    if before.upright != word.upright or not before.upright:
        return False
    gap = word.x0 - before.x1
    reach = MARK_GAP if MARK.match(before.text) else LINE_GAP
    return _level(before, word) and -BACK * word.size < gap < reach * max(word.size, before.size)


def _level(one: RawWord | Line, other: RawWord | Line) -> bool:
    common = min(one.bottom, other.bottom) - max(one.top, other.top)
    return common > SAME_BASELINE * min(one.bottom - one.top, other.bottom - other.top)


def _mend(lines: list[Line]) -> list[Line]:
    """Join pieces of one printed line that were drawn apart, such as a mark and its text, or words set one by one."""
    rows = sorted((line for line in lines if line.upright), key=lambda line: (line.x0, line.top))
    gone: set[int] = set()
    for index, left in enumerate(rows):
        if id(left) in gone:
            continue
        for right in rows[index + 1 :]:
            reach = (MARK_GAP if len(left.words) == 1 and left.marked else SHUFFLED_GAP) * max(left.size, right.size)
            if right.x0 - left.x1 >= reach:
                if right.x0 > left.x1 + MARK_GAP * max(left.size, 40.0):
                    break
                continue
            if id(right) in gone or not _level(left, right) or right.x0 < left.x1 - BACK * left.size:
                continue
            left.words = sorted(left.words + right.words, key=lambda word: word.x0)
            left.measure()
            gone.add(id(right))
    return [line for line in lines if id(line) not in gone]
