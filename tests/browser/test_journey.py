"""The journey through the dashboard in a real browser: from the demo's coverage to a file of our own and back out."""

from __future__ import annotations

import csv
import io
import os
import re
import signal
import time
from pathlib import Path

from openpyxl import load_workbook
from playwright.sync_api import Browser, Download, Page, expect

from analyser.dashboard import wording
from tests.browser.conftest import Dashboard
from tests.browser.steps import cell, choose, click_cell, picture, settled, visit

UNIVERSAL_CREDIT = "3 Universal Credit"
WORKER_SECONDS = 180  #: until a worker has loaded its models, on a machine that does other things too
OWN = (
    "Fair Start 2031\n\nOur promises for children\n\nWe will remove the two-child limit on Universal Credit.\n\n"
    "We will give every child in primary school a free school meal.\n\n"
    "We will lower the voting age to 16 for every election, and we will say so in our first speech to the House.\n\n"
    "Families deserve a fair start, and the people of this country have told us what that means to them.\n"
)


def downloaded(download: Download) -> bytes:
    return Path(download.path()).read_bytes()


def test_a_click_opens_the_evidence_and_the_page(page: Page) -> None:
    """The quote, both page numbers, the reasons, and the picture with its passage."""
    visit(page, "/")
    click_cell(page, "Lantern Movement", UNIVERSAL_CREDIT)
    expect(picture(page)).to_be_visible()
    quote = page.locator(".st-key-quotes figure.quote").first
    expect(quote).to_contain_text("“")
    expect(quote).to_contain_text(re.compile(r"PDF page \d+"))
    expect(page.locator(".st-key-quotes ul.reasons li").first).to_be_visible()
    assert "row=03-" in page.url
    assert "manifesto=lantern-2031" in page.url
    for width, height in ((1440, 900), (1250, 1000), (1024, 768)):
        page.set_viewport_size({"width": width, "height": height})
        click_cell(page, "Tidewater Union", UNIVERSAL_CREDIT)
        click_cell(page, "Lantern Movement", UNIVERSAL_CREDIT)
        expect(cell(page, "Lantern Movement", UNIVERSAL_CREDIT)).to_be_in_viewport()
        expect(quote.locator("blockquote")).to_be_in_viewport(ratio=1)
        assert _is_in_view(page), f"the highlighted passage is out of view at {width} px"


def _is_in_view(page: Page) -> bool:
    """Whether the middle of the passage on the picture is inside its frame, and that inside the window."""
    shown: bool = page.evaluate("""() => {
        const image = document.querySelector(".st-key-crop img"), frame = image.parentElement.getBoundingClientRect();
        const box = image.getBoundingClientRect(), given = name => +getComputedStyle(image).getPropertyValue(name);
        const x = box.left + box.width * (given("--left") + given("--right")) / 2;
        const y = box.top + box.height * (given("--top") + given("--bottom")) / 2;
        return x > frame.left && x < frame.right && y > frame.top && y < frame.bottom && y < innerHeight
            && frame.height > 150 && frame.width > 300;
    }""")
    return shown


def test_a_link_opens_the_same_cell_and_page(page: Page) -> None:
    """What is in the address is what was on the screen."""
    visit(page, "/?row=03-universal-credit&manifesto=lantern-2031")
    page.get_by_role("button", name=re.compile(r"page \d+ ›")).click()
    settled(page)
    expect(page).to_have_url(re.compile("sheet="))
    shown = picture(page).get_attribute("alt")
    address = page.url
    visit(page, address)
    assert picture(page).get_attribute("alt") == shown
    expect(page.locator("h2.cell")).to_contain_text("Lantern Movement")


def test_the_keyboard_alone_reaches_a_cell_and_its_pages(page: Page) -> None:
    """Two boxes, then the buttons of the pages."""
    visit(page, "/")
    choose(page, wording.PICK_ROW, "30 Votes")
    choose(page, wording.PICK_PARTY, "Tidewater")
    expect(page.locator("h2.cell")).to_contain_text("Tidewater Union")
    before = picture(page).get_attribute("alt")
    forward = page.get_by_role("button", name=re.compile(r"page \d+ ›"))
    forward.focus()
    page.keyboard.press("Enter")
    settled(page)
    assert picture(page).get_attribute("alt") != before


def test_a_quote_shows_its_page_and_the_page_grows(page: Page) -> None:
    """The button under a quote, then the dialog with the large picture, closed with Escape."""
    visit(page, "/?row=03-universal-credit&manifesto=hawthorn-2031")
    button = page.get_by_role("button", name=re.compile("^Show PDF page")).last
    sheet = button.inner_text().rpartition(" ")[2]
    button.click()
    settled(page)
    assert f"PDF page {sheet}," in (picture(page).get_attribute("alt") or "")
    page.get_by_role("button", name=wording.ENLARGE).click()
    dialog = page.get_by_role("dialog")
    expect(dialog.locator("img")).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)


