"""The accessible editions: headings, bullets, paragraphs and pages, as people write them."""

from __future__ import annotations

import shutil
from pathlib import Path

import docx
import odfdo
import pytest
from docx.enum.text import WD_BREAK

from analyser.extract import extract
from analyser.extract.source import Format, find_format
from analyser.model.manifesto import BlockKind, Document
from analyser.segment import segment

PLAIN = """WILLOW PARTY

A Town for Children
===================

We will open a park in every town, and we will keep the rivers
clean for the child-
ren of this country. We will not close the nursery schools that
children need.

Our government will:

*   plant a wood beside every school, with a path
    to the gate;
•
Run the buses
on Sundays
• Open the baths.

1.2 - Safe Streets
------------------

We will
"""


def outline(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for sheet in document.sheets for block in sheet.blocks]


def test_plain_text(tmp_path: Path) -> None:
    path = tmp_path / "w-2031.txt"
    path.write_text(PLAIN, encoding="utf-8")
    assert outline(extract(path)) == [
        ("heading", "WILLOW PARTY"),
        ("heading", "A Town for Children"),
        (
            "paragraph",
            "We will open a park in every town, and we will keep the rivers clean for the children of this country. "
            "We will not close the nursery schools that children need.",
        ),
        ("paragraph", "Our government will:"),
        ("bullet", "plant a wood beside every school, with a path to the gate;"),
        ("bullet", "Run the buses on Sundays"),
        ("bullet", "Open the baths."),
        ("heading", "1.2 - Safe Streets"),
        ("heading", "We will"),
    ]


def test_the_lead_in_reaches_its_bullets(tmp_path: Path) -> None:
    path = tmp_path / "w-2031.txt"
    path.write_text(PLAIN, encoding="utf-8")
    bullets = [passage for passage in segment(extract(path)) if passage.kind == "bullet"]
    assert [bullet.lead_in for bullet in bullets] == ["Our government will:"] * 3
    assert bullets[0].heading_path == ("A Town for Children",)


def test_a_form_feed_starts_a_page_and_running_heads_are_furniture(tmp_path: Path) -> None:
    path = tmp_path / "w-2031.txt"
    pages = [
        f"Willow Party Manifesto\n\nWe will do good thing number {n} for every child in every town, and it goes\n"
        f"\n{n + 2}\n"
        for n in range(1, 6)
    ]
    pages[1] = "on until the next page has been read.\n\n4\n"
    path.write_text("\f".join(pages), encoding="utf-8")
    document = extract(path)
    assert [sheet.printed for sheet in document.sheets] == ["3", "4", "5", "6", "7"]
    assert all("Willow" not in sheet.text for sheet in document.sheets)
    assert {block.text for block in document.sheets[0].blocks if block.kind is BlockKind.FURNITURE} == {
        "Willow Party Manifesto",
        "3",
    }
    assert [block.continues for block in document.sheets[1].blocks if block.kind is BlockKind.PARAGRAPH] == [True]


def test_a_sentence_goes_on_over_a_name_that_stands_between(tmp_path: Path) -> None:
    path = tmp_path / "w-2031.txt"
    half = "We will go to every school and every playground in the country and listen to what"
    path.write_text(f"{half}\n\nAda Willow\n\nParty Leader\n\nthe children say.\n", encoding="utf-8")
    sentences = [passage.text for passage in segment(extract(path)) if passage.kind == "sentence"]
    assert sentences == [f"{half} the children say."]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_pounds_and_dashes_survive_any_encoding(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "w-2031.txt"
    path.write_bytes("We will spend £5 – “on parks” – each year.\r\n".encode(encoding))
    assert extract(path).sheets[0].text == "We will spend £5 – “on parks” – each year."


def test_word(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Willow Party", 0)
    document.add_heading("Children", 1)
    document.add_paragraph("Our government will:")
    document.add_paragraph("plant a wood beside every school", style="List Bullet")
    document.add_paragraph("• open the baths")
    document.add_paragraph("Quoted by all.", style="Intense Quote")
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Parks", "£5 million"
    document.add_paragraph("The end of it all.")
    document.save(str(tmp_path / "w-2031.docx"))
    read = extract(tmp_path / "w-2031.docx")
    assert outline(read) == [
        ("heading", "Willow Party"),
        ("heading", "Children"),
        ("paragraph", "Our government will:"),
        ("bullet", "plant a wood beside every school"),
        ("bullet", "open the baths"),
        ("pull quote", "Quoted by all."),
        ("table", "Parks £5 million"),
        ("paragraph", "The end of it all."),
    ]
    assert [len(sheet.blocks) for sheet in read.sheets] == [6, 2]


def test_opendocument(tmp_path: Path) -> None:
    document = odfdo.Document("text")
    document.body.clear()
    document.body.append(odfdo.Header(1, "Children"))
    document.body.append(odfdo.Paragraph("Our government will:"))
    document.body.append(odfdo.List(["plant a wood", "open the baths"]))
    document.body.append(odfdo.Table("Costs", width=2, height=1))
    document.body.append(odfdo.Paragraph("The end of it all."))
    document.save(tmp_path / "w-2031.odt")
    assert outline(extract(tmp_path / "w-2031.odt")) == [
        ("heading", "Children"),
        ("paragraph", "Our government will:"),
        ("bullet", "plant a wood"),
        ("bullet", "open the baths"),
        ("paragraph", "The end of it all."),
    ]


def test_a_web_page(tmp_path: Path) -> None:
    path = tmp_path / "w-2031.html"
    path.write_text(
        "<!doctype html><html><head><title>x</title><style>p{}</style></head><body><nav>Home</nav><header>Menu</header>"
        "<main><h2>Children</h2>Loose <b>text</b> stands<br>alone.<p>Our government <em>will</em>:</p>"
        "<ul><li><p>plant a <a href='x'>wood</a></p></li><li>open the baths <!-- not this --></li></ul>"
        "<table><tr><th>Parks</th><td>£5</td></tr></table><blockquote><p>Said one.</p></blockquote>"
        "<script>alert(1)</script></main><footer>Imprint</footer></body></html>",
        encoding="utf-8",
    )
    assert outline(extract(path)) == [
        ("heading", "Children"),
        ("paragraph", "Loose text stands alone."),
        ("paragraph", "Our government will:"),
        ("bullet", "plant a wood"),
        ("bullet", "open the baths"),
        ("table", "Parks £5"),
        ("pull quote", "Said one."),
    ]


def test_a_file_is_known_by_its_bytes_and_not_by_its_name(tmp_path: Path, make_pdf) -> None:
    shutil.copy(make_pdf(["We will."]), tmp_path / "w.txt")
    (tmp_path / "w.pdf").write_text("<html><body><p>We will.</p></body></html>")
    assert find_format(tmp_path / "w.txt") is Format.PDF
    assert find_format(tmp_path / "w.pdf") is Format.HTML
