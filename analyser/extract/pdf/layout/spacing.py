"""Letters that a font spaces out: tracked capitals, initials set apart, and the rest of a word behind a ligature."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from statistics import median

from analyser.extract.pdf.layout.lines import Line
from analyser.extract.pdf.raw import RawWord

TRACKED = 4  #: single letters in a row that are no words
INITIALS = 2  #: fewer letters in a row are joined only to a word printed elsewhere ("N H S")
WORD_WHITE = 1.6  #: of the usual white in a tracked row: wider white parts two words
NARROW = 0.4  #: of the type size: the widest white behind a ligature that is still inside a word
BREAKING = ("fi", "fl", "ffi", "ffl")  #: no English word but "wi-fi" and its like ends in these


def close_up(line: Line, forms: Counter[str]) -> None:
    """Join what is spaced out on one line.

    Args:
        line: Changed in place.
        forms: How often the manifesto prints each word, lower-case.
    """
    if not line.upright or len(line.words) < INITIALS:
        return
    words: list[RawWord] = []
    row: list[RawWord] = []
    for word in line.words:
        if len(word.text) == 1 and word.text.isalpha():
            row.append(word)
            continue
        words += _joined(row, forms)
        row = []
        if words and _behind_ligature(words[-1], word):
            words[-1] = _join([words[-1], word])
        else:
            words.append(word)
    words += _joined(row, forms)
    if len(words) < len(line.words):
        line.words = words
        line.measure()


def _behind_ligature(before: RawWord, word: RawWord) -> bool:
    near = word.x0 - before.x1 < NARROW * word.size
    return near and "-" not in before.text and before.text.endswith(BREAKING) and word.text[0].islower()


def _joined(row: list[RawWord], forms: Counter[str]) -> list[RawWord]:
    """Single letters in a row as the words they make."""
    if len(row) >= TRACKED:
        return _by_white(row)
    if len(row) >= INITIALS and "".join(word.text for word in row).isupper():
        whole = _join(row)
        return [whole] if forms[whole.text.lower()] else row
    return row


def _by_white(row: list[RawWord]) -> list[RawWord]:
    usual = median([b.x0 - a.x1 for a, b in pairwise(row)])
    groups = [[row[0]]]
    for before, word in pairwise(row):
        if word.x0 - before.x1 > WORD_WHITE * max(usual, 0.01 * word.size):
            groups.append([])
        groups[-1].append(word)
    return [_join(group) for group in groups]


def _join(words: list[RawWord]) -> RawWord:
    return words[0]._replace(
        text="".join(word.text for word in words),
        top=min(word.top for word in words),
        x1=words[-1].x1,
        bottom=max(word.bottom for word in words),
    )
