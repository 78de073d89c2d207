"""Ten people on the dashboard at once: each clicks a cell, reads for a moment, and clicks the next.

What the first people fill, the caches, all later ones share. So a first crowd comes and goes, and a session's memory is
what the second one adds.
"""

from __future__ import annotations

import asyncio
import random
import statistics
import time

import psutil
from playwright.async_api import Page, async_playwright
from playwright.async_api import TimeoutError as NoAnswerError

from tests.browser.conftest import FLAGS, Dashboard, chromium

SESSIONS = 10
SECONDS = 120.0
WARMING_SECONDS = 40.0  #: of the first crowd
READING_SECONDS = (2.0, 6.0)  #: between two clicks of a session, at random
PATIENCE = 20_000  #: milliseconds after which a click has had no answer
KEPT_SECONDS = 120.0  #: that Streamlit keeps a closed tab's session, by default, for a connection that comes back
AFTER_SECONDS = KEPT_SECONDS + 20.0  #: how long after the last tab is closed the memory is looked at
CELLS = "svg.marks path[aria-label]"
EVIDENCE = """label => {
    const [, party, row] = label.match(/^(.+?), (\\S+) /);
    const shows = (selector, start) => document.querySelector(selector)?.innerText.startsWith(start);
    return shows("h2.cell", party) && shows("p.row", row + " ")
        && document.querySelector("[data-testid=stImage] img")?.complete
        && document.querySelector("[data-testid=stApp]").dataset.testScriptState != "running";
}"""  #: the panel shows the cell that a label names, with its page


def crowd(dashboard: Dashboard) -> None:
    """Print how long a click took, what failed, and what the server's memory did meanwhile and after."""
    server = psutil.Process(dashboard.process)
    asyncio.run(_click(dashboard, server, WARMING_SECONDS))
    time.sleep(AFTER_SECONDS)
    before = server.memory_info().rss
    taken, errors, most = asyncio.run(_click(dashboard, server, SECONDS))
    time.sleep(AFTER_SECONDS)
    after = server.memory_info().rss
    each = (most - before) / SESSIONS / 1e6
    print(
        f"{SESSIONS} sessions  {len(taken)} clicks, median {statistics.median(taken):.2f} s (aim 2 s), "
        f"worst {max(taken):.2f} s, errors {errors}"
    )
    print(
        f"memory       {before / 1e6:.0f} MB before, {each:+.0f} MB a session at most (aim 100 MB), "
        f"{after / 1e6:.0f} MB {AFTER_SECONDS:.0f} s after the last tab was closed"
    )


async def _click(dashboard: Dashboard, server: psutil.Process, seconds: float) -> tuple[list[float], int, int]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        pages = []
        for _ in range(SESSIONS):
            context = await browser.new_context(base_url=dashboard.address, viewport={"width": 1440, "height": 1000})
            page = await context.new_page()
            await page.goto("/")
            await page.locator(CELLS).first.wait_for(timeout=120_000)
            pages.append(page)
        end = time.monotonic() + seconds
        watched = asyncio.create_task(_watch(server, end))
        found = await asyncio.gather(*(_session(page, end) for page in pages))
        most = await watched
        await browser.close()
    return [seconds for taken, _ in found for seconds in taken], sum(errors for _, errors in found), most


async def _session(page: Page, end: float) -> tuple[list[float], int]:
    """Seconds of every click, and the number of clicks without an answer or with an error."""
    taken, errors, cells = [], 0, page.locator(CELLS)
    count = await cells.count()
    while time.monotonic() < end:
        await asyncio.sleep(random.uniform(*READING_SECONDS))
        cell = cells.nth(random.randrange(count))
        await cell.evaluate("cell => cell.scrollIntoView({block: 'center'})")
        label, box = await cell.get_attribute("aria-label"), await cell.bounding_box()
        assert label is not None
        assert box is not None
        start = time.perf_counter()
        await page.mouse.click(box["x"] + 8, box["y"] + box["height"] / 2)
        try:
            await page.wait_for_function(EVIDENCE, arg=label, polling=50, timeout=PATIENCE)
        except NoAnswerError:
            errors += 1
            continue
        taken.append(time.perf_counter() - start)
    return taken, errors + await page.locator("[data-testid=stException]").count()


async def _watch(server: psutil.Process, end: float) -> int:
    most = 0
    while time.monotonic() < end:
        most = max(most, server.memory_info().rss)
        await asyncio.sleep(0.5)
    return most
