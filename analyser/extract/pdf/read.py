"""A PDF from file to laid-out sheets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfexceptions import PDFException
from pdfminer.psexceptions import PSException
from pdfplumber.utils.exceptions import PdfminerException
from pypdfium2 import PdfiumError

from analyser.errors import DamagedError, EncryptedError
from analyser.extract.options import ExtractOptions
from analyser.extract.pdf.layout import lay_out
from analyser.extract.pdf.pool import WorkerCrashError, read_sheets
from analyser.extract.pdf.sheets import SheetRead
from analyser.model.manifesto import Facts, Sheet
from analyser.model.progress import Progress, ProgressCallback, Stage

END = b"%%EOF"
TAIL = 16 * 1024  #: bytes in which a PDF's end must be found; some servers append a little after it


def read_pdf(path: Path, facts: Facts, options: ExtractOptions, progress: ProgressCallback) -> tuple[Sheet, ...]:
    """Parses every sheet, then lays the whole document out.

    Raises:
        EncryptedError: the PDF wants a password.
        DamagedError: it breaks off, has no pages, or isn't one.
    """
    _check_end(path)

    def report(done: int, total: int) -> None:
        progress(Progress(facts.id, Stage.READING, done, total))

    reads = _read(path, options, report)
    if not reads:
        raise DamagedError(path.name, "the PDF has no pages.", "Download it again, or ask for another edition.")
    sheets = lay_out([read.sheet for read in reads], facts)
    return tuple(_mark(sheet, read.failure) for sheet, read in zip(sheets, reads, strict=True))


def _read(path: Path, options: ExtractOptions, report: Callable[[int, int], None]) -> list[SheetRead]:
    again = "Download it again, or ask for another edition."
    try:
        return read_sheets(path, options.workers, report, with_ocr=options.ocr)
    except WorkerCrashError as error:
        raise DamagedError(path.name, f"reading stopped: {error}.", f"Try again. {again}") from error
    except (PdfminerException, PdfiumError, PDFException, PSException, RecursionError) as error:
        cause = error.args[0] if isinstance(error, PdfminerException) and error.args else error
        if isinstance(cause, PDFPasswordIncorrect | PDFEncryptionError) or "password" in str(error).lower():
            raise EncryptedError(
                path.name, "the PDF wants a password.", "Save a copy without one, or ask for an open edition."
            ) from error
        raise DamagedError(path.name, "the PDF is damaged and cannot be opened.", again) from error


def _check_end(path: Path) -> None:
    """A PDF that breaks off may still open, with pages missing: its silence must not be taken for the party's."""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - TAIL))
        if END not in file.read():
            raise DamagedError(path.name, "the PDF breaks off before its end.", "Download it again.")


def _mark(sheet: Sheet, failure: str) -> Sheet:
    """Says of a sheet that could not be parsed that it could not, and why."""
    if not failure:
        return sheet
    health = replace(sheet.health, garbled=True, confidence=0.0, notes=(*sheet.health.notes, failure))
    return replace(sheet, health=health)
