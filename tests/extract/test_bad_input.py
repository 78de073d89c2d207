"""Whatever is wrong with a file, a sentence says what it is, which file it is, and what to do next."""

from __future__ import annotations

import re
import zipfile
import zlib
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption

from analyser.errors import DamagedError, EncryptedError, LanguageError, ManifestoError, NoTextError
from analyser.extract import ExtractOptions, extract
from tests.extract.conftest import SENTENCES

NO_PAGES = b"""%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[]/Count 0>> endobj
trailer <</Root 1 0 R/Size 3>>
%%EOF
"""


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("empty.pdf", b"", "the file is empty"),
        ("photo.pdf", b"\xff\xd8\xff\xe0" + bytes(90), "this is a JPEG picture"),
        ("old.docx", b"\xd0\xcf\x11\xe0" + bytes(90), "Word's format of before 2007"),
        ("broken.docx", b"PK\x03\x04" + bytes(90), "damaged or breaks off"),
        ("notes.pdf", b"just some text", "not a file that the analyser can read"),
        ("no-pages.pdf", NO_PAGES, "damaged and cannot be opened|has no pages"),
        ("noise.pdf", b"%PDF-1.4\n" + bytes(range(256)) * 9 + b"%%EOF", "damaged and cannot be opened"),
        ("blank.txt", b" \n \f \n", "no text in the file"),
        ("blank.html", b"<!doctype html><html><body><script>x()</script></body></html>", "no text in the web page"),
        ("rich.txt", b"{\\rtf1 hello}", "rich text"),
        ("program.exe", b"MZ\x90\x00\x03\x00", "not a file that the analyser can read"),
    ],
)
def test_a_file_that_is_no_manifesto(tmp_path: Path, name: str, content: bytes, says: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(DamagedError, match=says) as raised:
        extract(path)
    assert raised.value.file == name
    assert raised.value.remedy


def test_a_folder_and_a_missing_file(tmp_path: Path) -> None:
    (tmp_path / "folder.pdf").mkdir()
    with pytest.raises(DamagedError, match="this is a folder"):
        extract(tmp_path / "folder.pdf")
    with pytest.raises(DamagedError, match="there is no such file"):
        extract(tmp_path / "gone.pdf")


def test_a_pdf_that_wants_a_password(make_pdf) -> None:
    with pytest.raises(EncryptedError, match="wants a password"):
        extract(make_pdf(SENTENCES, encrypt=StandardEncryption("secret", "owner")))


def test_a_pdf_that_is_locked_for_copying_only_is_read(make_pdf) -> None:
    path = make_pdf(SENTENCES, encrypt=StandardEncryption("", "owner", canCopy=0))
    assert SENTENCES[0] in extract(path).sheets[0].text.replace("\n", " ")


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_pdf_that_breaks_off_is_never_read_in_part(make_pdf, share: float) -> None:
    path = make_pdf(*[SENTENCES] * 5)
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(DamagedError, match="breaks off"):
        extract(path)


def test_a_scan_names_its_pages_and_says_how_to_ocr(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    page = Image.new("RGB", (200, 280), "grey")
    page.save(path, save_all=True, append_images=[page, page])
    with pytest.raises(NoTextError, match=r"pages 1–3.*scan.*--ocr.*ocrmypdf"):
        extract(path)


def test_a_blank_document_is_not_taken_for_a_scan(make_pdf) -> None:
    with pytest.raises(NoTextError, match="there is no text in the document"):
        extract(make_pdf(None, None))


def test_a_picture_among_pages_of_text_is_told_from_a_blank_page(tmp_path: Path, make_pdf) -> None:
    from pypdfium2 import PdfDocument

    picture = tmp_path / "picture.pdf"
    Image.new("RGB", (400, 500), "green").save(picture)
    with PdfDocument(make_pdf(SENTENCES, None, SENTENCES)) as joined, PdfDocument(picture) as other:
        joined.import_pages(other, index=3)
        joined.save(tmp_path / "joined.pdf")
    document = extract(tmp_path / "joined.pdf")
    assert document.unread == (4,)
    assert [sheet.health.words > 0 for sheet in document.sheets] == [True, False, True, False]


def test_a_page_whose_content_is_damaged_is_unread_and_the_others_go_on(make_pdf) -> None:
    path = make_pdf(SENTENCES, SENTENCES * 3, SENTENCES, pageCompression=1)
    raw = path.read_bytes()
    second = list(re.finditer(rb"stream\r?\n(.*?)endstream", raw, re.DOTALL))[1]
    path.write_bytes(raw[: second.start(1)] + b"!" * (len(second[1]) - 3) + b"~>\n" + raw[second.end(1) :])
    document = extract(path)
    assert document.unread == (2,)
    assert any("damaged" in note for note in document.sheets[1].health.notes)
    assert SENTENCES[1] in document.sheets[2].text.replace("\n", " ")


def test_another_language_is_refused_unless_it_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "helygen-2031.txt"
    path.write_text("Byddwn yn sicrhau bod pob plentyn yn cael y dechrau gorau mewn bywyd.\n\n" * 20, encoding="utf-8")
    with pytest.raises(LanguageError, match="not in English"):
        extract(path)
    assert extract(path, options=ExtractOptions(any_language=True)).sheets[0].health.words > 200


def test_a_document_that_unpacks_to_far_too_much_is_not_opened(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("analyser.extract.source.MOST_UNPACKED", 1000)
    path = tmp_path / "bomb.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 2000)
    with pytest.raises(DamagedError, match="unpacks to far more"):
        extract(path)


@pytest.mark.parametrize("name", ["=cmd|' calc'!A0.pdf", "<img src=x onerror=alert(1)>.pdf", "a\nb.pdf", "…‮fdp.pdf"])
def test_a_hostile_name_is_read_like_any_other(make_pdf, name: str) -> None:
    document = extract(make_pdf(SENTENCES, name=name))
    assert document.file_name == name
    assert document.facts.id.isprintable()


def test_every_error_is_of_one_family(tmp_path: Path) -> None:
    path = tmp_path / "w.pdf"
    path.write_bytes(b"%PDF-1.7\n" + zlib.compress(b"x" * 4000) + b"\n%%EOF")
    with pytest.raises(ManifestoError):
        extract(path)
