"""A query that fires everywhere or never is shown, with the place where it stands."""

from dataclasses import replace

import pytest

from analyser.cli.check import _count
from analyser.errors import UsageError
from analyser.evaluate.hits import count_hits
from analyser.model.pledges import Query, Reach


@pytest.fixture
def wide_set(pledge_set):
    """The rivers set with one query that fires, one that fires on everything and one that never does."""
    queries = (
        Query(Reach.FULL, ("@end", "spills"), within=8),
        Query(Reach.FULL, ("zeppelin",)),
        Query(Reach.SUBJECT, ("river",)),
    )
    vocabulary = replace(pledge_set.vocabulary["1a"], queries=queries)
    return replace(pledge_set, vocabulary={"1a": vocabulary})


def test_hits_are_counted_by_query_and_manifesto(wide_set, tmp_path):
    """Passages and manifestos are counted apart; a file that cannot be read is told."""
    rivers = "".join(f"Number {n} of our hopes is a clean river for the people of the town. " for n in range(1, 90))
    (tmp_path / "alder-2031.txt").write_text(f"We will end spills. {rivers}", encoding="utf-8")
    (tmp_path / "birch-2031.txt").write_text("We will plant trees in every street of the country.", encoding="utf-8")
    (tmp_path / "cedar-2031.pdf").write_bytes(b"")
    firing = count_hits(sorted(tmp_path.glob("*-2031.*")), wide_set)
    assert firing.manifestos == 2
    assert len(firing.unread) == 1
    counted = [(hits.query.reach.value, hits.place, hits.passages, hits.manifestos) for hits in firing.queries]
    assert counted == [("full", 0, 1, 1), ("full", 1, 0, 0), ("subject", 0, 89, 1)]
    assert [hits.query.all for hits in firing.never] == [("zeppelin",)]
    assert [hits.query.all for hits in firing.everywhere] == [("river",)]


def test_a_folder_without_manifestos_is_a_sentence(wide_set, tmp_path):
    """It says what the folder needs."""
    with pytest.raises(UsageError, match="holds no manifesto"):
        _count(wide_set, tmp_path)
