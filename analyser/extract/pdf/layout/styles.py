"""The type a manifesto is set in: the size and font of its running text, against which headings stand out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from analyser.extract.pdf.raw import RawWord

HEAVY = ("bold", "black", "heavy", "semibold", "demi", "extrabold", "ultra")


@dataclass(frozen=True, slots=True)
class Body:
    """The running text's size in points, and the fonts it is set in."""

    size: float
    fonts: frozenset[str]


def find_body(words: Iterable[RawWord]) -> Body:
    """Take the style of most letters; fonts that set a tenth as many at that size count as running text too."""
    letters: Counter[tuple[float, str]] = Counter()
    for word in words:
        letters[round(word.size * 2) / 2, word.font] += len(word.text)
    if not letters:
        return Body(10.0, frozenset())
    sizes: Counter[float] = Counter()
    for (size, _), count in letters.items():
        sizes[size] += count
    size = sizes.most_common(1)[0][0]
    fonts = {font for (at, font), count in letters.items() if at == size and count > 0.1 * sizes[size]}
    return Body(size, frozenset(fonts))


def heavy(font: str) -> bool:
    """True for a bold cut, by the font's name."""
    return any(mark in font.lower() for mark in HEAVY)
