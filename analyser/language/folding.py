"""Bring spellings of one word together: typography first, then inflection.

``fold`` makes curly and straight apostrophes, hyphens, dashes and spaces alike; ``base_form`` takes the inflection off
a word. The base form is a key for comparing and not always a word ("clos" for close, closes, closed, closing). It does
not look at the part of speech: a vocabulary phrase has none, so both sides must be folded without one. Derived words
(abolish, abolition) stay apart: a vocabulary lists them.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

_TYPOGRAPHY = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "“": '"', "”": '"', "\u00ad": "", "\u200b": "", "\u00a0": " "}
    | dict.fromkeys("‐‑‒–—―−", "-")
)
_WORD = re.compile(r"£?\d+(?:[.,]\d+)*(?:st|nd|rd|th|bn|m|k)?%?|[^\W\d_]+(?:'[^\W\d_]+)*|[^\W_]+")
_VOWEL = re.compile(r"[aeiouy]")
SHORTEST = 4  #: letters; shorter words carry no regular ending that could be told from the stem


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it stands in a text: its characters from `start` to `end`, and its lower-case folded spelling."""

    spelling: str
    start: int
    end: int


def fold(text: str) -> str:
    """Give a text one kind of apostrophe, quotation mark, hyphen and space, in lower case.

    >>> fold("Two‑child limit – the ‘rape clause’")
    "two-child limit - the 'rape clause'"
    """
    return unicodedata.normalize("NFKC", text.translate(_TYPOGRAPHY)).lower()


def words_of(text: str) -> Iterator[Word]:
    """Yield the words of a text in order; a hyphenated word is several, a possessive ending belongs to its word.

    Initials that are another word in lower case keep their capitals, but in a line that is all capitals.
    """
    folded = text.translate(_TYPOGRAPHY).lower()
    if len(folded) != len(text):  # a soft hyphen or a letter whose lower case is longer: offsets would slip
        folded = "".join(map(_one, text))
    shouted = text.isupper() and " " in text.strip()
    for match in _WORD.finditer(folded):
        printed = text[match.start() : match.end()]
        spelling = printed if printed in _INITIALS and not shouted else match.group()
        yield Word(spelling, match.start(), match.end())


def _one(character: str) -> str:
    """A character's folded form where it is one character long, else the character itself."""
    folded = character.translate(_TYPOGRAPHY).lower()
    return folded if len(folded) == 1 else character


def _irregular(table: dict[str, Any]) -> dict[str, str]:
    """Every irregular or deceptive form with the key that it belongs to."""
    forms = {word: _strip_e(word) for word in table["whole"]}
    for base, inflected in table["irregular"].items():
        key = base_form(base) if base not in forms else forms[base]
        forms |= dict.fromkeys(inflected, key)
    return forms


_KEYS: dict[str, str] = {}


def base_form(word: str) -> str:
    """Take the inflection off one lower-case word.

    >>> [base_form(w) for w in ("scraps", "scrapped", "scrapping", "children's", "policies", "fought")]
    ['scrap', 'scrap', 'scrap', 'child', 'policy', 'fight']
    """
    key = _KEYS.get(word)
    if key is None:
        bare = word.removesuffix("'s").rstrip("'") or word
        key = _KEYS[word] = _WHOLE.get(bare) or _regular(bare)
    return key


def _regular(word: str) -> str:
    if len(word) < SHORTEST or not word.isalpha():
        return word
    for ending, replacement in (
        ("ies", "y"),
        ("ied", "y"),
        ("sses", "ss"),
        ("ches", "ch"),
        ("shes", "sh"),
        ("xes", "x"),
    ):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return _strip_e(word.removesuffix(ending) + replacement)
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ing", "ed"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 1 and _VOWEL.search(stem) and not word.endswith("eed"):
            word = stem
            break
    return _strip_e(word)


def _strip_e(word: str) -> str:
    """Drop a final e and one of two final consonants, so that close and closing, scrap and scrapped have one key."""
    if len(word) > 2 and word[-1] == word[-2] and word[-1] not in "aeiou":
        return word[:-1]
    return word[:-1] if len(word) > 3 and word.endswith("e") else word


_TABLE = tomllib.loads(files("analyser.language").joinpath("inflections.toml").read_text(encoding="utf-8"))
_INITIALS = frozenset(_TABLE["initials"])
_WHOLE: dict[str, str] = {}
_WHOLE.update(_irregular(_TABLE))
_KEYS.clear()  # keys made while the table was still being read
