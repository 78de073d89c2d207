"""A file is written whole or not at all."""

import pytest

from analyser.report import write_whole


def test_a_file_is_replaced_and_nothing_is_left_beside_it(tmp_path):
    """The file of last time makes room for the new one."""
    path = tmp_path / "findings.csv"
    path.write_bytes(b"old")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_what_stood_there_stays_where_writing_fails(tmp_path):
    """A folder of that name cannot be replaced; the error says which file it was."""
    path = tmp_path / "findings.csv"
    path.mkdir()
    with pytest.raises(OSError, match=r"Is a directory|Permission denied") as raised:
        write_whole(path, b"new")
    assert raised.value.filename == str(path)
    assert list(tmp_path.iterdir()) == [path]


def test_a_disk_that_fills_up_leaves_no_half_a_file(tmp_path):
    """The limit on a file's size stands for the full disk."""
    resource = pytest.importorskip("resource")
    path = tmp_path / "findings.csv"
    path.write_bytes(b"old")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1024, before[1]))
    try:
        with pytest.raises(OSError, match="too large"):
            write_whole(path, b"x" * 4096)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
