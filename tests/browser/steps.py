"""What a person does on the dashboard, and what they wait for."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page

MATRIX = "svg.marks"


def visit(page: Page, address: str) -> None:
    """Open an address and wait until the page stands still."""
    page.goto(address)
    page.locator("p.notice").wait_for()
    settled(page)


def settled(page: Page) -> None:
    """Wait until the server has nothing more to say."""
    page.wait_for_timeout(150)
    page.wait_for_function("document.querySelector('[data-testid=stApp]')?.dataset.testScriptState !== 'running'")
    page.wait_for_timeout(100)


def cell(page: Page, party: str, row: str) -> Locator:
    """A cell of the matrix by what a screen reader is told of it."""
    return page.locator(f'{MATRIX} path[aria-label^="{party}, {row}"]')


def click_cell(page: Page, party: str, row: str) -> None:
    """Click into the middle of a cell, where its words stand."""
    found = cell(page, party, row)
    found.wait_for()
    found.scroll_into_view_if_needed()
    box = found.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    settled(page)


def choose(page: Page, label: str, option: str) -> None:
    """Choose from a select box with the keyboard alone: type, then Enter."""
    box = page.get_by_role("combobox", name=re.compile(re.escape(label)))
    box.focus()
    page.keyboard.type(option)
    page.keyboard.press("Enter")
    settled(page)


def picture(page: Page) -> Locator:
    """The picture of a manifesto's page."""
    return page.locator("[data-testid=stImage] img")
