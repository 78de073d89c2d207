"""What a manifesto is called in a column's head: its party, and as much more as it takes to tell two apart."""

from __future__ import annotations

from collections import Counter

from analyser.model.report import Report


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
