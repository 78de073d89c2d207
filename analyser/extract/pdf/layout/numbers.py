"""The number printed on the paper, read from the furniture: one a sheet, or two on a double-page spread."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analyser.extract.pdf.layout.lines import Line
from analyser.extract.pdf.raw import RawWord

ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
NUMERAL = re.compile(r"^[\[(|–\-•]*(\d{1,3}|[ivxlc]{1,7})[\])|–\-•.]*$", re.IGNORECASE)
SHARE = 0.1  #: of the sheets that follow the commonest count: with fewer, another count is chance
AGREE = 2  #: sheets whose numbers must follow from one count before a number is believed


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in the furniture, and how far across the sheet it stands, in points."""

    value: int
    roman: bool
    text: str
    x: float


@dataclass(frozen=True, slots=True)
class Printed:
    """A sheet's printed number; on a spread the left and the right page's."""

    left: str | None = None
    right: str | None = None

    @property
    def whole(self) -> str | None:
        """``12``, or ``12–13`` on a spread."""
        return f"{self.left}–{self.right}" if self.left and self.right else self.left

    def at(self, x: float, width: float) -> str | None:
        """The number of the page on which a block stands whose middle is at `x`."""
        return self.right if self.right and x > width / 2 else self.left


def printed_numbers(furniture: Mapping[int, Sequence[Line]], offset: int | None) -> dict[int, Printed]:
    """Read every sheet's printed number.

    Args:
        furniture: The furniture's lines by sheet number.
        offset: Printed number minus sheet number, where a person has set it; it overrides what is found.

    Returns:
        By sheet number; a sheet on which no number stands has none.
    """
    if offset is not None:
        return {sheet: Printed(str(sheet + offset) if sheet + offset > 0 else None) for sheet in furniture}
    found = {sheet: _numerals(lines) for sheet, lines in furniture.items()}
    step, votes = _count(found)
    printed: dict[int, Printed] = {}
    for sheet, numerals in found.items():
        printed[sheet] = next(
            (
                reading
                for roman in (False, True)
                if (reading := _read(sheet, numerals, step, roman, votes[roman])) is not None
            ),
            Printed(),
        )
    return printed


def counts_pages(candidates: Mapping[int, Sequence[Line]], furniture: Mapping[int, Sequence[Line]]) -> list[Line]:
    """Give the candidates whose numbers follow the count that pages follow; others count chapters.

    Args:
        candidates: Numbers set large, by sheet number.
        furniture: What is known for furniture, by sheet number.
    """
    together = {sheet: [*lines, *candidates.get(sheet, ())] for sheet, lines in furniture.items()}
    step, votes = _count({sheet: _numerals(lines) for sheet, lines in together.items()})
    least = max(AGREE + 1, SHARE * _best(votes[False]))
    return [
        line
        for sheet, lines in candidates.items()
        for line in lines
        for numeral in _numerals([line])
        if not numeral.roman
        and any(votes[False][numeral.value - right - step * sheet] >= least for right in range(step))
    ]


def _count(found: Mapping[int, Sequence[Numeral]]) -> tuple[int, dict[bool, Counter[int]]]:
    """How many pages a sheet holds, and the votes for each count; roman numerals (True) apart from others."""
    votes = {(step, roman): _vote(found, step, roman) for step in (1, 2) for roman in (False, True)}
    step = 2 if _best(votes[2, False]) > _best(votes[1, False]) else 1
    return step, {roman: votes[step, roman] for roman in (False, True)}


def _best(votes: Counter[int]) -> int:
    return max(votes.values(), default=0)


def _vote(found: Mapping[int, Sequence[Numeral]], step: int, roman: bool) -> Counter[int]:
    """How many sheets' numbers follow from each count; a spread's left page is counted."""
    votes: Counter[int] = Counter()
    for sheet, numerals in found.items():
        values = {numeral.value for numeral in numerals if numeral.roman == roman}
        lefts = {value for value in values if value + 1 in values} if step == 2 else values
        votes.update({value - step * sheet for value in lefts})
    return votes


def _read(sheet: int, numerals: Sequence[Numeral], step: int, roman: bool, votes: Counter[int]) -> Printed | None:
    """The number on this sheet that follows from the count most sheets agree on."""
    fitting = [
        numeral
        for numeral in numerals
        if numeral.roman == roman and votes[numeral.value - step * sheet] >= max(AGREE, SHARE * _best(votes))
    ]
    if not fitting:
        return _single(sheet, numerals, roman, votes) if step == 2 else None
    left = max(fitting, key=lambda numeral: votes[numeral.value - step * sheet])
    right = next((n for n in numerals if n.roman == roman and n.value == left.value + 1), None)
    return Printed(left.text, right.text if right else None) if step == 2 else Printed(left.text)


def _single(sheet: int, numerals: Sequence[Numeral], roman: bool, votes: Counter[int]) -> Printed | None:
    """On a spread whose left page has no number: the right page's alone."""
    right = next((n for n in numerals if n.roman == roman and votes[n.value - 1 - 2 * sheet] >= AGREE), None)
    return Printed(right.text) if right else None


def _numerals(lines: Sequence[Line]) -> list[Numeral]:
    numerals: list[Numeral] = []
    for line in lines:
        for word in _whole_numbers(line) if line.upright else []:
            match = NUMERAL.match(word.text)
            if match:
                text = match[1]
                value = int(text) if text.isdigit() else _roman(text.lower())
                if value:
                    shown = str(value) if text.isdigit() else text
                    numerals.append(Numeral(value, not text.isdigit(), shown, (word.x0 + word.x1) / 2))
    return numerals


def _whole_numbers(line: Line) -> list[RawWord]:
    """The line's words, digits that are spaced out (``0 5``) put together."""
    words: list[RawWord] = []
    for word in line.words:
        if words and word.text.isdigit() and words[-1].text.isdigit() and len(words[-1].text + word.text) <= 3:
            words[-1] = words[-1]._replace(text=words[-1].text + word.text, x1=word.x1)
        else:
            words.append(word)
    return words


def _roman(text: str) -> int:
    """``iv`` as 4; 0 for letters that are no numeral."""
    values = [ROMAN[letter] for letter in text]
    total = sum(-v if v < max(values[place:]) else v for place, v in enumerate(values))
    return total if re.fullmatch(r"c{0,3}(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})", text) else 0
