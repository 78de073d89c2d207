"""Every page, in every state it can be in: empty, being read, read, could not be read, filtered to nothing."""

from __future__ import annotations

import pytest

from analyser.dashboard import wording
from analyser.dashboard.selection import PARTY_BOX, ROW_BOX
from analyser.model.findings import Status
from analyser.model.manifesto import Facts
from tests.dashboard.conftest import HOSTILE, SET

PAGES = ("coverage", "pledges", "parties", "search", "compare", "downloads")
EVERY = (*PAGES, "manifestos", "method")


def html_of(test) -> str:
    """All HTML of ours on a page."""
    return "\n".join(element.proto.body for element in test.get("html"))


def said(test) -> str:
    """Every sentence on a page that is not HTML of ours."""
    kinds = (test.info, test.warning, test.error, test.success, test.text, test.title, test.subheader)
    return "\n".join(element.value for kind in kinds for element in kind)


@pytest.mark.parametrize("name", EVERY)
def test_an_empty_shelf_says_what_to_do_next(page, name) -> None:
    """No page fails or stands blank."""
    test = page(name)
    assert not test.exception
    assert name == "method" or wording.EMPTY_SHELF in said(test)


@pytest.mark.parametrize("name", PAGES)
def test_the_first_manifesto_being_read_is_waited_for(page, workspace, name) -> None:
    """With its progress, and without a word of "no mention"."""
    workspace.add("alder-2031.pdf", b"1", Facts("alder-2031", "Alder", "2031"))
    workspace.jobs.report(workspace.jobs.claim().id, "reading", 41, 98)
    test = page(name)
    assert not test.exception
    assert wording.FIRST_READING in said(test)
    assert "No mention" not in html_of(test)
    (bar,) = test.get("progress")
    assert bar.proto.text == "Alder\\: reading sheet 41 of 98"


@pytest.mark.parametrize("name", EVERY)
def test_a_shelf_that_was_read_is_shown_without_an_error(page, put, name) -> None:
    """And whatever stands in a manifesto is shown as text."""
    put("alder-2031", "Alder")
    put("birch-2031", "Birch", start=1)
    test = page(name, **({"q": "ban"} if name == "search" else {}))
    assert not test.exception
    assert not test.error
    assert "<img src=x" not in html_of(test)


@pytest.mark.parametrize("name", ["coverage", "pledges", "parties"])
def test_what_could_not_be_read_stands_as_such(page, put, workspace, name) -> None:
    """As a column of its own: never left out, never "no mention"."""
    put("alder-2031", "Alder")
    workspace.add("birch-2031.pdf", b"1", Facts("birch-2031", "Birch", "2031"))
    workspace.jobs.fail(workspace.jobs.claim().id, "birch-2031.pdf: the PDF is damaged. Get another.")
    test = page(name, **({"manifesto": "birch-2031"} if name == "parties" else {}))
    assert not test.exception
    assert "Could not be read" in html_of(test)
    assert "Birch" in html_of(test) + str([box.options for box in test.selectbox])


def test_a_failed_manifesto_says_why_on_its_card(page, workspace) -> None:
    """In the sentence of its job, every mark of Markdown escaped."""
    workspace.add("x.pdf", b"1", Facts("x", "Birch", "2031"))
    workspace.jobs.fail(workspace.jobs.claim().id, "![x](http://example.org).pdf: damaged.")
    (error,) = page("manifestos").error
    assert error.value.startswith("\\!\\[x\\]\\(")


def test_a_deep_link_opens_its_cell(page, put) -> None:
    """With the quote, both page numbers, the reasons and the picture."""
    put("alder-2031", "Alder")
    row = SET.pledges[0].id
    test = page("coverage", row=row, manifesto="alder-2031")
    assert test.selectbox(key=ROW_BOX).value == row
    html = html_of(test)
    assert "PDF page" in html
    assert "(printed" in html
    assert test.image


