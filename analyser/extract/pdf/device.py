"""Where a page's content ends up: characters as compact rows, and the boxes of areas, lines and pictures.

It answers to pdfminer's own interpreter as well as to `SheetInterpreter`, and places every character where pdfplumber
does. Coordinates come out in points from the top-left corner of the sheet as displayed: rotated, and cut to its crop
box.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import hypot
from typing import Any

from pdfminer.layout import LTChar
from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdffont import PDFFont, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFGraphicState, PDFResourceManager, PDFTextState
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream
from pdfminer.utils import Matrix, PathSegment, apply_matrix_rect, mult_matrix

from analyser.extract.pdf.colour import as_hex
from analyser.extract.pdf.raw import Char
from analyser.model.manifesto import Box

Edges = tuple[float, float, float, float]  #: x0, y0, x1, y1, in pdfminer's coordinates: from the bottom-left corner

BULLET = "•"
UNUSED_WINANSI = frozenset(
    (127, 129, 141, 143, 144, 157)
)  #: "all unused codes greater than 40₈ map to bullet": ISO 32000-1, D.3
RULE_THICKNESS = 3.0  #: points: a thinner box is a line
SMALLEST_FILL = 18.0  #: points, each way: a smaller filled area is part of a drawing, no box round text
SHORTEST_RULE = 18.0  #: points
SMALLEST_DOT, LARGEST_DOT = 1.2, 14.0  #: points, each way: between them a drawn shape or picture may be a bullet's mark
DOT_SQUARE = 1.7  #: how much longer than wide, or wider than long, such a shape may be
LONGEST_SUBPATH = 1600  #: bytes: a longer one is artwork; a box with four round corners takes 300, a disc up to 1300
MOST_SHAPES = 400  #: of a kind on one sheet; the largest are kept
WHITE = "#ffffff"
INVISIBLE = 3  #: text rendering mode: neither filled nor stroked (ISO 32000-1, 9.3.6)
_OPERATORS = bytes.maketrans(b"mlcvyh", b"      ")
_new = tuple.__new__  # a third of the time that a named tuple's own constructor takes
_EVERYWHERE: Edges = (-1e9, -1e9, 1e9, 1e9)


class SheetDevice(PDFTextDevice):
    """Gathers one page at a time; `rsrcmgr` and the glyph tables live as long as the PDF is open."""

    ctm: Matrix

    def __init__(self, rsrcmgr: PDFResourceManager) -> None:
        super().__init__(rsrcmgr)
        self._glyphs: dict[PDFFont, dict[int, tuple[str, float]]] = {}
        self.clear()

    def clear(self) -> None:
        """Forgets what was gathered."""
        self.chars: list[Char] = []
        self.fills: list[Edges] = []
        self.rules: list[Edges] = []
        self.images: list[Edges] = []
        self.dots: list[Edges] = []
        self.clip: Edges = _EVERYWHERE
        self.invisible = 0
        self.edges: Edges = _EVERYWHERE

    def begin_page(self, page: PDFPage, ctm: Matrix) -> None:
        """Takes the part of the sheet that is displayed: the crop box, as far as it lies on the media box."""
        self.clear()
        media, crop = apply_matrix_rect(ctm, page.mediabox), apply_matrix_rect(ctm, page.cropbox)
        edges = _common(media, crop)
        self.edges = edges if edges[0] < edges[2] and edges[1] < edges[3] else media

    @property
    def width(self) -> float:
        return self.edges[2] - self.edges[0]

    @property
    def height(self) -> float:
        return self.edges[3] - self.edges[1]

    def render_string(
        self, textstate: PDFTextState, seq: Iterable[Any], ncs: Any, graphicstate: PDFGraphicState
    ) -> None:
        """Places a shown string's characters; see ISO 32000-1, 9.4.4, for the sums."""
        font = textstate.font
        if font is None:
            return
        before = len(self.chars)
        if font.is_vertical():
            super().render_string(textstate, seq, ncs, graphicstate)
        else:
            self._render_horizontal(font, textstate, seq, as_hex(graphicstate.ncolor, ncs.name))
        if textstate.render == INVISIBLE:
            self.invisible += len(self.chars) - before

    def _render_horizontal(self, font: PDFFont, state: PDFTextState, seq: Iterable[Any], colour: str) -> None:
        a, b, c, d, e, f = mult_matrix(state.matrix, self.ctm)
        size, scaling = state.fontsize, state.scaling * 0.01
        charspace = state.charspace * scaling
        wordspace = 0 if font.is_multibyte() else state.wordspace * scaling
        shift = 0.001 * size * scaling
        advance = size * scaling
        low = font.get_descent() * size + state.rise
        high = low + size
        left, right = sorted((c * low, c * high))
        under, over = sorted((d * low, d * high))
        x_edge, y_edge = self.edges[0], self.edges[3]
        glyphs = self._glyphs.setdefault(font, {})
        height = abs(size) * hypot(c, d)
        upright = a * d * scaling > 0 and b * c <= 0
        name = str(font.fontname)
        x, y = state.linematrix
        e, f = e + c * y - x_edge, y_edge - f - d * y
        spaced = False
        row = self.chars.append
        for shown in seq:
            if not isinstance(shown, bytes):
                if isinstance(shown, (int, float)):
                    x -= shown * shift
                    spaced = True
                continue
            for code in font.decode(shown):
                if spaced:
                    x += charspace
                glyph = glyphs.get(code)
                if glyph is None:
                    glyph = glyphs[code] = _glyph(font, code)
                text, width = glyph
                width *= advance
                x0 = e + a * x
                x1 = x0 + a * width
                if b:
                    y0 = f - b * x
                    y1 = y0 - b * width
                    if y0 < y1:
                        y0, y1 = y1, y0
                else:
                    y0 = y1 = f
                if x1 < x0:
                    x0, x1 = x1, x0
                row(_new(Char, (text, x0 + left, y1 - over, x1 + right, y0 - under, height, name, upright, colour)))
                x += width
                if code == 32 and wordspace:
                    x += wordspace
                spaced = True
        state.linematrix = (x, y)

    def render_char(self, matrix: Matrix, font: PDFFont, *state: Any) -> float:
        """Places one character of a font that runs from top to bottom, as pdfminer does."""
        size, scaling, rise, code, ncs, graphicstate = state
        text, width = _glyph(font, code)
        item = LTChar(matrix, font, size, scaling, rise, text, width, font.char_disp(code), ncs, graphicstate)
        box = self.on_sheet(item.bbox)
        colour = as_hex(graphicstate.ncolor, ncs.name)
        self.chars.append(
            Char(text, box.x0, box.top, box.x1, box.bottom, item.size, str(font.fontname), item.upright, colour)
        )
        return item.adv

    def on_sheet(self, edges: Edges) -> Box:
        """A box from the top-left corner of the sheet as displayed."""
        x0, y0, x1, y1 = edges
        return Box(x0 - self.edges[0], self.edges[3] - y1, x1 - self.edges[0], self.edges[3] - y0)

    def paint_path(
        self, gstate: PDFGraphicState, stroke: bool, fill: bool, evenodd: bool, path: Sequence[PathSegment]
    ) -> None:
        """Takes a path from pdfminer's own interpreter."""
        points = [(s[i], s[i + 1]) for s in path for i in range(1, len(s), 2)]
        if points:
            xs, ys = [float(p[0]) for p in points], [float(p[1]) for p in points]
            self.paint([(min(xs), min(ys), max(xs), max(ys))], fill, gstate)

    def paint(self, path: Sequence[bytes | Edges], fill: bool, gstate: PDFGraphicState) -> None:
        """Keeps the boxes of filled areas and dots, and of lines whether filled or stroked."""
        white = fill and as_hex(gstate.ncolor, gstate.ncs.name) == WHITE
        for subpath in path:
            edges = self._edges(subpath)
            if edges is None:
                continue
            x0, y0, x1, y1 = _common(_common(edges, self.clip), self.edges)
            width, height = x1 - x0, y1 - y0
            if width < 0 or height < 0:
                continue
            if fill and _is_dot(width, height):
                self.dots.append((x0, y0, x1, y1))
            elif min(width, height) < RULE_THICKNESS:
                if max(width, height) >= SHORTEST_RULE:
                    self.rules.append((x0, y0, x1, y1))
            elif fill and not white and min(width, height) >= SMALLEST_FILL:
                self.fills.append((x0, y0, x1, y1))

    def clip_to(self, path: Sequence[bytes | Edges]) -> None:
        """Narrows the area that is painted to the box of `path`."""
        boxes = [self._edges(subpath) for subpath in path]
        known = [box for box in boxes if box is not None]
        if known and len(known) == len(boxes):
            x0, y0, x1, y1 = zip(*known, strict=True)
            self.clip = _common(self.clip, (min(x0), min(y0), max(x1), max(y1)))

    def render_image(self, name: str, stream: PDFStream) -> None:
        """Keeps a picture's place: the unit square as the page transforms it."""
        stream.rawdata = b""  # nobody looks at the picture itself, and photographs add up
        edges = _common(_common(apply_matrix_rect(self.ctm, (0, 0, 1, 1)), self.clip), self.edges)
        if _is_dot(edges[2] - edges[0], edges[3] - edges[1]):
            self.dots.append(edges)
        elif edges[0] < edges[2] and edges[1] < edges[3]:
            self.images.append(edges)

    def _edges(self, subpath: bytes | Edges) -> Edges | None:
        if not isinstance(subpath, bytes):
            return apply_matrix_rect(self.ctm, subpath)
        if len(subpath) > LONGEST_SUBPATH:
            return None
        try:
            numbers = [float(n) for n in subpath.translate(_OPERATORS).split()]
        except ValueError:
            return None
        xs, ys = numbers[::2], numbers[1::2]
        return apply_matrix_rect(self.ctm, (min(xs), min(ys), max(xs), max(ys)))


def largest(edges: list[Edges]) -> list[Edges]:
    """The largest boxes of a sheet that has more of them than a page of text could, in their order."""
    if len(edges) <= MOST_SHAPES:
        return edges
    by_size = sorted(range(len(edges)), key=lambda i: -_area(edges[i]))[:MOST_SHAPES]
    return [edges[i] for i in sorted(by_size)]


def _is_dot(width: float, height: float) -> bool:
    small, large = sorted((width, height))
    return small >= SMALLEST_DOT and large <= min(LARGEST_DOT, DOT_SQUARE * small)


def _area(edges: Edges) -> float:
    return (edges[2] - edges[0] + 1) * (edges[3] - edges[1] + 1)


def _common(one: Edges, other: Edges) -> Edges:
    return max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3])


def _glyph(font: PDFFont, code: int) -> tuple[str, float]:
    """A glyph's text and its width, as a share of the type size."""
    try:
        text = font.to_unichr(code)
    except PDFUnicodeNotDefined:
        text = BULLET if code in UNUSED_WINANSI and not font.is_multibyte() else f"(cid:{code})"
    return text, font.char_width(code)
