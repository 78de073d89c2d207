"""Compare two manifestos of one party, ask by ask: what is new, kept, stronger, weaker or dropped."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from analyser.model.findings import Finding, Status
from analyser.model.report import ManifestoRecord

STRENGTH = {Status.PARTIAL: 1, Status.COMMITTED: 2}  #: of a promise; anything else is none
NOT_FINDINGS = frozenset({Status.UNREAD, Status.UNJUDGED, Status.UNCLEAR, Status.NOT_APPLICABLE})


class Change(StrEnum):
    """What became of a promise from the earlier manifesto to the later."""

    NEW = "new"
    STRONGER = "stronger"
    KEPT = "kept"
    WEAKER = "weaker"
    DROPPED = "dropped"
    NO_PROMISE = "no promise in either"
    UNKNOWN = "cannot be compared"  #: one of the two could not be read or judged


@dataclass(frozen=True, slots=True)
class Comparison:
    ask: str
    change: Change
    earlier: Finding
    later: Finding


def compare(earlier: ManifestoRecord, later: ManifestoRecord) -> tuple[Comparison, ...]:
    """Compare the findings of two manifestos, in the pledge set's order.

    Args:
        earlier: the older manifesto's record.
        later: the newer one's, made with the same pledge set.
    """
    after = {finding.ask: finding for finding in later.scorecard.findings}
    return tuple(
        Comparison(before.ask, change(before.status, after[before.ask].status), before, after[before.ask])
        for before in earlier.scorecard.findings
        if before.ask in after
    )


def change(earlier: Status, later: Status) -> Change:
    """Name the change between two statuses.

    Example:
        >>> change(Status.PARTIAL, Status.COMMITTED)
        <Change.STRONGER: 'stronger'>
    """
    if earlier in NOT_FINDINGS or later in NOT_FINDINGS:
        return Change.UNKNOWN
    before, after = STRENGTH.get(earlier, 0), STRENGTH.get(later, 0)
    if not before and not after:
        return Change.NO_PROMISE
    if not before:
        return Change.NEW
    if not after:
        return Change.DROPPED
    if before == after:
        return Change.KEPT
    return Change.STRONGER if after > before else Change.WEAKER