def test_a_stale_link_says_so_and_shows_the_rest(page, put) -> None:
    """A row that is not here selects nothing."""
    put("alder-2031", "Alder")
    test = page("coverage", row="99-gone", manifesto="alder-2031")
    assert wording.LINK_STALE in said(test)
    assert test.selectbox(key=ROW_BOX).value is None
    assert test.selectbox(key=PARTY_BOX).value == "alder-2031"


def test_the_boxes_open_every_cell(page, put) -> None:
    """The keyboard's way: choose a row and a party."""
    put("alder-2031", "Alder")
    test = page("coverage")
    assert wording.PICK_NOTHING in said(test)
    test.selectbox(key=ROW_BOX).select_index(4).run()
    test.selectbox(key=PARTY_BOX).select_index(0).run()
    assert not test.exception
    assert test.query_params["manifesto"] == "alder-2031"
    assert "Alder, 2031" in html_of(test)


def test_filters_to_nothing_offer_the_way_back(page, put) -> None:
    """Clearing them shows everything again."""
    put("alder-2031", "Alder")
    test = page("coverage", checked="checked")
    assert wording.NOTHING_MATCHES in said(test)
    test.button[0].click().run()
    assert wording.NOTHING_MATCHES not in said(test)
    assert not test.query_params.get("checked")


def test_a_status_filter_leaves_only_its_cells(page, put) -> None:
    """In the list that stands for the matrix on a phone."""
    put("alder-2031", "Alder")
    html = html_of(page("coverage", rows="asks", statuses="opposed"))
    listed, _, _ = html[html.index('<div class="phone">') :].partition('<ul class="legend">')
    assert "Opposed" in listed
    assert "Committed" not in listed


def test_the_matrix_is_there_as_a_table_too(page, put) -> None:
    """A header for every row and column, made when it is opened."""
    put("alder-2031", "Alder")
    assert "<table" not in html_of(page("coverage"))
    html = html_of(page("coverage", state={"as table": True}))
    assert html.count('<th scope="row">') == len(SET.pledges)
    assert '<th scope="col">Alder</th>' in html


def test_a_check_is_shown_with_its_name(page, put, workspace) -> None:
    """The suggestion gives way to the person's word."""
    stored = put("alder-2031", "Alder")
    workspace.checks.put(stored.key, "8a", Status.MENTIONED, Status.COMMITTED, "Ada <b>")
    html = html_of(page("coverage", rows="asks", row="8a", manifesto="alder-2031"))
    assert "Checked by Ada &lt;b&gt;." in html
    assert "✓ checked" in html


def test_search_marks_what_it_found_and_escapes_the_rest(page, put) -> None:
    """HTML and Markdown of a manifesto stay letters."""
    put("alder-2031", "Alder")
    html = html_of(page("search", q="ban"))
    assert "<mark>Ban</mark>" in html
    assert HOSTILE.partition(" ")[0] not in html


def test_search_that_finds_nothing_says_what_was_searched(page, put) -> None:
    """And takes the query as text."""
    put("alder-2031", "Alder")
    (info,) = page("search", q="*zebra*").info
    assert "5 pages were searched" in info.value
    assert "\\*zebra\\*" in info.value


def test_two_manifestos_of_one_party_are_compared(page, put) -> None:
    """The promise that went is called dropped."""
    put("alder-2027", "Alder", "2027", start=0)
    put("alder-2031", "Alder", "2031", start=2)
    html = html_of(page("compare"))
    assert "Dropped" in html
    assert "New" in html


def test_the_doctor_names_the_pages_to_look_at(page, put) -> None:
    """The one that is a picture."""
    put("alder-2031", "Alder")
    labels = [box.label for box in page("manifestos").expander]
    assert wording.LOOK_AT.format(pages="page 5") in labels


def test_downloads_hold_what_the_coverage_page_shows(page, put) -> None:
    """The filter that was set there is offered first."""
    put("alder-2031", "Alder")
    put("birch-2031", "Birch")
    test = page("downloads")
    assert not test.radio
    test.session_state["coverage view"] = {"parties": "Birch"}
    test.run()
    (radio,) = test.radio
    assert "manifestos: 1" in radio.options[0]
