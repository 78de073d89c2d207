"""What was read: a manifesto's facts, its sheets and blocks as printed, and the passages cut from them.

Coordinates are PDF points from the top-left corner of the sheet as displayed. A **sheet** is a page of the PDF, counted
from 1; its **printed** number is what stands on the paper, if anything does.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Facts:
    """What a person says of a manifesto: whose it is and which election it was written for."""

    id: str  #: the file's stem; names the manifesto in every export
    party: str
    election: str  #: as shown, such as ``General election 2019`` or ``2017``
    date: datetime.date | None = None
    nation: str = ""
    source: str = ""  #: where the file came from
    page_offset: int | None = None  #: printed number minus sheet number, where a person has set it
    proposed: bool = False  #: party and election were guessed from the file's name and wait for a person's word


@dataclass(frozen=True, slots=True)
class Box:
    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Region:
    """A box on a sheet: where to draw a highlight."""

    sheet: int
    box: Box


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it reads, hyphens at line ends closed; `boxes` holds one box for each printed part."""

    text: str
    boxes: tuple[Box, ...]
    size: float = 0.0  #: points
    font: str = ""

    @property
    def printed(self) -> str:
        """As the paper shows it: ``two-child`` broken after its own hyphen keeps the line break there."""
        hyphens = [place + 1 for place, letter in enumerate(self.text[:-1]) if letter == "-"]
        if len(self.boxes) < 2 or not hyphens:
            return self.text
        first, rest = (box.x1 - box.x0 for box in self.boxes[:2])
        broken = min(hyphens, key=lambda place: abs(place / len(self.text) - first / max(first + rest, 1e-9)))
        return f"{self.text[:broken]}\n{self.text[broken:]}"


class BlockKind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    PULL_QUOTE = "pull quote"  #: repeats or decorates the running text; never taken for it
    CAPTION = "caption"
    TABLE = "table"
    FURNITURE = "furniture"  #: running heads and feet, page numbers, section tabs, imprint: not part of the text


@dataclass(frozen=True, slots=True)
class Block:
    """A run of words that belong together on one sheet, in reading order; its text is its words joined by spaces."""

    kind: BlockKind
    words: tuple[Word, ...]
    box: Box | None = None  #: None for formats without a page picture
    level: int = 0  #: of a heading, from 1 for the widest; of a nested bullet, from 1; else 0
    printed: str | None = None  #: the printed number of the page that this block stands on
    continues: bool = False  #: goes on from the block read before it (column, box or page break inside a sentence)

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


class Order(StrEnum):
    """Which reading order a sheet was given."""

    GEOMETRY = "geometry"
    FLOW = "flow"  #: the order in which the PDF itself draws its text
    BOTH = "both"  #: the two agree
    DOCUMENT = "document"  #: a format that has an order of its own


@dataclass(frozen=True, slots=True)
class Health:
    """The extraction doctor's findings for one sheet."""

    columns: int = 1
    order: Order = Order.DOCUMENT
    confidence: float = 1.0  #: from 0 to 1, that the order and the words are right
    words: int = 0
    lost: int = 0  #: characters of the PDF's text layer that stand in no block
    duplicated: int = 0  #: characters that stand in the blocks more often than on the sheet
    image_only: bool = False
    garbled: bool = False
    rotated: bool = False
    ocr: bool = False
    notes: tuple[str, ...] = ()  #: plain sentences on what a person should look at


@dataclass(frozen=True, slots=True)
class Sheet:
    number: int
    width: float
    height: float
    blocks: tuple[Block, ...]
    health: Health
    printed: str | None = None  #: ``12``, ``iv``, or ``12–13`` on a double-page spread

    @property
    def text(self) -> str:
        """The sheet's text in reading order, furniture left out, one block a line.

        A word broken at a line's end after a hyphen of its own stays broken there, as printed.
        """
        return "\n".join(
            " ".join(word.printed for word in block.words)
            for block in self.blocks
            if block.kind is not BlockKind.FURNITURE
        )


@dataclass(frozen=True, slots=True)
class Document:
    """One manifesto as read: every sheet, the unreadable ones included."""

    facts: Facts
    file_name: str
    sha256: str  #: of the file's bytes
    format: str  #: ``pdf``, ``txt``, ``docx``, ``odt`` or ``html``
    sheets: tuple[Sheet, ...]
    grade: str = "A"  #: the doctor's, from A (read it as it is) to D (do not rely on it)

    @property
    def unread(self) -> tuple[int, ...]:
        """Numbers of the sheets that hold something, but no text that could be read."""
        return tuple(s.number for s in self.sheets if s.health.image_only or s.health.garbled)


class PassageKind(StrEnum):
    SENTENCE = "sentence"
    BULLET = "bullet"
    HEADING = "heading"
    PULL_QUOTE = "pull quote"
    CAPTION = "caption"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Passage:
    """A quotable unit in its context: a sentence or a bullet, as printed, with the words that govern it."""

    id: str  #: from the text and its place, stable between runs
    index: int  #: place in the manifesto's reading order, from 0
    kind: PassageKind
    text: str
    heading_path: tuple[str, ...]
    lead_in: str  #: ``Our government will:`` for the bullets below it, else empty
    sheet: int
    printed: str | None
    regions: tuple[Region, ...]  #: one box a printed line, on one sheet or more; none in an edition without pictures
    ocr: bool = False

    @property
    def pictured(self) -> bool:
        """It stands on the page of a PDF, which can be shown; a text edition has no such pages."""
        return bool(self.regions)
