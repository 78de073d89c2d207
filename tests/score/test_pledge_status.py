"""A pledge's status follows from its asks as the codebook says."""

import pytest

from analyser.model.findings import Status
from analyser.score import pledge_status

C, P, M, X, N = Status.COMMITTED, Status.PARTIAL, Status.MENTIONED, Status.OPPOSED, Status.NONE

TABLE = [
    ([C], C),
    ([C, C, C], C),
    ([C, N], P),
    ([C, M], P),
    ([N, P], P),
    ([C, X], Status.MIXED),
    ([P, X, N], Status.MIXED),
    ([X, N], X),
    ([X, M], X),
    ([M, N], M),
    ([N, N], N),
    ([C, Status.UNREAD], P),
    ([N, Status.UNREAD], Status.UNREAD),
    ([N, Status.UNJUDGED], Status.UNJUDGED),
    ([Status.UNJUDGED, Status.UNJUDGED], Status.UNJUDGED),
    ([N, Status.UNCLEAR], Status.UNCLEAR),
    ([C, Status.UNCLEAR], P),
    ([C, Status.NOT_APPLICABLE], C),
    ([N, Status.NOT_APPLICABLE], N),
    ([Status.NOT_APPLICABLE], Status.NOT_APPLICABLE),
]


@pytest.mark.parametrize(("asks", "pledge"), TABLE)
def test_status_of_a_pledge(asks, pledge):
    """One row a rule, and the near misses: nothing unread or unjudged becomes "no mention"."""
    assert pledge_status(asks) is pledge


@pytest.mark.parametrize(("asks", "pledge"), TABLE)
def test_the_order_of_asks_does_not_matter(asks, pledge):
    """Asks are a set, not a ranking."""
    assert pledge_status(reversed(asks)) is pledge
