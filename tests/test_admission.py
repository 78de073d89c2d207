"""Each content is analysed once and under a name of its own; nothing is left out without a word."""

from pathlib import Path

from analyser.admission import admit


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_same_file_twice_is_analysed_once(tmp_path):
    """It is recognised by its content, whatever its name."""
    first, copy = write(tmp_path / "alder.txt", "We will."), write(tmp_path / "copy.txt", "We will.")
    admitted, notes = admit([first, copy, first])
    assert [entry.name for entry in admitted] == ["alder"]
    assert notes[0] == "copy.txt has the same content as alder.txt; it was analysed once."
    assert notes[1] == "alder.txt was given twice; it was analysed once."


def test_two_files_of_one_name_are_told_apart(tmp_path):
    """Exports name a manifesto by its stem, so no two may share it."""
    paths = [
        write(tmp_path / "a" / "alder.txt", "One."),
        write(tmp_path / "a" / "alder.html", "Two."),
        write(tmp_path / "b" / "alder.txt", "Three."),
        write(tmp_path / "c" / "alder.txt", "Four."),
    ]
    admitted, notes = admit(paths)
    assert [entry.name for entry in admitted] == ["alder", "alder (html)", "alder (txt)", "alder (2)"]
    assert len(notes) == 3


def test_a_file_that_is_not_there_is_not_dropped(tmp_path):
    """It goes on to the extraction, which says what is wrong with it; and once is enough."""
    admitted, notes = admit([tmp_path / "gone.pdf", tmp_path / "gone.pdf"])
    assert [entry.name for entry in admitted] == ["gone"]
    assert len(notes) == 1
