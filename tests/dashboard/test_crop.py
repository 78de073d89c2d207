"""The part of a page that is in view is where the passage stands, large enough to be read."""

import pytest

from analyser.bundled import demo_manifestos
from analyser.dashboard.crop import MOST_LINES, crop_of, crop_style
from analyser.errors import DamagedError
from analyser.extract.picture import PageImage, page_image, parts
from analyser.model.manifesto import Box

SHEET = PageImage(b"", 600.0, 800.0)
LEFT = (Box(60, 700, 300, 710), Box(60, 714, 300, 724))
RIGHT = (Box(330, 80, 540, 90),)


def test_a_passage_that_runs_on_in_the_next_column_is_cut_there() -> None:
    """A line that jumps upwards starts another part; one beside the last does not."""
    assert parts([*LEFT, *RIGHT]) == [list(LEFT), list(RIGHT)]
    assert parts([Box(60, 700, 300, 710), Box(310, 702, 400, 712)])[1:] == []
    assert parts([]) == []


def test_the_first_column_of_a_passage_is_in_view() -> None:
    """As shares of the sheet, with the size of its lines."""
    crop = crop_of(SHEET, [*LEFT, *RIGHT])
    assert (crop.left, crop.right) == (0.1, 0.5)
    assert (crop.top, crop.bottom) == (0.875, 0.905)
    assert (crop.lines, crop.ratio) == (60, pytest.approx(4 / 3))
    assert "--top: 0.8750;" in crop_style(crop)


def test_a_line_whose_height_was_misread_does_not_blow_up_the_page() -> None:
    """A tenth of a point would ask for a picture six thousand lines wide."""
    assert crop_of(SHEET, [Box(60, 700, 300, 700.1)]).lines == MOST_LINES


def test_a_page_without_a_passage_is_whole() -> None:
    """From edge to edge."""
    crop = crop_of(SHEET, [])
    assert (crop.left, crop.top, crop.right, crop.bottom) == (0, 0, 1, 1)


def test_the_picture_knows_its_sheet_and_shows_what_counts_and_what_does_not() -> None:
    """A highlight and a frame differ from each other and from the plain page."""
    path = demo_manifestos()[0]
    plain = page_image(path, 1, width=200)
    highlighted = page_image(path, 1, highlights=LEFT, width=200)
    framed = page_image(path, 1, frames=LEFT, width=200)
    assert plain.height > plain.width > 200
    assert len({plain.jpeg, highlighted.jpeg, framed.jpeg}) == 3
    with pytest.raises(DamagedError, match="has no page 999"):
        page_image(path, 999)
