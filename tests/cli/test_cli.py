"""The command line is a contract: verbs, files and exit codes; what goes wrong is a sentence, never a traceback."""

import os
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from analyser import __version__
from analyser.bundled import default_set, demo_manifestos
from analyser.cli import app, main


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    """Run the analyser in a process of its own, as a user does."""
    command = [sys.executable, "-m", "analyser", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def test_version():
    """`python -m analyser` is the same program."""
    done = run("--version")
    assert (done.returncode, done.stdout.strip()) == (0, f"analyser {__version__}")


@pytest.fixture
def call(monkeypatch, capsys):
    """Run the analyser in this process; the exit code and standard error come back."""

    def run_main(*arguments: str) -> tuple[int, str]:
        monkeypatch.setattr(sys, "argv", ["analyser", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        return int(ended.value.code or 0), capsys.readouterr().err

    return run_main


@pytest.mark.parametrize("verb", ["analyse", "extract", "doctor", "evaluate", "check", "serve"])
def test_every_verb_has_help(verb):
    """The names of the verbs are a contract."""
    done = CliRunner().invoke(app, [verb, "--help"])
    assert done.exit_code == 0
    assert "Usage:" in done.output


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["analyse"], "No manifesto was given"),
        (["analyse", "a.pdf", "b.pdf", "--party", "Alder Party"], "--party is said of a single manifesto, and 2 were"),
        (["analyse", "a.pdf", "--pledges", "nowhere"], "there is no such folder"),
        (["evaluate", "nowhere", "a.pdf"], "holds no gold coding"),
        (["check", "--hits", "nowhere"], "There is no folder nowhere."),
        (["analyse", "--colour"], "No such option"),
        (["fly"], "No such command"),
    ],
)
def test_wrong_usage_ends_with_two_and_a_sentence(arguments, sentence, call):
    """What was wrong with the call is said in one sentence."""
    code, said = call(*arguments)
    assert code == 2
    assert sentence in said


def test_check_of_the_default_set():
    """The set that comes along is valid."""
    done = CliRunner().invoke(app, ["check"])
    assert done.exit_code == 0
    assert "30 pledges, 65 asks" in done.output


def test_check_names_file_key_and_remedy(tmp_path, call):
    """A folder that is not a set ends with 1."""
    (tmp_path / "set.toml").write_text((default_set() / "set.toml").read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "01-rivers.toml").write_text("number = 1\n", encoding="utf-8")
    code, said = call("check", "--pledges", str(tmp_path))
    assert code == 1
    assert "01-rivers.toml: theme: this key is missing. Add it." in said


def test_a_file_that_cannot_be_read_costs_the_others_nothing(tmp_path):
    """Exit code 1: the other manifestos are done and written, and the files say what could not be read."""
    good, bad = tmp_path / "alder-2031.txt", tmp_path / "birch-2031.pdf"
    good.write_text("We will extend the right to vote to 16 and 17 year olds.\n" * 3, encoding="utf-8")
    bad.write_bytes(b"")
    done = run("analyse", good, bad, tmp_path / "willow-2031.pdf", "--out", tmp_path / "out", "--xlsx")
    assert done.returncode == 1
    assert "birch-2031.pdf could not be read" in done.stderr
    assert "willow-2031.pdf could not be read" in done.stderr
    assert "Traceback" not in done.stderr
    written = {path.name for path in (tmp_path / "out").iterdir()}
    assert written == {
        "scorecard.csv", "findings.csv", "evidence.csv", "documents.csv", "report.json", "report.xlsx"
    }  # fmt: skip
    findings = (tmp_path / "out" / "findings.csv").read_text(encoding="utf-8-sig")
    assert findings.count("birch-2031,") == findings.count("alder-2031,") == 65
    assert "not read" in findings


def test_an_output_folder_that_cannot_be_made(tmp_path, call):
    """A file stands where the folder should be."""
    (tmp_path / "out").write_text("", encoding="utf-8")
    (tmp_path / "a.txt").write_text("We will.", encoding="utf-8")
    code, said = call("analyse", str(tmp_path / "a.txt"), "--out", str(tmp_path / "out"))
    assert code == 2
    assert "Name another with --out." in said


def test_what_is_said_on_the_command_line_goes_into_every_row(tmp_path):
    """Party and election as given, not as the file's name has them."""
    path = tmp_path / "scan-7.txt"
    path.write_text("We will extend the right to vote to 16 and 17 year olds in every election.\n", encoding="utf-8")
    facts = ["--party", "Alder Party", "--election", "Election of 2031", "--date", "2031-05-08"]
    done = CliRunner().invoke(app, ["analyse", str(path), "--out", str(tmp_path / "out"), *facts])
    assert done.exit_code == 0
    assert "guessed" not in done.output
    rows = (tmp_path / "out" / "findings.csv").read_text(encoding="utf-8-sig").splitlines()[1:]
    assert all(row.startswith("scan-7,Alder Party,Election of 2031,") for row in rows)
    assert [row for row in rows if ",30a," in row and ",committed," in row]


def test_pictures_that_have_no_place(tmp_path, call):
    """A file stands where the folder of pictures should be."""
    taken = tmp_path / "pictures"
    taken.write_text("", encoding="utf-8")
    code, said = call("doctor", str(demo_manifestos()[0]), "--pictures", str(taken))
    assert code == 2
    assert "pictures cannot be made (a file has that name). Name another with --pictures." in said


def test_a_table_that_cannot_be_written_is_named(tmp_path, call):
    """A folder stands where the table should be; nothing is left beside it."""
    (tmp_path / "a.txt").write_text("We will extend the right to vote to 16 and 17 year olds.\n", encoding="utf-8")
    (tmp_path / "out" / "scorecard.csv").mkdir(parents=True)
    code, said = call("analyse", str(tmp_path / "a.txt"), "--out", str(tmp_path / "out"))
    assert code == 2
    assert "scorecard.csv cannot be written" in said
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["scorecard.csv"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems keep every name in Unicode")
def test_a_name_that_is_not_in_the_systems_encoding_costs_nothing(tmp_path):
    """An archive from elsewhere unpacks to names that no file of ours could hold as they are."""
    path = tmp_path / os.fsdecode(b"alder\xff-2031.txt")
    path.write_text("We will extend the right to vote to 16 and 17 year olds.\n" * 3, encoding="utf-8")
    done = run("analyse", path, path, "--out", tmp_path / "out", "--xlsx")
    assert (done.returncode, "Traceback" in done.stderr) == (0, False)
    assert "alder�-2031.txt was given twice" in done.stdout
    documents = (tmp_path / "out" / "documents.csv").read_text(encoding="utf-8-sig")
    assert "\nalder-2031,Alder,2031," in documents
    assert ",alder�-2031.txt,txt,yes," in documents


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="only Linux has a device that is always full")
def test_a_full_disk_under_standard_output_is_a_sentence():
    """What is printed may be sent to a file."""
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "analyser", "check"], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 2
    assert done.stderr == (
        "analyser: The output cannot be written (No space left on device). "
        "Look for room on the disk, or name another place.\n"
    )
