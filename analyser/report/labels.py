"""What a manifesto is called in a column's head, and where its column stands.

It is called by its party, and as much more as it takes to tell two apart; parties stand in alphabetical order.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from analyser.model.manifesto import Facts
from analyser.model.report import Report

Natural = tuple[str | int, ...]  #: words and numbers by turns, so that 9 stands before 10
YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def labels(report: Report) -> dict[str, str]:
    """Return a label for every manifesto of the report, read or not, by its id.

    The party's name is enough where it stands alone; two of its manifestos are told apart by the election, and two for
    one election by the file's name.
    """
    called = {
        entry.scorecard.facts.id: (entry.scorecard.facts.party, entry.scorecard.facts.election)
        for entry in report.manifestos
    }
    called.update({entry.manifesto: (entry.party or entry.manifesto, entry.election) for entry in report.unreadable})
    return tell_apart(called)


def tell_apart(called: Mapping[str, tuple[str, str]]) -> dict[str, str]:
    """Return a label for each of some manifestos that stand side by side, given party and election by id."""
    parties, elections = Counter(party for party, _ in called.values()), Counter(called.values())
    found = {}
    for name, (party, election) in called.items():
        if parties[party] == 1:
            found[name] = party
        elif elections[party, election] == 1:
            found[name] = f"{party}, {election}"
        else:
            found[name] = f"{party}, {election} ({name})"
    return found


def order(facts: Facts) -> tuple[Natural, int, Natural, Natural]:
    """Where a manifesto stands, on the screen and in every export: by party, then election, then file; never ranked.

    Elections stand by year. Numbers in names count as numbers, and a name stands before its longer forms.
    """
    named = YEAR.search(facts.election)
    year = facts.date.year if facts.date else int(named.group()) if named else 0
    return _natural(facts.party), year, _natural(facts.election), _natural(facts.id)


def _natural(name: str) -> Natural:
    """A name as it is put in order.

    Example:
        >>> _natural("Party-9") < _natural("party-10") < _natural("party-10-short")
        True
    """
    return tuple(int(part) if part.isdigit() else part for part in re.split(r"([0-9]+)", name.casefold()))
