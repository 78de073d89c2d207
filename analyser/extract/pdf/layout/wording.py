"""Lines set in full: words across line ends closed, each with the boxes of its printed parts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from analyser.extract.pdf.layout.lines import Line
from analyser.extract.pdf.layout.marks import LEADER, ORNAMENT, is_mark, strip_mark
from analyser.extract.pdf.raw import RawWord
from analyser.model.manifesto import Box, Word

SOFT_HYPHEN = "\u00ad"
BROKEN = re.compile(r"[^\W_][-\u00ad]$")
PLAIN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
SUSPENDED = frozenset({"and", "or", "to"})  #: "small- and medium-sized": the hyphen waits for a later word
PART = 3  #: letters that a part must have to speak for a word of two parts


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A manifesto's own words, which decide how a word broken at a line's end is closed."""

    forms: Counter[str]  #: how often each word stands inside a line, lower-case
    hyphenates: bool  #: its line ends break words that have no hyphen of their own

    def close(self, left: str, right: str) -> str:
        """Close ``child-`` and ``care`` to ``childcare``, but ``two-`` and ``child`` to ``two-child``."""
        if left.endswith(SOFT_HYPHEN):
            return left[:-1] + right
        stem, rest = _ends(left, right)
        joined, hyphened = self.forms[stem + rest], self.forms[f"{stem}-{rest}"]
        if not stem or "-" in stem or not right[:1].islower() or hyphened > joined:
            return left + right
        if joined > hyphened:
            return left[:-1] + right
        two_words = len(stem) >= PART <= len(rest) and self.forms[stem] > 0 < self.forms[rest]
        return left[:-1] + right if self.hyphenates and not two_words else left + right


def read_lexicon(lines: Iterable[Sequence[Line]]) -> Lexicon:
    """Count a manifesto's words inside its lines, and see whether its line ends break words.

    Args:
        lines: Sheet by sheet, in drawing order.
    """
    forms: Counter[str] = Counter()
    pairs: list[tuple[str, str]] = []
    for on_sheet in lines:
        for line in on_sheet:
            for word in line.words[:-1]:
                forms.update(found.lower() for found in PLAIN.findall(word.text))
        for line, after in pairwise(on_sheet):
            if BROKEN.search(line.words[-1].text) and after.words[0].text[:1].islower():
                pairs.append(_ends(line.words[-1].text, after.words[0].text))
    joined = sum(forms[stem + rest] > forms[f"{stem}-{rest}"] for stem, rest in pairs)
    hyphened = sum(forms[f"{stem}-{rest}"] > forms[stem + rest] for stem, rest in pairs)
    return Lexicon(forms, joined > hyphened)


def _ends(left: str, right: str) -> tuple[str, str]:
    """The letters that meet at the break, lower-case."""
    head, tail = PLAIN.findall(left.lower())[-1:], PLAIN.findall(right.lower())[:1]
    return (head or [""])[0], (tail or [""])[0]


def set_words(lines: Sequence[Line], lexicon: Lexicon, *, bullet: bool) -> tuple[Word, ...]:
    """Set a block's lines as words; a bullet's mark, leaders and picture glyphs are left out."""
    words: list[Word] = []
    for row, line in enumerate(lines):
        printed = _without_mark(line) if bullet and row == 0 else line.words
        for place, raw in enumerate(
            word for word in printed if word.text[0].isalnum() or not ORNAMENT.match(word.text)
        ):
            if words and place == 0 and BROKEN.search(words[-1].text) and raw.text not in SUSPENDED:
                text = lexicon.close(words[-1].text, raw.text)
                words[-1] = replace(words[-1], text=text, boxes=(*words[-1].boxes, _box(raw)))
            else:
                words.append(Word(LEADER.sub("", raw.text), (_box(raw),), raw.size, raw.font))
    return tuple(replace(w, text=w.text.replace(SOFT_HYPHEN, "-")) if SOFT_HYPHEN in w.text else w for w in words)


def _without_mark(line: Line) -> list[RawWord]:
    first, rest = line.words[0], line.words[1:]
    if is_mark(first, rest[0] if rest else None):
        return rest
    return [first._replace(text=strip_mark(first.text)), *rest]


def _box(raw: RawWord) -> Box:
    return Box(raw.x0, raw.top, raw.x1, raw.bottom)
