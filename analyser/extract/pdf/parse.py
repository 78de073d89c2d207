"""One sheet of a PDF, parsed by pdfplumber, as the words and shapes that laying out works from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pdfminer.layout import LTChar, LTContainer, LTImage, LTRect
from pdfplumber.page import Page

from analyser.extract.pdf.raw import Char, RawSheet
from analyser.extract.pdf.words import build_words
from analyser.model.manifesto import Box

RULE_THICKNESS = 3.0  #: points: a filled rectangle thinner than this is a line


def parse_sheet(page: Page) -> RawSheet:
    """Parses one page and lets go of its memory."""
    x0, top, x1, bottom = (float(v) for v in page.cropbox)
    items = list(_leaves(page.layout))
    page.close()
    mediabox_x0, mediabox_bottom = float(page.mediabox[0]), float(page.mediabox[3])

    def box(item: Any) -> Box:
        return Box(
            item.x0 + mediabox_x0 - x0,
            mediabox_bottom - item.y1 - top,
            item.x1 + mediabox_x0 - x0,
            mediabox_bottom - item.y0 - top,
        )

    chars = [_char(item, box(item)) for item in items if isinstance(item, LTChar)]
    visible = [c for c in chars if 0 <= (c.x0 + c.x1) / 2 <= x1 - x0 and 0 <= (c.top + c.bottom) / 2 <= bottom - top]
    rects = [box(item) for item in items if isinstance(item, LTRect) and item.fill]
    thin = [min(r.x1 - r.x0, r.bottom - r.top) < RULE_THICKNESS for r in rects]
    return RawSheet(
        number=page.page_number,
        width=x1 - x0,
        height=bottom - top,
        rotation=int(page.rotation),
        words=tuple(build_words(visible)),
        characters=sum(c.isalnum() for char in visible for c in char.text),
        fills=tuple(r for r, is_rule in zip(rects, thin, strict=True) if not is_rule),
        rules=tuple(r for r, is_rule in zip(rects, thin, strict=True) if is_rule),
        images=tuple(box(item) for item in items if isinstance(item, LTImage)),
    )


def _leaves(container: Iterable[Any]) -> Iterable[Any]:
    for item in container:
        if isinstance(item, LTContainer):
            yield from _leaves(item)
        else:
            yield item


def _char(item: LTChar, box: Box) -> Char:
    return Char(
        text=item.get_text(),
        x0=box.x0,
        top=box.top,
        x1=box.x1,
        bottom=box.bottom,
        size=item.size,
        font=str(item.fontname),
        upright=bool(item.upright),
        colour=_colour(item.graphicstate.ncolor),
    )


def _colour(colour: Any) -> str:
    """The fill colour as ``#rrggbb``; empty where it is a pattern or of an unknown space."""
    parts = colour if isinstance(colour, tuple) else (colour,)
    if not all(isinstance(p, (int, float)) for p in parts):
        return ""
    if len(parts) == 1:
        rgb = [parts[0]] * 3
    elif len(parts) == 3:
        rgb = list(parts)
    elif len(parts) == 4:
        rgb = [(1 - p) * (1 - parts[3]) for p in parts[:3]]
    else:
        return ""
    return "#" + "".join(f"{round(255 * min(1.0, max(0.0, v))):02x}" for v in rgb)
