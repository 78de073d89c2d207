"""What a block is: heading, paragraph, bullet, pull quote, caption."""

import pytest

from analyser.model.manifesto import BlockKind, PassageKind
from tests.extract.pdf.typesetting import Page, passages, sheets, texts

PROSE = [
    "Every town will have a place to",
    "play, and every village a bus to",
    "the next one, seven days a week.",
]


def page_of_prose() -> Page:
    """Enough running text for its type to be known."""
    return Page().text(40, 300, PROSE).text(40, 360, PROSE).text(40, 420, PROSE)


@pytest.mark.parametrize("mark", ["•", "▪", "●", "\uf0b7", "–", "➤"])
def test_a_mark_opens_a_bullet_and_is_left_out(mark: str) -> None:
    """Bullets of any font, private-use glyphs among them."""
    page = page_of_prose().line(40, 60, "We will:")
    page.line(40, 80, mark).text(60, 80, ["open more playgrounds", "near every school"])
    page.line(40, 110, mark).text(60, 110, ["mend the old swings"])
    (sheet,) = sheets(page)
    assert texts(sheet, BlockKind.BULLET) == ["open more playgrounds near every school", "mend the old swings"]


def test_marks_drawn_apart_from_their_text_find_it() -> None:
    """Some programs draw all marks first."""
    page = page_of_prose()
    for row in range(3):
        page.line(40, 80 + 20 * row, "•")
    for row, item in enumerate(["first thing", "second thing", "third thing"]):
        page.line(60, 80 + 20 * row, item)
    (sheet,) = sheets(page)
    assert texts(sheet, BlockKind.BULLET) == ["first thing", "second thing", "third thing"]


def test_a_dash_inside_a_sentence_opens_no_bullet() -> None:
    """A line may begin with a dash that is punctuation."""
    (sheet,) = sheets(Page().text(40, 100, ["We will help everyone", "– and we mean everyone –", "to find a home."]))
    assert texts(sheet, BlockKind.BULLET) == []


def test_items_whose_marks_are_drawn_as_shapes_are_bullets() -> None:
    """Set apart under a lead-in, in small letters: a list, though no mark is text."""
    page = page_of_prose().line(40, 60, "We will:").line(60, 80, "mend every swing").line(60, 100, "plant every verge")
    (sheet,) = sheets(page)
    assert texts(sheet, BlockKind.BULLET) == ["mend every swing", "plant every verge"]


def test_a_bullet_set_farther_in_is_nested() -> None:
    """Its level counts from 1; back at the margin it is 0."""
    page = page_of_prose()
    for row, (x, item) in enumerate([(40, "plant more:"), (60, "oaks"), (60, "limes"), (40, "mend swings")]):
        page.line(x, 60 + 14 * row, f"• {item}")
    (sheet,) = sheets(page)
    assert [block.level for block in sheet.blocks if block.kind is BlockKind.BULLET] == [0, 1, 1, 0]


def test_a_numbered_title_in_bold_is_a_heading_and_no_bullet() -> None:
    """``1.`` may count chapters as well as items."""
    page = page_of_prose()
    for row, title in enumerate(["1. Warm homes", "2. Safe streets"]):
        page.line(40, 60 + 50 * row, title, font="Serif-Bold").text(
            40, 72 + 50 * row, ["This is how we will", "do it."]
        )
    (sheet,) = sheets(page)
    assert texts(sheet, BlockKind.HEADING) == ["1. Warm homes", "2. Safe streets"]


def test_counted_items_are_bullets_and_keep_their_numbers() -> None:
    """A numbered pledge is quoted with its number."""
    page = page_of_prose().line(40, 60, "1. Free swimming for children.").line(40, 80, "2. Free bus rides for all.")
    (sheet,) = sheets(page)
    assert texts(sheet, BlockKind.BULLET) == ["1. Free swimming for children.", "2. Free bus rides for all."]


