"""Sentence by sentence: how a passage speaks decides what it commits to."""

from dataclasses import replace

import pytest

from analyser.judge import judge
from analyser.match import match
from analyser.model.findings import Finding, Status
from analyser.model.manifesto import PassageKind
from analyser.model.pledges import Query, Reach
from tests.judge.small import document, passage, pledge_set


def finding(*texts: str, kind: PassageKind = PassageKind.SENTENCE, lead_in: str = "") -> Finding:
    """The finding of a manifesto that holds these passages and no more."""
    passages = tuple(passage(text, i, kind=kind, lead_in=lead_in) for i, text in enumerate(texts))
    proposals = match(document(), passages, pledge_set())
    return judge(proposals, passages, pledge_set(), facts=document().facts)[0]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("We will scrap the moon toll.", Status.COMMITTED),
        ("Scrap the moon toll.", Status.COMMITTED),
        ("A Lantern government would abolish the moon toll.", Status.COMMITTED),
        ("Our MPs will vote for the abolition of the moon toll.", Status.COMMITTED),
        ("We will review the moon toll.", Status.PARTIAL),
        ("We will consider scrapping the moon toll.", Status.PARTIAL),
        ("Subject to resources, we will scrap the moon toll.", Status.PARTIAL),
        ("The moon toll has hurt thousands of travellers.", Status.MENTIONED),
        ("In 2019 we scrapped the moon toll.", Status.MENTIONED),
        ("The government has failed to scrap the moon toll.", Status.MENTIONED),
        ("We will keep the moon toll.", Status.OPPOSED),
        ("We will not scrap the moon toll.", Status.OPPOSED),
        ("The moon toll would be abolished.", Status.COMMITTED),
        ("Abolition of the moon toll for every traveller.", Status.COMMITTED),
        ("We will consult on whether the moon toll should be scrapped.", Status.PARTIAL),
        ("The moon toll is a scandal, which we will abolish.", Status.COMMITTED),
        ("We will plant more trees.", Status.NONE),
    ],
)
def test_status_of_a_sentence(text: str, status: Status) -> None:
    """The codebook's typical wordings, each with its status."""
    assert finding(text).status is status


def test_a_lead_in_reaches_its_bullets() -> None:
    """Under "We will:" each bullet is a promise (rule 3)."""
    assert finding("abolish the moon toll", kind=PassageKind.BULLET, lead_in="We will:").status is Status.COMMITTED


def test_passages_together_promise_all_parts() -> None:
    """Parts promised in different passages make a commitment together; one of them alone is a part (rule 6)."""
    query = [Query(Reach.WEAKER, ("scrap", word), delivers=word) for word in ("toll", "fee")]
    listed = replace(pledge_set().vocabulary["1a"], parts=("toll", "fee"), queries=tuple(query))
    both = replace(pledge_set(), vocabulary={"1a": listed})

    def status(*texts: str) -> Status:
        passages = tuple(passage(text, i) for i, text in enumerate(texts))
        return judge(match(document(), passages, both), passages, both)[0].status

    assert status("We will scrap the toll.", "We will scrap the fee.") is Status.COMMITTED
    assert status("We will scrap the toll.") is Status.PARTIAL
    assert status("We will scrap the toll.", "We will consider scrapping the fee.") is Status.PARTIAL


def test_absence_has_a_record() -> None:
    """No mention is a finding: it says what was looked for, and shows the nearest passages."""
    found = finding("We will build a bridge.", "The moon is bright.")
    assert found.status is Status.NONE
    assert found.search.terms
    assert found.others
    assert "looked for" in found.reasons[0].text


def test_without_vocabulary_there_is_no_verdict() -> None:
    """An ask nobody wrote words for gets passages and the plain statement that no verdict is given."""
    passages = (passage("We will scrap the moon toll."),)
    bare = pledge_set(vocabulary=False)
    found = judge(match(document(), passages, bare), passages, bare)[0]
    assert found.status is Status.UNJUDGED
    assert found.others
    assert "no verdict" in found.reasons[0].text


def test_an_empty_manifesto_is_judged_without_passages() -> None:
    """Nothing to read gives nothing found, not an error."""
    assert finding().status is Status.NONE
