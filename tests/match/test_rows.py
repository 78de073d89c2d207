"""Table rows: a costing or a contents line is no party's word on a subject, unless it says what is to be done."""

import pytest

from analyser.match import match
from analyser.model.manifesto import PassageKind
from tests.judge.small import document, passage, pledge_set


@pytest.mark.parametrize(
    ("row", "counts"),
    [
        ("The moon toll 0.3 2.0 2.0", False),
        ("Abolishing the moon toll 47", False),
        ("Abolition of the moon toll 0.3", True),
        ("Abolish the moon toll 0.7 0.7", True),
        ("The moon toll will be abolished 0.7", True),
        ("We keep the moon toll.", True),
    ],
)
def test_a_row_is_evidence_if_it_says_what_is_to_be_done(row: str, counts: bool) -> None:
    """Found by the search it is in any case."""
    (proposals,) = match(document(), (passage(row, kind=PassageKind.TABLE),), pledge_set())
    (candidate,) = proposals.candidates
    assert bool(candidate.hits) is counts


def test_a_sentence_needs_no_act() -> None:
    (proposals,) = match(document(), (passage("The moon toll is back"),), pledge_set())
    assert proposals.candidates[0].hits
