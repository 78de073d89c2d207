from __future__ import annotations

from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from analyser.errors import NoTextError
from analyser.extract import ExtractOptions, extract
from analyser.extract.pdf import ocr
from analyser.segment import segment
from tests.extract.conftest import SENTENCES

WITH_OCR = ExtractOptions(ocr=True)


@pytest.fixture
def scan(make_pdf, tmp_path: Path) -> Path:
    """Two pages of print, as pictures."""
    with PdfDocument(make_pdf(SENTENCES, SENTENCES, name="print.pdf")) as pdf:
        pages = [page.render(scale=150 / 72).to_pil().convert("L") for page in pdf]
    path = tmp_path / "willow-2031.pdf"
    pages[0].save(path, save_all=True, append_images=pages[1:], resolution=150)
    return path


@pytest.mark.skipif(not ocr.is_available(), reason="tesseract or pytesseract is not installed")
def test_a_scan_is_read_and_says_so_everywhere(scan: Path) -> None:
    document = extract(scan, options=WITH_OCR)
    text = " ".join(document.sheets[1].text.split())
    assert sum(sentence in text for sentence in SENTENCES) >= 2
    assert all(sheet.health.ocr for sheet in document.sheets)
    assert all(passage.ocr for passage in segment(document))
    word = next(block for block in document.sheets[0].blocks).words[0]
    assert word.boxes[0].x0 == pytest.approx(72, abs=3)
    assert word.boxes[0].bottom == pytest.approx(842 - 780, abs=6)


def test_ocr_that_is_not_installed_says_how_to_install_it(scan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "is_available", lambda: False)
    with pytest.raises(NoTextError, match="apt install tesseract-ocr"):
        extract(scan, options=WITH_OCR)


@pytest.mark.parametrize(("width", "height"), [(595, 842), (3000, 4000)])
def test_a_poster_is_drawn_no_larger_than_can_be_read(width: float, height: float) -> None:
    scale = ocr.scale_for(width, height)
    assert scale <= ocr.DPI / 72
    assert max(width, height) * scale <= ocr.LONGEST_EDGE


def test_specks_are_not_taken_for_words() -> None:
    columns = {"level": [4, 5, 5], "left": [0, 0, 40], "top": [0, 0, 0], "width": [99, 30, 5], "height": [20, 18, 5]}
    words = ocr._words({**columns, "conf": [-1, 92.5, 11.0], "text": ["", "parks", "x"]}, 2.0)
    assert [(word.text, word.x1, word.size) for word in words] == [("parks", 15.0, pytest.approx(8.5))]
