"""What ships with the analyser: the pledge sets and the fictional demo manifestos, from a wheel or from a checkout."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
DEFAULT_SET = "together-for-children-2019"
MANIFESTO_SUFFIXES = (".pdf", ".txt", ".docx", ".odt", ".html", ".htm")


def root() -> Path:
    """Return the folder that holds `pledges` and `manifestos`: inside the wheel, else the checkout's root."""
    packed = PACKAGE / "_data"
    return packed if packed.is_dir() else PACKAGE.parent


def pledge_sets() -> tuple[Path, ...]:
    """Return the folders of all pledge sets that ship with the analyser, by name."""
    return tuple(sorted(path.parent for path in (root() / "pledges").glob("*/set.toml")))


def default_set() -> Path:
    """Return the folder of the pledge set used where none is named."""
    return root() / "pledges" / DEFAULT_SET


def demo_manifestos() -> tuple[Path, ...]:
    """Return the demo manifestos of the three invented parties, by name."""
    folder = root() / "manifestos" / "demo"
    return tuple(sorted(path for path in folder.glob("*") if path.suffix in MANIFESTO_SUFFIXES))


def demo_gold() -> Path:
    """Return the folder of our own coding of the demo manifestos."""
    return root() / "manifestos" / "demo" / "gold"


def method_text() -> str:
    """Return METHOD.md: how a status comes about, and how well it agrees with experts."""
    return (root() / "METHOD.md").read_text(encoding="utf-8")
