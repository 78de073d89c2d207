"""One process's view of a PDF: sheet by sheet, a glance first and then the parsing, if there is anything to parse."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from analyser.extract.pdf import ocr
from analyser.extract.pdf.parse import SheetParser
from analyser.extract.pdf.prescan import Glance, Prescan
from analyser.extract.pdf.raw import RawSheet
from analyser.model.manifesto import Box

logging.getLogger("pdfminer").setLevel(logging.ERROR)  # it warns of every colour it cannot read


LEAST_PARSED = 0.5  #: of the characters that PDFium counts; whole pages have 0.6 to 1.1, since it counts line ends
ENOUGH_TO_COMPARE = 100  #: characters; on fewer the line ends weigh too much
WITH_OCR = "--ocr"  #: a worker's second argument


@dataclass(frozen=True, slots=True)
class SheetRead:
    """A sheet, and in a sentence why it could not be parsed, if it could not."""

    sheet: RawSheet
    failure: str = ""


class SheetSource:
    """An open PDF; opened by each process for itself."""

    def __init__(self, path: Path, *, with_ocr: bool = False) -> None:
        self._with_ocr = with_ocr
        self._prescan = Prescan(path)
        self._parser = SheetParser(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._parser.close()
        self._prescan.close()

    def __len__(self) -> int:
        """The number of sheets that both PDFium and pdfplumber find."""
        return min(len(self._prescan), len(self._parser))

    def read(self, number: int) -> SheetRead:
        """Reads sheet `number`, counted from 1; one that is damaged gives an empty sheet and the reason."""
        glance = self._prescan.glance(number)
        if not glance.characters:
            return self._read_without_text(number, glance)
        try:
            sheet = self._parser.parse(number)
        except Exception as error:  # a damaged object deep in one sheet can raise anything; the other sheets go on
            return _empty(number, glance, f"The page is damaged and could not be parsed ({type(error).__name__}).")
        drawn = self._parser.drawn
        if glance.characters >= ENOUGH_TO_COMPARE and drawn < LEAST_PARSED * glance.characters:
            return SheetRead(sheet, f"Only {drawn} of {glance.characters} characters could be parsed.")
        return SheetRead(sheet)

    def _read_without_text(self, number: int, glance: Glance) -> SheetRead:
        if glance.empty and self._parser.is_written_on(number):
            return _empty(number, glance, "The page's content is damaged: nothing on it could be read.")
        if glance.picture and self._with_ocr:
            return self._read_by_ocr(number, glance)
        return _empty(number, glance)

    def _read_by_ocr(self, number: int, glance: Glance) -> SheetRead:
        if not ocr.is_available():
            return _empty(number, glance, ocr.HOW_TO_INSTALL)
        scale = ocr.scale_for(glance.width, glance.height)
        try:
            return SheetRead(ocr.read_picture(self._prescan.draw(number, scale), number, glance.rotation, scale))
        except RuntimeError as error:  # pytesseract's, for a failure and for a timeout
            return _empty(number, glance, f"OCR could not read the page ({error}).")


def _empty(number: int, glance: Glance, failure: str = "") -> SheetRead:
    whole = Box(0.0, 0.0, glance.width, glance.height)
    sheet = RawSheet(
        number=number,
        width=glance.width,
        height=glance.height,
        rotation=glance.rotation,
        words=(),
        characters=0,
        images=(whole,) if glance.picture else (),
        parsed=not glance.picture,  # of a blank sheet nothing was left out
    )
    return SheetRead(sheet, failure)
