"""From the characters that a PDF draws to words, in the order in which it draws them.

Works per sheet, in any process. Ligatures are spelt out, overprinted copies dropped; a soft hyphen stays
at a word's end only, so that laying out can close the word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import pairwise
from statistics import median

from analyser.extract.pdf.raw import Char, RawWord

WORD_GAP = 0.18  #: of the type size: a wider gap parts two words, where no space is drawn (spaces are 0.2 to 0.3 em)
OVERLAP_BACK = 0.6  #: of the type size: how far a letter may reach back over the one before it (kerning, italics)
DISPLAY = 18.0  #: points: headings this large are often set tight, and the white between their words with the rest
DISPLAY_GAP = 0.1  #: of the type size: by how much more than the usual gap in such a word parts it in two
SAME_LINE = 0.55  #: share of the lower letter's height that two letters of one word have in common
OVERPRINT = 0.12  #: of the type size: the same letter this near is a shadow or a faux bold, not a second letter
LEADER = 4  #: equal signs in a row are a leader, as between a chapter and its page
UNMAPPED = 0xF0000  #: a glyph without a letter, ``(cid:N)`` to pdfminer, stands as this code point plus N
UNMAPPED_END = 0xFFFFD
CID = re.compile(r"\(cid:(\d+)\)")
SOFT_HYPHEN = "\u00ad"
LIGATURES = {ord(c): unicodedata.normalize("NFKC", c) for c in "ﬀﬁﬂﬃﬄﬅﬆ"} | dict.fromkeys((0x2010, 0x2011), "-")
BLANK = frozenset((" ", "\xa0"))
SPACES = " \t\r\n\xa0\u2002\u2003\u2009\u202f\u0003"
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
    copying = False
    for rank, char in enumerate(chars):
        text, x0, top, _, _, size, *_ = char
        if text in BLANK or not text.strip(SPACES):
            if run:
                _close(run, start, words)
            continue
        goes_on = bool(run) and _adjoins(run[-1], char) and (run[-1].text.isalnum() or not _led(run, char))
        # A copy of a word starts where its first letter stands, so letters that follow their neighbour need no look.
        if copying or not goes_on or text == run[-1].text:
            copying = _overprints(char, drawn)
            if copying:
                continue
        cell = size if size > 1.0 else 1.0
        drawn[text, int(x0 / cell), int(top / cell)] = char
        if not goes_on:
            if run:
                _close(run, start, words)
            start = rank
        run.append(char)
    if run:
        _close(run, start, words)
    return tuple(words)


def _overprints(char: Char, drawn: dict[tuple[str, int, int], Char]) -> bool:
    """True for a second copy of a letter in (nearly) the same place."""
    cell, near = max(char.size, 1.0), OVERPRINT * char.size
    columns = {int((char.x0 - near) / cell), int((char.x0 + near) / cell)}
    rows = {int((char.top - near) / cell), int((char.top + near) / cell)}
    for column in columns:
        for row in rows:
            twin = drawn.get((char.text, column, row))
            if twin and abs(twin.x0 - char.x0) <= near and abs(twin.top - char.top) <= near:
                return True
    return False


def _led(run: list[Char], char: Char) -> bool:
    """True where the dots that lead the eye to a page number end."""
    sign = run[-1].text
    if char.text == sign or len(run) < LEADER:
        return False
    return all(before.text == sign for before in run[-LEADER:])


def _adjoins(before: Char, char: Char) -> bool:
    """True if two characters drawn one after the other belong to one word."""
    _, _, top, x1, bottom, size, _, upright, _ = before
    _, x0, next_top, _, next_bottom, next_size, _, next_upright, _ = char
    if upright != next_upright:
        return False
    if not upright:
        return _adjoins_turned(before, char)
    if top != next_top or bottom != next_bottom:
        common = min(bottom, next_bottom) - max(top, next_top)
        if common < SAME_LINE * min(bottom - top, next_bottom - next_top):
            return False
    if size == next_size:
        return -OVERLAP_BACK * size < x0 - x1 < WORD_GAP * size
    return -OVERLAP_BACK * max(size, next_size) < x0 - x1 < WORD_GAP * min(size, next_size)


def _adjoins_turned(before: Char, char: Char) -> bool:
    """The same for text that runs up or down the sheet."""
    common = min(before.x1, char.x1) - max(before.x0, char.x0)
    if common < SAME_LINE * min(before.x1 - before.x0, char.x1 - char.x0):
        return False
    gap = max(before.top, char.top) - min(before.bottom, char.bottom)
    return -OVERLAP_BACK * before.size < gap < WORD_GAP * before.size


def _close(run: list[Char], start: int, words: list[RawWord]) -> None:
    """Turn the letters gathered so far into a word, or the words of tight display type, and begin anew."""
    for first, last in pairwise((0, *_partings(run), len(run))):
        word = _word(run[first:last], start + first)
        if word.text:
            words.append(word)
    run.clear()


def _partings(run: list[Char]) -> list[int]:
    """Where tight display type begins new words: at a gap far wider than the others."""
    if run[0].size < DISPLAY or not run[0].upright or len(run) < 3:
        return []
    gaps = [after.x0 - before.x1 for before, after in pairwise(run)]
    usual = median(gaps)
    return [
        place
        for place, gap in enumerate(gaps, start=1)
        if gap - usual > DISPLAY_GAP * run[place].size and run[place - 1].text.isalpha() and run[place].text.isalpha()
    ]


def _word(letters: list[Char], rank: int) -> RawWord:
    texts, x0s, tops, x1s, bottoms, sizes, fonts, uprights, colours = zip(*letters, strict=True)
    text = "".join(texts)
    if "(cid:" in text:
        text = CID.sub(lambda cid: chr(min(UNMAPPED + int(cid[1]), UNMAPPED_END)), text)
    if not text.isascii():
        text = text.translate(LIGATURES).translate(INVISIBLE)
        text = text[:-1].replace(SOFT_HYPHEN, "") + text[-1:]
    box = min(x0s), min(tops), max(x1s), max(bottoms)
    return RawWord(text, *box, max(sizes), fonts[0], uprights[0], rank, colours[0])
