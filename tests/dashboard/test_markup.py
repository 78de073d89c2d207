"""Manifesto text is shown as text: never as HTML, whatever it holds."""

import re
from dataclasses import replace

import pytest

from analyser.dashboard.markup import chip, mark, quote
from analyser.model.findings import Status
from analyser.model.manifesto import Box, Passage, PassageKind, Region
from analyser.report.statuses import LOOKS

HOSTILE = '<img src=x onerror=alert(1)> & "we will" <script>alert(1)</script>'


LINE = (Region(31, Box(50.0, 100.0, 300.0, 112.0)),)


def passage(text: str, printed: str | None = "29", lead_in: str = "") -> Passage:
    return Passage("p1", 0, PassageKind.SENTENCE, text, ("<b>Heading</b>",), lead_in, 31, printed, LINE)


def test_hostile_text_is_escaped_wherever_it_stands() -> None:
    """In the words, the lead-in, the heading path and the party's name."""
    html = quote(passage(HOSTILE, lead_in=HOSTILE), ["we will"], where=HOSTILE)
    assert not re.search(r"<(img|script|b)\b", html)
    assert html.count("&lt;img") == 3


def test_a_quote_says_both_page_numbers() -> None:
    """The PDF's sheet and what is printed on it."""
    assert "PDF page 31 (printed 29)" in quote(passage("We will build."))
    assert "(printed" not in quote(passage("We will build.", printed=None))


@pytest.mark.parametrize(
    ("sheet", "printed", "said"),
    [(1, None, "text edition"), (4, None, "text edition, page 4"), (4, "2", "text edition, page 4 (printed 2)")],
)
def test_a_text_edition_claims_no_page_of_a_pdf(sheet: int, printed: str | None, said: str) -> None:
    """It has no page 1 to look at, and a page only where the file has page breaks."""
    found = quote(replace(passage("We will build."), sheet=sheet, printed=printed, regions=()))
    assert f"<figcaption>{said} · " in found
    assert "PDF" not in found


@pytest.mark.parametrize(
    ("text", "terms", "expected"),
    [
        ("We will end it.", ["end"], "We will <mark>end</mark> it."),
        ("Spending and end.", ["end"], "Spending and <mark>end</mark>."),
        ("A <b> and R&D", ["R&D"], "A &lt;b&gt; and <mark>R&amp;D</mark>"),
        ("Cut (now)", ["(now)"], "Cut <mark>(now)</mark>"),
        ("Nothing", ["", "  "], "Nothing"),
        ("Free school meals, free", ["free", "school", "meals"], "<mark>Free school meals</mark>, <mark>free</mark>"),
        ("The child’s café", ["child's", "cafe"], "The <mark>child’s café</mark>"),
    ],
)
def test_terms_are_marked_as_whole_words(text: str, terms: list[str], expected: str) -> None:
    """Longest first, whatever their characters mean in a pattern."""
    assert mark(text, terms) == expected


@pytest.mark.parametrize("status", list(Status))
def test_every_status_reaches_the_contrast_of_wcag(status: Status) -> None:
    """At least 4.5 : 1 between ink and tint."""
    look = LOOKS[status]
    light, dark = sorted((luminance(look.tint), luminance(look.ink)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5
    assert look.word in chip(status)


def luminance(colour: str) -> float:
    """Relative luminance of a colour as WCAG 2.2 defines it."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
