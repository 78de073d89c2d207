"""Pictures of a PDF's sheets, with areas highlighted.

pypdfium2 draws a sheet in 20–40 ms, but is not thread-safe: every call here holds one lock.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw

from analyser.errors import DamagedError
from analyser.extract.pdfium import PDFIUM
from analyser.model.manifesto import Box

JPEG_QUALITY = 82
HIGHLIGHT = (255, 214, 64, 90)  #: a marker pen's yellow, translucent
EDGE = (184, 79, 0, 255)
MARGIN = 2.0  #: points around a highlighted box


def page_image(path: Path, sheet: int, *, highlights: Sequence[Box] = (), width: int = 900) -> bytes:
    """Draw one sheet as a JPEG.

    Args:
        path: the PDF.
        sheet: from 1.
        highlights: boxes in points from the sheet's top-left corner as displayed.
        width: of the picture, in pixels.

    Raises:
        DamagedError: the file is no readable PDF or has no such sheet.
    """
    picture, scale = _draw(path, sheet, width)
    if highlights:
        picture = _highlighted(picture, highlights, scale)
    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=JPEG_QUALITY)
    return stream.getvalue()


def _draw(path: Path, sheet: int, width: int) -> tuple[Image.Image, float]:
    """Return the sheet's picture and its scale in pixels a point."""
    with PDFIUM:
        try:
            document = pypdfium2.PdfDocument(path)
        except pypdfium2.PdfiumError as error:
            raise DamagedError(path.name, "cannot be drawn.", "Check that it opens in a PDF reader.") from error
        try:
            if not 1 <= sheet <= len(document):
                raise DamagedError(path.name, f"has no page {sheet}.", f"Choose a page from 1 to {len(document)}.")
            page = document[sheet - 1]
            scale = width / page.get_width()
            return page.render(scale=scale).to_pil().convert("RGB"), scale
        finally:
            document.close()


def _highlighted(picture: Image.Image, boxes: Sequence[Box], scale: float) -> Image.Image:
    layer = Image.new("RGBA", picture.size, (0, 0, 0, 0))
    draw = ImageDraw.Draw(layer)
    for box in boxes:
        corners = [
            ((box.x0 - MARGIN) * scale, (box.top - MARGIN) * scale),
            ((box.x1 + MARGIN) * scale, (box.bottom + MARGIN) * scale),
        ]
        draw.rectangle(corners, fill=HIGHLIGHT)
        draw.line([corners[0], (corners[0][0], corners[1][1])], fill=EDGE, width=2)
    return Image.alpha_composite(picture.convert("RGBA"), layer).convert("RGB")
