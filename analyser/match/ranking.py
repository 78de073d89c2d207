"""Fuse the signals into one order of candidates for an ask.

Reciprocal rank fusion (Cormack, Clarke & Büttcher 2009) over the similarities, then a step for what a passage's queries
amount to: a passage that says what the ask wants goes before one that only sounds like it.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from analyser.model.findings import Hit, Signal
from analyser.model.manifesto import Passage, PassageKind
from analyser.model.pledges import Reach

RRF = 60  #: the constant of the published formula
REACH_STEP = {
    Reach.FULL: 3.0,
    Reach.WEAKER: 2.5,
    Reach.CONTRARY: 2.5,
    Reach.SUBJECT: 1.0,
}  #: beside sums of at most about 1
HIT_STEP = 0.1  #: for each further query, at most five counted
MARGINAL = {PassageKind.HEADING: 0.5, PassageKind.PULL_QUOTE: 0.5, PassageKind.CAPTION: 0.7, PassageKind.TABLE: 0.9}


def rank(
    passages: tuple[Passage, ...], hits: Mapping[int, tuple[Hit, ...]], signals: Mapping[Signal, NDArray[np.float32]]
) -> tuple[list[int], NDArray[np.float64]]:
    """Order an ask's passages, best first, and give each its fused score (comparable within the ask only)."""
    fused = np.zeros(len(passages))
    for scores in signals.values():
        places = np.argsort(-scores, kind="stable")
        ranks = np.empty(len(passages))
        ranks[places] = np.arange(1, len(passages) + 1)
        fused += np.where(scores > 0, RRF / (RRF + ranks), 0.0) / len(signals)
    for place, found in hits.items():
        fused[place] += max(REACH_STEP[hit.query.reach] for hit in found) + HIT_STEP * min(len(found), 5)
    fused *= np.array([MARGINAL.get(passage.kind, 1.0) for passage in passages])
    return [int(place) for place in np.argsort(-fused, kind="stable")], fused
