"""A party's design: page, colours, fonts, and the paragraph styles that follow from them."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

import reportlab
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_JUSTIFY, TA_LEFT
from reportlab.lib.fonts import addMapping
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

_VERA = {"Vera": "Vera.ttf", "Vera-Bold": "VeraBd.ttf", "Vera-Italic": "VeraIt.ttf"}


@dataclass(frozen=True)
class Design:
    """What `source/NAME.toml` says; lengths in points."""

    party: str
    title: str
    strapline: str
    subject: str
    width: float  #: of one printed page, not of a sheet
    height: float
    spreads: bool  #: two printed pages on a sheet
    first_numbered_sheet: int  #: the sheet that carries printed page 1
    chapters_run_on: bool  #: a chapter starts in the column, not on a sheet of its own
    margin: float
    main: str
    tint: str
    accent: str
    body_font: str
    bold_font: str
    italic_font: str
    heading_font: str
    size: float
    leading: float
    justified: bool
    bullet: str

    @classmethod
    def read(cls, path: Path) -> "Design":
        """The design in a TOML file whose keys are this type's fields."""
        return cls(**tomllib.loads(path.read_text(encoding="utf-8")))

    @property
    def sheet(self) -> tuple[float, float]:
        """Width and height of a sheet."""
        return (self.width * 2 if self.spreads else self.width, self.height)

    def colour(self, name: str) -> Color:
        """`main`, `tint` or `accent` as a colour."""
        return HexColor(getattr(self, name))

    def printed(self, sheet: int) -> tuple[int, ...]:
        """The printed numbers on a sheet, none before the numbering starts."""
        pages = 2 if self.spreads else 1
        first = (sheet - self.first_numbered_sheet) * pages + 1
        return tuple(range(first, first + pages)) if first >= 1 else ()


def register_fonts() -> None:
    """Make the Bitstream Vera fonts known, which come with reportlab under a free licence."""
    folder = Path(reportlab.__file__).parent / "fonts"
    for name, file in _VERA.items():
        pdfmetrics.registerFont(TTFont(name, str(folder / file)))
    addMapping("Vera", 0, 0, "Vera")
    addMapping("Vera", 1, 0, "Vera-Bold")
    addMapping("Vera", 0, 1, "Vera-Italic")


def styles(design: Design) -> dict[str, ParagraphStyle]:
    """A paragraph style for every kind of block."""
    body = ParagraphStyle(
        "text",
        fontName=design.body_font,
        fontSize=design.size,
        leading=design.leading,
        spaceAfter=design.leading * 0.45,
        alignment=TA_JUSTIFY if design.justified else TA_LEFT,
        embeddedHyphenation=1,
        allowWidows=0,
        allowOrphans=0,
    )

    def heading(name: str, size: float, colour: Color, before: float) -> ParagraphStyle:
        return ParagraphStyle(
            name,
            fontName=design.heading_font,
            fontSize=size,
            leading=size * 1.18,
            textColor=colour,
            spaceBefore=before,
            spaceAfter=size * 0.35,
            keepWithNext=1,
        )

    main, white = design.colour("main"), HexColor("#FFFFFF")
    return {
        "text": body,
        "lead": ParagraphStyle("lead", body, keepWithNext=1),
        "bullet": ParagraphStyle(
            "bullet",
            body,
            leftIndent=14,
            bulletIndent=1,
            bulletFontName="Vera",  # embedded, so that the sign comes out of the PDF as it went in
            spaceAfter=design.leading * 0.3,
        ),
        "heading": heading("heading", design.size * 1.5, main, design.leading * 0.8),
        "subheading": heading("subheading", design.size * 1.1, main, design.leading * 0.4),
        "chapter": heading("chapter", 26, white if not design.chapters_run_on else main, 0),
        "standfirst": ParagraphStyle(
            "standfirst",
            fontName=design.italic_font,
            fontSize=design.size * 1.2,
            leading=design.leading * 1.2,
            textColor=white if not design.chapters_run_on else design.colour("accent"),
            spaceAfter=design.leading * 0.7,
        ),
        "quote": ParagraphStyle(
            "quote",
            fontName=design.italic_font,
            fontSize=design.size * 1.45,
            leading=design.leading * 1.4,
            textColor=design.colour("accent"),
        ),
        "contents": ParagraphStyle("contents", body, fontSize=design.size * 1.2, leading=design.leading * 1.2),
    }
