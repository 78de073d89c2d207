"""Sentences of our own, written from policy debates, each with the ask and the status that an expert would give it.

`sentences.tsv`: ask, status, sentence; one a line. Each is judged by itself.
"""

from pathlib import Path

import pytest

from analyser.judge.judging import judge_candidate
from analyser.judge.names import read_names
from analyser.judge.reader import Reader
from analyser.language import annotate, load_language
from analyser.match import match
from analyser.model.pledges import PledgeSet
from analyser.pledges import default_set, load_pledge_set
from tests.judge.small import document, passage

ROWS = [
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("sentences.tsv").read_text(encoding="utf-8").splitlines()
]


@pytest.fixture(scope="module")
def pledges() -> PledgeSet:
    """The network's own pledges, with their vocabulary."""
    return load_pledge_set(default_set())


@pytest.fixture(scope="module")
def verdicts(pledges: PledgeSet) -> dict[tuple[str, str], str]:
    """What each sentence amounts to for each ask, before passages are joined into a finding."""
    if "parser" not in load_language().pipe_names:
        pytest.skip("no English model for spaCy is installed: these sentences need its parse")
    passages = tuple(passage(text, index) for index, (_, _, text) in enumerate(ROWS))
    reader = Reader(annotate(passages), read_names(passages, document().facts))
    found: dict[tuple[str, str], str] = {}
    for proposal in match(document(), passages, pledges):
        wants = pledges.vocabulary[proposal.ask].wants
        reader.prepare(proposal.candidates)
        for candidate in proposal.candidates:
            status = judge_candidate(candidate, reader, wants).status
            found[proposal.ask, candidate.passage.text] = status.value
    return found


@pytest.mark.parametrize(("ask", "status", "text"), ROWS)
def test_status_of_a_sentence(verdicts: dict[tuple[str, str], str], ask: str, status: str, text: str) -> None:
    """An expert's status for the sentence."""
    assert verdicts.get((ask, text), "none") == status
