"""Which manifesto is the earlier one, and what became of a promise."""

from datetime import date

import pytest

from analyser.model.findings import Status
from analyser.model.manifesto import Facts
from analyser.report.compare import Change, change, in_order, recent_pair

FIRST = Facts("a", "Alder", "General election 2027")
SECOND = Facts("b", "Alder", "2029", date(2029, 5, 3))
THIRD = Facts("c", "Alder", "2031")
TWIN = Facts("c-plain", "Alder", "2031")


def test_elections_are_ordered_by_date_or_by_the_year_in_their_name():
    """A date that nobody has entered is no reason to take the newest for the oldest."""
    assert in_order([TWIN, THIRD, FIRST, SECOND]) == (FIRST, SECOND, THIRD, TWIN)


def test_the_two_latest_elections_are_compared_first():
    """Two editions for one election are no change, unless there is nothing else."""
    assert recent_pair([THIRD, TWIN, SECOND, FIRST]) == (SECOND, TWIN)
    assert recent_pair([TWIN, THIRD]) == (THIRD, TWIN)


@pytest.mark.parametrize(
    ("earlier", "later", "said"),
    [
        (Status.NONE, Status.PARTIAL, Change.NEW),
        (Status.PARTIAL, Status.COMMITTED, Change.STRONGER),
        (Status.COMMITTED, Status.COMMITTED, Change.KEPT),
        (Status.COMMITTED, Status.PARTIAL, Change.WEAKER),
        (Status.COMMITTED, Status.OPPOSED, Change.DROPPED),
        (Status.MENTIONED, Status.NONE, Change.NO_PROMISE),
        (Status.UNREAD, Status.COMMITTED, Change.UNKNOWN),
    ],
)
def test_a_change_has_one_name(earlier, later, said):
    """What could not be read is never called dropped or new."""
    assert change(earlier, later) is said
