"""The type a manifesto is set in: the size and font of its running text, against which headings stand out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analyser.extract.pdf.layout.lines import Line
from analyser.extract.pdf.raw import RawWord

HEAVY = re.compile(r"bold|black|heavy|semibold|demi|extrabold|ultra|[-_ ](?:bd|blk|hv)(?:cn|it|$)", re.IGNORECASE)
SHARE = 0.1  #: of the running text's letters: a font that sets as many belongs to it
LARGE = 1.15  #: of the running text's size: type this large stands out


@dataclass(frozen=True, slots=True)
class Body:
    """The running text's size in points, its fonts and its commonest colour."""

    size: float
    fonts: frozenset[str]
    colour: str = ""


def find_body(words: Iterable[RawWord]) -> Body:
    """Take the style of most letters; fonts that set a tenth as many at that size count as running text too."""
    letters: Counter[tuple[float, str]] = Counter()
    colours: Counter[str] = Counter()
    for word in words:
        letters[round(word.size * 2) / 2, word.font] += len(word.text)
        colours[word.colour] += len(word.text)
    if not letters:
        return Body(10.0, frozenset())
    sizes: Counter[float] = Counter()
    for (size, _), count in letters.items():
        sizes[size] += count
    size = sizes.most_common(1)[0][0]
    fonts = {font for (at, font), count in letters.items() if at == size and count > SHARE * sizes[size]}
    return Body(size, frozenset(fonts), colours.most_common(1)[0][0])


def heavy(font: str) -> bool:
    """True for a bold cut, by the font's name."""
    return bool(HEAVY.search(font))


def all_heavy(line: Line) -> bool:
    """True if every word of a line is bold; a mark counts for nothing."""
    words = line.words[1:] if line.marked and len(line.words) > 1 else line.words
    return all(heavy(word.font) for word in words)


def stands_out(lines: Sequence[Line], body: Body) -> bool:
    """True if lines are bold where the running text is not, or differ from it in both font and colour."""
    if all(all_heavy(line) for line in lines):
        return not any(heavy(font) for font in body.fonts)
    return all(line.font not in body.fonts and line.words[0].colour != body.colour for line in lines)
