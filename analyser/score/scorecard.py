"""One manifesto's scorecard: its findings, and what they make of every pledge."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analyser.model.findings import Finding, PledgeScore, Scorecard, Status
from analyser.model.manifesto import Facts
from analyser.model.pledges import Pledge, PledgeSet
from analyser.score.pledge import pledge_status


def score(facts: Facts, findings: Sequence[Finding], pledge_set: PledgeSet) -> Scorecard:
    """Score one manifesto against the whole set.

    Args:
        facts: Whose manifesto it is.
        findings: One an ask, in any order.
        pledge_set: The set the findings were made for.

    Returns:
        The scorecard: findings and pledges in the set's order.

    Raises:
        KeyError: An ask of the set has no finding; every ask must be accounted for.
    """
    by_ask = {finding.ask: finding for finding in findings}
    return Scorecard(
        facts=facts,
        findings=tuple(by_ask[ask.id] for ask in pledge_set.asks),
        pledges=tuple(score_pledge(pledge, by_ask) for pledge in pledge_set.pledges),
    )


def score_pledge(pledge: Pledge, findings: Mapping[str, Finding]) -> PledgeScore:
    """Derive one pledge's score from the findings of its asks, given by ask id."""
    statuses = [findings[ask.id].status for ask in pledge.asks]
    return PledgeScore(
        pledge=pledge.id,
        status=pledge_status(statuses),
        committed=statuses.count(Status.COMMITTED),
        partial=statuses.count(Status.PARTIAL),
        asks=len(statuses) - statuses.count(Status.NOT_APPLICABLE),
    )
