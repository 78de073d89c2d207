"""Headings: which blocks head a section, and which of them rank above which."""

import pytest

from analyser.model.manifesto import BlockKind
from tests.extract.pdf.typesetting import Page, passages, sheets, texts

PROSE = [
    "Every town will have a place to",
    "play, and every village a bus to",
    "the next one, seven days a week.",
]


def paths(*pages: Page) -> list[tuple[str, ...]]:
    """The heading paths of the running text, each once."""
    return list(dict.fromkeys(p.heading_path for p in passages(*pages) if p.text.startswith("Every town")))


def chapter(number: int, *titles: tuple[str, float], font: str = "Serif") -> Page:
    """A sheet on which each title stands above a paragraph; sizes in points."""
    page = Page(number)
    for row, (title, size) in enumerate(titles):
        page.line(40, 60 + 120 * row, title, size=size, font=font).text(40, 100 + 120 * row, [*PROSE, *PROSE])
    return page


def test_a_rank_that_holds_lower_headings_twice_is_one() -> None:
    """Chapters with their sections."""
    found = paths(
        chapter(1, ("Homes", 24), ("Rent", 14), ("Heat", 14)), chapter(2, ("Schools", 24), ("Meals", 14), ("Books", 14))
    )
    assert found == [
        ("Homes",),
        ("Homes", "Rent"),
        ("Homes", "Heat"),
        ("Schools",),
        ("Schools", "Meals"),
        ("Schools", "Books"),
    ]


@pytest.mark.parametrize("opening", ["Foreword", "A fairer island", "TOGETHER, WE CAN"])
def test_a_lone_large_title_stands_above_no_chapter(opening: str) -> None:
    """A foreword or a slogan ends where the first chapter begins, small as the chapters' type is beside it."""
    found = paths(
        chapter(1, (opening, 60)), chapter(2, ("Homes", 24), ("Rent", 14)), chapter(3, ("Schools", 24), ("Meals", 14))
    )
    assert found == [(opening,), ("Homes",), ("Homes", "Rent"), ("Schools",), ("Schools", "Meals")]


def test_a_foreword_holds_no_chapters_even_where_a_second_one_does() -> None:
    """Two editions in one file: each foreword is followed by sheets that open with chapters."""
    editions = [
        (start, [chapter(start, (name, 60)), *(chapter(start + n, (f"Plan {n}", 24)) for n in (1, 2))])
        for start, name in ((1, "Foreword"), (4, "Leader’s message"))
    ]
    found = paths(*(page for _, pages in editions for page in pages))
    assert found == [("Foreword",), ("Plan 1",), ("Plan 2",), ("Leader’s message",)]


def test_of_two_styles_of_one_size_none_is_higher_unless_it_leads_each_time() -> None:
    """Labels that take turns stand side by side."""
    labels = [("Now", 13), ("Our answer", 14), ("Then", 13)]
    found = paths(chapter(1, ("Homes", 24), *labels), chapter(2, ("Schools", 24), *labels))
    assert ("Homes", "Now") in found
    assert ("Homes", "Our answer") in found
    assert ("Schools", "Then") in found
    assert all(len(path) < 3 for path in found)


def test_a_sentence_in_large_type_is_no_heading() -> None:
    """A promise set large is text; a title in capitals may have its stop."""
    page = chapter(1, ("We will mend every swing in town.", 14), ("TIME TO MEND.", 14))
    (sheet,) = sheets(page)
    assert texts(sheet, BlockKind.HEADING) == ["TIME TO MEND."]
    assert "We will mend every swing in town." in texts(sheet, BlockKind.PARAGRAPH)


def test_the_own_type_of_a_sheet_set_larger_heads_nothing() -> None:
    """A magazine before the small print: its text is large beside the rest, and still text."""
    magazine = Page(1).line(40, 60, "Places to play", size=14, font="Serif-Bold")
    for row in range(5):
        magazine.text(40, 100 + 70 * row, PROSE, size=14)
    magazine.line(40, 470, "Ours is a plan for play", size=14)
    small = [chapter(n, ("Homes", 12), ("Rent", 12), ("Heat", 12), font="Serif-Bold") for n in (2, 3, 4)]
    first = sheets(magazine, *small)[0]
    assert texts(first, BlockKind.HEADING) == ["Places to play"]


def test_a_callout_at_the_foot_of_a_sheet_does_not_head_the_next() -> None:
    """Nothing stands below it, and the next sheet has a title of its own."""
    first = chapter(1, ("HOMES", 12)).line(40, 560, "WE PLEDGE TO MEND IT", size=20)
    second = chapter(2, ("SCHOOLS", 12))
    found = sheets(first, second)
    assert texts(found[0], BlockKind.PULL_QUOTE) == ["WE PLEDGE TO MEND IT"]
    assert paths(first, second) == [("HOMES",), ("SCHOOLS",)]


def test_a_style_that_often_stands_at_a_foot_is_one_of_callouts() -> None:
    """One further up, with text below, is a callout too."""
    pages = [
        chapter(n, (f"Plan {n}", 24)).line(40, 220, f"A town of play {n}", size=18, font="Serif-Italic")
        for n in range(1, 5)
    ]
    pages[1].text(40, 260, PROSE)
    found = [text for sheet in sheets(*pages) for text in texts(sheet, BlockKind.PULL_QUOTE)]
    assert found == [f"A town of play {n}" for n in range(1, 5)]


def test_names_in_a_row_on_a_sheet_without_text_are_labels() -> None:
    """A map's or a list's; below running text they might be titles."""
    names = ["Ada Moss", "Ben Reed", "Cy Hart", "Di Lake", "Eve Marsh", "Flo Wood"]
    page = Page(2)
    for row, name in enumerate(names):
        page.line(40, 60 + 60 * row, name, size=20)
    found = sheets(chapter(1, ("Homes", 12)), page)
    assert texts(found[1], BlockKind.CAPTION) == names


def test_a_slogan_that_comes_back_above_every_title_is_none() -> None:
    """It only leads to the title below, which is no smaller."""
    pages = [
        Page(n)
        .line(40, 150, "For our island", size=20)
        .line(40, 190, title, size=24, font="Serif-Bold")
        .text(40, 240, PROSE)
        for n, title in enumerate(["Homes", "Schools", "Buses"], 1)
    ]
    assert paths(*pages) == [("Homes",), ("Schools",), ("Buses",)]


def test_what_always_stands_on_the_running_heads_line_is_part_of_it() -> None:
    """It is kept as a caption: a heading that governs nothing."""
    pages = [chapter(n, (f"Plan {n}", 16)).line(40, 20, "THE MADE-UP MANIFESTO") for n in range(1, 5)]
    pages[1].line(250, 18, "Find us online", size=14)
    assert texts(sheets(*pages)[1], BlockKind.CAPTION) == ["Find us online"]
    assert paths(*pages)[1] == ("Plan 2",)


@pytest.mark.parametrize("line", ["www.made-up.org", "ada@made-up.org", "Continues on page 8"])
def test_addresses_and_signposts_head_nothing(line: str) -> None:
    page = chapter(1, ("Homes", 12), (line, 12), font="Serif-Bold")
    (sheet,) = sheets(page)
    assert texts(sheet, BlockKind.HEADING) == ["Homes"]


def test_type_smaller_than_the_text_heads_nothing() -> None:
    """A name below a portrait, in bold."""
    (sheet,) = sheets(chapter(1, ("Homes", 12)).line(40, 520, "Ada, Bus Driver", size=8, font="Serif-Bold"))
    assert texts(sheet, BlockKind.CAPTION) == ["Ada, Bus Driver"]
