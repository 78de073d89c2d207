"""The demo manifestos are what their sources print, look like manifestos, and are coded in full."""

import importlib
import json
import sys
import tomllib
from collections import Counter
from pathlib import Path

import pypdfium2
import pytest
from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

from analyser.pledges import default_set, load_pledge_set

DEMO = Path(__file__).resolve().parents[2] / "manifestos" / "demo"
STEMS = ("hawthorn-2031", "lantern-2031", "tidewater-2031")
MARGIN = 20.0  # points that stay empty at the left and right of every sheet
STATUSES = {"committed", "partial", "mentioned", "opposed", "none"}


@pytest.fixture(scope="module")
def tools():
    """The build and gold scripts, which stand beside the manifestos and not in the package."""
    pytest.importorskip("reportlab", reason="reportlab prints the demo manifestos; it is a development dependency")
    sys.path.insert(0, str(DEMO))
    build = importlib.import_module("build")
    build.register_fonts()
    yield build, importlib.import_module("gold_pages")
    sys.path.remove(str(DEMO))


@pytest.fixture(params=STEMS)
def stem(request) -> str:
    """The name of each demo manifesto in turn."""
    return request.param


def gold_of(stem: str) -> dict:
    """The gold coding of a demo manifesto."""
    return json.loads((DEMO / "gold" / f"{stem}.json").read_text(encoding="utf-8"))


def test_every_source_has_its_manifesto(tools):
    build, _ = tools
    assert build.stems() == list(STEMS) == sorted(path.stem for path in DEMO.glob("*.pdf"))


def test_manifesto_is_what_its_sources_print(tools, stem, tmp_path):
    build, gold_pages = tools
    printed = build.build(stem, tmp_path)
    first = printed.read_bytes()
    assert gold_pages.sheets(printed) == gold_pages.sheets(DEMO / f"{stem}.pdf")
    assert build.build(stem, tmp_path).read_bytes() == first, "a rebuild gives other bytes"


def test_looks_like_a_manifesto(stem):
    with pypdfium2.PdfDocument(DEMO / f"{stem}.pdf") as document:
        texts = [page.get_textpage().get_text_range() for page in document]
        pictures = [next(page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE]), None) for page in document]
    assert "fictional" in texts[0]
    assert 12 <= len(texts) <= 20
    assert any(picture and not text for text, picture in zip(texts, pictures, strict=True)), "no picture-only page"


def test_text_stays_on_its_sheet(stem):
    with pypdfium2.PdfDocument(DEMO / f"{stem}.pdf") as document:
        for page in document:
            text = page.get_textpage()
            boxes = [text.get_rect(at) for at in range(text.count_rects())]
            assert all(left >= MARGIN and right <= page.get_width() - MARGIN for left, _, right, _ in boxes)


def test_one_manifesto_is_made_of_spreads():
    def is_wide(stem: str) -> bool:
        with pypdfium2.PdfDocument(DEMO / f"{stem}.pdf") as document:
            width, height = document[0].get_size()
        return width > height

    assert [stem for stem in STEMS if is_wide(stem)] == ["lantern-2031"]


def test_facts_are_complete(stem):
    facts = tomllib.loads((DEMO / f"{stem}.toml").read_text(encoding="utf-8"))
    assert {"party", "election", "date", "nation", "source"} <= facts.keys()
    assert facts["party"] == gold_of(stem)["party"]
    assert "fictional" in facts["source"]


def test_gold_codes_every_ask(stem):
    asks = [ask.id for ask in load_pledge_set(default_set()).asks]
    gold = gold_of(stem)
    assert gold["manifesto"] == stem
    assert list(gold["asks"]) == asks
    for ask, coding in gold["asks"].items():
        assert coding["status"] in STATUSES
        quotes = len(coding["evidence"])
        assert (quotes == 0) if coding["status"] == "none" else (1 <= quotes <= 5), ask


def test_gold_quotes_are_printed_on_their_sheets(tools, stem):
    _, gold_pages = tools
    texts = gold_pages.sheets(DEMO / f"{stem}.pdf")
    for ask, coding in gold_of(stem)["asks"].items():
        for evidence in coding["evidence"]:
            assert gold_pages.sheet_of(evidence["quote"], texts) == evidence["page"], (ask, evidence["quote"])


def test_gold_has_every_status_many_times():
    counts = Counter(coding["status"] for stem in STEMS for coding in gold_of(stem)["asks"].values())
    assert counts.keys() == STATUSES
    assert min(counts.values()) >= 15


@pytest.mark.parametrize(
    ("quote", "sheet"),
    [
        ("We will plant a hedge.", 1),
        ("We will dig a pond for newts and for toads.", 1),  # runs on to the second sheet
        ("We will fell the hedge.", None),
    ],
)
def test_a_quote_is_found_where_it_starts(tools, quote, sheet):
    _, gold_pages = tools
    texts = [
        gold_pages.squashed(text)
        for text in ("We will plant a hed-\nge. We will dig a pond for", "newts and for toads.")
    ]
    assert gold_pages.sheet_of(quote, texts) == sheet


def test_content_is_read_as_blocks(tools, tmp_path):
    content = importlib.import_module("layout.content")
    source = tmp_path / "party.txt"
    source.write_text(
        "# Hills\nHigh ones.\n\n## Paths\n\nWe will\nmend:\n- stiles;\n[box Sums]\n- £5\n[/box]\n", encoding="utf-8"
    )
    blocks = content.read_blocks(source)
    assert [block.kind for block in blocks] == ["chapter", "heading", "text", "bullet", "box"]
    assert blocks[0].inside[0].text == "High ones."
    assert blocks[2].text == "We will mend:"
    assert blocks[4].inside == (content.Block("bullet", "£5"),)


def test_long_words_may_break_and_signs_are_escaped(tools):
    content = importlib.import_module("layout.content")
    assert content.markup("A *commitment* & <more>") == "A <b>com\u00admit\u00adment</b> &amp; &lt;more&gt;"
