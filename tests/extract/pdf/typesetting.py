"""Sheets set by hand: words with boxes, in the order in which a PDF might draw them. All text is made up."""

from __future__ import annotations

from dataclasses import dataclass, field

from analyser.extract.pdf.layout import lay_out
from analyser.extract.pdf.raw import RawSheet, RawWord
from analyser.model.manifesto import BlockKind, Box, Document, Facts, Passage, Sheet
from analyser.segment import segment

WIDTH, HEIGHT = 400.0, 600.0
LETTER = 0.5  #: width of a letter, of the type size
LEADING = 1.2
FACTS = Facts(id="made-up", party="Made-up Party", election="2017")


@dataclass
class Page:
    """A sheet to be set; every call draws after what was drawn before."""

    number: int = 1
    width: float = WIDTH
    height: float = HEIGHT
    words: list[RawWord] = field(default_factory=list)
    fills: list[Box] = field(default_factory=list)
    images: list[Box] = field(default_factory=list)

    def line(
        self, x: float, top: float, text: str, *, size: float = 10, font: str = "Serif", gap: float = 0.25
    ) -> Page:
        """Set one line from `x`; `gap` is the white between words, of the type size."""
        for word in text.split(" "):
            end = x + LETTER * size * len(word)
            flow = len(self.words)
            self.words.append(RawWord(word, x, top, end, top + size, size, font, True, flow, "#000000"))
            x = end + gap * size
        return self

    def text(self, x: float, top: float, lines: list[str], *, size: float = 10, font: str = "Serif") -> Page:
        """Set lines below each other."""
        for row, line in enumerate(lines):
            self.line(x, top + row * LEADING * size, line, size=size, font=font)
        return self

    def turned(self, x: float, top: float, text: str, *, size: float = 10) -> Page:
        """Set a word that runs down the sheet."""
        flow = len(self.words)
        self.words.append(
            RawWord(text, x, top, x + size, top + LETTER * size * len(text), size, "Serif", False, flow, "#000000")
        )
        return self

    def box(self, x0: float, top: float, x1: float, bottom: float) -> Page:
        """Tint an area."""
        self.fills.append(Box(x0, top, x1, bottom))
        return self

    def picture(self, x0: float, top: float, x1: float, bottom: float) -> Page:
        """Place a picture."""
        self.images.append(Box(x0, top, x1, bottom))
        return self

    def raw(self) -> RawSheet:
        letters = sum(character.isalnum() for word in self.words for character in word.text)
        return RawSheet(
            number=self.number,
            width=self.width,
            height=self.height,
            rotation=0,
            words=tuple(self.words),
            characters=letters,
            fills=tuple(self.fills),
            images=tuple(self.images),
        )


def sheets(*pages: Page, facts: Facts = FACTS) -> tuple[Sheet, ...]:
    """Lay pages out as the sheets of one manifesto."""
    return lay_out([page.raw() for page in pages], facts)


def texts(sheet: Sheet, *kinds: BlockKind) -> list[str]:
    """The texts of a sheet's blocks of some kinds; of all but furniture if none is named."""
    wanted = kinds or tuple(kind for kind in BlockKind if kind is not BlockKind.FURNITURE)
    return [block.text for block in sheet.blocks if block.kind in wanted]


def passages(*pages: Page) -> tuple[Passage, ...]:
    """Lay pages out and cut them into passages."""
    laid = sheets(*pages)
    return segment(Document(FACTS, "made-up.pdf", "0" * 64, "pdf", laid))
