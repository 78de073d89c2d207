"""Marks of bullets that are drawn as shapes or small pictures, as browsers do: set as the sign that they show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analyser.extract.pdf.raw import RawSheet, RawWord
from analyser.model.manifesto import Box

SIGN = "•"
REACH = 2.5  #: of the type size: how far a mark may stand from its text
CLEAR = 0.6  #: of the type size: white before a mark; a dot that follows nearer on a word decorates the line
TALL = 1.1  #: of the type size: a mark is no higher
ALIGNED = 1.0  #: points: how exactly the marks of one list stand below each other
FEWEST = 2  #: marks that make a list; a single dot may be part of a drawing


def set_drawn_marks(sheet: RawSheet) -> RawSheet:
    """Put a bullet's sign before each line that a drawn mark opens."""
    opened = {}
    for dot in sheet.dots:
        first = _opens(dot, sheet.words)
        if first is not None:
            opened[first] = dot
    lists = {
        place: dot
        for place, dot in opened.items()
        if sum(abs(dot.x0 - other.x0) < ALIGNED for other in opened.values()) >= FEWEST
    }
    if not lists:
        return sheet
    words: list[RawWord] = []
    for place, word in enumerate(sheet.words):
        if place in lists:
            words.append(word._replace(text=SIGN, x0=lists[place].x0, x1=lists[place].x1))
        words.append(word)
    return replace(sheet, words=tuple(words))


def _opens(dot: Box, words: Sequence[RawWord]) -> int | None:
    """The place of the word that a dot stands before, if text begins there."""
    middle = (dot.top + dot.bottom) / 2
    level = [(place, word) for place, word in enumerate(words) if word.upright and word.top < middle < word.bottom]
    right = [(place, word) for place, word in level if word.x0 >= dot.x1 - 0.5]
    place, first = min(right, key=lambda found: found[1].x0, default=(None, None))
    if first is None or first.x0 - dot.x1 > REACH * first.size or dot.bottom - dot.top > TALL * first.size:
        return None
    led = any(word.x0 < dot.x1 and word.x1 > dot.x0 - CLEAR * first.size for _, word in level)
    return None if led or not any(map(str.isalnum, first.text)) else place
