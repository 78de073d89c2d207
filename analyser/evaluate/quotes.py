"""Do two quotes show the same words? Coders and the analyser cut passages differently."""

from __future__ import annotations

import re

SHORTEST = 15  #: letters and digits; a quote below must be the same, not only contained
SHARED = 0.6  #: of the shorter quote's words, in one run
LEAST_WORDS = 6  #: of such a run

_WORD = re.compile(r"[^\W_]+")
_NOT_A_LETTER = re.compile(r"[\W_]+")


def overlap(gold: str, quote: str) -> bool:
    """Return whether one text holds the other, or they share a run of at least 60 % of the shorter one's words.

    Case, punctuation and spaces don't count, so that a hyphen or a quotation mark decides nothing.
    """
    left, right = _squash(gold), _squash(quote)
    if len(left) < SHORTEST or len(right) < SHORTEST:
        return left == right
    if left in right or right in left:
        return True
    short, long = sorted((_WORD.findall(gold.lower()), _WORD.findall(quote.lower())), key=len)
    run = max(LEAST_WORDS, int(SHARED * len(short)))
    joined = f" {' '.join(long)} "
    return any(f" {' '.join(short[start : start + run])} " in joined for start in range(len(short) - run + 1))


def _squash(text: str) -> str:
    return _NOT_A_LETTER.sub("", text.lower().replace("\u00ad", ""))
