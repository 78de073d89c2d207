"""Drop capitals: the large first letter of a chapter put back before the rest of its word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from analyser.extract.pdf.layout.lines import Line
from analyser.extract.pdf.raw import RawWord

DROP = 1.7  #: of the line's type size: a letter this large beside it is a drop capital
REACH = 1.5  #: of the line's type size: how far its word may stand from it
INITIAL = re.compile(r"^[\"“‘']?[A-Z][a-z]{0,3}$")  #: one letter, or a short word set as large
OPENING_WORDS = 3  #: words that may open a paragraph in larger type, if it goes on in small letters


def set_initials(lines: Sequence[Line], forms: Counter[str]) -> list[Line]:
    """Join each drop capital to the line it opens; as a word of its own where it is one ("A strong …").

    Args:
        lines: One sheet's.
        forms: How often the manifesto prints each word, lower-case.
    """
    gone: set[int] = set()
    for initial in lines:
        if not initial.upright or len(initial.words) > OPENING_WORDS:
            continue
        beside = [line for line in lines if line is not initial and _beside(initial, line)]
        first = min(beside, key=lambda line: (line.top, line.x0), default=None)
        if first and INITIAL.match(initial.text):
            _open_with(initial, first, forms)
            gone.add(id(initial))
        elif first and first.text[0].islower() and initial.text[0].isupper():
            first.words = [*_shrunk(initial.words, first), *first.words]
            first.measure()
            gone.add(id(initial))
    return [line for line in lines if id(line) not in gone]


def _beside(initial: Line, line: Line) -> bool:
    middle = (line.top + line.bottom) / 2
    return (
        line.upright
        and initial.size > DROP * line.size
        and -0.5 * line.size < line.x0 - initial.x1 < REACH * line.size
        and initial.top - 0.5 * line.size < middle < initial.bottom
    )


def _open_with(initial: Line, line: Line, forms: Counter[str]) -> None:
    letter, first = initial.words[0], line.words[0]
    joined = letter.text + first.text
    bare, rest = re.sub(r"\W", "", joined).lower(), re.sub(r"\W", "", first.text).lower()
    whole_word = len(letter.text) > 1 or letter.text[-1] in "AIO"
    if whole_word and forms[rest] > forms[bare]:
        line.words = [*_shrunk(initial.words, line), *line.words]
    else:
        line.words[0] = first._replace(text=joined, x0=letter.x0, flow=min(letter.flow, first.flow))
    line.measure()


def _shrunk(words: Sequence[RawWord], line: Line) -> list[RawWord]:
    """Words in the place and type of the line that they open."""
    first = line.words[0]
    return [word._replace(top=first.top, bottom=first.bottom, size=first.size, font=first.font) for word in words]
