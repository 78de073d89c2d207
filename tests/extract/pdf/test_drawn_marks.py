"""Bullets whose marks are drawn as shapes, in a PDF as reportlab writes it."""

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from analyser.extract.pdf.layout import lay_out
from analyser.extract.pdf.parse import SheetParser
from analyser.model.manifesto import BlockKind, Sheet
from tests.extract.pdf.typesetting import FACTS, texts

ITEMS = ["plant a tree at every school gate", "paint the railings green", "mend the clock"]


def _sheet(path: Path, *, lead: str = "We will:", circles: int = 3) -> Sheet:
    canvas = Canvas(str(path), pagesize=(400, 600))
    canvas.setFont("Helvetica", 10)
    canvas.drawString(40, 500, lead)
    for row, item in enumerate(ITEMS):
        canvas.drawString(60, 484 - 12 * row, item)
        if row < circles:
            canvas.circle(50, 487.5 - 12 * row, 2, stroke=0, fill=1)
    canvas.save()
    parser = SheetParser(path)
    try:
        (sheet,) = lay_out([parser.parse(1)], FACTS)
    finally:
        parser.close()
    return sheet


def test_discs_drawn_before_lines_open_bullets(tmp_path: Path) -> None:
    """Browsers draw a list's discs as shapes, with no letter behind them."""
    assert texts(_sheet(tmp_path / "list.pdf"), BlockKind.BULLET) == ITEMS


@pytest.mark.parametrize("circles", [0, 1])
def test_text_without_a_row_of_marks_has_no_bullets(tmp_path: Path, circles: int) -> None:
    """A single dot may be part of a drawing."""
    assert texts(_sheet(tmp_path / "list.pdf", lead="Last year we", circles=circles), BlockKind.BULLET) == []
