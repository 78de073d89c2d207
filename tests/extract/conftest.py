"""PDFs and other files made for the test at hand, and a cache of the test's own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

SENTENCES = (
    "We will open a park in every town and keep the rivers clean for our children.",
    "This is the work of a government that listens to the people who live here.",
    "They have waited long enough for the buses that were promised, and we will run them.",
)


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test sees what another one, or the person who runs it, has read before."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("ANALYSER_CACHE_DIR", str(folder))
    return folder


def write(canvas: Canvas, lines: Sequence[str], top: float = 780) -> None:
    for place, line in enumerate(lines):
        canvas.drawString(72, top - 16 * place, line)


@pytest.fixture
def make_pdf(tmp_path: Path) -> Callable[..., Path]:
    """Make a PDF with one page for each list of lines; None makes a blank page."""

    def make(*pages: Sequence[str] | None, name: str = "willow-2031.pdf", **options: object) -> Path:
        path = tmp_path / name
        canvas = Canvas(str(path), **options)
        for lines in pages:
            write(canvas, lines or ())
            canvas.showPage()
        canvas.save()
        return path

    return make
