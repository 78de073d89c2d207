"""What tests of several rooms share: a small pledge set, and a report made by hand with a hostile text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from analyser.bundled import default_set, demo_manifestos
from analyser.model.findings import (
    Candidate,
    Cue,
    Finding,
    Hit,
    Judgement,
    Reason,
    Search,
    Signal,
    Status,
)
from analyser.model.manifesto import Box, Facts, Health, Passage, PassageKind, Region
from analyser.model.pledges import Ask, Example, Pledge, PledgeSet, Query, Reach, Theme, Vocabulary, Wants
from analyser.model.report import ManifestoRecord, Report, SheetRecord, Unreadable
from analyser.report import assemble
from analyser.score import score

NOTICE = "Not to be used to support any party."
RIVERS_QUERY = Query(Reach.FULL, ("@end", "spill | discharge"), within=8)


@pytest.fixture
def pledge_set() -> PledgeSet:
    """Two themes, two pledges, three asks; vocabulary for one of them."""
    vocabulary = Vocabulary(
        ask="1a",
        wants=Wants.END,
        definition="An end to spills.",
        parts=("spills",),
        concepts={"spill": ("spill", "discharge")},
        queries=(RIVERS_QUERY,),
        examples=(Example(Reach.FULL, "We will end spills."),),
    )
    sewage = Pledge(
        "01-sewage", 1, "water", "Stop spills; test rivers.", ("24",), (Ask("1a", "Stop spills"), Ask("1b", "Test"))
    )
    parks = Pledge("02-parks", 2, "land", "Open a park in every town.", ("31",), (Ask("2a", "Open parks"),), "Parks")
    return PledgeSet(
        id="rivers-2031",
        title="Ten asks for rivers",
        publisher="Friends of Rivers",
        published=date(2031, 3, 1),
        nation="Wales",
        notice=NOTICE,
        themes=(Theme("water", "Clean water"), Theme("land", "Open land")),
        pledges=(sewage, parks),
        concepts={"end": ("end", "stop")},
        vocabulary={"1a": vocabulary},
    )


def passage(index: int, text: str, sheet: int = 1) -> Passage:
    """A sentence of our own on a sheet."""
    regions = (Region(sheet, Box(50.0, 100.5, 300.25, 112.0)),)
    return Passage(
        f"p{index}", index, PassageKind.SENTENCE, text, ("Water", "Rivers"), "We will:", sheet, str(sheet - 1), regions
    )


def judged(ask: str, passage: Passage, status: Status) -> Judgement:
    """A candidate and what it was judged to be."""
    signals = ((Signal.WORDS, 0.5), (Signal.QUERIES, 1.0))
    candidate = Candidate(ask, passage, 0.75, signals, (Hit(RIVERS_QUERY, ("end", "spills")),), ("spills",))
    return Judgement(candidate, status, (Reason("3", "A bullet under a lead-in."),), ((Cue.OWN_PROMISE, "We will"),))


def finding(
    ask: str, status: Status, evidence: tuple[Judgement, ...] = (), others: tuple[Judgement, ...] = ()
) -> Finding:
    """A finding with a record of its search."""
    search = Search(("spill", "discharge"), 3, 2, (2,))
    confidence = 0.0 if status is Status.UNJUDGED else 0.9
    return Finding(
        ask, status, confidence, (Reason("3", "Own promise."), Reason("", "Plain.")), evidence, others, search
    )


@pytest.fixture
def make_record(pledge_set):
    """Make the record of a manifesto from a status for each ask."""

    def make(name: str, party: str, statuses: tuple[Status, ...], election: str = "2031") -> ManifestoRecord:
        passages = (
            passage(0, "We will end spills – for £5."),
            passage(1, "=1+1 is not a sum", 2),
            passage(2, "- a\nb", 3),
        )
        findings = []
        for ask, status, quote in zip(pledge_set.asks, statuses, passages, strict=True):
            shown = (judged(ask.id, quote, status),) if status is not Status.NONE else ()
            rest = tuple(judged(ask.id, other, Status.MENTIONED) for other in passages if other is not quote)
            findings.append(finding(ask.id, status, shown, rest))
        sheets = tuple(SheetRecord(n, str(n - 1), Health(words=7, image_only=n == 4)) for n in (1, 2, 3, 4))
        scorecard = score(Facts(name, party, election, date(2031, 5, 8)), findings, pledge_set)
        return ManifestoRecord(f"{name}.pdf", "ab" * 32, "pdf", "A", sheets, 21, scorecard, passages)

    return make


@pytest.fixture
def report(pledge_set, make_record) -> Report:
    """Two manifestos that were read, in the wrong order, and one that was not."""
    return assemble(
        pledge_set,
        [
            make_record("willow-2031", "Willow Party", (Status.PARTIAL, Status.OPPOSED, Status.UNJUDGED)),
            make_record("alder-2031", "alder party", (Status.COMMITTED, Status.MENTIONED, Status.NONE)),
        ],
        [Unreadable("birch-2031", "birch-2031.pdf", "it has no text.", "OCR it.", "Birch Party", "2031")],
        created=datetime(2031, 4, 2, 9, 30, tzinfo=UTC),
    )


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory) -> Iterator[None]:
    """Keep what tests read out of the user's cache."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ANALYSER_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def demo_report(_own_cache) -> Report:
    """The report of the three fictional manifestos, made once for all tests."""
    from analyser.pipeline import analyse  # here, so that tests of the core load no models
    from analyser.pledges import load_pledge_set

    return analyse(demo_manifestos(), load_pledge_set(default_set()))
