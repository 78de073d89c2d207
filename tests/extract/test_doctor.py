from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from typer.testing import CliRunner

from analyser.cli import app
from analyser.extract import extract
from analyser.extract.doctor import complain, examine, page_list
from analyser.extract.picture import blocks_image
from analyser.model.manifesto import Block, BlockKind, Box, Health, Sheet, Word
from tests.extract.conftest import SENTENCES

GOOD = Health(words=400, confidence=1.0)


def sheets(*healths: Health) -> tuple[Sheet, ...]:
    return tuple(Sheet(number, 595, 842, (), health, str(number)) for number, health in enumerate(healths, 1))


@pytest.mark.parametrize(
    ("health", "says"),
    [
        (Health(image_only=True), "picture without text"),
        (Health(words=300, garbled=True), "cannot all be decoded"),
        (Health(words=300, lost=200), "200 letters of the PDF were left out"),
        (Health(words=300, duplicated=90), "90 letters stand in the text more than once"),
        (Health(words=300, confidence=0.3, columns=3), r"order is uncertain \(3 columns"),
        (Health(words=300, rotated=True), "up or down the page"),
        (Health(words=300, ocr=True), "Read by OCR"),
        (Health(words=300, notes=("The page is damaged.",)), "The page is damaged"),
    ],
)
def test_a_sheet_to_look_at_says_why(health: Health, says: str) -> None:
    import re

    assert re.search(says, " ".join(complain(health)))


@pytest.mark.parametrize("health", [GOOD, Health(), Health(words=300, lost=12), Health(words=2000, lost=150)])
def test_a_healthy_sheet_is_let_alone(health: Health) -> None:
    assert complain(health) == ()


def test_the_grade_falls_with_what_is_lost() -> None:
    picture, unsure = Health(image_only=True), replace(GOOD, confidence=0.2)
    assert examine(sheets(*[GOOD] * 20)).grade == "A"
    assert examine(sheets(*[GOOD] * 20, picture)).grade == "A"
    assert examine(sheets(*[GOOD] * 16, *[unsure] * 4)).grade == "B"
    assert examine(sheets(*[GOOD] * 10, *[picture] * 6)).grade == "C"
    assert examine(sheets(*[GOOD] * 5, *[unsure] * 6)).grade == "C"
    assert examine(sheets(*[unsure] * 9)).grade == "D"
    assert examine(sheets(*[picture] * 9, GOOD)).grade == "D"
    assert examine(()).grade == "D"


def test_every_grade_says_what_to_do() -> None:
    found = examine(sheets(GOOD, Health(image_only=True)))
    assert found.meaning
    assert [complaint.sheet for complaint in found.complaints] == [2]
    assert "PDF page 2" in " ".join(found.notes)


def test_runs_of_pages_are_drawn_together() -> None:
    assert page_list([4]) == "page 4"
    assert page_list([1, 2, 3, 7, 9, 10]) == "pages 1–3, 7, 9–10"


def test_the_doctor_speaks_on_the_command_line(make_pdf, tmp_path: Path) -> None:
    scan = tmp_path / "scan.pdf"
    Image.new("RGB", (200, 280), "grey").save(scan)
    path = make_pdf(SENTENCES, SENTENCES)
    result = CliRunner().invoke(app, ["doctor", "--all", "--pictures", str(tmp_path / "out"), str(scan), str(path)])
    assert result.exit_code == 1
    assert "looks like a scan" in result.stderr
    assert "willow-2031.pdf: grade A" in result.stdout
    assert "PDF page 2" in result.stdout
    assert sorted(drawn.name for drawn in (tmp_path / "out").iterdir()) == [
        "willow-2031-001.jpg",
        "willow-2031-002.jpg",
    ]


def test_blocks_are_framed_in_the_picture(make_pdf) -> None:
    path = make_pdf(SENTENCES)
    sheet = extract(path).sheets[0]
    frame = Block(BlockKind.BULLET, (Word("x", ()),), Box(100, 400, 300, 500))
    plain, framed = (
        Image.open(BytesIO(blocks_image(path, replace(sheet, blocks=blocks), width=595))) for blocks in ((), (frame,))
    )
    assert plain.getpixel((98, 450)) == (255, 255, 255)
    red, green, _ = framed.getpixel((98, 450))
    assert green > red + 40
