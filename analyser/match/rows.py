"""Rows of tables: found by the search, but evidence only where they say what is to be done.

``Warm homes 0.3 2.0 2.0`` in a costing, or ``Warming our homes 47`` in the contents, names a subject; no press office
would let it pass for the party's words on it. ``Restore the grant 0.7 0.7`` says what is meant.
"""

from __future__ import annotations

import re

from analyser.language import Annotation, Reading
from analyser.model.findings import Hit
from analyser.model.manifesto import PassageKind
from analyser.model.pledges import Reach

Hits = dict[str, dict[int, tuple[Hit, ...]]]  #: by ask and place

SENTENCE = re.compile(r"[.!?…]$")
MODALS = frozenset({"will", "would", "shall", "must", "we'll"})
NO_ORDER = ("ing", "ed")  #: endings of a verb that tells somebody to do nothing


def leave_bare_rows(hits: Hits, annotation: Annotation) -> Hits:
    """Give the hits without those in table rows that hold no act: such rows stay candidates, by their words.

    Args:
        hits: What satisfies the queries.
        annotation: The manifesto's passages.
    """
    return {
        ask: {place: kept for place, held in by_place.items() if (kept := _spoken(held, place, annotation))}
        for ask, by_place in hits.items()
    }


def _spoken(hits: tuple[Hit, ...], place: int, annotation: Annotation) -> tuple[Hit, ...]:
    passage, reading = annotation.passages[place], annotation.readings[place]
    if passage.kind is not PassageKind.TABLE or SENTENCE.search(passage.text) or MODALS.intersection(reading.spellings):
        return hits
    return tuple(hit for hit in hits if _opens_with_act(hit, reading))


def _opens_with_act(hit: Hit, reading: Reading) -> bool:
    """True where the row's first word is the query's own, and bids: ``Scrap the toll``."""
    acts = hit.query.reach is not Reach.SUBJECT and any(start == reading.lead for start, _ in hit.spans)
    return acts and not reading.spellings[reading.lead].endswith(NO_ORDER)
