"""What the documents say can be checked is checked: links, commands, options, rooms and the example."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from analyser.cli import app

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted(path.name for path in ROOT.glob("*.md"))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_lead_somewhere(name):
    """Every relative link of a document is a file of the repository."""
    text = (ROOT / name).read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)#\s]+)", text) if "://" not in link]
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_verb_and_option_of_the_readme_exists():
    """The table of commands is a promise."""
    rows = re.findall(r"^\| `analyser (\w+)([^`]*)`", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert {verb for verb, _ in rows} == {"analyse", "extract", "doctor", "evaluate", "check", "serve"}
    for verb, rest in rows:
        said = CliRunner().invoke(app, [verb, "--help"], env={"COLUMNS": "200"}).output
        assert [option for option in re.findall(r"--[\w-]+", rest) if option not in said] == [], verb


def test_the_readmes_example_runs(capsys, monkeypatch):
    """It prints an ask, its status and a quote."""
    monkeypatch.chdir(ROOT)
    (example,) = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    exec(compile(example, "README.md", "exec"), {})
    assert re.match(r"\w+ (committed|partial|mentioned|opposed) \S+", capsys.readouterr().out)


def test_every_room_stands_on_the_map():
    """ARCHITECTURE.md names every package and module of the top level."""
    named = set(re.findall(r"`(\w+)`", (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")))
    rooms = {path.stem for path in (ROOT / "analyser").iterdir() if not path.name.startswith(("_", "."))}
    assert rooms - named == set()


def test_every_chore_of_the_makefile_is_explained():
    """`make` alone says what there is."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    (chores,) = re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert [chore for chore in chores.split() if chore != "help" and f"make {chore} " not in makefile] == []
