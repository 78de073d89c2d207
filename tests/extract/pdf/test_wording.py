"""Words: closed at line ends only where they are one, restored where a font lost letters, opened by drop capitals."""

import pytest

from analyser.extract.pdf.raw import Char
from analyser.extract.pdf.words import UNMAPPED, build_words
from tests.extract.pdf.typesetting import Page, sheets, texts


def chars(text: str, *, x: float = 40.0, size: float = 10.0, font: str = "Serif", track: float = 0.0) -> list[Char]:
    """One line of characters, each half the type size wide and `track` points apart."""
    step = size / 2 + track
    return [
        Char(c, x + i * step, 100, x + i * step + size / 2, 100 + size, size, font, True) for i, c in enumerate(text)
    ]


def words(text: str, **style: float) -> list[str]:
    return [word.text for word in build_words(chars(text, **style))]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ﬁve oﬃces", ["five", "offices"]),
        ("child\u00adren", ["children"]),
        ("“curly” quotes’", ["“curly”", "quotes’"]),
        ("Foreword.......4", ["Foreword.......", "4"]),
    ],
)
def test_letters_become_words_as_printed(text: str, expected: list[str]) -> None:
    """Ligatures are spelt out, soft hyphens inside a word dropped, quotes kept, page numbers cut from their leaders."""
    assert words(text) == expected


@pytest.mark.parametrize(("size", "expected"), [(40.0, ["FOR", "ALL"]), (10.0, ["FORALL"])])
def test_tight_display_type_has_narrow_word_spaces(size: float, expected: list[str]) -> None:
    """No space is drawn, letters touch: in a heading a gap of an eighth of the size parts words, in text it may not."""
    tight = chars("FORALL", size=size, track=-0.02 * size)
    parted = [
        c._replace(x0=c.x0 + 0.14 * size, x1=c.x1 + 0.14 * size) if place > 2 else c for place, c in enumerate(tight)
    ]
    assert [word.text for word in build_words(parted)] == expected
    assert [word.text for word in build_words(tight)] == ["FORALL"]


def test_a_shadow_of_the_same_letters_is_dropped() -> None:
    """A faux bold draws every letter twice."""
    assert [word.text for word in build_words(chars("Homes") + chars("Homes", x=40.3))] == ["Homes"]


def test_the_same_word_in_another_place_is_kept() -> None:
    """Only what lies on top of itself is a shadow."""
    assert [word.text for word in build_words(chars("no") + chars("no", x=60))] == ["no", "no"]


@pytest.mark.parametrize(
    ("inside", "broken", "closed"),
    [
        (
            "All childcare is free and childcare opens early.",
            ("Free child-", "care for all."),
            "Free childcare for all.",
        ),
        ("A two-child family, a two-child rule.", ("End the two-", "child rule."), "End the two-child rule."),
        ("Nothing to learn from here.", ("A day-to-", "day budget."), "A day-to-day budget."),
        ("Nothing to learn from here.", ("For small-", "and large firms."), "For small- and large firms."),
        ("Nothing to learn from here.", ("The self-", "employed gain."), "The self-employed gain."),
    ],
)
def test_a_broken_word_is_closed_as_the_manifesto_spells_it(inside: str, broken: tuple[str, str], closed: str) -> None:
    """The hyphen goes only where the word is printed whole elsewhere, or where line ends break words."""
    (sheet,) = sheets(Page().line(40, 60, inside).text(40, 200, list(broken)))
    assert texts(sheet)[-1] == closed


def test_where_line_ends_break_words_unknown_ones_are_closed_too() -> None:
    """One manifesto's typesetter breaks words, another's doesn't."""
    page = Page().line(40, 60, "Our hospitals and families and communities matter.")
    page.text(40, 200, ["The hos-", "pitals, the fami-", "lies, the commu-", "nities and the mani-", "festo."])
    (sheet,) = sheets(page)
    assert texts(sheet)[-1] == "The hospitals, the families, the communities and the manifesto."


def test_a_soft_hyphen_at_a_line_end_is_closed_without_asking() -> None:
    """It says itself that the word is one."""
    (sheet,) = sheets(Page().text(40, 200, ["The par\u00ad", "liament."]))
    assert texts(sheet) == ["The parliament."]


