"""Pictures of a PDF's sheets, with areas highlighted.

pypdfium2 draws a sheet in 20–40 ms, but is not thread-safe: every call here holds one lock.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw, ImageFont

from analyser.errors import DamagedError
from analyser.extract.pdfium import PDFIUM
from analyser.model.manifesto import BlockKind, Box, Sheet

JPEG_QUALITY = 82
HIGHLIGHT = (255, 214, 64, 90)  #: a marker pen's yellow, translucent
EDGE = (184, 79, 0, 255)
FRAME = (90, 102, 117, 255)  #: around what was looked at and does not count
TINTS = {
    BlockKind.HEADING: (184, 0, 92),
    BlockKind.PARAGRAPH: (0, 90, 181),
    BlockKind.BULLET: (0, 120, 70),
    BlockKind.FURNITURE: (120, 120, 120),
}  #: of a block's frame and number
OTHER_TINT = (150, 80, 0)  #: of pull quotes, captions and tables
NUMBER_SIZE = 17  #: pixels
MARGIN = 2.0  #: points around a highlighted box
SPREAD = 1.2  #: width by height from which a sheet is taken for two pages side by side
WIDEST = 2400  #: pixels


@dataclass(frozen=True, slots=True)
class PageImage:
    """The picture of a sheet, and the sheet's size in points as displayed."""

    jpeg: bytes
    width: float
    height: float


def page_image(
    path: Path, sheet: int, *, highlights: Sequence[Box] = (), frames: Sequence[Box] = (), width: int = 900
) -> PageImage:
    """Draw one sheet as a JPEG.

    Args:
        path: the PDF.
        sheet: from 1.
        highlights: boxes in points from the sheet's top-left corner as displayed.
        frames: boxes that are framed in grey as one, not highlighted.
        width: of one page, in pixels; a double-page spread is drawn twice as wide, to `WIDEST` at most.

    Raises:
        DamagedError: the file is no readable PDF or has no such sheet.
    """
    picture, scale = _draw(path, sheet, width, spreads=True)
    if highlights:
        picture = _highlighted(picture, highlights, scale)
    if frames:
        _frame(picture, frames, scale)
    return PageImage(_jpeg(picture), picture.width / scale, picture.height / scale)


def blocks_image(path: Path, sheet: Sheet, *, width: int = 900) -> bytes:
    """Draw one sheet as a JPEG with its blocks framed and numbered in the order in which they were read.

    Frames are blue for paragraphs, green for bullets, red for headings, brown for what is set off, and grey, without a
    number, for furniture. A paragraph that goes on the one before it bears a plus sign.

    Args:
        path: the PDF.
        sheet: as extracted from it.
        width: of the picture, in pixels.

    Raises:
        DamagedError: the file is no readable PDF or has no such sheet.
    """
    picture, scale = _draw(path, sheet.number, width)
    draw = ImageDraw.Draw(picture)
    font = ImageFont.load_default(NUMBER_SIZE)
    rank = 0
    for block in sheet.blocks:
        if block.box is None:
            continue
        tint = TINTS.get(block.kind, OTHER_TINT)
        left, top = (block.box.x0 - MARGIN) * scale, (block.box.top - MARGIN) * scale
        corners = [(left, top), ((block.box.x1 + MARGIN) * scale, (block.box.bottom + MARGIN) * scale)]
        draw.rectangle(corners, outline=tint, width=2)
        if block.kind is not BlockKind.FURNITURE:
            rank += 1
            label = f"{rank}+" if block.continues else str(rank)
            plate = draw.textbbox((left, top), label, font=font, anchor="rt")
            draw.rectangle((plate[0] - 3, plate[1] - 2, plate[2] + 2, plate[3] + 3), fill=tint)
            draw.text((left, top), label, fill="white", font=font, anchor="rt")
    return _jpeg(picture)


def _jpeg(picture: Image.Image) -> bytes:
    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=JPEG_QUALITY)
    return stream.getvalue()


def _draw(path: Path, sheet: int, width: int, *, spreads: bool = False) -> tuple[Image.Image, float]:
    """Return the sheet's picture and its scale in pixels a point."""
    with PDFIUM:
        try:
            document = pypdfium2.PdfDocument(path)
        except FileNotFoundError as error:
            raise DamagedError(path.name, "is no longer in its folder.", "Add it again.") from error
        except pypdfium2.PdfiumError as error:
            raise DamagedError(path.name, "cannot be drawn.", "Check that it opens in a PDF reader.") from error
        try:
            if not 1 <= sheet <= len(document):
                raise DamagedError(path.name, f"has no page {sheet}.", f"Choose a page from 1 to {len(document)}.")
            page = document[sheet - 1]
            if spreads and page.get_width() > SPREAD * page.get_height():
                width = min(2 * width, max(width, WIDEST))
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


def _frame(picture: Image.Image, boxes: Sequence[Box], scale: float) -> None:
    """Draw a line around the boxes, one frame for each column they run through."""
    draw = ImageDraw.Draw(picture)
    for part in parts(boxes):
        around = bounds(part)
        corners = [
            ((around.x0 - 2 * MARGIN) * scale, (around.top - MARGIN) * scale),
            ((around.x1 + 2 * MARGIN) * scale, (around.bottom + MARGIN) * scale),
        ]
        draw.rectangle(corners, outline=FRAME, width=3)


def parts(boxes: Sequence[Box]) -> list[list[Box]]:
    """Cut the lines of a passage, in reading order, where they jump upwards: at the end of a column."""
    found: list[list[Box]] = []
    for box in boxes:
        if found and box.bottom > found[-1][-1].top:
            found[-1].append(box)
        else:
            found.append([box])
    return found


def bounds(boxes: Sequence[Box]) -> Box:
    """The smallest box around some boxes, at least one."""
    return Box(
        min(box.x0 for box in boxes),
        min(box.top for box in boxes),
        max(box.x1 for box in boxes),
        max(box.bottom for box in boxes),
    )
