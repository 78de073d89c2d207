"""From the characters that a PDF draws to words, in the order in which it draws them.

Works per sheet, in any process. Ligatures are spelt out, overprinted copies dropped; a soft hyphen at a word's end
stands as a hyphen, so that laying out can close it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from analyser.extract.pdf.raw import Char, RawWord

WORD_GAP = 0.18  #: of the type size: a wider gap parts two words, where no space is drawn (spaces are 0.2 to 0.3 em)
OVERLAP_BACK = 0.6  #: of the type size: how far a letter may reach back over the one before it (kerning, italics)
SAME_LINE = 0.55  #: share of the lower letter's height that two letters of one word have in common
OVERPRINT = 0.12  #: of the type size: the same letter this near is a shadow or a faux bold, not a second letter
SOFT_HYPHEN = "\u00ad"
LIGATURES = {ord(c): unicodedata.normalize("NFKC", c) for c in "ﬀﬁﬂﬃﬄﬅﬆ"}
INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u0000"))


def build_words(chars: Iterable[Char]) -> tuple[RawWord, ...]:
    """Join characters to words where they stand together on one line.

    Args:
        chars: A sheet's characters in drawing order, white space included.

    Returns:
        Words in drawing order; `flow` is the rank of the word's first character.
    """
    words: list[RawWord] = []
    run: list[Char] = []
    start = 0
    drawn: dict[tuple[str, int, int], Char] = {}
    for rank, char in enumerate(chars):
        if not char.text.strip(" \t\r\n\xa0\u2002\u2003\u2009\u202f\u0003"):
            _close(run, start, words)
            continue
        if _overprints(char, drawn):
            continue
        if run and not _adjoins(run[-1], char):
            _close(run, start, words)
        if not run:
            start = rank
        run.append(char)
    _close(run, start, words)
    return tuple(words)


def _overprints(char: Char, drawn: dict[tuple[str, int, int], Char]) -> bool:
    """True for a second copy of a letter in (nearly) the same place; the first one is remembered."""
    cell = max(char.size, 1.0)
    column, row = int(char.x0 // cell), int(char.top // cell)
    for key in ((char.text, c, r) for c in (column - 1, column, column + 1) for r in (row - 1, row, row + 1)):
        twin = drawn.get(key)
        if (
            twin
            and abs(twin.x0 - char.x0) <= OVERPRINT * char.size
            and abs(twin.top - char.top) <= OVERPRINT * char.size
        ):
            return True
    drawn[char.text, column, row] = char
    return False


def _adjoins(before: Char, char: Char) -> bool:
    """True if two characters drawn one after the other belong to one word."""
    if before.upright != char.upright:
        return False
    if not before.upright:
        return _adjoins_turned(before, char)
    common = min(before.bottom, char.bottom) - max(before.top, char.top)
    if common < SAME_LINE * min(before.bottom - before.top, char.bottom - char.top):
        return False
    size = max(before.size, char.size)
    return -OVERLAP_BACK * size < char.x0 - before.x1 < WORD_GAP * min(before.size, char.size)


def _adjoins_turned(before: Char, char: Char) -> bool:
    """The same for text that runs up or down the sheet."""
    common = min(before.x1, char.x1) - max(before.x0, char.x0)
    if common < SAME_LINE * min(before.x1 - before.x0, char.x1 - char.x0):
        return False
    gap = max(before.top, char.top) - min(before.bottom, char.bottom)
    return -OVERLAP_BACK * before.size < gap < WORD_GAP * before.size


def _close(run: list[Char], start: int, words: list[RawWord]) -> None:
    """Turn the letters gathered so far into a word, and begin anew."""
    if not run:
        return
    text = "".join(char.text for char in run).translate(LIGATURES).translate(INVISIBLE)
    if text.endswith(SOFT_HYPHEN):
        text = text[:-1] + "-"
    text = text.replace(SOFT_HYPHEN, "")
    if text:
        words.append(
            RawWord(
                text=text,
                x0=min(char.x0 for char in run),
                top=min(char.top for char in run),
                x1=max(char.x1 for char in run),
                bottom=max(char.bottom for char in run),
                size=max(char.size for char in run),
                font=run[0].font,
                upright=run[0].upright,
                flow=start,
                colour=run[0].colour,
            )
        )
    run.clear()
