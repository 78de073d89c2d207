"""The kinds of page: where the columns stand, and what is printed around them."""

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from layout.design import Design
from layout.pictures import draw_landscape, photograph

_GUTTER = 18.0
_HEAD = 34.0  # above the columns, for the running head
_FOOT = 30.0  # below them, for the page number
_BAND = 150.0  # the coloured band that opens a chapter
_BREATH = 14.0  # between the text and the picture under it
_LEAST_PICTURE = 90.0  # an empty rest of a column lower than this stays empty


class Manifesto(BaseDocTemplate):
    """The document under construction; `chapter` and `contents` follow the pages as they are laid out."""

    def __init__(self, target: str, design: Design) -> None:
        self.design = design
        self.chapter = ""
        self.contents: list[tuple[str, str]] = []  #: chapter title and printed number
        super().__init__(
            target, pagesize=design.sheet, title=design.title, author=design.party, subject=design.subject, invariant=1
        )
        self.addPageTemplates([_cover(design), _picture(design), *(_columns(design, kind) for kind in _KINDS)])


def _lefts(design: Design) -> list[float]:
    """The left edge of each printed page on a sheet."""
    return [0.0, design.width] if design.spreads else [0.0]


_KINDS = ("opener", "two", "three")


def _columns(design: Design, kind: str) -> PageTemplate:
    frames: list[Frame] = []
    count = 3 if kind == "three" else 2
    inner = design.width - 2 * design.margin
    width = (inner - (count - 1) * _GUTTER) / count
    for page, left in enumerate(_lefts(design)):
        top = design.height - design.margin - _HEAD
        if kind == "opener" and page == 0:
            top = design.height - _BAND - 20
            frames.append(_frame(left + design.margin, design.height - _BAND + 6, inner, _BAND - 30))
        bottom = design.margin + _FOOT
        frames += [
            _frame(left + design.margin + at * (width + _GUTTER), bottom, width, top - bottom) for at in range(count)
        ]
    return PageTemplate(
        kind,
        frames,
        onPage=lambda canvas, doc: _before(canvas, doc, kind),
        onPageEnd=_after,
        pagesize=design.sheet,
    )


def _frame(left: float, bottom: float, width: float, height: float) -> Frame:
    return Frame(left, bottom, width, height, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)


def _before(canvas: Canvas, doc: Manifesto, kind: str) -> None:
    """The band behind a chapter's title, under everything else."""
    if kind == "opener":
        canvas.setFillColor(doc.design.colour("main"))
        canvas.rect(0, doc.design.height - _BAND, doc.design.width, _BAND, stroke=0, fill=1)


def _after(canvas: Canvas, doc: Manifesto) -> None:
    """Pictures in the columns that stayed empty, then running heads and page numbers."""
    design = doc.design
    for box in _empty_boxes(doc):
        draw_landscape(canvas, design, box, doc.page)
    for left, number in zip(_lefts(design), design.printed(doc.page), strict=False):
        _furniture(canvas, doc, left, number)


def _empty_boxes(doc: Manifesto) -> list[tuple[float, float, float, float]]:
    """The rest of the column where the text ended, and the columns after it, joined within a printed page."""
    frames = doc.pageTemplate.frames
    here = doc.frame
    boxes = [(here._x1, here._y1, here._width, here._y - here._y1p - _BREATH)]
    previous = None
    for frame in frames[frames.index(here) + 1 :]:
        left, bottom, width, height = frame._x1, frame._y1, frame._width, frame._height
        if previous and left - (previous._x1 + previous._width) <= _GUTTER + 1:
            start = boxes.pop()[0]
            left, width = start, left + width - start
        boxes.append((left, bottom, width, height))
        previous = frame
    return [box for box in boxes if box[3] >= _LEAST_PICTURE]


def _furniture(canvas: Canvas, doc: Manifesto, left: float, number: int) -> None:
    design = doc.design
    right = left + design.width - design.margin
    is_opener = doc.pageTemplate.id == "opener" and left == 0
    canvas.setFont(design.body_font, 7.5)
    if not is_opener:
        canvas.setFillColor(HexColor("#555555"))
        canvas.drawString(left + design.margin, design.height - design.margin - 8, f"{design.party}: {design.title}")
        canvas.drawRightString(right, design.height - design.margin - 8, doc.chapter)
        canvas.setStrokeColor(design.colour("accent"))
        canvas.line(left + design.margin, design.height - design.margin - 13, right, design.height - design.margin - 13)
    else:
        canvas.setFillColor(HexColor("#555555"))
        canvas.drawCentredString(left + design.width / 2, design.margin, f"{design.party}: {design.title}")
    canvas.setFillColor(design.colour("main"))
    canvas.setFont(design.heading_font, 10)
    if number % 2:
        canvas.drawRightString(right, design.margin, str(number))
    else:
        canvas.drawString(left + design.margin, design.margin, str(number))


def _cover(design: Design) -> PageTemplate:
    frame = _frame(design.margin, design.margin, design.width - 2 * design.margin, 100)
    return PageTemplate("cover", [frame], onPage=_draw_cover, pagesize=design.sheet)


def _draw_cover(canvas: Canvas, doc: Manifesto) -> None:
    design = doc.design
    width, height = design.sheet
    draw_landscape(canvas, design, (0, 0, width, height), 3)
    canvas.setFillColor(design.colour("main"))
    canvas.rect(0, height * 0.55, width, height * 0.32, stroke=0, fill=1)
    canvas.setFillColor(HexColor("#FFFFFF"))
    left = design.margin * 1.3
    canvas.setFont(design.heading_font, 40)
    canvas.drawString(left, height * 0.75, design.title)
    canvas.setFont(design.italic_font, 15)
    canvas.drawString(left, height * 0.69, design.strapline)
    canvas.setFont(design.heading_font, 18)
    canvas.drawString(left, height * 0.61, design.party)
    canvas.setFont(design.body_font, 10.5)
    canvas.drawString(
        left, height * 0.575, f"Manifesto for the {design.subject}. A fictional party: invented to try a tool."
    )


def _picture(design: Design) -> PageTemplate:
    def draw(canvas: Canvas, doc: Manifesto) -> None:
        width, height = design.sheet
        canvas.drawImage(photograph(design, doc.page), 0, 0, width, height)

    frame = _frame(design.margin, design.margin, design.width - 2 * design.margin, 100)
    return PageTemplate("picture", [frame], onPage=draw, pagesize=design.sheet)
