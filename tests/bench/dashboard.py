"""How quick the dashboard is in a real browser: one person's steps, and ten sessions clicking at once.

The shelf holds eight manifestos: those given, and where they are fewer, the demo's again under other names. Needs
Chromium. What is timed runs from the person's action until the result can be seen.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from analyser.bundled import default_set, demo_manifestos
from analyser.extract.facts import read_facts
from analyser.model.report import ManifestoRecord
from analyser.pipeline import analyse_manifesto
from analyser.pledges import load_pledge_set
from analyser.workspace import Workspace
from analyser.workspace.records import fingerprint, record_bytes
from tests.bench.sessions import CELLS, EVIDENCE, crowd
from tests.browser.conftest import FLAGS, Dashboard, chromium, served

LOADED = 8  #: manifestos on the shelf
TIMES = 10  #: of each step; the median counts
FILTERED = f"""everything => {{
    const cells = [...document.querySelectorAll('{CELLS}')].map(cell => cell.ariaLabel);
    return cells.length > 0 && everything == cells.some(label => !label.includes(": Mentioned"));
}}"""  #: whether the matrix shows the cells of one status only, or all
AIMS = {"first view": 2.5, "cell": 0.8, "filter": 0.5, "rows": 0.5, "search": 0.5}  #: seconds, medians


def run(given: list[Path], rounds: int) -> None:
    """Time the steps of one person `TIMES` times, then let ten sessions click for two minutes."""
    if chromium() is None:
        print("no Chromium is installed: nothing was measured")
        return
    with tempfile.TemporaryDirectory() as folder:
        shelf = Path(folder) / "shelf"
        print(f"{_fill(Workspace(shelf), given)} manifestos on the shelf")
        with served(shelf) as dashboard:
            _one_person(dashboard)
            crowd(dashboard)


def _fill(workspace: Workspace, given: list[Path]) -> int:
    """Put eight manifestos on the shelf with their records, each file analysed once."""
    pledge_set = load_pledge_set(default_set())
    sources = (given if 0 < len(given) <= LOADED else list(demo_manifestos()))[:LOADED]
    made: dict[Path, ManifestoRecord] = {}
    for place in range(LOADED):
        path = sources[place % len(sources)]
        facts = replace(read_facts(path), id=f"{path.stem}-{place}", party=f"{read_facts(path).party} {place + 1}")
        made.setdefault(path, analyse_manifesto(path, pledge_set))
        stored = workspace.add(path.name, path.read_bytes() + b"\n" * place, facts)
        record = replace(made[path], scorecard=replace(made[path].scorecard, facts=stored.facts))
        workspace.write_record(stored.key, fingerprint(pledge_set), record_bytes(record))
        job = workspace.jobs.claim()
        assert job is not None
        workspace.jobs.finish(job.id)
    return LOADED


def _one_person(dashboard: Dashboard) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        page = browser.new_page(base_url=dashboard.address, viewport={"width": 1440, "height": 1000})
        steps = {"first view": _first_view, "cell": _cell, "filter": _filter, "rows": _rows, "search": _search}
        for name, step in steps.items():
            step(page, 0)
            taken = [step(page, turn + 1) for turn in range(TIMES)]
            median = statistics.median(taken)
            print(f"{name:<11} median {median:5.2f} s  (aim {AIMS[name]:.1f} s, worst {max(taken):.2f} s)")
        browser.close()


def _until(page: Page, act: Callable[[], object], condition: str, argument: object = None) -> float:
    """Seconds from an action until a condition of the page holds."""
    start = time.perf_counter()
    act()
    page.wait_for_function(condition, arg=argument, polling=20, timeout=60_000)
    return time.perf_counter() - start


def _first_view(page: Page, turn: int) -> float:
    """From the address to the matrix, in a browser that has the files of the page."""
    page.goto("about:blank")
    return _until(
        page, lambda: page.goto("/", wait_until="commit"), f"document.querySelectorAll('{CELLS}').length >= 8"
    )


def _cell(page: Page, turn: int) -> float:
    """From a click to quotes and the picture of another page."""
    if turn == 0:
        _first_view(page, 0)
    target = page.locator(CELLS).nth(11 + 9 * turn)
    label = target.get_attribute("aria-label")
    box = target.bounding_box()
    assert box is not None
    return _until(
        page,
        lambda: page.mouse.click(box["x"] + 8, box["y"] + box["height"] / 2),
        EVIDENCE,
        label,
    )


def _filter(page: Page, turn: int) -> float:
    """From the choice of a status to the cells that have it, and back to all of them."""
    page.get_by_role("combobox", name="Status").focus()
    if turn % 2 == 0:
        page.keyboard.type("Mentioned")
    key = ("Enter", "Backspace")[turn % 2]
    return _until(page, lambda: page.keyboard.press(key), FILTERED, bool(turn % 2))


def _rows(page: Page, turn: int) -> float:
    """From the choice of a kind of row to the matrix of such rows, 520 or 240 cells."""
    if turn == 0:
        _first_view(page, 0)  # another session, without the filter
    name = ("Asks", "Pledges")[turn % 2]
    rows = (65, 30)[turn % 2] * LOADED
    button = page.locator(".st-key-rows button", has_text=name)
    return _until(page, button.click, f"rows => document.querySelectorAll('{CELLS}').length == rows", rows)


def _search(page: Page, turn: int) -> float:
    """From Enter to the marked passages."""
    if turn == 0:
        page.goto("/search")
    word = ("children", "school", "families", "housing")[turn % 4]
    box = page.get_by_label("Words, or")
    box.fill(word)
    return _until(
        page,
        lambda: box.press("Enter"),
        "word => document.querySelector('figure.quote mark')?.innerText.toLowerCase().startsWith(word)",
        word,
    )
