"""What is not text: running heads, page numbers, tabs; and the numbers that they print."""

from dataclasses import replace

from analyser.model.manifesto import BlockKind
from tests.extract.pdf.typesetting import FACTS, Page, sheets, texts


def book(count: int = 6, *, first: int = 1, head: str = "THE MADE-UP MANIFESTO") -> list[Page]:
    """Pages with a running head, a number at the foot, and a sentence of their own."""
    return [
        Page(number)
        .line(40, 20, head, size=8)
        .text(40, 200, [f"Sentence {'abcdefghi'[number]} is the text."])
        .line(200, 580, str(number - 1 + first), size=8)
        for number in range(1, count + 1)
    ]


def test_running_heads_and_page_numbers_are_kept_out_of_the_text() -> None:
    """They stand in the structure as furniture."""
    sheet = sheets(*book())[2]
    assert texts(sheet) == ["Sentence d is the text."]
    assert texts(sheet, BlockKind.FURNITURE) == ["THE MADE-UP MANIFESTO", "3"]


def test_a_head_of_two_lines_goes_as_a_whole() -> None:
    """The second line goes with the first, though it stands outside the margin."""
    pages = [
        Page(n).text(40, 56, ["Defending", "our valleys"], size=14).text(40, 200, [f"Sentence {n} is text."])
        for n in range(1, 7)
    ]
    assert all(len(texts(sheet)) == 1 for sheet in sheets(*pages))


def test_a_lead_in_at_the_head_of_many_sheets_is_text() -> None:
    """A line that ends with a colon governs what follows."""
    pages = [Page(n).line(40, 30, "We will:").text(40, 60, [f"• plant {n} trees"]) for n in range(1, 7)]
    assert all(texts(sheet)[0] == "We will:" for sheet in sheets(*pages))


def test_a_chapter_number_set_large_at_the_head_is_text() -> None:
    """A number several times as large as the text counts chapters, where pages are counted elsewhere."""
    pages = book(8)
    for chapter, number in enumerate((2, 4, 7, 8), 1):
        pages[number - 1].line(40, 10, str(chapter), size=50).line(80, 32, f"Chapter {chapter} title", size=24)
    laid = sheets(*pages)
    assert [texts(laid[n - 1])[0] for n in (2, 4, 7, 8)] == [f"{n} Chapter {n} title" for n in range(1, 5)]
    assert laid[6].printed == "7"


def test_page_numbers_set_as_large_as_a_chapters_are_furniture_if_they_count_on() -> None:
    """What counts from sheet to sheet counts pages."""
    pages = [
        Page(n)
        .line(340, 10, str(n + 2), size=40)
        .text(40, 200, [f"Here page {n} says what it", "has to say in words."])
        for n in range(1, 6)
    ]
    laid = sheets(*pages)
    assert all(len(texts(sheet)) == 1 for sheet in laid)
    assert laid[0].printed == "3"


def test_a_section_tab_along_the_side_is_furniture() -> None:
    """Turned text at the edge is a tab."""
    (sheet,) = sheets(Page().turned(388, 200, "SCHOOLS").text(40, 100, ["This is the text of the page."]))
    assert texts(sheet) == ["This is the text of the page."]


def test_printers_slugs_are_furniture() -> None:
    """The name of the layout file was never meant for readers."""
    (sheet,) = sheets(Page().line(40, 300, "Covers.indd 2").line(40, 100, "This is the text."))
    assert texts(sheet) == ["This is the text."]


def test_the_printed_number_is_read_from_the_foot() -> None:
    """Sheet 1 may be page 5."""
    assert [sheet.printed for sheet in sheets(*book(first=5))] == ["5", "6", "7", "8", "9", "10"]


def test_a_sheet_without_a_number_has_none() -> None:
    """Only what stands on the paper is printed."""
    pages = book(6)
    pages[2].words.pop()
    assert [sheet.printed for sheet in sheets(*pages)] == ["1", "2", None, "4", "5", "6"]


def test_front_matter_counts_in_roman_numerals() -> None:
    """Both counts are kept."""
    front = [
        Page(n).text(40, 200, [f"Word {numeral} of welcome."]).line(200, 580, numeral, size=8)
        for n, numeral in enumerate(["i", "ii", "iii"], 1)
    ]
    main = [Page(n + 3).text(40, 200, ["Some more text here."]).line(200, 580, str(n), size=8) for n in range(1, 5)]
    assert [sheet.printed for sheet in sheets(*front, *main)] == ["i", "ii", "iii", "1", "2", "3", "4"]


def test_a_spread_prints_two_numbers_and_each_block_has_its_own() -> None:
    """The left page's block has the left number."""
    pages = [
        Page(n, width=800)
        .text(40, 200, ["The left page says this."])
        .text(440, 200, ["The right page says that."])
        .line(40, 580, str(2 * n))
        .line(750, 580, str(2 * n + 1))
        for n in range(1, 4)
    ]
    sheet = sheets(*pages)[1]
    assert sheet.printed == "4–5"
    assert [block.printed for block in sheet.blocks[:2]] == ["4", "5"]


def test_a_person_may_set_the_page_offset() -> None:
    """The offset overrides what was found."""
    laid = sheets(*book(3), facts=replace(FACTS, page_offset=-1))
    assert [sheet.printed for sheet in laid] == [None, "1", "2"]


def test_a_year_at_the_foot_is_no_page_number() -> None:
    """Four digits are a date."""
    pages = [Page(n).text(40, 200, [f"Text {n} text."]).line(200, 580, "Manifesto 2017", size=8) for n in range(1, 5)]
    assert {sheet.printed for sheet in sheets(*pages)} == {None}
