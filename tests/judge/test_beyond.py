"""Promises on children that no ask asks for are shown, and nothing else is."""

from dataclasses import replace

from analyser.judge import beyond, judge
from analyser.match import match
from tests.judge.small import document, passage, pledge_set

SET = replace(pledge_set(), concepts={**pledge_set().concepts, "children": ("child", "young people")})


def found(*texts: str) -> list[str]:
    """What `beyond` keeps of a manifesto that holds these passages and no more."""
    passages = tuple(passage(text, i) for i, text in enumerate(texts))
    findings = judge(match(document(), passages, SET), passages, SET, facts=document().facts)
    return [p.text for p in beyond(passages, findings, SET, document().facts)]


def test_a_promise_on_children_that_is_evidence_for_no_ask_is_kept() -> None:
    """Only the promise on children: not the record, not the promise on roads, not what an ask has claimed."""
    assert found(
        "We will give every child a library card on their fifth birthday.",
        "Children have waited far too long for a new lighthouse museum.",
        "We will paint every bridge in the country a cheerful yellow.",
        "We will scrap the moon toll for every child and every young person.",
    ) == ["We will give every child a library card on their fifth birthday."]


def test_a_set_that_does_not_say_whom_it_is_about_gets_nothing() -> None:
    """Without the field's concepts nothing is guessed."""
    passages = (passage("We will give every child a library card on their fifth birthday."),)
    assert beyond(passages, (), replace(SET, concepts={}), document().facts) == ()
