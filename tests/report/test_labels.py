"""Columns stand in one order everywhere, under labels that tell them apart."""

import datetime

from analyser.model.manifesto import Facts
from analyser.report.labels import order, tell_apart


def test_columns_stand_by_party_election_and_file() -> None:
    """Alphabetical whatever the case; elections by year, with a date or without; a name before its longer forms."""
    stand = [
        Facts("a-1", "alder party", "2031"),
        Facts("b-9", "Birch 9", "2031"),
        Facts("b-10", "Birch 10", "2031"),
        Facts("w-27", "Willow", "2027", datetime.date(2027, 5, 6)),
        Facts("w-29", "Willow", "By-election 2029"),
        Facts("w-31", "Willow", "2031", datetime.date(2031, 5, 1)),
        Facts("w-31-clear", "Willow", "2031"),
        Facts("w-31-plain", "Willow", "2031", datetime.date(2031, 5, 1)),
    ]
    for shuffled in (stand[::-1], stand[3:] + stand[:3]):
        assert sorted(shuffled, key=order) == stand


def test_a_label_says_no_more_than_it_takes_among_its_neighbours() -> None:
    """The party; the election where the party stands there twice; the file where both are the same."""
    called = {"w-27": ("Willow", "2027"), "w-31": ("Willow", "2031"), "w-31-plain": ("Willow", "2031")}
    assert tell_apart(called | {"a": ("Alder", "2031")}) == {
        "w-27": "Willow, 2027",
        "w-31": "Willow, 2031 (w-31)",
        "w-31-plain": "Willow, 2031 (w-31-plain)",
        "a": "Alder",
    }
    assert tell_apart({"w-27": ("Willow", "2027")}) == {"w-27": "Willow"}
