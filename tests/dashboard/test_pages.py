"""Every page, in every state it can be in: empty, being read, read, could not be read, filtered to nothing."""

from __future__ import annotations

import re

import pytest

from analyser.bundled import method_text
from analyser.dashboard import wording
from analyser.dashboard.selection import PARTY_BOX, ROW_BOX
from analyser.model.findings import Status
from analyser.model.manifesto import Facts
from tests.dashboard.conftest import HOSTILE, SET, STATUSES

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


def test_the_page_of_what_does_not_count_says_so(page, put) -> None:
    """Where nothing was found, the nearest passage is framed, and never said to be highlighted."""
    put("alder-2031", "Alder")
    silent = SET.asks[STATUSES.index(Status.NONE)]
    test = page("coverage", rows="asks", row=silent.id, manifesto="alder-2031")
    assert wording.PAGE_FRAMED.format(sheet=4, party="Alder") in html_of(test)
    assert test.query_params["sheet"] == "4"
    promised = SET.asks[0]
    test = page("coverage", rows="asks", row=promised.id, manifesto="alder-2031")
    assert wording.PAGE_PICTURE.format(sheet=2, party="Alder") in html_of(test)


def test_the_best_quote_comes_first_and_silence_last(page, put) -> None:
    """The quote of the strongest status, whatever its ask's number; then the order of the set."""
    put("alder-2031", "Alder")
    pledge = next(pledge for pledge in SET.pledges if len(pledge.asks) == 5)
    html = html_of(page("coverage", row=pledge.id, manifesto="alder-2031"))
    places = {ask.id: html.index(f'<span class="ask-id">{ask.id}</span>') for ask in pledge.asks}
    statuses = {ask.id: STATUSES[SET.asks.index(ask) % len(STATUSES)] for ask in pledge.asks}
    told = [statuses[ask] for ask in sorted(places, key=places.__getitem__)]
    assert told == [Status.COMMITTED, Status.PARTIAL, Status.OPPOSED, Status.MENTIONED, Status.NONE]


def test_a_count_stands_only_where_a_row_has_several_asks(page, put) -> None:
    """ "0 of 1 asks committed" says nothing that the status does not."""
    put("alder-2031", "Alder")
    several = next(pledge for pledge in SET.pledges if len(pledge.asks) == 5)
    head = '<div class="cell-head">'
    counted = (
        html_of(page("coverage", row=several.id, manifesto="alder-2031")).partition(head)[2].partition("</div>")[0]
    )
    alone = html_of(page("coverage", rows="asks", row="3a", manifesto="alder-2031")).partition(head)[2]
    assert "of 5 asks committed" in counted
    assert "asks committed" not in alone.partition("</div>")[0]


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
    assert "All 3 passages of 1 manifesto were searched" in info.value
    assert "\\*zebra\\*" in info.value


def test_a_search_narrows_to_a_manifesto_and_its_address_opens_the_same_hit(page, put) -> None:
    """Those that hold nothing are named; the chosen passage stands out and its page is shown."""
    put("alder-2031", "Alder")
    put("birch-2031", "Birch")
    test = page("search", q="we will", **{"in": "birch-2031"})
    assert html_of(test).count("<figcaption>Birch") == 1
    assert "<figcaption>Alder" not in html_of(test)
    (pills,) = test.button_group
    assert pills.value == ["birch-2031"]
    hits = page("search", q="i", hit="birch-2031/p2")
    assert hits.query_params["hit"] == "birch-2031/p2"
    assert hits.image


def test_two_manifestos_of_one_party_are_compared(page, put) -> None:
    """The promise that went is called dropped, and both sides lead to their evidence."""
    put("alder-2027", "Alder", "2027", start=0)
    put("alder-2031", "Alder", "2031", start=2)
    test = page("compare")
    table = html_of(test).partition('<div class="changes-of">')[2]
    assert "Dropped" in table
    assert "New" in table
    assert re.search(r'href="\./\?row=[\w-]+&amp;manifesto=alder-2027', table)
    assert test.query_params["earlier"] == "alder-2027"


def test_a_comparison_is_in_the_address(page, put) -> None:
    """Both manifestos and the kinds of change; the two latest elections where nothing is said."""
    for year in ("2027", "2023", "2031"):
        put(f"alder-{year}", "Alder", year, start=int(year) % 5)
    opened = page("compare")
    assert (opened.query_params["earlier"], opened.query_params["later"]) == ("alder-2027", "alder-2031")
    test = page("compare", earlier="alder-2023", later="alder-2027", changes="dropped")
    assert [box.value for box in test.selectbox] == ["Alder", "alder-2023", "alder-2027"]
    table = html_of(test).partition('<div class="changes-of">')[2]
    assert "Dropped" in table
    assert "New" not in table
    assert test.query_params["changes"] == "dropped"
    assert wording.LINK_STALE in said(page("compare", earlier="alder-1999"))


def test_a_pledge_shows_every_party_on_every_ask_and_leads_to_the_page(page, put) -> None:
    """One table of statuses, one line a party and ask; every quote's place is a link to its cell."""
    for name in ("alder", "birch"):
        put(f"{name}-2031", name.capitalize())
    pledge = SET.pledges[2]
    html = html_of(page("pledges", pledge=pledge.id))
    assert html.count('<th scope="row">') == 2
    assert html.count('<div class="line">') == 2 * len(pledge.asks)
    assert f'<a href="./?row={pledge.id}&amp;manifesto=birch-2031&amp;sheet=2">PDF page 2 (printed 1)</a>' in html


def test_a_party_has_every_pledge_at_a_glance(page, put) -> None:
    """Each leads to its place on the page, and the promises beyond the pledges are on the list."""
    put("alder-2031", "Alder")
    html = html_of(page("parties"))
    glance = html[html.index('<nav class="glance"') : html.index("</nav>")]
    places = re.findall(r'href="#([\w-]+)"', glance)
    assert len(places) == len(SET.pledges) + 1
    assert all(f'id="{place}"' in html for place in places)
    assert wording.BEYOND_LINK.format(count=1) in glance


def test_the_method_begins_in_plain_words(page, put) -> None:
    """Before the figures, which agree with the document behind them."""
    put("alder-2031", "Alder")
    html = html_of(page("method"))
    assert "About 3 in 4 cells agreed" in html
    assert "roughly three cells in four agree" in method_text()
    assert "5 pages" in html
    assert "ab" * 32 in html


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
