"""The picture of the matrix stands alone: title, notice, every cell, what the symbols mean; in fonts that are found."""

import re

from analyser.dashboard import wording
from analyser.dashboard.matrix import SYMBOL_FONT, WORDS_FONT
from analyser.dashboard.slide import matrix_png, matrix_svg
from analyser.model.manifesto import Facts
from analyser.report import assemble
from tests.dashboard.conftest import SET, record_of


def test_a_picture_says_all_that_a_slide_needs() -> None:
    """Two columns of one party, told apart; the notice's last words; the meaning of every symbol that is there."""
    facts = [Facts("alder-2027", "Alder", "2027"), Facts("alder-2031", "Alder", "2031")]
    report = assemble(SET, [record_of(own, start) for start, own in enumerate(facts)])
    svg = matrix_svg(report).decode()
    words = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", svg))
    for expected in (SET.title, "Alder, 2027", "Alder, 2031", "1 of 1", "Committed: ", "Opposed: "):
        assert expected in words
    assert SET.notice.split()[-1] in words
    assert wording.LEGEND_MORE.split()[-1] in words
    assert matrix_png(report)[16:20] > (1000).to_bytes(4)


def test_fonts_have_names_that_css_takes() -> None:
    """A bare number in a name voids the whole list: the picture would come out without a word."""
    for fonts in (WORDS_FONT, SYMBOL_FONT):
        assert all(name[0] == name[-1] == "'" or name.isalpha() or name == "sans-serif" for name in fonts.split(", "))
