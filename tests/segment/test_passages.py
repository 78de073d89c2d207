"""Passages: whole units in their context."""

from analyser.extract.pdf.quote_lock import fold, unlocked
from analyser.model.manifesto import (
    Block,
    BlockKind,
    Box,
    Document,
    Facts,
    Health,
    Passage,
    PassageKind,
    Sheet,
    Word,
)
from analyser.segment import segment
from tests.extract.pdf.typesetting import FACTS, Page, sheets

BOX = Box(0, 0, 10, 10)


def block(kind: BlockKind, text: str, *, level: int = 0, continues: bool = False) -> Block:
    return Block(kind, tuple(Word(word, (BOX,)) for word in text.split()), BOX, level, None, continues)


def cut(*pages: list[Block]) -> tuple[Passage, ...]:
    laid = tuple(Sheet(n, 100, 100, tuple(blocks), Health()) for n, blocks in enumerate(pages, 1))
    return segment(Document(Facts("made-up", "Made-up Party", "2017"), "made-up.txt", "0" * 64, "txt", laid))


def heading(text: str, level: int) -> Block:
    return block(BlockKind.HEADING, text, level=level)


def paragraph(text: str, *, continues: bool = False) -> Block:
    return block(BlockKind.PARAGRAPH, text, continues=continues)


def bullet(text: str, level: int = 0) -> Block:
    return block(BlockKind.BULLET, text, level=level)


def test_a_passage_knows_the_headings_above_it() -> None:
    """A heading of the same level replaces the one before; a wider one ends both."""
    found = cut(
        [
            heading("Homes", 1),
            heading("Rent", 2),
            paragraph("Rents fall."),
            heading("Heat", 2),
            paragraph("It is warm."),
        ]
    )
    paths = {p.text: p.heading_path for p in found}
    assert paths["Rents fall."] == ("Homes", "Rent")
    assert paths["It is warm."] == ("Homes", "Heat")
    assert paths["Heat"] == ("Homes",)


def test_a_title_printed_once_more_goes_on_with_its_section() -> None:
    """The chapter's title on its own sheet, and again in smaller type above the text."""
    found = cut(
        [heading("SAFE HOMES", 1)],
        [heading("Safe homes", 2), paragraph("Rents fall."), heading("Heat", 2), paragraph("It is warm.")],
    )
    paths = {p.text: p.heading_path for p in found}
    assert paths["Rents fall."] == ("SAFE HOMES",)
    assert paths["It is warm."] == ("SAFE HOMES", "Heat")


def test_a_lead_in_reaches_every_bullet_also_on_the_next_sheet() -> None:
    """Furniture and pictures between do not break it."""
    found = cut(
        [paragraph("Times are hard. We will:"), bullet("plant trees"), block(BlockKind.FURNITURE, "12")],
        [block(BlockKind.FURNITURE, "Head"), block(BlockKind.CAPTION, "A tree"), bullet("water them")],
    )
    assert [p.lead_in for p in found if p.kind is PassageKind.BULLET] == ["We will:", "We will:"]


def test_a_heading_that_ends_in_will_leads_in_too() -> None:
    """``Our government will`` needs no colon."""
    found = cut([heading("Our government will", 1), bullet("plant trees")])
    assert found[-1].lead_in == "Our government will"


def test_the_next_paragraph_ends_a_lead_in() -> None:
    """A bullet under another paragraph is another list's."""
    found = cut([paragraph("We will:"), bullet("plant trees"), paragraph("They did worse."), bullet("felled trees")])
    assert found[-1].lead_in == ""


def test_a_nested_bullet_has_both_lead_ins() -> None:
    """The bullet that ends with a colon governs those below it."""
    found = cut([paragraph("We will:"), bullet("plant more:"), bullet("oaks", 1), bullet("limes", 1), bullet("rest")])
    assert [p.lead_in for p in found[1:]] == ["We will:", "We will: plant more:", "We will: plant more:", "We will:"]


def test_list_lines_that_lost_their_marks_keep_the_lead_in() -> None:
    """A line without a stop under ``We will:`` is an item."""
    found = cut([paragraph("We will:"), paragraph("plant trees"), paragraph("water them"), paragraph("That is all.")])
    assert [p.lead_in for p in found] == ["", "We will:", "We will:", ""]


def test_a_word_broken_between_two_blocks_is_closed() -> None:
    """As the manifesto prints it elsewhere."""
    found = cut(
        [paragraph("All childcare is free."), paragraph("We pay for child-")],
        [paragraph("care and for two-", continues=True), paragraph("child homes.", continues=True)],
    )
    assert found[-1].text == "We pay for childcare and for two-child homes."


def test_a_bullet_is_one_passage_and_a_very_long_one_is_cut() -> None:
    """A policy officer quotes a bullet whole."""
    short, long = "Plant trees. Water them.", " ".join(["We plant ten trees in the park again."] * 15)
    found = cut([bullet(short), bullet(long)])
    assert found[0].text == short
    assert len(found) == 16


def test_equal_passages_have_ids_of_their_own_that_do_not_change() -> None:
    """Ids come from text and place."""
    first, second = cut([paragraph("It is so. It is so.")])
    assert first.id != second.id
    assert (first.id, second.id) == tuple(p.id for p in cut([paragraph("It is so. It is so.")]))


def test_every_passage_is_locked_to_the_characters_under_its_boxes() -> None:
    """A bullet, a broken word and a drop capital among them."""
    page = Page().line(40, 60, "Homes first", size=22).line(40, 98, "T", size=24)
    page.text(60, 100, ["he warm homes that we", "build are for all child-", "ren of the land."]).line(
        40, 160, "• and more"
    )
    laid = sheets(page)
    found = segment(Document(FACTS, "made-up.pdf", "0" * 64, "pdf", laid))
    assert len(found) == 3
    assert unlocked(found, [page.raw()]) == ()


def test_the_lock_finds_a_passage_that_says_what_is_not_printed() -> None:
    """One changed word is enough."""
    from dataclasses import replace

    page = Page().line(40, 60, "We will not do this.")
    (passage,) = segment(Document(FACTS, "made-up.pdf", "0" * 64, "pdf", sheets(page)))
    forged = replace(passage, text="We will do this.")
    assert unlocked([passage, forged], [page.raw()]) == (forged,)


def test_folding_keeps_letters_and_digits_alone() -> None:
    """Quotes, spaces and hyphens make no difference to the lock."""
    assert fold("“Child-\ncare” for ﬁve") == "childcareforfive"


def test_a_heading_set_on_two_lines_of_two_sizes_is_one_heading() -> None:
    """A second line that starts in the middle of a sentence belongs to the first."""
    found = cut([heading("Our promise", 1), heading("to you.", 2), paragraph("Rents fall.")])
    assert found[-1].heading_path == ("Our promise to you.",)


def test_what_stands_on_the_cover_governs_nothing() -> None:
    """Headings count from the first sheet with running text."""
    running = (
        "Homes that are cold cost every family in the country more than homes that were built well, and so we say " * 2
    )
    found = cut([heading("STANDING", 1), heading("TALL", 2)], [heading("Homes", 3), paragraph(running.strip())])
    assert found[-1].heading_path == ("Homes",)
