"""A quick look at a sheet with PDFium: is there any text on it worth parsing, and if not, is it a picture or blank?

A sheet of vector art can take longer to parse than the rest of the file; PDFium tells in a millisecond that it holds no
text.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from PIL.Image import Image

from analyser.extract.pdfium import PDFIUM

PICTURE_SHARE = 0.05  #: of the sheet: a smaller image is a logo or an ornament
DRAWN_OBJECTS = 40  #: paths: so many without a single character are a drawing, or text turned into outlines


@dataclass(frozen=True, slots=True)
class Glance:
    """What PDFium sees on a sheet. `picture` and `empty` are only looked for where there is no text."""

    width: float
    height: float
    rotation: int
    characters: int
    picture: bool = False  #: a picture, a drawing, or text turned into outlines
    empty: bool = False  #: PDFium finds nothing at all on it


class Prescan:
    """An open PDF that is looked at sheet by sheet. PDFium is not thread-safe: every call holds the lock."""

    def __init__(self, path: Path) -> None:
        with PDFIUM:
            self._pdf = pdfium.PdfDocument(path)

    def close(self) -> None:
        with PDFIUM:
            self._pdf.close()

    def __len__(self) -> int:
        with PDFIUM:
            return len(self._pdf)

    def glance(self, number: int) -> Glance:
        """Looks at sheet `number`, counted from 1."""
        with PDFIUM:
            page = self._pdf[number - 1]
            try:
                width, height = page.get_size()
                text = page.get_textpage()
                characters = int(text.count_chars())
                text.close()
                rotation = int(page.get_rotation())
                if characters:
                    return Glance(width, height, rotation, characters)
                picture = _shows_a_picture(page, width * height)
                return Glance(width, height, rotation, 0, picture, next(iter(page.get_objects()), None) is None)
            finally:
                page.close()

    def draw(self, number: int, scale: float) -> Image:
        """Draws sheet `number` in grey, at `scale` pixels a point."""
        with PDFIUM:
            page = self._pdf[number - 1]
            try:
                drawn: Image = page.render(scale=scale, grayscale=True).to_pil()
                return drawn
            finally:
                page.close()


def _shows_a_picture(page: pdfium.PdfPage, area: float) -> bool:
    drawn = 0
    for item in page.get_objects():
        if item.type == pdfium_c.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = item.get_bounds()
            if (right - left) * (top - bottom) >= PICTURE_SHARE * area:
                return True
        elif item.type in (pdfium_c.FPDF_PAGEOBJ_PATH, pdfium_c.FPDF_PAGEOBJ_SHADING):
            drawn += 1
    return drawn >= DRAWN_OBJECTS
