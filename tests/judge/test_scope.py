"""A status that rests on one devolved nation only says so, and stays what it is."""

import pytest

from analyser.judge import judge
from analyser.match import match
from analyser.model.findings import Finding, Status
from tests.judge.small import document, passage, pledge_set


def finding(*texts: str) -> Finding:
    """The finding of a manifesto that holds these passages and no more."""
    passages = tuple(passage(text, i) for i, text in enumerate(texts))
    return judge(match(document(), passages, pledge_set()), passages, pledge_set(), facts=document().facts)[0]


@pytest.mark.parametrize(
    ("texts", "scope"),
    [
        (("We will scrap the moon toll in Wales.",), "wales"),
        (("The Scottish Government will abolish the moon toll.",), "scotland"),
        (("We will scrap the moon toll.",), ""),
        (("We will scrap the moon toll in Wales.", "We will abolish the moon toll."), ""),
        (("We will scrap the moon toll in Wales and in England.",), ""),
        (("We will scrap the moon toll in Scotland and in Wales.",), ""),
    ],
)
def test_the_one_nation_that_all_evidence_speaks_of(texts: tuple[str, ...], scope: str) -> None:
    """One passage for the whole country, and the status is not limited."""
    found = finding(*texts)
    assert found.status is Status.COMMITTED
    assert found.scope == scope
    assert any(reason.rule == "4" for reason in found.reasons) is bool(scope)
