"""Printed lines: words that stand beside each other on one baseline, with no column gutter between them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from analyser.extract.pdf.layout.marks import COUNT, LEADER, SIGNS, is_mark
from analyser.extract.pdf.layout.spaced import join_spaced
from analyser.extract.pdf.raw import RawWord
from analyser.model.manifesto import Box

LINE_GAP = 1.1  #: of the type size: words of one line stand nearer than this, the words of two columns farther apart
WIDEST = 20.0  #: points: no justified line has wider gaps; large numbers side by side are no line
WORD_GAP = 0.55  #: of the type size: in type however large, words of one line may stand as far apart
SHUFFLED_GAP = 0.7  #: of the type size: the same for words drawn out of turn, where only their place speaks for them
BACK = 1.0  #: of the type size: how far a word may start before the end of the one before it
SAME_BASELINE = 0.5  #: share of the lower word's height that two words of one line have in common
UNLIKE = 2.0  #: ratio of sizes above which words stand on no common line (a superscript's is 1.7)
INITIAL_SIZE = 1.5  #: the same for a capital or a number by itself
INITIAL = re.compile(r"^[\"“‘']?(?:[A-Z][a-z]{0,3}|\d{1,2})$")
MARK_GAP = 4.0  #: of the type size: how far a bullet's mark may stand from its text


@dataclass(slots=True, eq=False)
class Line:
    """Words on one baseline, left to right. Points from the top-left corner."""

    words: list[RawWord]
    cells: int = 0  #: figures of a table's row, or the page number of a contents line
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
        if len(self.words) == 1:
            self.size, self.font = round(self.words[0].size, 1), self.words[0].font
        else:
            styles: Counter[tuple[float, str]] = Counter()
            for word in self.words:
                styles[round(word.size, 1), word.font] += len(word.text)
            self.size, self.font = styles.most_common(1)[0][0]
        text = self.words[1:] if len(self.words) > 1 and self.marked else self.words
        self.flow = min(word.flow for word in text)
        self.upright = self.words[0].upright

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def letters(self) -> int:
        return sum(len(word.text) for word in self.words)

    @property
    def marked(self) -> bool:
        """True if the line begins with a bullet's mark."""
        first = self.words[0]
        return is_mark(first, self.words[1] if len(self.words) > 1 else None) or first.text[0] in SIGNS

    @property
    def counted(self) -> bool:
        """True if the line begins with a number or letter that counts list items."""
        return len(self.words) > 1 and bool(COUNT.match(self.words[0].text))

    @property
    def text_x0(self) -> float:
        """Where the line's text begins, a mark or count left out."""
        return self.words[1].x0 if len(self.words) > 1 and (self.marked or self.counted) else self.x0


def union(lines: Iterable[Line]) -> Box:
    """The box around lines."""
    boxes = [(line.x0, line.top, line.x1, line.bottom) for line in lines]
    x0s, tops, x1s, bottoms = zip(*boxes, strict=True)
    return Box(min(x0s), min(tops), max(x1s), max(bottoms))


def level(one: RawWord | Line, other: RawWord | Line) -> bool:
    """True if two words or lines stand on one baseline."""
    common = min(one.bottom, other.bottom) - max(one.top, other.top)
    return common > SAME_BASELINE * min(one.bottom - one.top, other.bottom - other.top)


def find_lines(words: Sequence[RawWord]) -> list[Line]:
    """Cut a sheet's words into lines: first as they are drawn, then what was drawn out of turn is put in its place.

    Args:
        words: In drawing order.

    Returns:
        Lines in drawing order.
    """
    groups: list[list[RawWord]] = []
    for word in words:
        if groups and _goes_on(groups[-1], word):
            groups[-1].append(word)
        else:
            groups.append([word])
    return [_close_up(line) for line in _mend([Line(group) for group in groups])]


def _goes_on(group: list[RawWord], word: RawWord) -> bool:
    """True if a word drawn next stands next on the same line."""
    before = group[-1]
    if before.upright != word.upright:
        return False
    if not word.upright:
        return _goes_on_turned(before, word)
    if _unlike(before, word):
        return False
    if not before.text[-1].isalnum() and LEADER.search(before.text):
        return level(before, word) and word.x0 > before.x0
    gap = word.x0 - before.x1
    first = len(group) == 1 and (is_mark(before, word) or COUNT.match(before.text))
    size = min(word.size, before.size)
    reach = MARK_GAP * size if first else max(WORD_GAP * size, min(LINE_GAP * size, WIDEST))
    return -BACK * word.size < gap < reach and level(before, word)


def _unlike(one: RawWord | Line, other: RawWord | Line) -> bool:
    """True if type sizes differ as a drop capital's or a chapter number's does from the text beside it."""
    if one.size == other.size:
        return False
    small, large = sorted((one, other), key=lambda item: item.size)
    if large.size <= INITIAL_SIZE * small.size:
        return False
    return large.size > UNLIKE * small.size or bool(INITIAL.match(large.text))


def _goes_on_turned(before: RawWord, word: RawWord) -> bool:
    """The same for text that runs up or down the sheet."""
    common = min(before.x1, word.x1) - max(before.x0, word.x0)
    gap = max(before.top, word.top) - min(before.bottom, word.bottom)
    return common > SAME_BASELINE * min(before.x1 - before.x0, word.x1 - word.x0) and gap < LINE_GAP * word.size


def _mend(lines: list[Line]) -> list[Line]:
    """Join pieces of one printed line that were drawn apart, such as a mark and its text, or words set one by one."""
    rows = sorted((line for line in lines if line.upright), key=lambda line: (line.x0, line.top))
    gone: set[int] = set()
    farthest = MARK_GAP * max((line.size for line in rows), default=0.0)
    for index, left in enumerate(rows):
        if id(left) in gone:
            continue
        for right in rows[index + 1 :]:
            if right.x0 > left.x1 + farthest:
                break
            if id(right) not in gone and _belongs(left, right):
                left.words = sorted(left.words + right.words, key=lambda word: word.x0)
                left.measure()
                gone.add(id(right))
    return sorted((line for line in lines if id(line) not in gone), key=lambda line: line.flow)


def _close_up(line: Line) -> Line:
    """Spell out a line set letter by letter, as spaced headings are."""
    words = join_spaced(line.words) if line.upright else line.words
    return Line(words) if len(words) < len(line.words) else line


def _belongs(left: Line, right: Line) -> bool:
    """True if `right` is the next piece of the printed line that `left` begins."""
    if _unlike(left, right):
        return False
    marked = len(left.words) == 1 and left.marked
    reach = (MARK_GAP if marked else SHUFFLED_GAP) * (right.size if marked else min(left.size, right.size))
    return -BACK * left.size < right.x0 - left.x1 < reach and level(left, right)
