"""The part of a page's picture that is in view: a style for the one picture, so that nothing is drawn anew for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from analyser.extract.picture import PageImage, bounds, parts
from analyser.model.manifesto import Box

FEWEST_LINES = 20.0  #: widths of a sheet in heights of its lines; below that a passage is a poster's large type
MOST_LINES = 120.0  #: above that a line's height was misread


@dataclass(frozen=True, slots=True)
class Crop:
    """Where a passage stands on its sheet, as shares of the sheet's width and height from its top-left corner."""

    left: float
    top: float
    right: float
    bottom: float
    lines: float  #: the sheet's width in heights of the passage's lines: says how large the picture must be to be read
    ratio: float  #: height of the sheet by its width


def crop_of(image: PageImage, lines: Sequence[Box]) -> Crop:
    """What to bring into view for a passage's lines: where they run on in another column, those of the first one."""
    ratio = image.height / image.width
    if not lines:
        return Crop(0.0, 0.0, 1.0, 1.0, FEWEST_LINES, ratio)
    first = parts(lines)[0]
    around = bounds(first)
    height = max(median(box.bottom - box.top for box in first), 1.0)
    across, down = (
        (around.x0 / image.width, around.x1 / image.width),
        (around.top / image.height, around.bottom / image.height),
    )
    return Crop(across[0], down[0], across[1], down[1], min(max(image.width / height, FEWEST_LINES), MOST_LINES), ratio)


def crop_style(crop: Crop, where: str = ".st-key-crop") -> str:
    """The crop as variables of a style sheet; the style sheet knows the room there is."""
    given = {
        "left": crop.left,
        "top": crop.top,
        "right": crop.right,
        "bottom": crop.bottom,
        "lines": crop.lines,
        "ratio": crop.ratio,
    }
    return f"{where} {{ {' '.join(f'--{name}: {value:.4f};' for name, value in given.items())} }}"