def test_a_paragraph_after_a_list_is_no_part_of_its_last_item() -> None:
    """A line that falls back to the margin ends the item."""
    page = page_of_prose().line(40, 80, "• plant more trees along the streets.", gap=0.6)
    page.line(40, 92, "All of this will be paid for by the rich.")
    (sheet,) = sheets(page)
    assert texts(sheet, BlockKind.BULLET) == ["plant more trees along the streets."]


def test_large_type_is_a_heading_and_larger_type_a_wider_one() -> None:
    """Levels count from 1 for the widest."""
    towns = page_of_prose().line(40, 40, "Our towns", size=24).line(40, 270, "Places to play", size=14)
    roads = page_of_prose().line(40, 40, "Our roads", size=24).line(40, 270, "Places to rest", size=14)
    roads.number = 2
    found = [block for sheet in sheets(towns, roads) for block in sheet.blocks if block.kind is BlockKind.HEADING]
    assert [(block.text, block.level) for block in found] == [
        ("Our towns", 1),
        ("Places to play", 2),
        ("Our roads", 1),
        ("Places to rest", 2),
    ]


def test_bold_type_in_the_text_size_is_a_heading_if_it_is_short() -> None:
    """A run-in bold sentence is not."""
    page = page_of_prose().line(40, 100, "Buses and trains", font="Serif-Bold")
    (sheet,) = sheets(page)
    assert texts(sheet, BlockKind.HEADING) == ["Buses and trains"]


def test_a_chapter_number_set_large_joins_its_title() -> None:
    """``2`` beside a title of two lines is one heading with it."""
    page = page_of_prose().line(40, 60, "2", size=60).text(90, 65, ["A fair start", "in life"], size=24)
    (sheet,) = sheets(page)
    assert texts(sheet, BlockKind.HEADING) == ["2 A fair start in life"]


def test_large_type_that_repeats_the_text_is_a_pull_quote() -> None:
    """It is kept, and not taken for running text."""
    quote = ["Every town will have", "a place to play, and", "every village a bus"]
    page = page_of_prose().text(220, 120, quote, size=18)
    (sheet,) = sheets(page)
    assert texts(sheet, BlockKind.PULL_QUOTE) == ["Every town will have a place to play, and every village a bus"]


def test_a_pull_quote_inside_a_sentence_leaves_it_whole() -> None:
    """The sentence is one passage, the pull quote another."""
    page = Page().text(40, 60, ["Our schools will teach", "every child to cook and"])
    page.text(40, 120, ["Cooking is caring"], size=18)
    page.text(40, 170, ["to grow what they eat.", "So will our colleges."])
    found = passages(page)
    assert [p.text for p in found if p.kind is PassageKind.SENTENCE] == [
        "Our schools will teach every child to cook and to grow what they eat.",
        "So will our colleges.",
    ]
    assert [p.text for p in found if p.kind is PassageKind.PULL_QUOTE] == ["Cooking is caring"]


def test_small_type_beside_a_picture_is_a_caption() -> None:
    """Small type elsewhere is text."""
    page = page_of_prose().picture(40, 60, 200, 200).line(40, 204, "A garden in the made-up town", size=7)
    page.line(40, 560, "A note in small type at the foot.", size=7)
    (sheet,) = sheets(page)
    assert texts(sheet, BlockKind.CAPTION) == ["A garden in the made-up town"]


def test_nothing_is_lost_and_nothing_doubled() -> None:
    """Every letter of the sheet stands in exactly one block."""
    (sheet,) = sheets(page_of_prose().line(40, 40, "Our towns", size=24).line(40, 560, "12"))
    assert (sheet.health.lost, sheet.health.duplicated) == (0, 0)


def test_an_empty_sheet_says_nothing_and_a_picture_of_text_says_so() -> None:
    """A blank sheet is no defect; an image without text is one."""
    blank, scanned = sheets(Page(1), Page(2).picture(0, 0, 400, 600))
    assert not blank.health.image_only
    assert scanned.health.image_only
    assert scanned.health.notes
