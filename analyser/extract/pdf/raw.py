"""What a parsed sheet holds before anybody decides what is a column, a heading or a running head.

Parsing is per sheet and may run in any process; laying out sees all sheets at once, because furniture is what recurs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from analyser.model.manifesto import Box


class Char(NamedTuple):
    """One character as the PDF draws it. Points from the top-left corner of the sheet as displayed."""

    text: str  #: as decoded; a private-use or unmapped glyph stands as it is
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    font: str
    upright: bool
    colour: str = ""  #: of the fill, such as ``#1a2b3c``; empty if not known


class RawWord(NamedTuple):
    """Characters that stand together, in the PDF's own drawing order."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    font: str
    upright: bool
    flow: int  #: rank of its first character in the order in which the PDF draws its text
    colour: str = ""


@dataclass(frozen=True, slots=True)
class RawSheet:
    """One parsed sheet. `words` in drawing order; `fills` are tinted areas, `rules` thin lines, `images` pictures.

    `dots` are drawn shapes or pictures as small as a bullet's mark.
    """

    number: int
    width: float
    height: float
    rotation: int
    words: tuple[RawWord, ...]
    characters: int  #: letters and digits in the PDF's own text layer, the doctor's yardstick
    fills: tuple[Box, ...] = ()
    rules: tuple[Box, ...] = ()
    images: tuple[Box, ...] = ()
    ocr: bool = False
    parsed: bool = True  #: False where a pre-scan found no text worth parsing (art only, blank, scanned)
    dots: tuple[Box, ...] = ()
