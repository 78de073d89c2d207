"""Blocks to printed flow: every block becomes what the layout engine places into the columns."""

from collections.abc import Sequence

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import (
    ActionFlowable,
    Flowable,
    FrameBreak,
    NextPageTemplate,
    PageBreak,
    Paragraph,
    Spacer,
    Table,
)

from layout.content import Block, markup
from layout.design import Design, styles
from layout.pages import Manifesto


class _Chapter(ActionFlowable):
    """Note on which printed page a chapter starts, and give its title to the running heads."""

    def __init__(self, title: str) -> None:
        super().__init__(("chapter", title))

    def apply(self, doc: Manifesto) -> None:
        doc.chapter = self.action[1]
        numbers = doc.design.printed(doc.page)
        at_right = doc.design.spreads and doc.frame._x1 > doc.design.width
        doc.contents.append((doc.chapter, str(numbers[-1 if at_right else 0]) if numbers else ""))


class Story:
    """Lay out blocks in a design; `contents` is what an earlier pass found, for the list of chapters."""

    def __init__(self, design: Design, contents: Sequence[tuple[str, str]]) -> None:
        self._design = design
        self._contents = contents
        self._styles = styles(design)
        self._flow: list[Flowable] = []

    def tell(self, blocks: Sequence[Block]) -> list[Flowable]:
        """The whole flow, cover first."""
        self._flow = [Spacer(1, 1)]
        for at, block in enumerate(blocks):
            before_list = at + 1 < len(blocks) and blocks[at + 1].kind == "bullet"
            self._place(block, before_list)
        return self._flow

    def _place(self, block: Block, before_list: bool) -> None:
        if block.kind in ("two", "three", "picture"):
            self._flow += [NextPageTemplate(block.kind), PageBreak()]
            if block.kind == "picture":
                self._flow.append(Spacer(1, 1))
                if self._design.chapters_run_on:
                    self._flow += [NextPageTemplate("two"), PageBreak()]
        elif block.kind == "chapter":
            self._open_chapter(block)
        elif block.text == "[contents]":
            self._flow.append(self._list_of_chapters())
        else:
            self._flow += self._print(block, self._width(), before_list)

    def _open_chapter(self, block: Block) -> None:
        title = Paragraph(markup(block.text), self._styles["chapter"])
        standfirst = Paragraph(markup(block.inside[0].text), self._styles["standfirst"])
        if self._design.chapters_run_on:
            self._flow += [Spacer(1, 10), _Chapter(block.text), title, standfirst]
            return
        self._flow += [NextPageTemplate("opener"), PageBreak(), _Chapter(block.text), title, standfirst]
        self._flow += [NextPageTemplate("two"), FrameBreak()]

    def _print(self, block: Block, width: float, before_list: bool = False) -> list[Flowable]:
        if block.kind == "bullet":
            return [Paragraph(markup(block.text), self._styles["bullet"], bulletText=self._design.bullet)]
        if block.kind == "quote":
            return self._framed([Paragraph(markup(block.text), self._styles["quote"])], width, tinted=False)
        if block.kind == "box":
            inside: list[Flowable] = [Paragraph(markup(block.text), self._styles["subheading"])]
            for part in block.inside:
                inside += self._print(part, width - 20)
            return self._framed(inside, width, tinted=True)
        style = "lead" if before_list and block.kind == "text" else block.kind
        return [Paragraph(markup(block.text), self._styles[style])]

    def _framed(self, inside: list[Flowable], width: float, *, tinted: bool) -> list[Flowable]:
        """A tinted box, or a pull quote beside a rule; neither is torn between columns."""
        look = [("LINEBEFORE", (0, 0), (0, -1), 3, self._design.colour("accent"))]
        if tinted:
            look.append(("BACKGROUND", (0, 0), (-1, -1), self._design.colour("tint")))
        sides = [("LEFTPADDING", (0, 0), (-1, -1), 10), ("RIGHTPADDING", (0, 0), (-1, -1), 8)]
        ends = [("TOPPADDING", (0, 0), (-1, -1), 7), ("BOTTOMPADDING", (0, 0), (-1, -1), 7)]
        table = Table([[inside]], colWidths=[width], style=look + sides + ends, spaceBefore=6, spaceAfter=10)
        return [table]

    def _width(self) -> float:
        """The width of a column of two, which is where boxes stand."""
        return (self._design.width - 2 * self._design.margin - 18) / 2

    def _list_of_chapters(self) -> Table:
        style: ParagraphStyle = self._styles["contents"]
        rows = [[Paragraph(title, style), Paragraph(number, style)] for title, number in self._contents]
        rows = rows or [["", ""]]
        width = self._width()
        look = [
            ("LINEBELOW", (0, 0), (-1, -1), 0.5, self._design.colour("accent")),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
        ]
        return Table(rows, colWidths=[width - 34, 34], style=look)
