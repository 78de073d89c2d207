"""Pictures drawn by rule: rows of hills under a sun, the same for the same seed."""

import math

from PIL import Image, ImageDraw
from reportlab.lib.colors import Color
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from layout.design import Design


def _mixed(one: Color, other: Color, share: float) -> Color:
    return Color(*(a + (b - a) * share for a, b in zip(one.rgb(), other.rgb(), strict=True)))


def _ridge(at: float, row: int, seed: int) -> float:
    """The height of a row of hills at a place across the picture, both from 0 to 1."""
    wave = math.sin(at * (3 + row) + seed * 1.7 + row * 2.1) + 0.5 * math.sin(at * (9 + 2 * row) + seed + row)
    return 0.62 - 0.15 * row + 0.07 * wave


_ROWS, _STEPS = 4, 48
_OVERSAMPLING = 3.0  # pixels drawn a point; halved after, so that edges are smooth


def draw_landscape(canvas: Canvas, design: Design, box: tuple[float, float, float, float], seed: int) -> None:
    """Draw hills into the box (left, bottom, width, height), in points."""
    left, bottom, width, height = box
    main, tint, accent = (design.colour(name) for name in ("main", "tint", "accent"))
    canvas.saveState()
    clip = canvas.beginPath()
    clip.rect(left, bottom, width, height)
    canvas.clipPath(clip, stroke=0)
    canvas.setFillColor(tint)
    canvas.rect(left, bottom, width, height, stroke=0, fill=1)
    canvas.setFillColor(_mixed(accent, tint, 0.35))
    sun = min(width, height) * 0.14
    canvas.circle(left + width * (0.25 + 0.1 * (seed % 6)), bottom + height * 0.78, sun, stroke=0, fill=1)
    for row in range(_ROWS):
        canvas.setFillColor(_mixed(tint, main, (row + 1) / _ROWS))
        hill = canvas.beginPath()
        hill.moveTo(left, bottom)
        for step in range(_STEPS + 1):
            at = step / _STEPS
            hill.lineTo(left + width * at, bottom + height * _ridge(at, row, seed))
        hill.lineTo(left + width, bottom)
        hill.close()
        canvas.drawPath(hill, stroke=0, fill=1)
    canvas.restoreState()


def photograph(design: Design, seed: int) -> ImageReader:
    """The same hills as pixels, for the page that holds nothing a text reader can read."""
    main, tint = design.colour("main"), design.colour("tint")
    width, height = (int(side * _OVERSAMPLING) for side in design.sheet)

    def pixel(colour: Color) -> tuple[int, int, int]:
        red, green, blue = (round(255 * part) for part in colour.rgb())
        return red, green, blue

    image = Image.new("RGB", (width, height), pixel(tint))
    draw = ImageDraw.Draw(image)
    radius = height // 9
    sun = (width * 0.6 - radius, height * 0.2 - radius, width * 0.6 + radius, height * 0.2 + radius)
    draw.ellipse(sun, fill=pixel(_mixed(design.colour("accent"), tint, 0.3)))
    for row in range(_ROWS):
        ridge = [(x, height * (1 - _ridge(x / width, row, seed))) for x in range(width)]
        draw.polygon([(0, height), *ridge, (width, height)], fill=pixel(_mixed(tint, main, (row + 1) / _ROWS)))
    return ImageReader(image.resize((width // 2, height // 2), Image.Resampling.LANCZOS))
