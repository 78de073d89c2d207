"""One sheet of a PDF, parsed, as the words and shapes that laying out works from."""

from __future__ import annotations

from pathlib import Path

import pdfplumber
from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.pdftypes import stream_value

from analyser.extract.pdf.content import UnusualContentError
from analyser.extract.pdf.device import SheetDevice, largest
from analyser.extract.pdf.interpreter import SheetInterpreter
from analyser.extract.pdf.raw import Char, RawSheet
from analyser.extract.pdf.words import CID, build_words

BLANK_CONTENT = 64  #: bytes: a blank page's content stream saves and restores the graphics state, and no more


class SheetParser:
    """An open PDF whose sheets are parsed one at a time: pdfplumber opens it and finds its pages and fonts."""

    def __init__(self, path: Path) -> None:
        self._pdf = pdfplumber.open(path)
        self._device = SheetDevice(self._pdf.rsrcmgr)

    def close(self) -> None:
        self._pdf.close()

    def __len__(self) -> int:
        return len(self._pdf.pages)

    def characters(self, number: int) -> list[Char]:
        """The characters of sheet `number` (from 1) in drawing order, those outside the crop box left out."""
        self._draw(number)
        width, height = self._device.width, self._device.height
        return [
            char
            for char in self._device.chars
            if 0 <= char.x0 + char.x1 <= 2 * width and 0 <= char.top + char.bottom <= 2 * height
        ]

    @property
    def drawn(self) -> int:
        """The characters that the sheet parsed last draws, those outside its crop box among them."""
        return len(self._device.chars)

    def is_written_on(self, number: int) -> bool:
        """True if sheet `number` has a content stream long enough to draw something."""
        streams = map(stream_value, self._pdf.pages[number - 1].page_obj.contents)
        return sum(len(stream.rawdata or stream.data or b"") for stream in streams) > BLANK_CONTENT

    def parse(self, number: int) -> RawSheet:
        """Parses sheet `number`, counted from 1."""
        chars = self.characters(number)
        device = self._device
        return RawSheet(
            number=number,
            width=device.width,
            height=device.height,
            rotation=int(self._pdf.pages[number - 1].rotation),
            words=build_words(chars),
            characters=sum(map(str.isalnum, CID.sub("x", "".join([char.text for char in chars])))),
            dots=tuple(device.on_sheet(edges) for edges in largest(device.dots)),
            fills=tuple(device.on_sheet(edges) for edges in largest(device.fills)),
            rules=tuple(device.on_sheet(edges) for edges in largest(device.rules)),
            images=tuple(device.on_sheet(edges) for edges in largest(device.images)),
        )

    def _draw(self, number: int) -> None:
        page = self._pdf.pages[number - 1].page_obj
        try:
            SheetInterpreter(self._pdf.rsrcmgr, self._device).process_page(page)
        except UnusualContentError:
            PDFPageInterpreter(self._pdf.rsrcmgr, self._device).process_page(page)
