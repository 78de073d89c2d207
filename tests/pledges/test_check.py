"""Whatever is wrong with a pledge set is named with its file, its key and a remedy."""

import re
from pathlib import Path

import pytest

from analyser.pledges import check_pledge_set, load_pledge_set

SET = """
title = "Ten asks for rivers"
publisher = "Friends of Rivers"
published = 2031-03-01
nation = "Wales"
notice = "Not to be used to support any party."

[[themes]]
id = "water"
title = "Clean water"
"""

PLEDGE = """
number = 1
theme = "water"
text = "Stop sewage spills."

[[asks]]
id = "1a"
text = "Stop sewage spills"
"""

VOCABULARY = """
ask = "1a"
wants = "end"
definition = "An end to spills."

[concepts]
spill = ["spill", "discharge"]

[queries]
full = [{ all = ["@end", "@spill | outfall"], within = 8, ordered = true }]
subject = [{ all = ["@spill"], context = ["river"], unless = ["oil spill"] }]

[examples]
full = ["We will end spills."]
"""

CONCEPTS = '[concepts]\nend = ["end", "stop"]\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "rivers-2031"
    (folder / "vocabulary").mkdir(parents=True)
    (folder / "set.toml").write_text(SET, encoding="utf-8")
    (folder / "01-sewage.toml").write_text(PLEDGE, encoding="utf-8")
    (folder / "concepts.toml").write_text(CONCEPTS, encoding="utf-8")
    (folder / "vocabulary" / "1a.toml").write_text(VOCABULARY, encoding="utf-8")
    return folder


def test_a_set_of_another_network_loads(folder):
    """A folder of the same shape is all another network needs."""
    pledge_set = load_pledge_set(folder)
    assert pledge_set.id == "rivers-2031"
    assert pledge_set.concepts == {"end": ("end", "stop")}
    full, subject = pledge_set.vocabulary["1a"].queries
    assert (full.reach, full.all, full.within, full.ordered) == ("full", ("@end", "@spill | outfall"), 8, True)
    assert (subject.context, subject.unless, subject.ordered) == (("river",), ("oil spill",), False)
    assert [example.text for example in pledge_set.vocabulary["1a"].examples] == ["We will end spills."]


def test_a_set_without_vocabulary_is_valid(folder):
    """Vocabulary is optional: without it an ask gets passages and no verdict."""
    (folder / "vocabulary" / "1a.toml").unlink()
    (folder / "concepts.toml").unlink()
    assert check_pledge_set(folder) == ()
    assert load_pledge_set(folder).vocabulary == {}


MISTAKES = [
    ("set.toml", 'title = "Ten asks for rivers"\n', "", "title", "missing", "Add it"),
    ("set.toml", "published = 2031-03-01", 'published = "spring"', "published", "date", "2019-11-06"),
    ("set.toml", 'nation = "Wales"', 'nation = "Wales"\ncolour = "blue"', "colour", "no.* key", "check its spelling"),
    ("set.toml", 'nation = "Wales"', "nation = Wales", "file", "not valid TOML", "Correct that line"),
    ("set.toml", "Not to be used to support any party.", " ", "notice", "at least 1", "Write it"),
    ("01-sewage.toml", "number = 1", 'number = "one"', "number", "integer", "whole number"),
    ("01-sewage.toml", 'theme = "water"', 'theme = "air"', "theme", "no theme 'air'", "Use one of: water"),
    ("01-sewage.toml", '"Stop sewage spills"', "3", "asks[0].text", "string", "in quotes"),
    ("01-sewage.toml", 'id = "1a"', 'id = "1 A"', "asks[0].id", "pattern", "lower-case"),
    ("vocabulary/1a.toml", 'ask = "1a"', 'ask = "1b"', "ask", "says '1b'", "rename the file"),
    ("vocabulary/1a.toml", 'wants = "end"', 'wants = "stop"', "wants", "'end', 'do' or 'review'", "Correct it"),
    ("vocabulary/1a.toml", '"@spill | outfall"', '"@spil"', "queries.full[0].all", "no concept 'spil'", "spelling"),
    ("vocabulary/1a.toml", "within = 8", "within = 0", "queries.full[0].within", "greater than", "1 upwards"),
    ("vocabulary/1a.toml", 'spill = ["spill", "discharge"]', "spill = []", "concepts.spill", "nothing in it", "one"),
    ("concepts.toml", "[concepts]", "[words]", "words", "no.* key", "The keys here are: concepts"),
]


@pytest.mark.parametrize(("file", "right", "wrong", "key", "problem", "remedy"), MISTAKES)
def test_a_mistake_is_named(folder, file, right, wrong, key, problem, remedy):
    """File, key and remedy stand in the sentence."""
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong), encoding="utf-8")
    found = next(found for found in check_pledge_set(folder) if found.key == key)
    assert found.file.endswith(file)
    assert re.search(problem, found.problem)
    assert remedy in found.remedy


def test_all_mistakes_are_shown_at_once(folder):
    """One run shows a person everything there is to correct."""
    (folder / "set.toml").write_text(SET.replace('title = "Ten', 'titel = "Ten'), encoding="utf-8")
    (folder / "01-sewage.toml").write_text(PLEDGE.replace("number = 1\n", ""), encoding="utf-8")
    assert [problem.key for problem in check_pledge_set(folder)] == ["title", "titel", "number"]


def test_what_stands_there_twice_is_named(folder):
    """Two pledges may share neither their number nor an ask's id."""
    (folder / "02-again.toml").write_text(PLEDGE, encoding="utf-8")
    problems = check_pledge_set(folder)
    assert [problem.key for problem in problems] == ["number", "asks[0].id"]
    assert all("01-sewage.toml" in problem.problem for problem in problems)


def test_a_folder_that_is_not_there(tmp_path):
    """A mistyped folder is a clear sentence."""
    (problem,) = check_pledge_set(tmp_path / "nowhere")
    assert "no such folder" in problem.problem


def test_a_file_that_is_not_utf8(folder):
    """A file saved in another encoding is named, not half read."""
    (folder / "01-sewage.toml").write_bytes(PLEDGE.replace("Stop", "Stop £").encode("latin-1"))
    assert "UTF-8" in check_pledge_set(folder)[0].problem


def test_an_empty_set_has_no_pledge(folder):
    """A set without a pledge is a mistake, not an empty table."""
    (folder / "01-sewage.toml").unlink()
    assert "no pledge" in check_pledge_set(folder)[0].problem


@pytest.mark.parametrize("article", ["Article four", "", "18 (2)", "0"])
def test_an_article_is_a_number(folder, article):
    """The coverage grid sorts its rows by them."""
    (folder / "01-sewage.toml").write_text(f'uncrc = ["19", "{article}"]\n{PLEDGE}', encoding="utf-8")
    (problem,) = check_pledge_set(folder)
    assert problem.key == "uncrc[1]"
    assert problem.file == "rivers-2031/01-sewage.toml"
