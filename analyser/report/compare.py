"""Compare two manifestos of one party, ask by ask: what is new, kept, stronger, weaker or dropped."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from analyser.model.findings import Finding, Status
from analyser.model.manifesto import Facts
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


def in_order(given: Iterable[Facts]) -> tuple[Facts, ...]:
    """Manifestos of one party by election, earliest first: by the date, or the year that the election's name holds.

    Example:
        >>> [f.id for f in in_order([Facts("b", "Alder", "2031"), Facts("a", "Alder", "General election 2027")])]
        ['a', 'b']
    """
    return tuple(sorted(given, key=lambda facts: (_year(facts), facts.date or date.min, facts.election, facts.id)))


def recent_pair(given: Iterable[Facts]) -> tuple[Facts, Facts]:
    """The latest of several manifestos and the one to compare it with: of the election before, if there is any.

    Args:
        given: two manifestos or more.
    """
    ordered = in_order(given)
    latest = ordered[-1]
    before = [facts for facts in ordered[:-1] if facts.election != latest.election]
    return (before or ordered[:-1])[-1], latest


def _year(facts: Facts) -> int:
    named = re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", facts.election)
    return facts.date.year if facts.date else int(named.group()) if named else 0


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
