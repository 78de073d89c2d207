"""One process's view of a PDF: sheet by sheet, a glance first and then the parsing, if there is anything to parse."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from analyser.extract.pdf.parse import SheetParser
from analyser.extract.pdf.prescan import Glance, Prescan
from analyser.extract.pdf.raw import RawSheet
from analyser.model.manifesto import Box

logging.getLogger("pdfminer").setLevel(logging.ERROR)  # it warns of every colour it cannot read


@dataclass(frozen=True, slots=True)
class SheetRead:
    """A sheet, and in a sentence why it could not be parsed, if it could not."""

    sheet: RawSheet
    failure: str = ""


class SheetSource:
    """An open PDF; opened by each process for itself."""

    def __init__(self, path: Path) -> None:
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
            return SheetRead(_unparsed(number, glance))
        try:
            return SheetRead(self._parser.parse(number))
        except Exception as error:  # a damaged object deep in one sheet can raise anything; the other sheets go on
            return SheetRead(
                _unparsed(number, glance), f"The sheet is damaged and could not be parsed ({type(error).__name__})."
            )


def _unparsed(number: int, glance: Glance) -> RawSheet:
    whole = Box(0.0, 0.0, glance.width, glance.height)
    return RawSheet(
        number=number,
        width=glance.width,
        height=glance.height,
        rotation=glance.rotation,
        words=(),
        characters=0,
        images=(whole,) if glance.picture else (),
        parsed=False,
    )
