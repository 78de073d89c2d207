"""Every committed pledge set loads, and the default one is the network's, word for word."""

import hashlib

import pytest

from analyser.bundled import default_set, pledge_sets
from analyser.errors import PledgeSetError
from analyser.pledges import check_pledge_set, load_pledge_set


@pytest.mark.parametrize("folder", pledge_sets(), ids=lambda folder: folder.name)
def test_every_committed_set_is_valid(folder):
    """What ships loads without a problem."""
    assert check_pledge_set(folder) == ()
    assert load_pledge_set(folder).id == folder.name


def test_the_default_set_is_complete():
    """Thirty pledges in six themes, 65 asks, numbered from 1 without a gap."""
    pledge_set = load_pledge_set(default_set())
    assert [pledge.number for pledge in pledge_set.pledges] == list(range(1, 31))
    assert len(pledge_set.asks) == 65
    assert len({pledge.theme for pledge in pledge_set.pledges}) == len(pledge_set.themes) == 6


def test_the_networks_words_are_unchanged():
    """Texts and articles are the published ones, misprint included: a changed letter changes the digest."""
    pledge_set = load_pledge_set(default_set())
    words = "\n".join(f"{pledge.number} {pledge.text} {' '.join(pledge.uncrc)}" for pledge in pledge_set.pledges)
    assert (
        hashlib.sha256(words.encode()).hexdigest() == "0c6f3a8baacdef05e17cc1ec3d3f5481b375565faa85ece6c7aa3a3a0ed3988e"
    )
    assert pledge_set.pledges[28].text.startswith("Reinststate legal aid")


def test_ids_follow_the_numbers():
    """A pledge's file starts with its number, an ask's id with its pledge's."""
    for pledge in load_pledge_set(default_set()).pledges:
        assert pledge.id.startswith(f"{pledge.number:02d}-")
        assert [ask.id for ask in pledge.asks] == [
            f"{pledge.number}{letter}" for letter in "abcdefg"[: len(pledge.asks)]
        ]
        assert pledge.title


def test_text_over_several_lines_is_one_line():
    """A pledge's line breaks are the file's, not the network's."""
    for pledge in load_pledge_set(default_set()).pledges:
        assert "\n" not in pledge.text
        assert "  " not in pledge.text


def test_loading_raises_the_first_problem(tmp_path):
    """A folder without a set is refused in a sentence."""
    with pytest.raises(PledgeSetError, match=r"set\.toml.*no such file"):
        load_pledge_set(tmp_path)
