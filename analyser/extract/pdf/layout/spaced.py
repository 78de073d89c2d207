"""Letters spaced out (``P O W E R``, ``N H S``): put together to words by the wider gaps between words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median_low

from analyser.extract.pdf.raw import RawWord

FEWEST = 3  #: letters in a row that no English sentence has as words of their own
SINGLE = 0.75  #: share of the pieces that are one letter; kerning leaves some pairs of a spaced word together
WORD_SPACE = 0.13  #: of the type size: what a word's gap has beyond its letters' gap; the narrowest spaces have 0.2


def join_spaced(words: Sequence[RawWord]) -> list[RawWord]:
    """Put a line's spaced letters together to words.

    Args:
        words: One line's, left to right; a letter that stands apart is a word.
    """
    joined: list[RawWord] = []
    stretch: list[RawWord] = []
    for word in words:
        if len(word.text) > 2 or not any(map(str.isalpha, word.text)):
            joined += [*_close(stretch), word]
            stretch = []
        else:
            stretch.append(word)
    return [*joined, *_close(stretch)]


def _close(letters: Sequence[RawWord]) -> list[RawWord]:
    """Join a stretch of letters where it is spaced type; else give it back as it is."""
    single = sum(len(word.text) == 1 for word in letters)
    if single < max(FEWEST, SINGLE * len(letters)):
        return list(letters)
    usual = median_low([right.x0 - left.x1 for left, right in pairwise(letters)])
    words = [letters[0]]
    for left, right in pairwise(letters):
        if right.x0 - left.x1 > usual + WORD_SPACE * right.size:
            words.append(right)
        else:
            words[-1] = _one_word(words[-1], right)
    return words


def _one_word(left: RawWord, right: RawWord) -> RawWord:
    return left._replace(
        text=left.text + right.text,
        top=min(left.top, right.top),
        x1=right.x1,
        bottom=max(left.bottom, right.bottom),
        flow=min(left.flow, right.flow),
    )
