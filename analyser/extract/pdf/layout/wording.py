"""Lines set in full: words across line ends closed, each with the boxes of its printed parts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from analyser.extract.pdf.layout.lines import Line
from analyser.extract.pdf.layout.marks import ORNAMENT, is_mark, strip_mark
from analyser.extract.pdf.raw import RawWord
from analyser.model.manifesto import Box, Word

BROKEN = re.compile(r"[^\W\d_]-$")
PLAIN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def count_forms(lines: Iterable[Line]) -> Counter[str]:
    """Count the manifesto's own words inside lines: the lexicon that decides how a broken word is closed."""
    forms: Counter[str] = Counter()
    for line in lines:
        for word in line.words[:-1]:
            forms.update(found.lower() for found in PLAIN.findall(word.text))
    return forms


def close(left: str, right: str, forms: Counter[str]) -> str:
    """Close a word broken at a line end: ``child-`` ``care`` as ``childcare``, ``two-`` ``child`` as ``two-child``."""
    head, tail = PLAIN.findall(left.lower())[-1:], PLAIN.findall(right.lower())[:1]
    stem, rest = (head or [""])[0], (tail or [""])[0]
    joined, hyphened = forms[stem + rest], forms[f"{stem}-{rest}"]
    if joined == hyphened == 0:
        hyphened = int(forms[stem] > 0 and forms[rest] > 0 and len(rest) > 2)
    return left + right if hyphened > joined or not right[:1].islower() else left[:-1] + right


def set_words(lines: Sequence[Line], forms: Counter[str], *, bullet: bool) -> tuple[Word, ...]:
    """Set a block's lines as words; a bullet's mark, leaders and picture glyphs are left out."""
    words: list[Word] = []
    for row, line in enumerate(lines):
        printed = _without_mark(line) if bullet and row == 0 else line.words
        for place, raw in enumerate(word for word in printed if not ORNAMENT.match(word.text)):
            if words and place == 0 and BROKEN.search(words[-1].text):
                text = close(words[-1].text, raw.text, forms)
                words[-1] = replace(words[-1], text=text, boxes=(*words[-1].boxes, _box(raw)))
            else:
                words.append(Word(raw.text, (_box(raw),), raw.size, raw.font))
    return tuple(words)


def _without_mark(line: Line) -> list[RawWord]:
    first, rest = line.words[0], line.words[1:]
    if is_mark(first, rest[0] if rest else None):
        return rest
    return [first._replace(text=strip_mark(first.text)), *rest]


def _box(raw: RawWord) -> Box:
    return Box(raw.x0, raw.top, raw.x1, raw.bottom)
