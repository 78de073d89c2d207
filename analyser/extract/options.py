"""What a caller may choose about reading: nothing here changes which text is found, save OCR."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExtractOptions:
    cache: bool = True  #: look in the on-disk cache first, and leave the result there
    ocr: bool = False  #: read sheets without a text layer by OCR (needs the `ocr` extra and tesseract)
    workers: int | None = None  #: processes that parse sheets; None lets the machine and the file decide
    any_language: bool = False  #: read a text that is not in English, too; its words can be shown, not judged