def test_a_filter_narrows_the_matrix_and_clears(page: Page) -> None:
    """Only the cells of the chosen status are left, and the address says so."""
    visit(page, "/")
    page.locator("svg.marks path[aria-label]").first.wait_for()
    everything = page.locator("svg.marks path[aria-label]").count()
    choose(page, wording.FILTER_STATUS, "Opposed")
    page.keyboard.press("Escape")
    expect(page).to_have_url(re.compile("statuses=opposed"))
    cells = page.locator("svg.marks path[aria-label]")
    expect(cells.first).to_have_attribute("aria-label", re.compile("Opposed"))
    assert 0 < cells.count() < everything
    visit(page, "/?statuses=opposed&themes=inclusive-education&checked=checked")
    page.get_by_role("button", name=wording.CLEAR_FILTERS).click()
    expect(page.locator("svg.marks path[aria-label]")).to_have_count(everything)


def test_asks_and_articles_have_their_own_rows(page: Page) -> None:
    """Every kind of row opens its evidence."""
    for kind, row in (("Asks", "3c "), ("UNCRC", "Article 26")):
        visit(page, "/")
        page.get_by_role("radio", name=kind).or_(page.get_by_role("button", name=kind, exact=True)).first.click()
        settled(page)
        click_cell(page, "Lantern Movement", row)
        expect(page.locator("h2.cell")).to_contain_text("Lantern Movement")


def test_search_marks_the_words_and_shows_the_page(page: Page) -> None:
    """Any words, any manifesto."""
    visit(page, "/search")
    box = page.get_by_label(re.compile("Words, or"))
    box.fill("school meals")
    box.press("Enter")
    expect(page.locator("figure.quote mark").first).to_be_visible()
    expect(picture(page)).to_be_visible()
    assert "q=school" in page.url
    box.fill("zzz nothing")
    box.press("Enter")
    expect(page.get_by_text("were searched")).to_be_visible()


def test_a_quote_of_a_pledge_leads_to_its_page(page: Page) -> None:
    """From the page of one pledge to the cell, opened at the quote's own page."""
    visit(page, "/pledges?pledge=03-universal-credit")
    place = page.locator(".lines figcaption a").first
    sheet = re.match(r"PDF page (\d+)", place.inner_text())
    assert sheet is not None
    place.click()
    page.locator("h2.cell").wait_for()
    settled(page)
    expect(picture(page)).to_have_attribute("alt", re.compile(f"PDF page {sheet[1]},"))


def test_what_is_downloaded_is_what_is_on_the_screen(page: Page) -> None:
    """The scorecard as CSV and the same sheet of the workbook against the matrix, cell by cell."""
    visit(page, "/")
    page.locator("svg.marks path[aria-label]").first.wait_for()
    labels = page.locator("svg.marks path[aria-label]").evaluate_all("all => all.map(e => e.ariaLabel)")
    page.get_by_role("link", name="Downloads").click()
    page.get_by_role("button", name="scorecard.csv").wait_for()
    settled(page)
    with page.expect_download() as got:
        page.get_by_role("button", name="scorecard.csv").click()
    rows = list(csv.DictReader(io.StringIO(downloaded(got.value).decode("utf-8-sig"))))
    shown = {(m[1], int(m[2])): m[3] for m in (re.match(r"(.+?), (\d+) .*: (.+?),", label) for label in labels) if m}
    assert len(shown) == 90
    assert {(party, int(r["number"])): r[f"{party}: status"] for r in rows for party, _ in shown} == shown
    with page.expect_download() as got:
        page.get_by_role("button", name="scorecard.xlsx").click()
    sheet = load_workbook(io.BytesIO(downloaded(got.value)))["scorecard"]
    head, *body = sheet.iter_rows(values_only=True)
    assert [dict(zip(head, row, strict=True))["Hawthorn Party: status"] for row in body] == [
        row["Hawthorn Party: status"] for row in rows
    ]
    for name, start in (("coverage.svg", b"<svg"), ("coverage.png", b"\x89PNG")):
        with page.expect_download() as got:
            page.get_by_role("button", name=name).click()
        assert downloaded(got.value).startswith(start)
    with page.expect_download() as got:
        page.get_by_role("button", name=wording.PRINT_PARTY).click()
    assert "not intended to promote" in downloaded(got.value).decode()


