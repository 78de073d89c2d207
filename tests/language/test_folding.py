"""Spellings of one word come together, and words that only look alike stay apart."""

import pytest

from analyser.language import base_form, fold, words_of


@pytest.mark.parametrize(
    ("forms", "key"),
    [
        (("scrap", "scraps", "scrapped", "scrapping"), "scrap"),
        (("close", "closes", "closed", "closing"), "clos"),
        (("child", "children", "children's", "child's"), "child"),
        (("policy", "policies"), "policy"),
        (("fight", "fought", "fighting"), "fight"),
        (("leave", "leaves", "leaving", "left"), "leav"),
        (("sanction", "sanctions", "sanctioned", "sanctioning"), "sanction"),
        (("guarantee", "guarantees", "guaranteed"), "guarante"),
    ],
)
def test_inflections_share_a_key(forms: tuple[str, ...], key: str) -> None:
    """A vocabulary writes one form and finds them all."""
    assert {base_form(form) for form in forms} == {key}


@pytest.mark.parametrize(("one", "other"), [("housing", "house"), ("news", "new"), ("being", "be"), ("united", "unit")])
def test_lookalikes_stay_apart(one: str, other: str) -> None:
    """What only ends like an inflection keeps its own key."""
    assert base_form(one) != base_form(other)


def test_typography_is_folded() -> None:
    """Curly and straight, hyphen and dash read the same."""
    assert fold("Two‑child limit – the ‘rape clause’") == "two-child limit - the 'rape clause'"
    assert [w.spelling for w in words_of("two–child")] == [w.spelling for w in words_of("two child")]


def test_words_know_where_they_stand() -> None:
    """Offsets lead back to the text as printed."""
    text = "We’ll scrap the ‘bedroom tax’: 16- and 17-year-olds"
    assert [text[w.start : w.end] for w in words_of(text)][:5] == ["We’ll", "scrap", "the", "bedroom", "tax"]
