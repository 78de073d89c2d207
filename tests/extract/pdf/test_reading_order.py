"""In which order a sheet is read."""

from analyser.model.manifesto import BlockKind, Order
from tests.extract.pdf.typesetting import Page, passages, sheets, texts

LEFT = ["Every child should have a", "safe home, and every home", "a garden wall to sit on", "while the sun goes down"]
RIGHT = ["behind the hills. We will", "plant trees along all the", "school roads of the land.", "They will give shade."]


def test_two_columns_are_read_one_after_the_other() -> None:
    """A sentence goes on at the head of the second column."""
    (sheet,) = sheets(Page().text(40, 100, LEFT).text(220, 100, RIGHT))
    assert texts(sheet) == [" ".join(LEFT), " ".join(RIGHT)]
    assert sheet.health.columns == 2


def test_columns_drawn_line_by_line_across_the_sheet_are_still_columns() -> None:
    """Where the PDF's flow reads straight across, white space decides."""
    page = Page()
    for row, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True)):
        page.line(40, 100 + 12 * row, left).line(220, 100 + 12 * row, right)
    (sheet,) = sheets(page)
    assert sheet.text.replace("\n", " ") == " ".join(LEFT + RIGHT)


def test_a_title_across_two_columns_comes_first_though_it_is_drawn_last() -> None:
    """Drawing order of frames is the designer's, not the reader's."""
    page = Page().text(40, 150, LEFT).text(220, 150, RIGHT).line(40, 80, "A greener land for all of us", size=22)
    (sheet,) = sheets(page)
    assert texts(sheet)[0] == "A greener land for all of us"
    assert sheet.health.order is Order.GEOMETRY


def test_columns_that_start_at_different_heights_keep_their_order() -> None:
    """A staggered second column isn't read first for starting higher."""
    (sheet,) = sheets(Page().text(40, 180, LEFT).text(220, 120, RIGHT))
    assert texts(sheet)[0] == " ".join(LEFT)


def test_two_bands_of_columns_are_read_band_by_band_where_a_title_parts_them() -> None:
    """Nobody leaps from the foot of the sheet back to its middle."""
    page = (
        Page()
        .text(40, 60, ["One one one one one.", "One two two two two."])
        .text(220, 60, ["Two one is here.", "Two two."])
    )
    page.line(40, 200, "The second half of the sheet", size=20)
    page.text(40, 260, ["Three one one one one.", "Three two two two."]).text(
        220, 260, ["Four one is here.", "Four two."]
    )
    (sheet,) = sheets(page)
    firsts = [text.split()[0] for text in texts(sheet)]
    assert firsts == ["One", "Two", "The", "Three", "Four"]


def test_both_pages_of_a_spread_are_read_left_page_first() -> None:
    """Each half of a double-page spread has columns of its own."""
    page = Page(width=800)
    for place, x in enumerate((40, 220, 440, 620)):
        page.text(x, 100, [f"Column {place} begins here and", "says what it has to say", "before the next begins."])
    (sheet,) = sheets(page)
    assert [text.split()[1] for text in texts(sheet)] == ["0", "1", "2", "3"]


def test_a_justified_line_pulled_apart_is_one_line() -> None:
    """Wide white between words is no gutter where the lines above and below run on."""
    page = Page().line(40, 100, "The lines of this paragraph are set justified")
    page.line(40, 112, "and very long words", gap=3.5)
    page.line(40, 124, "pull them apart as here, so that it reads on")
    (sheet,) = sheets(page)
    assert texts(sheet) == [
        "The lines of this paragraph are set justified and very long words pull them apart as here, so that it reads on"
    ]


def test_a_box_inside_a_sentence_does_not_break_it() -> None:
    """The sentence goes on behind the box, as one passage with boxes in both places."""
    page = Page().text(
        40, 480, ["Homes near schools will be", "built first, and the roads", "that lead to each of them"]
    )
    page.box(215, 50, 380, 150).text(220, 60, ["Our record:", "Ten new parks were opened."])
    page.text(220, 170, ["will be safe for children", "on foot and on bicycles."])
    whole = next(passage for passage in passages(page) if passage.text.startswith("Homes near"))
    assert whole.text.endswith("that lead to each of them will be safe for children on foot and on bicycles.")
    assert len(whole.regions) == 5


def test_a_sentence_that_runs_over_the_page_is_one_passage_on_two_sheets() -> None:
    """It stands on the sheet where it begins."""
    first = Page(1).text(40, 500, ["Libraries will open on Sunday mornings and"])
    second = Page(2).text(40, 60, ["lend toys as well as books.", "Reading is a right."])
    sentence, after = passages(first, second)
    assert sentence.text == "Libraries will open on Sunday mornings and lend toys as well as books."
    assert {region.sheet for region in sentence.regions} == {1, 2}
    assert (sentence.sheet, after.sheet) == (1, 2)


def test_rows_of_figures_are_read_row_by_row() -> None:
    """A table's row keeps its label and its figures together."""
    page = Page()
    for row, label in enumerate(["Playgrounds", "School meals", "Youth clubs"]):
        page.line(40, 100 + 20 * row, label)
    for column in range(3):
        for row in range(3):
            page.line(180 + 60 * column, 100 + 20 * row, f"{row}.{column}")
    (sheet,) = sheets(page)
    assert texts(sheet, BlockKind.TABLE) == [
        "Playgrounds 0.0 0.1 0.2",
        "School meals 1.0 1.1 1.2",
        "Youth clubs 2.0 2.1 2.2",
    ]


def test_a_contents_line_keeps_its_page_number_and_loses_its_dots() -> None:
    """Leaders lead the eye only."""
    page = (
        Page()
        .line(40, 100, "Foreword ............................ 4")
        .line(40, 120, "Our schools ......................... 11")
    )
    (sheet,) = sheets(page)
    assert texts(sheet, BlockKind.TABLE) == ["Foreword 4", "Our schools 11"]


LONG = ["Every town will have a place", "to play, and every village a", "bus to the next one."]


def test_a_callout_that_could_go_anywhere_leaves_no_doubt() -> None:
    """No sentence hangs on its place."""
    page = Page().text(40, 60, [*LONG, "Every school will have a"]).text(220, 60, ["garden, and every garden", *LONG])
    page.text(220, 160, ["Play is for", "everybody"], size=16)
    page.text(40, 160, LONG)
    (sheet,) = sheets(page)
    assert not sheet.health.notes


def test_text_that_reads_as_well_in_another_order_is_named() -> None:
    """Four whole paragraphs in two columns and two rows, drawn row by row: both ways make sense."""
    page = Page()
    for top in (60, 200):
        for x in (40, 220):
            page.text(x, top, LONG)
    (sheet,) = sheets(page)
    assert any("order" in note for note in sheet.health.notes)
