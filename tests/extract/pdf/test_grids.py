"""Grids, which are read row by row, and titles that head more columns than they reach across."""

from tests.extract.pdf.typesetting import Page, sheets, texts

DATES = ["January", "April", "July"]
PROMISES = [
    ["We will plant one tree for", "every child in the land."],
    ["We will mend the playground", "swings that nobody mends."],
    ["We will open the libraries", "on Sundays, until five."],
]
PLACES = ["Woods", "Parks", "Books", "Boats"]


def test_a_column_of_labels_is_read_row_by_row() -> None:
    """Dates stand before what happens on them, whatever is drawn first."""
    page = Page()
    for row, lines in enumerate(PROMISES):
        page.text(140, 100 + 50 * row, lines)
    for row, date in enumerate(DATES):
        page.line(40, 100 + 50 * row, date)
    (sheet,) = sheets(page)
    labelled = [f"{date} {' '.join(lines)}" for date, lines in zip(DATES, PROMISES, strict=True)]
    assert sheet.text.replace("\n", " ") == " ".join(labelled)


def test_cards_with_headings_at_one_height_are_read_row_by_row() -> None:
    """A card is read whole, then the one beside it."""
    page = Page()
    for number, place in enumerate(PLACES):
        x, top = (40, 220)[number % 2], (80, 220)[number // 2]
        page.line(x, top, place, font="Serif-Bold").text(x, top + 24, PROMISES[number % 3])
    (sheet,) = sheets(page)
    assert [text for text in texts(sheet) if text in PLACES] == PLACES


def test_columns_whose_paragraphs_end_at_one_height_by_chance_are_no_grid() -> None:
    """Running text without headings is read down to the foot of its column."""
    page = Page()
    for x, number in ((40, 0), (220, 1)):
        page.text(x, 80, PROMISES[number]).text(x, 120, PROMISES[2]).text(x, 160, PROMISES[number])
    (sheet,) = sheets(page)
    assert texts(sheet)[:3] == [" ".join(PROMISES[number]) for number in (0, 2, 0)]


def test_bullets_in_two_columns_are_read_down_each() -> None:
    """Short items are no labels where each has a mark."""
    page = Page().line(40, 60, "We will plant, mend and open:")
    for number in range(6):
        page.line((40, 220)[number // 3], 90 + 24 * (number % 3), f"• promise the {'abcdef'[number] * 4}")
    (sheet,) = sheets(page)
    assert [text[-4:] for text in texts(sheet)[1:]] == ["aaaa", "bbbb", "cccc", "dddd", "eeee", "ffff"]


def test_a_title_heads_columns_beyond_its_end() -> None:
    """The third column above a title is not read on into the third column below it."""
    page = Page(width=560)
    for part, top in (("upper", 80), ("lower", 240)):
        for column, x in enumerate((40, 210, 380)):
            page.text(x, top, [f"The {part} column {column}", "ends with a full stop here.", "And with one more."])
    page.line(40, 180, "A title of two columns", size=26)
    (sheet,) = sheets(page)
    assert [text.split()[1] for text in texts(sheet)] == ["upper"] * 3 + ["title"] + ["lower"] * 3


def test_a_title_on_the_left_page_of_a_spread_leaves_the_right_page_alone() -> None:
    """Two pages are parted by more white than two columns."""
    page = Page(width=800)
    for part, top in (("upper", 80), ("lower", 240)):
        for column, x in enumerate((40, 210)):
            page.text(x, top, [f"Left {part} column {column}", "ends with a full stop here.", "And with one more."])
        page.text(470, top, [f"Right {part} column", "ends with a full stop here.", "And with one more."])
    page.line(40, 180, "A title of two columns", size=26)
    (sheet,) = sheets(page)
    assert [text.split()[0] for text in texts(sheet)] == ["Left", "Left", "A", "Left", "Left", "Right", "Right"]


def test_large_figures_side_by_side_each_open_their_own_text() -> None:
    """Figures set large are not cells of a table."""
    page = Page()
    for row in range(3):
        for x, figure in ((40, "12,000"), (220, "£60m")):
            page.line(x, 80 + 110 * row, figure, size=36).text(x, 124 + 110 * row, PROMISES[row])
    (sheet,) = sheets(page)
    promised = [" ".join(lines) for lines in PROMISES for _ in range(2)]
    assert sheet.text.replace("\n", " ") == " ".join(
        f"{figure} {promise}" for figure, promise in zip(["12,000", "£60m"] * 3, promised, strict=True)
    )
