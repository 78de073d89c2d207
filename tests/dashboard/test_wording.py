"""What is said of a figure claims no more than the figure does."""

import pytest

from analyser.dashboard.wording import agreement, pages, stage


@pytest.mark.parametrize(
    ("confidence", "said"),
    [
        (0.0, ""),
        (0.84, "Experts agreed with 8 in 10 of such cells."),
        (0.94, "Experts agreed with 9 in 10 of such cells."),
        (0.96, "Experts agreed with nearly all of such cells."),
        (1.0, "Experts agreed with nearly all of such cells."),
    ],
)
def test_confidence_is_said_in_tenths_and_never_as_all(confidence: float, said: str) -> None:
    """Nothing where nothing was measured."""
    assert agreement(confidence) == said


def test_progress_names_its_unit() -> None:
    """Sheets when reading, asks after that, and only the stage where there is nothing to count."""
    assert stage("reading", 41, 98) == "reading sheet 41 of 98"
    assert stage("judging", 3, 65) == "judging ask 3 of 65"
    assert stage("cutting into passages", 0, 1) == "cutting into passages"
    assert stage("", 0, 0) == "starting"


def test_one_page_is_not_pages() -> None:
    """As people write it."""
    assert (pages(1), pages(98)) == ("1 page", "98 pages")
