"""Which passages satisfy which queries."""

import pytest

from analyser.language import annotate
from analyser.match.lexicon import compile_lexicon, phrase_of
from analyser.match.queries import find_hits, gap_of
from analyser.match.sweep import sweep
from analyser.model.pledges import Reach
from tests.judge.small import passage, pledge_set


def reaches(text: str) -> set[Reach]:
    """What the queries that a sentence satisfies would amount to."""
    lexicon = compile_lexicon(pledge_set())
    hits = find_hits(sweep(annotate((passage(text),)), lexicon.phrases), lexicon)
    return {hit.query.reach for hit in hits["1a"].get(0, ())}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Scrapping the moon‑toll", {Reach.FULL, Reach.SUBJECT}),
        ("Moon tolls will be abolished", {Reach.FULL, Reach.SUBJECT}),
        ("the toll on the moon bridge", {Reach.SUBJECT}),
        ("the toll of the war", set()),
        ("scrap " + "a b c d e f g h i " + "moon toll", {Reach.SUBJECT}),
    ],
)
def test_queries_of_a_sentence(text: str, expected: set[Reach]) -> None:
    """Inflections, hyphens and distances."""
    assert reaches(text) == expected


def test_wildcards_keep_their_star() -> None:
    """A star stands for any ending of the last word of a chunk."""
    assert phrase_of("benefit caps") == ("benefit", "cap")
    assert phrase_of("special guardian*") == ("special", "guardian*")


def test_gap_counts_the_words_between() -> None:
    """Touching spans have no gap, whatever their order."""
    assert gap_of(((0, 1), (3, 5))) == 2
    assert gap_of(((3, 5), (0, 1))) == 2
    assert gap_of(((0, 2), (1, 3))) == 0