def test_the_text_form_keeps_a_word_broken_after_its_own_hyphen() -> None:
    """What the paper shows is shown."""
    (sheet,) = sheets(Page().line(40, 60, "A two-child rule.").text(40, 200, ["End the two-", "child rule."]))
    assert sheet.text.endswith("End the two-\nchild rule.")


@pytest.mark.parametrize(
    ("capital", "first", "opening"),
    [
        ("T", "he children come first", "The children"),
        ("A", "strong country cares", "A strong"),
        ("We", "know a truth", "We know"),
    ],
)
def test_a_drop_capital_opens_its_word(capital: str, first: str, opening: str) -> None:
    """A large letter is put before the rest of its word, or stands as the word it is."""
    page = Page().line(40, 60, "Be strong. We know the children.")
    page.line(40, 200, capital, size=30).text(
        45 + 15 * len(capital), 202, [first, "and second, and third", "and last."]
    )
    (sheet,) = sheets(page)
    assert texts(sheet)[-1].startswith(opening)


def test_letters_that_a_font_does_not_map_come_back_by_its_offset() -> None:
    """TrueType glyphs stand in ASCII order, 29 below."""

    def holed(text: str) -> str:
        return "".join(chr(UNMAPPED + ord(c) - 29) if c in "Wkx" else c for c in text)

    page = Page().line(40, 60, "We make work pay for next week and tax.", font="Sans")
    page.line(40, 200, holed("We make work pay next week."))
    (sheet,) = sheets(page)
    assert texts(sheet)[-1] == "We make work pay next week."


def test_a_lost_ligature_comes_back_by_a_vote_of_known_words() -> None:
    """``o\ufffdcers`` can only be officers."""
    hole = chr(UNMAPPED + 605)
    page = Page().line(40, 60, "Our officers and offices make official efforts.", font="Sans")
    page.line(40, 200, f"The o{hole}cers have o{hole}ces and make o{hole}cial visits.")
    (sheet,) = sheets(page)
    assert texts(sheet)[-1] == "The officers have offices and make official visits."


def test_a_letter_that_cannot_be_told_is_shown_as_missing() -> None:
    """A guess that nothing supports is never printed."""
    (sheet,) = sheets(Page().line(40, 200, f"The qu{chr(UNMAPPED + 900)}zzle."))
    assert texts(sheet) == ["The qu\ufffdzzle."]
    assert sheet.health.notes


def test_a_full_stop_that_a_font_does_not_map_ends_sentences_again() -> None:
    """The sign that ends words before capitals is the full stop."""
    page = Page()
    for row in range(25):
        page.line(40, 40 + 14 * row, f"Here stands a line\ufffd It goes on with 2\ufffd{row % 9} apples")
    (sheet,) = sheets(page)
    assert "\ufffd" not in sheet.text
    assert "a line. It goes on with 2.3 apples" in sheet.text


@pytest.mark.parametrize(
    ("spaced", "expected"),
    [
        ("O U R T O W N", "OURTOWN"),
        ("the N H S cares", "the NHS cares"),
        ("well qualifi ed staff", "well qualified staff"),
        ("Plan A or plan B", "Plan A or plan B"),
        ("staff ed by us", "staff ed by us"),
        ("free wi-fi everywhere", "free wi-fi everywhere"),
    ],
)
def test_letters_that_are_spaced_out_are_closed_up(spaced: str, expected: str) -> None:
    """Tracked capitals, initials printed whole elsewhere, and what follows a ligature; nothing else."""
    (sheet,) = sheets(Page().line(40, 60, "Our NHS is ours.").line(40, 200, spaced))
    assert texts(sheet)[-1] == expected


def test_tracked_words_are_parted_by_their_wider_white() -> None:
    """The white between words is wider than that between letters."""
    page = Page().line(40, 200, "O U R", gap=0.3)
    page.line(page.words[-1].x1 + 9, 200, "T O W N", gap=0.3)
    (sheet,) = sheets(page)
    assert texts(sheet) == ["OUR TOWN"]
