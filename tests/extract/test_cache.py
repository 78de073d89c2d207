from __future__ import annotations

import os
import stat
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from analyser.extract import ExtractOptions, cache, extract
from analyser.extract.facts import propose_facts
from analyser.extract.stored import decode, encode
from analyser.model.manifesto import Block, BlockKind, Box, Health, Order, Sheet, Word
from tests.extract.conftest import SENTENCES


@pytest.fixture
def unreadable(monkeypatch: pytest.MonkeyPatch):
    """Call it, and reading the file itself fails: whatever comes then comes from the cache."""

    def forbid() -> None:
        def fail(*_: object) -> None:
            raise AssertionError("the file was read again")

        monkeypatch.setattr("analyser.extract.read._read", fail)

    return forbid


def sheets(words: int = 3) -> tuple[Sheet, ...]:
    """Sheets with everything that a sheet can have."""
    broken = Word("child\ud800care", (Box(1.5, 2, 3, 4), Box(0.1, 5, 6, 7)), 9.5, "Serif")
    plain = [Word(f"w{n}", (Box(n, n, n + 1, n + 1),), 10.0, "Sans") for n in range(words)]
    health = Health(columns=2, order=Order.FLOW, confidence=0.1 + 0.2, lost=3, ocr=True, notes=("Look.",))
    blocks = (
        Block(BlockKind.HEADING, tuple(plain), Box(0, 0, 9, 9), 2, "iv"),
        Block(BlockKind.PARAGRAPH, (broken, Word("=1+1", ())), None, continues=True),
        Block(BlockKind.FURNITURE, ()),
    )
    return (Sheet(1, 595.28, 841.89, blocks, health, "iv"), Sheet(2, 0.0, 0.0, (), Health()))


def test_what_is_kept_comes_back_equal() -> None:
    assert decode(encode(sheets())) == sheets()


def test_the_second_run_reads_from_the_cache(make_pdf, unreadable) -> None:
    path = make_pdf(SENTENCES, SENTENCES)
    first = extract(path)
    unreadable()
    assert extract(path) == first


def test_facts_are_the_callers_and_never_the_caches(make_pdf, unreadable) -> None:
    path = make_pdf(SENTENCES)
    extract(path)
    unreadable()
    mine = replace(propose_facts(path.name), party="Alder Party")
    assert extract(path, mine).facts.party == "Alder Party"


def test_a_changed_file_is_read_again(make_pdf) -> None:
    extract(make_pdf(SENTENCES))
    changed = extract(make_pdf(("We will close the old road and plant a wood.",)))
    assert "plant a wood" in changed.sheets[0].text


def test_another_page_offset_is_another_entry(make_pdf) -> None:
    path = make_pdf(SENTENCES)
    facts = propose_facts(path.name)
    extract(path, facts)
    assert extract(path, replace(facts, page_offset=4)).sheets[0].printed == "5"


def test_no_cache_neither_looks_nor_writes(make_pdf, own_cache: Path) -> None:
    extract(make_pdf(SENTENCES), options=ExtractOptions(cache=False))
    assert not own_cache.exists()


@pytest.mark.parametrize(
    "damage",
    [
        lambda raw: raw[: len(raw) // 2],
        lambda raw: b"",
        lambda raw: raw[:-1] + bytes([raw[-1] ^ 1]),
        lambda raw: raw.replace(b"manifesto", b"manifests", 1),
        lambda raw: b"\x80\x04\x95" + raw,
    ],
    ids=["half-written", "empty", "a flipped bit", "another format", "a pickle"],
)
def test_a_damaged_entry_is_thrown_away_and_the_file_read_again(make_pdf, own_cache: Path, damage) -> None:
    path = make_pdf(SENTENCES)
    first = extract(path)
    entry = next(own_cache.iterdir())
    entry.write_bytes(damage(entry.read_bytes()))
    assert extract(path) == first
    assert cache.load(entry.name) == first.sheets


def test_many_processes_may_write_the_same_entry_at_once(own_cache: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: cache.store("one.sheets", sheets(200)), range(40)))
    assert cache.load("one.sheets") == sheets(200)
    assert [entry.name for entry in own_cache.iterdir()] == ["one.sheets"]


def test_what_was_used_longest_ago_makes_room(own_cache: Path) -> None:
    for age, name in enumerate(("new", "old", "oldest")):
        cache.store(f"{name}.sheets", sheets())
        os.utime(own_cache / f"{name}.sheets", (1e9 - age, 1e9 - age))
    size = (own_cache / "new.sheets").stat().st_size
    cache.load("oldest.sheets")
    cache.prune(own_cache, most_bytes=2 * size)
    assert sorted(entry.name for entry in own_cache.iterdir()) == ["new.sheets", "oldest.sheets"]


def test_others_cannot_read_or_write_the_folder(make_pdf, own_cache: Path) -> None:
    extract(make_pdf(SENTENCES))
    assert stat.S_IMODE(own_cache.stat().st_mode) == 0o700


def test_a_folder_that_cannot_be_written_costs_nothing_but_time(make_pdf, tmp_path: Path, monkeypatch, caplog) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("ANALYSER_CACHE_DIR", str(tmp_path / "file"))
    assert extract(make_pdf(SENTENCES)).sheets
    assert "could not be written" in caplog.text