def test_a_file_of_our_own_is_added_read_and_removed(page: Page, dashboard: Dashboard) -> None:
    """With its progress, a killed worker in between, the same file known, and removal asked twice."""
    visit(page, "/manifestos")
    own = {"name": "fair-start-2031.txt", "mimeType": "text/plain", "buffer": OWN.encode()}
    broken = {"name": "broken-2031.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 and no more"}
    page.locator("input[type=file]").first.set_input_files([own, broken])
    page.get_by_role("button", name=wording.ADD_BUTTON).click()
    expect(page.get_by_text("2 files are added: fair-start-2031.txt, broken-2031.pdf")).to_be_visible()
    expect(page.get_by_text(wording.BEING_READ, exact=True)).to_be_visible()
    _kill_worker(dashboard)
    page.locator("h3.card", has_text="Fair Start").wait_for()
    expect(page.get_by_text(wording.BEING_READ, exact=True)).to_have_count(0, timeout=120_000)
    expect(page.get_by_text(re.compile(r"broken-2031\.pdf: "))).to_be_visible()
    settled(page)
    page.get_by_role("button", name=wording.ALL_RIGHT.format(number=2)).click()
    expect(page.get_by_text(wording.TO_CONFIRM.format(number=2))).to_have_count(0)
    visit(page, "/")
    assert "Could not be read" in (cell(page, "Broken", UNIVERSAL_CREDIT).get_attribute("aria-label") or "")
    click_cell(page, "Fair Start", UNIVERSAL_CREDIT)
    expect(page.locator(".st-key-quotes figure.quote").first).to_contain_text("two-child limit")

    visit(page, "/manifestos")
    page.locator("input[type=file]").first.set_input_files([{**own, "name": "again.txt"}])
    page.get_by_role("button", name=wording.ADD_BUTTON).click()
    expect(page.get_by_text("this file is here already")).to_be_visible()
    for name in ("Broken", "Fair Start"):
        card = page.locator("[class*=st-key-card-]", has=page.locator("h3.card", has_text=name))
        card.get_by_role("button", name=wording.REMOVE, exact=True).click()
        page.get_by_role("dialog").get_by_role("button", name=wording.REMOVE_YES).click()
        expect(card).to_have_count(0)


def _kill_worker(dashboard: Dashboard) -> None:
    """End the worker as a crash would, while it is on a job."""
    deadline = time.monotonic() + WORKER_SECONDS
    while time.monotonic() < deadline:
        with dashboard.workspace.database.connect() as connection:
            row = connection.execute("SELECT worker FROM jobs WHERE state = 'running'").fetchone()
        if row is not None:
            os.kill(row["worker"], signal.SIGKILL)
            return
        time.sleep(0.05)
    raise AssertionError("no worker took the job")


def test_a_person_checks_a_cell_and_takes_it_back(page: Page) -> None:
    """The edge turns solid, the name stands beside the status."""
    visit(page, "/?row=30-votes-at-16&manifesto=lantern-2031")
    page.get_by_role("button", name=wording.CHECK_THIS).first.click()
    page.get_by_label(wording.YOUR_NAME).fill("Ada")
    page.get_by_role("button", name=wording.PUT_NAME).click()
    expect(page.get_by_text("Checked by Ada.")).to_be_visible()
    label = cell(page, "Lantern Movement", "30 Votes")
    expect(label).to_have_attribute("aria-label", re.compile("checked$"))
    page.get_by_role("button", name=wording.CHECK_AGAIN).first.click()
    page.get_by_role("button", name=wording.WITHDRAW).click()
    expect(label).to_have_attribute("aria-label", re.compile("suggested$"))


def test_a_phone_gets_a_list_that_leads_to_the_evidence(browser: Browser, dashboard: Dashboard) -> None:
    """At 390 px the matrix is a list by pledge; nothing sticks out to the side."""
    context = browser.new_context(
        base_url=dashboard.address, viewport={"width": 390, "height": 844}, user_agent="Mozilla/5.0 Mobile"
    )
    page = context.new_page()
    visit(page, "/")
    expect(page.locator("svg.marks")).to_be_hidden()
    status = page.get_by_role("combobox", name=re.compile(wording.FILTER_STATUS))
    expect(status).to_be_hidden()
    page.get_by_text(wording.more_filters(0)).click()
    expect(status).to_be_visible()
    expect(page.locator(".phone .key")).to_contain_text("Tidewater Union")
    line = page.locator(".phone details", has_text=UNIVERSAL_CREDIT)
    line.locator("summary").click()
    expect(line.locator("figure.quote").first).to_be_visible()
    line.get_by_role("link", name=wording.ALL_EVIDENCE).first.click()
    expect(page.locator("h2.cell")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    button = page.get_by_role("button", name=re.compile("^Show PDF page")).last
    sheet = button.inner_text().rpartition(" ")[2]
    button.click()
    image = page.get_by_role("dialog").locator("img")
    expect(image).to_be_in_viewport()
    expect(image).to_have_attribute("alt", re.compile(f"^PDF page {sheet},"))
    context.close()


def test_an_address_that_leads_nowhere_still_shows_the_dashboard(page: Page) -> None:
    """A sentence, never a traceback."""
    visit(page, "/?row=no-such-row&manifesto=nobody&sheet=-1&rows=%3Cscript%3E")
    expect(page.get_by_text(wording.LINK_STALE)).to_be_visible()
    expect(page.locator("svg.marks")).to_be_visible()
    expect(page.locator("[data-testid=stException]")).to_have_count(0)
