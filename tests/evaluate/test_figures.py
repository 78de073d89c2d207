"""The figures of agreement, worked by hand on a few cells."""

import json
import math

import pytest

from analyser.errors import UsageError
from analyser.evaluate import compare, confusion, figures, intervals, read_codings, weighted_kappa
from analyser.evaluate.quotes import overlap
from analyser.model.findings import Status

ALDER = (Status.COMMITTED, Status.MENTIONED, Status.NONE)  # as the fixture's Alder Party was judged


def code(folder, name, statuses, evidence=()):
    """Write a gold coding of the fixture's three asks."""
    asks = {
        ask: {"status": status, "evidence": list(evidence) if ask == "1a" else []}
        for ask, status in zip(("1a", "1b", "2a"), statuses, strict=True)
    }
    path = folder / f"{name}.json"
    path.write_text(json.dumps({"manifesto": name, "party": "Alder", "year": 2031, "asks": asks}), encoding="utf-8")


@pytest.fixture
def cells_of(report, tmp_path):
    """Compare the fixture's Alder Party with a coding."""

    def make(statuses, evidence=()):
        code(tmp_path, "alder-2031", statuses, evidence)
        return compare(read_codings(tmp_path), report)

    return make


def test_full_agreement(cells_of):
    """Kappa is 1 and nothing is absent."""
    found = figures(cells_of(ALDER))
    assert (found.cells, found.exact, found.kappa, found.f1_positive, found.false_absence) == (3, 1.0, 1.0, 1.0, 0.0)


def test_disagreement_counts_by_its_distance(cells_of):
    """One step apart once: an observed square of 1, against 21 / 3 by chance."""
    cells = cells_of((Status.PARTIAL, Status.MENTIONED, Status.NONE))
    # coded 3, 2, 1 against found 4, 2, 1: the nine pairs' squared distances sum to 1+1+4 + 4+0+1 + 9+1+0 = 21
    assert weighted_kappa(cells) == pytest.approx(1 - 1 / (21 / 3))
    found = figures(cells)
    assert found.exact == pytest.approx(2 / 3)
    assert (found.f1_positive, found.p_committed) == (1.0, 0.0)
    assert math.isnan(found.r_committed)


def test_what_was_missed_is_false_absence(cells_of):
    """Coded partial and found none."""
    found = figures(cells_of((Status.COMMITTED, Status.MENTIONED, Status.PARTIAL)))
    assert found.false_absence == pytest.approx(1 / 2)
    assert found.f1_positive == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("page", "quote", "rank", "page_ok"),
    [
        (1, "We will end spills – for £5.", 1, True),
        (9, "We will end spills — for £5", 1, False),
        (None, "WE WILL END SPILLS, for £5", 1, None),
        (2, "=1+1 is not a sum", 2, True),
        (1, "Nobody wrote this sentence anywhere.", None, None),
    ],
)
def test_a_coders_quote_is_looked_for_by_rank(cells_of, page, quote, rank, page_ok):
    """The first of our quotes that shows a coder's words gives the rank; its page is the coder's or not."""
    cell = cells_of(ALDER, [{"page": page, "quote": quote}])[0]
    assert (cell.hit_rank, cell.page_ok) == (rank, page_ok)


def test_no_verdict_counts_as_nothing_found(report, tmp_path):
    """The analyser is not excused for an ask that it leaves open."""
    code(tmp_path, "willow-2031", (Status.PARTIAL, Status.OPPOSED, Status.COMMITTED))
    assert figures(compare(read_codings(tmp_path), report)).false_absence == pytest.approx(1 / 3)


def test_confusions_are_counted_as_coded_then_found(cells_of):
    """The order of the pair matters."""
    counts = confusion(cells_of((Status.PARTIAL, Status.MENTIONED, Status.NONE)))
    assert counts[Status.PARTIAL, Status.COMMITTED] == 1
    assert (Status.COMMITTED, Status.PARTIAL) not in counts


def test_an_interval_holds_its_figure(cells_of):
    """The bootstrap is seeded: the same cells give the same interval."""
    cells = cells_of((Status.PARTIAL, Status.MENTIONED, Status.NONE))
    found = intervals(cells, resamples=50)
    low, high = found["exact"]
    assert low <= figures(cells).exact <= high
    assert repr(found) == repr(intervals(cells, resamples=50))


@pytest.mark.parametrize(
    ("gold", "quote", "same"),
    [
        ("We will end the sale of sewage rights.", "we will end the sale of sewage-rights", True),
        ("End spills", "End spills.", True),
        ("End spills", "We will end spills", False),
        ("We will plant a million trees", "In our first year we will plant a million trees in towns.", True),
        ("we will plant a million trees in every single town", "we will plant a million trees on farms", True),
        ("we will plant a million trees in towns", "we will cut down a million trees in towns", False),
        ("child­care for all of our two-year-olds", "childcare for all of our two-year-olds", True),
    ],
)
def test_overlap(gold, quote, same):
    """One text holds the other, or they share a long run; short texts must be the same."""
    assert overlap(gold, quote) is same


def test_a_folder_without_codings_is_refused(tmp_path):
    """The sentence says what a folder of gold needs."""
    with pytest.raises(UsageError, match="holds no gold coding"):
        read_codings(tmp_path)


@pytest.mark.parametrize("text", ["{", "[]", '{"manifesto": "a", "asks": {}}', '{"manifesto": "a"}', "null"])
def test_a_file_that_is_no_coding_is_named(tmp_path, text):
    """File and fault stand in the sentence."""
    (tmp_path / "alder-2031.json").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=r"alder-2031\.json is not a gold coding"):
        read_codings(tmp_path)


def test_a_status_that_coders_do_not_give_is_named(tmp_path):
    """`mixed` is a pledge's status, not an ask's."""
    code(tmp_path, "alder-2031", ("mixed", "none", "none"))
    with pytest.raises(UsageError, match=r"asks\.1a\.status: 'mixed' is none of"):
        read_codings(tmp_path)
