"""A pledge's status follows from its asks. Nothing is weighted, added up or ranked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analyser.model.findings import Finding, PledgeScore, Scorecard, Status
from analyser.model.manifesto import Facts
from analyser.model.pledges import Pledge, PledgeSet

POSITIVE = frozenset({Status.COMMITTED, Status.PARTIAL})


def pledge_status(asks: Iterable[Status]) -> Status:
    """Derive a pledge's status from its asks' (codebook, "Status of a pledge").

    Committed means every ask; mixed means that one is opposed and another met, wholly or in part. Asks that do not apply
    are left out. Where nothing was judged, or something could not be read and nothing was found, the pledge says so.

    Example:
        >>> pledge_status([Status.COMMITTED, Status.NONE])
        <Status.PARTIAL: 'partial'>
    """
    statuses = [s for s in asks if s is not Status.NOT_APPLICABLE]
    if not statuses:
        return Status.NOT_APPLICABLE
    if all(s is Status.COMMITTED for s in statuses):
        return Status.COMMITTED
    met = any(s in POSITIVE for s in statuses)
    if met and Status.OPPOSED in statuses:
        return Status.MIXED
    if met:
        return Status.PARTIAL
    in_order = (Status.OPPOSED, Status.MENTIONED, Status.UNCLEAR, Status.UNREAD, Status.UNJUDGED)
    return next((status for status in in_order if status in statuses), Status.NONE)


def score(facts: Facts, findings: Sequence[Finding], pledge_set: PledgeSet) -> Scorecard:
    """Group a manifesto's findings by pledge.

    Args:
        facts: whose manifesto it is.
        findings: one for every ask of the set, in any order.
        pledge_set: the yardstick.

    Raises:
        KeyError: an ask has no finding.
    """
    by_ask = {finding.ask: finding for finding in findings}
    ordered = tuple(by_ask[ask.id] for ask in pledge_set.asks)
    return Scorecard(facts, ordered, tuple(_pledge_score(pledge, by_ask) for pledge in pledge_set.pledges))


def _pledge_score(pledge: Pledge, by_ask: dict[str, Finding]) -> PledgeScore:
    statuses = [by_ask[ask.id].status for ask in pledge.asks]
    committed, partial = statuses.count(Status.COMMITTED), statuses.count(Status.PARTIAL)
    return PledgeScore(pledge.id, pledge_status(statuses), committed, partial, len(statuses))
