"""Sheets whose PDF draws letters, words, marks and lines apart or out of turn."""

import random

from analyser.model.manifesto import BlockKind
from tests.extract.pdf.typesetting import Page, sheets, texts

FIRST = ["The orchard behind the mill", "has stood there since before", "anybody wrote things down."]
SECOND = ["We will prune it, water it", "and leave the apples to the", "children of the two streets."]


def test_a_heading_spaced_letter_by_letter_is_read_as_words() -> None:
    """The gap between words is wider than the gap between letters."""
    page = Page()
    for x, word in ((40, "F R E S H"), (96, "A I R")):
        page.line(x, 60, word, size=12, gap=0.35)
    (sheet,) = sheets(page.text(40, 100, FIRST))
    assert texts(sheet, BlockKind.HEADING) == ["FRESH AIR"]


def test_an_abbreviation_with_spaced_letters_inside_a_sentence_is_closed() -> None:
    """Only three single letters in a row are taken for spaced type."""
    (sheet,) = sheets(Page().line(40, 100, "If I am ill the N H S will see a child."))
    assert sheet.text == "If I am ill the NHS will see a child."


def test_a_large_heading_is_not_joined_to_small_text_across_a_gutter() -> None:
    """How near the next column may stand is a matter of the smaller type."""
    page = Page()
    for row, line in enumerate(FIRST):
        page.line(40, 100 + 12 * row, line)
    page.line(184, 99, "Apples", size=14).text(184, 124, SECOND)
    (sheet,) = sheets(page)
    assert texts(sheet) == [" ".join(FIRST), "Apples", " ".join(SECOND)]


def test_bullets_whose_marks_are_all_drawn_last_keep_their_lines_in_order() -> None:
    """A mark doesn't take its line along to the end of the drawing order."""
    page = Page().line(40, 88, "We will:").text(60, 100, FIRST).text(60, 140, SECOND)
    (sheet,) = sheets(page.line(40, 100, "•").line(40, 140, "•"))
    assert texts(sheet, BlockKind.BULLET) == [" ".join(FIRST), " ".join(SECOND)]


def test_lines_drawn_in_any_order_are_read_from_top_to_bottom() -> None:
    """Also where they are set so close that their boxes reach into each other."""
    rows = [*((100 + 9.5 * row, line) for row, line in enumerate(FIRST + SECOND))]
    random.Random(3).shuffle(rows)
    page = Page()
    for top, line in rows:
        page.line(40, top, line)
    (sheet,) = sheets(page)
    assert sheet.text.replace("\n", " ") == " ".join(FIRST + SECOND)


def test_lines_drawn_row_by_row_across_columns_are_whole_paragraphs() -> None:
    """Once the order is known, lines below each other are one block, whenever they were drawn."""
    page = Page()
    for row, (left, right) in enumerate(zip(FIRST, SECOND, strict=True)):
        page.line(40, 100 + 12 * row, left).line(220, 100 + 12 * row, right)
    (sheet,) = sheets(page)
    assert texts(sheet) == [" ".join(FIRST), " ".join(SECOND)]


def test_a_name_without_a_stop_does_not_run_on_past_the_next_title() -> None:
    """What begins with a capital below a heading is a new sentence."""
    page = Page().text(40, 80, FIRST).line(40, 124, "Ann Example of the Mill").line(40, 180, "Fresh Water", size=20)
    (sheet,) = sheets(page.text(40, 230, SECOND))
    assert texts(sheet) == [" ".join(FIRST), "Ann Example of the Mill", "Fresh Water", " ".join(SECOND)]
