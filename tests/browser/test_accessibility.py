"""axe finds no serious or critical violation of ours on any page, in light and in dark, at 1440 and at 390 px."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import AXE
from tests.browser.steps import visit

PAGES = (
    "/", "/?row=03-universal-credit&manifesto=lantern-2031", "/pledges?pledge=03-universal-credit", "/parties",
    "/compare", "/search?q=children", "/manifestos", "/downloads", "/method",
)  # fmt: skip
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def violations(page: Page) -> list[str]:
    """Serious and critical violations of WCAG 2.2 A and AA, each with the places where it was found."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("levels => axe.run(document, {runOnly: levels})", LEVELS)
    return [
        f"{violation['id']}: {node['target']} {node['html'][:160]}"
        for violation in found["violations"]
        if violation["impact"] in {"serious", "critical"}
        for node in violation["nodes"]
    ]


@pytest.mark.skipif(not AXE.exists(), reason="AXE IS NOT INSTALLED (npm ci --prefix tests/browser): NOT CHECKED")
@pytest.mark.parametrize(("scheme", "width"), [("light", 1440), ("dark", 1440), ("light", 390)])
def test_no_page_bars_anybody(page: Page, scheme: str, width: int) -> None:
    """Names, roles, contrast, order."""
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_viewport_size({"width": width, "height": 900})
    found = {}
    for address in PAGES:
        visit(page, address)
        found[address] = violations(page)
    assert {address: problems for address, problems in found.items() if problems} == {}
