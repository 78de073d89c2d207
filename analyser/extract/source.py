"""What a file is, by its bytes: a suffix is a hint to people, not evidence."""

from __future__ import annotations

import zipfile
from enum import StrEnum
from pathlib import Path

from analyser.errors import DamagedError

MOST_BYTES = 500 * 1024 * 1024  #: a manifesto of photographs for print takes 100 MB
MOST_UNPACKED = 400 * 1024 * 1024  #: bytes a docx or odt may unpack to: more is no manifesto
HEAD = 2048  #: bytes that are looked at

_PICTURES = {
    b"\xff\xd8\xff": "a JPEG picture",
    b"\x89PNG": "a PNG picture",
    b"GIF8": "a GIF picture",
    b"II*\x00": "a TIFF picture",
    b"MM\x00*": "a TIFF picture",
    b"RIFF": "a WebP picture",
    b"BM": "a bitmap picture",
}
_FORMERS = {
    b"\xd0\xcf\x11\xe0": "a document in Word's format of before 2007",
    b"{\\rtf": "a document in rich text format",
    b"%!PS": "a PostScript file",
}
_ACCEPTED = "PDF, Word (.docx), OpenDocument (.odt), web page (.html) or plain text (.txt)"


class Format(StrEnum):
    PDF = "pdf"
    TXT = "txt"
    DOCX = "docx"
    ODT = "odt"
    HTML = "html"


def find_format(path: Path) -> Format:
    """Tells what kind of manifesto the file at `path` is.

    Raises:
        DamagedError: it is none, or not what its name says, or not there.
    """
    head = _head(path)
    if b"%PDF-" in head[:1024]:
        return Format.PDF
    if head.startswith(b"PK"):
        return _find_office_format(path)
    for magic, name in _PICTURES.items():
        if head.startswith(magic):
            raise DamagedError(
                path.name,
                f"this is {name}, whatever its name says.",
                "Ask for the manifesto as a PDF; of a scan, make a PDF with a text layer (OCR) first.",
            )
    for magic, name in _FORMERS.items():
        if head.startswith(magic):
            raise DamagedError(path.name, f"this is {name}.", f"Save it as {_ACCEPTED}.")
    if _is_html(head):
        return Format.HTML
    if path.suffix.lower() == ".pdf" or not _is_text(head):
        raise DamagedError(
            path.name, "this is not a file that the analyser can read.", f"Download it again, or get it as {_ACCEPTED}."
        )
    return Format.TXT


def _head(path: Path) -> bytes:
    if path.is_dir():
        raise DamagedError(path.name, "this is a folder, not a file.", "Name the manifestos inside it one by one.")
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(HEAD)
    except FileNotFoundError as error:
        raise DamagedError(path.name, "there is no such file.", "Check its name and its folder.") from error
    except OSError as error:
        reason = f"the file cannot be opened ({error.strerror})."
        raise DamagedError(path.name, reason, "Check its permissions.") from error
    if not size:
        raise DamagedError(path.name, "the file is empty (0 bytes).", "Download it again.")
    if size > MOST_BYTES:
        reason = f"the file is {size // 1024**2} MB, larger than any manifesto."
        raise DamagedError(path.name, reason, f"Get an edition below {MOST_BYTES // 1024**2} MB.")
    return head


def _find_office_format(path: Path) -> Format:
    try:
        with zipfile.ZipFile(path) as archive:
            names = {entry.filename for entry in archive.infolist()}
            unpacked = sum(entry.file_size for entry in archive.infolist())
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise DamagedError(path.name, "the document is damaged or breaks off.", "Download it again.") from error
    if unpacked > MOST_UNPACKED:
        raise DamagedError(path.name, "the document unpacks to far more than a manifesto holds.", "Do not open it.")
    if "word/document.xml" in names:
        return Format.DOCX
    if "content.xml" in names:
        return Format.ODT
    raise DamagedError(path.name, "this is an archive or another kind of document.", f"Get it as {_ACCEPTED}.")


def _is_html(head: bytes) -> bool:
    start = head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    return start.startswith((b"<!doctype html", b"<html", b"<!--", b"<head", b"<body")) or (
        start.startswith(b"<?xml") and b"<html" in start
    )


def _is_text(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    control = sum(byte < 32 and byte not in b"\t\n\r\f\x1b" for byte in head)
    return control == 0
