"""A shelf of three manifestos whose records are made by hand, so that pages can be drawn without any model."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from analyser.bundled import demo_manifestos
from analyser.dashboard import shelf as shelf_module
from analyser.model.findings import Status
from analyser.model.manifesto import Facts, Health
from analyser.model.report import ManifestoRecord, SheetRecord
from analyser.pledges import default_set, load_pledge_set
from analyser.score import score
from analyser.workspace import Stored, Workspace
from analyser.workspace.records import fingerprint, record_bytes
from tests.conftest import finding, judged, passage

SET = load_pledge_set(default_set())
HOSTILE = "<img src=x onerror=alert(1)> ![](x) *Ban* it & [more](http://example.org)."
STATUSES = (Status.COMMITTED, Status.PARTIAL, Status.MENTIONED, Status.OPPOSED, Status.NONE)


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    """An empty shelf that the dashboard opens, with no worker behind it."""
    monkeypatch.setenv("ANALYSER_WORKSPACE", str(tmp_path / "shelf"))
    monkeypatch.setattr("analyser.workspace.supervisor.Supervisor.ensure", lambda self: None)
    st.cache_resource.clear()
    yield shelf_module.workspace()
    st.cache_resource.clear()


def record_of(facts: Facts, start: int) -> ManifestoRecord:
    """A record with a hostile passage, its statuses going round in the order of `STATUSES` from `start`."""
    passages = (
        passage(0, "We will end it – for £5.", sheet=2),
        passage(1, HOSTILE, sheet=3),
        passage(2, "Nothing on this is promised.", sheet=4),
    )
    findings = []
    for place, ask in enumerate(SET.asks):
        status = STATUSES[(start + place) % len(STATUSES)]
        quote = passages[place % 2]
        shown = () if status is Status.NONE else (judged(ask.id, quote, status),)
        findings.append(finding(ask.id, status, shown, (judged(ask.id, passages[2], Status.MENTIONED),)))
    sheets = tuple(SheetRecord(n, str(n - 1), Health(words=7, image_only=n == 5)) for n in range(1, 6))
    scorecard = score(facts, findings, SET)
    return ManifestoRecord(f"{facts.id}.pdf", "ab" * 32, "pdf", "B", sheets, 21, scorecard, passages, passages[:1])


@pytest.fixture
def put(workspace: Workspace) -> Callable[..., Stored]:
    """Put a manifesto on the shelf as read."""

    def put_one(name: str, party: str, election: str = "2031", start: int = 0) -> Stored:
        stored = workspace.add(
            f"{name}.pdf", demo_manifestos()[0].read_bytes() + name.encode(), Facts(name, party, election)
        )
        job = workspace.jobs.claim()
        assert job is not None
        workspace.write_record(stored.key, fingerprint(SET), record_bytes(record_of(stored.facts, start)))
        workspace.jobs.finish(job.id)
        return stored

    return put_one


@pytest.fixture
def page(workspace: Workspace) -> Callable[..., AppTest]:
    """Draw one page of the dashboard, with an address where one is given."""

    def draw(name: str, state: Mapping[str, object] | None = None, **address: str) -> AppTest:
        test = AppTest.from_string(f"from analyser.dashboard.views import {name}\n{name}.render()", default_timeout=30)
        for key, value in address.items():
            test.query_params[key] = value
        for key, value in (state or {}).items():
            test.session_state[key] = value
        return test.run()

    return draw
