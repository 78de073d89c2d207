"""A dashboard of its own on a free port, its shelf filled with the three demo manifestos, and a real Chromium."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from analyser.bundled import demo_manifestos
from analyser.model.report import Report
from analyser.workspace import Workspace
from analyser.workspace.shelve import shelve

ROOT = Path(__file__).resolve().parents[2]
AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
START_SECONDS = 90.0
PATIENCE = 30_000  #: milliseconds that a step may take on a machine that does other things too
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


def chromium() -> str | None:
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the whole folder, and skip it with a loud line where there is no Chromium."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if chromium() is None:
                item.add_marker(pytest.mark.skip(reason="NO CHROMIUM IS INSTALLED: THE DASHBOARD WAS NOT WALKED"))


@dataclass(frozen=True)
class Dashboard:
    """A served dashboard and the shelf behind it."""

    address: str
    workspace: Workspace
    process: int


@contextlib.contextmanager
def served(folder: Path) -> Iterator[Dashboard]:
    """Serve the dashboard on a free port of this machine."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = (folder.parent / "server.log").open("wb")
    command = [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={port}"]
    server = subprocess.Popen(
        command, cwd=ROOT, stdout=log, stderr=log, env={**os.environ, "ANALYSER_WORKSPACE": str(folder)}
    )
    try:
        _await(f"http://127.0.0.1:{port}/_stcore/health", server)
        yield Dashboard(f"http://127.0.0.1:{port}", Workspace(folder), server.pid)
    finally:
        server.terminate()
        server.wait(timeout=20)
        log.close()


def _await(address: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        with contextlib.suppress(OSError), urllib.request.urlopen(address, timeout=2):
            return
        time.sleep(0.2)
    raise RuntimeError("the dashboard did not start")


@pytest.fixture(scope="session")
def dashboard(tmp_path_factory: pytest.TempPathFactory, demo_report: Report) -> Iterator[Dashboard]:
    folder = tmp_path_factory.mktemp("dashboard") / "shelf"
    shelve(Workspace(folder), demo_report, demo_manifestos())
    with served(folder) as dashboard:
        yield dashboard


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser, dashboard: Dashboard) -> Iterator[Page]:
    """A tab at 1440 px; `page.goto` takes addresses from the dashboard's root. No console error may be left."""
    context = browser.new_context(
        base_url=dashboard.address, viewport={"width": 1440, "height": 1000}, accept_downloads=True
    )
    context.set_default_timeout(PATIENCE)
    tab = context.new_page()
    yield tab
    context.close()
