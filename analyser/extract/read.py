"""The one way into a manifesto: find out what the file is by its bytes, read it, and say plainly when that fails."""

from __future__ import annotations

import hashlib
from pathlib import Path

from analyser.errors import DamagedError, LanguageError, NoTextError, ScanError
from analyser.extract import cache
from analyser.extract.doctor import grade, page_list
from analyser.extract.english import is_english
from analyser.extract.facts import read_facts
from analyser.extract.options import ExtractOptions
from analyser.extract.source import Format, find_format
from analyser.model.manifesto import Document, Facts, Sheet
from analyser.model.progress import Progress, ProgressCallback, Stage, silent

FEWEST_WORDS = 3  #: in the whole document; fewer are a stray mark on a scan


def extract(
    path: Path,
    facts: Facts | None = None,
    *,
    options: ExtractOptions | None = None,
    progress: ProgressCallback = silent,
) -> Document:
    """Reads one manifesto.

    Args:
        path: a PDF, a Word or OpenDocument text, a web page or plain text. What it is, is decided by its bytes.
        facts: whose it is; None reads the sidecar or proposes them from the file's name.
        options: how to read; see `ExtractOptions`.
        progress: called as sheets are read, in the caller's thread.

    Returns:
        The document, with a grade for the whole and a health record for each sheet.

    Raises:
        ManifestoError: with a sentence that says what is wrong with the file and what to do next.
    """
    path, options = Path(path), options or ExtractOptions()
    kind = find_format(path)
    facts = facts or read_facts(path)
    with path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    sheets = _sheets(path, kind, sha256, facts, options, progress)
    progress(Progress(facts.id, Stage.READING, len(sheets), len(sheets)))
    _check(path, sheets, options)
    return Document(facts, path.name, sha256, kind.value, sheets, grade(sheets))


def _sheets(
    path: Path, kind: Format, sha256: str, facts: Facts, options: ExtractOptions, progress: ProgressCallback
) -> tuple[Sheet, ...]:
    entry = cache.entry_name(sha256, kind.value, facts.page_offset, options.ocr)
    kept = cache.load(entry) if options.cache else None
    if kept is not None:
        return kept
    sheets = _read(path, kind, facts, options, progress)
    if options.cache:
        cache.store(entry, sheets)
    return sheets


def _read(
    path: Path, kind: Format, facts: Facts, options: ExtractOptions, progress: ProgressCallback
) -> tuple[Sheet, ...]:
    """Each reader is imported when it is needed: none of them is quick to import, and no run needs them all."""
    match kind:
        case Format.PDF:
            from analyser.extract.pdf.read import read_pdf

            return read_pdf(path, facts, options, progress)
        case Format.DOCX:
            from analyser.extract.editions.word import read_word

            return read_word(path, facts)
        case Format.ODT:
            from analyser.extract.editions.opendocument import read_opendocument

            return read_opendocument(path, facts)
        case Format.HTML:
            from analyser.extract.editions.web import read_web_page

            return read_web_page(path, facts)
        case Format.TXT:
            from analyser.extract.editions.plain import read_plain

            return read_plain(path, facts)


def _check(path: Path, sheets: tuple[Sheet, ...], options: ExtractOptions) -> None:
    """A document without text that can be read must never look like one that doesn't mention anything."""
    if sum(sheet.health.words for sheet in sheets) < FEWEST_WORDS:
        pictures = [sheet.number for sheet in sheets if sheet.health.image_only]
        if pictures:
            reason = f"no text, only pictures (PDF {page_list(pictures)}): it looks like a scan."
            raise (NoTextError if options.ocr else ScanError)(path.name, reason, _how_to_ocr(options))
        raise NoTextError(path.name, "there is no text in the document.", "Check that it is the right file.")
    if all(sheet.health.garbled for sheet in sheets if sheet.health.words):
        raise DamagedError(
            path.name,
            "its text cannot be decoded: the fonts don't say which letters they draw.",
            "Ask for another edition (Word, web page, plain text), or run OCR over it.",
        )
    if not options.any_language and not is_english(sheets):
        raise LanguageError(
            path.name,
            "the text is not in English, and the analyser judges English only.",
            "Get the manifesto's English edition.",
        )


def _how_to_ocr(options: ExtractOptions) -> str:
    if not options.ocr:
        return (
            "Read it with --ocr (needs the extra [ocr] and tesseract), or give the PDF a text layer: ocrmypdf IN OUT."
        )
    from analyser.extract.pdf import ocr

    return "OCR found no text: get another edition." if ocr.is_available() else ocr.HOW_TO_INSTALL
