"""The quick parser reads what pdfplumber reads: the same characters, in the same places, in the same order."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pdfplumber
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyser.bundled import demo_manifestos
from analyser.extract.pdf import parse
from analyser.extract.pdf.content import UnusualContentError, operations
from analyser.extract.pdf.parse import SheetParser
from tests.extract.pdfs import write_pdf

Place = tuple[str, float, float, float, float]
TOLERANCE = 0.01  #: points

TRICKY = {
    "shown arrays": b"BT /F1 12 Tf 20 200 Td [(We )-250(will )120(plant)] TJ ET",
    "nested parentheses": rb"BT /F1 12 Tf 20 200 Td (a (b (c) d) e) Tj ET",
    "parentheses nested deeper than the quick way goes": rb"BT /F1 12 Tf 20 200 Td (a(b(c(d(e)f)g)h)i) Tj ET",
    "escapes": rb"BT /F1 12 Tf 20 200 Td (one\(two\)\\ \101\12z\
 end \055) Tj ET",
    "hexadecimal strings": b"BT /F1 12 Tf 20 200 Td <57 65> Tj <414> Tj ET",
    "an operator that touches its operands": b"BT/F1 12 Tf 20 200 Td(close)Tj[(er)]TJ ET",
    "comments": b"BT % (not shown) Tj\n/F1 12 Tf 20 200 Td (shown) Tj ET",
    "spacing and scaling": b"BT /F1 12 Tf 2 Tc 5 Tw 80 Tz 3 Ts 20 200 Td (a b c) Tj T* (d) ' 1 2 (e f) \" ET",
    "leading": b"BT /F1 12 Tf 14 TL 20 200 Td (one) Tj T* (two) Tj 0 -20 TD (three) Tj T* (four) Tj ET",
    "a sheared and a turned matrix": b"BT /F1 12 Tf 1 0 .3 1 20 200 Tm (lean) Tj 0 1 -1 0 90 90 Tm (up) Tj ET",
    "a mirrored matrix": b"q 1 0 0 -1 0 300 cm BT /F1 12 Tf 1 0 0 -1 20 100 Tm (mirror) Tj ET Q",
    "saved and restored states": b"q 2 0 0 2 0 0 cm BT /F1 9 Tf 20 50 Td (big) Tj ET Q "
    b"BT /F1 9 Tf 20 50 Td (small) Tj ET",
    "curves between the words": b"BT /F1 9 Tf 20 50 Td (a) Tj ET 1 2 m 3 4 l 5 6 7 8 9 10 c h f 0 0 9 9 re W n "
    b"BT /F1 9 Tf 40 50 Td (b) Tj ET",
    "marked content": b"/Span <</ActualText (x) /MCID 0>> BDC BT /F1 9 Tf 20 50 Td (a) Tj ET EMC /A /B BDC EMC",
    "an inline image": b"BI /W 2 /H 2 /CS /G /BPC 8 ID \x00(]E\xff EI BT /F1 9 Tf 20 50 Td (after) Tj ET",
    "numbers written oddly": b"BT /F1 +9. Tf 20. -.5 Td 0 0 0 rg (a) Tj .5 -0 Td (b) Tj ET",
    "a number that is none": b"BT /F1 9 Tf 20 5-0 Td (a) Tj ET",
    "names with escapes": b"BT /F#31 9 Tf 20 50 Td (a) Tj ET",
    "operands left lying about": b"1 2 3 BT /F1 9 Tf 7 20 50 Td (a) Tj ET",
    "an unknown operator": b"BT /F1 9 Tf 20 50 Td (a) xx (b) Tj ET",
    "a form": b"BT /F1 9 Tf 20 90 Td (before) Tj ET q 1 0 0 1 30 30 cm /Fm Do Q BT /F1 9 Tf 20 70 Td (after) Tj ET",
    "a dash pattern": b"[3 2] 0 d BT /F1 9 Tf 20 50 Td (a) Tj ET",
}


def places_by_pdfplumber(path: Path) -> list[list[Place]]:
    """The characters that pdfplumber finds, from the top-left corner of the crop box, those outside it left out."""
    found = []
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            x0, top, x1, bottom = page.cropbox
            places = [(c["text"], c["x0"] - x0, c["top"] - top, c["x1"] - x0, c["bottom"] - top) for c in page.chars]
            found.append([p for p in places if _inside(p, x1 - x0, bottom - top)])
    return found


def places(path: Path) -> list[list[Place]]:
    parser = SheetParser(path)
    found = [[tuple(char[:5]) for char in parser.characters(number + 1)] for number in range(len(parser))]
    parser.close()
    return found  # type: ignore[return-value]


def _inside(place: Place, width: float, height: float) -> bool:
    return 0 <= place[1] + place[3] <= 2 * width and 0 <= place[2] + place[4] <= 2 * height


def assert_same(ours: Iterable[list[Place]], theirs: Iterable[list[Place]]) -> None:
    for mine, their in zip(ours, theirs, strict=True):
        assert [place[0] for place in mine] == [place[0] for place in their]
        assert [edge for place in mine for edge in place[1:]] == pytest.approx(
            [edge for place in their for edge in place[1:]], abs=TOLERANCE
        )


@pytest.mark.parametrize("content", TRICKY.values(), ids=TRICKY)
def test_tricky_content_is_read_as_pdfplumber_reads_it(tmp_path: Path, content: bytes) -> None:
    form = {"Fm": b"BT /F1 9 Tf 10 10 Td (inside) Tj ET"}
    path = write_pdf(tmp_path / "w.pdf", content, extra=form)
    theirs = places_by_pdfplumber(path)
    assert any(theirs)
    assert_same(places(path), theirs)


UPRIGHT = {0: b"1 0 0 1", 90: b"0 1 -1 0", 180: b"-1 0 0 -1", 270: b"0 -1 1 0"}  # text that is shown upright


@pytest.mark.parametrize("rotate", UPRIGHT)
@pytest.mark.parametrize("media", ["0 0 400 300", "-50 -20 350 280"])
@pytest.mark.parametrize("crop", ["", "100 60 370 260"])
def test_turned_and_cropped_sheets(tmp_path: Path, rotate: int, media: str, crop: str) -> None:
    content = b"BT /F1 10 Tf %s 180 150 Tm (inside) Tj %s 60 60 Tm (outside) Tj ET" % (UPRIGHT[rotate], UPRIGHT[rotate])
    path = write_pdf(tmp_path / "w.pdf", content, media=media, crop=crop, rotate=rotate)
    parser = SheetParser(path)
    sheet = parser.parse(1)
    parser.close()
    inside = sheet.words[0]
    assert [word.text for word in sheet.words] == (["inside"] if crop else ["inside", "outside"])
    assert inside.upright
    assert 0 < inside.x0 < inside.x1 < sheet.width
    assert 0 < inside.top < inside.bottom < sheet.height
    assert inside.bottom - inside.top == pytest.approx(10)
    assert (sheet.width > sheet.height) is (rotate in (0, 180))
    if not rotate:  # pdfplumber leaves the crop box of turned pages unturned
        assert_same(places(path), places_by_pdfplumber(path))


@pytest.mark.parametrize("path", demo_manifestos(), ids=lambda path: path.stem)
def test_every_sheet_of_the_demo_manifestos(path: Path) -> None:
    assert_same(places(path), places_by_pdfplumber(path))


@pytest.mark.parametrize("path", demo_manifestos(), ids=lambda path: path.stem)
def test_the_demo_manifestos_take_the_quick_way(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise AssertionError("pdfminer's own interpreter was called")

    monkeypatch.setattr(parse.PDFPageInterpreter, "__call__", fail, raising=False)
    monkeypatch.setattr(parse, "PDFPageInterpreter", fail)
    parser = SheetParser(path)
    assert sum(len(parser.characters(number + 1)) for number in range(len(parser))) > 1000
    parser.close()


SHOWN = st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=12)
NUMBER = st.floats(-300, 300, allow_nan=False).map(lambda value: f"{value:.3f}")


def _literal(text: str) -> bytes:
    return b"(" + text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").encode() + b")"


SPACE = st.sampled_from([b" ", b"\n", b"\r\n", b"\t"])
SHOW = st.one_of(
    SHOWN.map(lambda text: _literal(text) + b" Tj"),
    SHOWN.map(lambda text: b"<" + text.encode().hex().encode() + b"> Tj"),
    st.lists(st.one_of(SHOWN.map(_literal), NUMBER.map(str.encode)), max_size=6).map(
        lambda parts: b"[" + b" ".join(parts) + b"] TJ"
    ),
    st.tuples(NUMBER, NUMBER).map(lambda at: f"{at[0]} {at[1]} Td".encode()),
    NUMBER.map(lambda value: f"{value} Tc".encode()),
    st.just(b"10 10 m 50 60 l 1 2 3 4 5 6 c h S"),
    st.just(b"q"),
    st.just(b"Q"),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(SHOW, SPACE), min_size=1, max_size=20))
def test_any_content_is_read_as_pdfplumber_reads_it(tmp_path_factory: pytest.TempPathFactory, parts) -> None:
    content = b"BT /F1 9 Tf 100 150 Td " + b"".join(part + space for part, space in parts) + b"ET"
    path = write_pdf(tmp_path_factory.mktemp("any") / "w.pdf", content)
    assert_same(places(path), places_by_pdfplumber(path))


@given(st.binary(max_size=200))
def test_noise_is_read_or_refused_and_never_breaks(noise: bytes) -> None:
    try:
        found = list(operations(noise))
    except UnusualContentError:
        return
    assert all(operator and isinstance(operands, list) for operator, operands in found)


def test_filled_areas_and_lines_are_found(tmp_path: Path) -> None:
    content = (
        b"0.8 0.9 1 rg 20 20 200 100 re f 1 g 30 30 100 50 re f 0 g 20 200 m 300 200 l S 20 250 300 1 re f "
        b"0.5 g 300 20 m 390 20 l 390 90 l 300 90 l h f 5 5 4 4 re f q 0 0 50 50 re W n 0 0 400 300 re f Q"
    )
    parser = SheetParser(write_pdf(tmp_path / "w.pdf", content + b" BT /F1 9 Tf 40 50 Td (a) Tj ET"))
    sheet = parser.parse(1)
    parser.close()
    assert [(b.x0, b.top, b.x1, b.bottom) for b in sheet.fills] == [
        (20, 180, 220, 280),
        (300, 210, 390, 280),
        (0, 250, 50, 300),
    ]
    assert [(b.x0, b.top, b.x1, b.bottom) for b in sheet.rules] == [(20, 100, 300, 100), (20, 49, 320, 50)]
