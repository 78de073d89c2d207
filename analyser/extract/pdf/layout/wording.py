"""Lines set in full: words across line ends closed, each with the boxes of its printed parts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from analyser.extract.pdf.layout.lines import MARK, MARKS, Line
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
    """Close a word broken at a line's end: ``child-`` ``care`` to ``childcare``, ``two-`` ``child`` to ``two-child``."""
    head, tail = PLAIN.findall(left.lower())[-1:], PLAIN.findall(right.lower())[:1]
    stem, rest = (head or [""])[0], (tail or [""])[0]
    joined, hyphened = forms[stem + rest], forms[f"{stem}-{rest}"]
    if joined == hyphened == 0:
        hyphened = int(forms[stem] > 0 and forms[rest] > 0 and len(rest) > 2)
    return left + right if hyphened > joined or not right[:1].islower() else left[:-1] + right


def set_words(lines: Sequence[Line], forms: Counter[str], *, bullet: bool) -> tuple[Word, ...]:
    """Set a block's lines as words, a bullet's mark left out."""
    words: list[Word] = []
    for line in lines:
        for place, raw in enumerate(line.words):
            if words and place == 0 and BROKEN.search(words[-1].text):
                text = close(words[-1].text, raw.text, forms)
                words[-1] = replace(words[-1], text=text, boxes=(*words[-1].boxes, _box(raw)))
            else:
                words.append(Word(raw.text, (_box(raw),), raw.size, raw.font))
    if bullet and words:
        first = words[0].text.lstrip(MARKS)
        words = words[1:] if MARK.match(words[0].text) or not first else [replace(words[0], text=first), *words[1:]]
    return tuple(words)


def _box(raw: RawWord) -> Box:
    return Box(raw.x0, raw.top, raw.x1, raw.bottom)
