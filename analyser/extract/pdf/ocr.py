"""Sheets without a text layer, read by tesseract through pytesseract: the optional extra ``[ocr]``.

What was read this way is marked as such wherever it goes, because a misread word is not what the party printed.
"""

from __future__ import annotations

import shutil
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from analyser.extract.pdf.raw import RawSheet, RawWord

if TYPE_CHECKING:
    from PIL.Image import Image

DPI = 300  #: what tesseract was trained on
LONGEST_EDGE = 5000  #: pixels: a poster is read at less
LEAST_SURE = 30.0  #: of tesseract's confidence, 0 to 100: below it are specks and drawings taken for letters
TIMEOUT = 120  #: seconds for one sheet
LANGUAGE = "eng"
LINE_TO_SIZE = 0.85  #: type size as a share of the height of a line's box, from ascender to descender
FONT = "read by OCR"
HOW_TO_INSTALL = (
    "OCR needs tesseract and the extra [ocr]: apt install tesseract-ocr, then pip install 'manifesto-analyser[ocr]'."
)
_LINE, _WORD = 4, 5  #: levels of tesseract's result


@cache
def is_available() -> bool:
    """True if both tesseract and its wrapper are installed."""
    return find_spec("pytesseract") is not None and shutil.which("tesseract") is not None


def scale_for(width: float, height: float) -> float:
    """Pixels a point at which a sheet of this size is drawn for OCR."""
    return min(DPI / 72, LONGEST_EDGE / max(width, height, 1.0))


def read_picture(picture: Image, number: int, rotation: int, scale: float) -> RawSheet:
    """Reads a sheet's picture.

    Args:
        picture: the sheet, drawn at `scale` pixels a point.
        number: the sheet's number, from 1.
        rotation: of the sheet, as it goes into the result.
        scale: pixels a point.

    Raises:
        RuntimeError: tesseract took longer than `TIMEOUT`, or failed.
    """
    import pytesseract

    found = pytesseract.image_to_data(picture, lang=LANGUAGE, timeout=TIMEOUT, output_type=pytesseract.Output.DICT)
    words = _words(found, scale)
    return RawSheet(
        number=number,
        width=picture.width / scale,
        height=picture.height / scale,
        rotation=rotation,
        words=tuple(words),
        characters=sum(sum(map(str.isalnum, word.text)) for word in words),
        ocr=True,
    )


def _words(found: dict[str, list[Any]], scale: float) -> list[RawWord]:
    words: list[RawWord] = []
    line_height = 0.0
    columns = ("level", "left", "top", "width", "height", "conf", "text")
    for level, left, top, width, height, sure, text in zip(*(found[name] for name in columns), strict=True):
        if level == _LINE:
            line_height = height / scale
        if level != _WORD or not text.strip() or float(sure) < LEAST_SURE:
            continue
        box = (left / scale, top / scale, (left + width) / scale, (top + height) / scale)
        words.append(RawWord(text.strip(), *box, line_height * LINE_TO_SIZE, FONT, True, len(words)))
    return words
