"""Drop capitals: the large first letter of a chapter put back before the rest of its word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from analyser.extract.pdf.layout.lines import Line

DROP = 1.7  #: of the line's type size: a letter this large beside it is a drop capital
REACH = 1.5  #: of the line's type size: how far its word may stand from it
INITIAL = re.compile(r"^[\"“‘']?[A-Z]$")


def set_initials(lines: Sequence[Line], forms: Counter[str]) -> list[Line]:
    """Join each drop capital to the line it opens; as a word of its own where it is one ("A strong …").

    Args:
        lines: One sheet's.
        forms: How often the manifesto prints each word, lower-case.
    """
    gone: set[int] = set()
    for initial in lines:
        if not (len(initial.words) == 1 and initial.upright and INITIAL.match(initial.text)):
            continue
        beside = [line for line in lines if line is not initial and _beside(initial, line)]
        if beside:
            _open_with(initial, min(beside, key=lambda line: (line.top, line.x0)), forms)
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
    alone = letter.text[-1] in "AIO" and forms[rest] > forms[bare]
    if alone:
        small = letter._replace(top=first.top, bottom=first.bottom, size=first.size, font=first.font)
        line.words.insert(0, small)
    else:
        line.words[0] = first._replace(text=joined, x0=letter.x0, flow=min(letter.flow, first.flow))
    line.measure()
