"""Search: any words across the whole text of all manifestos."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from analyser.model.manifesto import Passage
from analyser.model.report import ManifestoRecord

MAX_QUERY = 200  #: characters; longer queries are cut
FOLDED_DASHES = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‐": "-", "‑": "-"})


@dataclass(frozen=True, slots=True)
class Found:
    """A passage that holds every word of a query."""

    manifesto: str
    passage: Passage


def terms_of(query: str) -> tuple[str, ...]:
    """Cut a query into words and "quoted phrases".

    Example:
        >>> terms_of('“free school meals” primary')
        ('free school meals', 'primary')
    """
    folded = fold(query[:MAX_QUERY])
    found = re.findall(r'"([^"]+)"|([^\s"]+)', folded)
    return tuple(term for phrase, word in found if (term := (phrase or word).strip()))


def search(records: Sequence[ManifestoRecord], query: str) -> Iterator[Found]:
    """Yield every passage that holds all terms of a query, manifesto by manifesto, in reading order.

    A term matches at the start of a word (``poverty`` and ``povert`` find "poverty"); case, accents, kinds of dash and
    kinds of quotation mark make no difference.
    """
    patterns = [re.compile(r"(?<!\w)" + re.escape(term)) for term in terms_of(query)]
    if not patterns:
        return
    for record in records:
        texts = _folded(record.passages)
        for passage, text in zip(record.passages, texts, strict=True):
            if all(pattern.search(text) for pattern in patterns):
                yield Found(record.scorecard.facts.id, passage)


def fold(text: str) -> str:
    """Lower-case, without accents, with straight quotes and plain hyphens."""
    plain = unicodedata.normalize("NFKD", text.translate(FOLDED_DASHES))
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


def fold_with_places(text: str) -> tuple[str, tuple[int, ...]]:
    """Fold a text and say of every folded character which one of the text it comes from.

    Example:
        >>> fold_with_places("Café")
        ('cafe', (0, 1, 2, 3))
    """
    letters = [(folded, place) for place, letter in enumerate(text) for folded in fold(letter)]
    return "".join(letter for letter, _ in letters), tuple(place for _, place in letters)


@lru_cache(maxsize=64)
def _folded(passages: tuple[Passage, ...]) -> tuple[str, ...]:
    return tuple(fold(passage.text) for passage in passages)
