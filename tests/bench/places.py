"""Where the manifestos to measure on stand: the real ones beside the checkout where there are any, else the demo's."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
REFERENCES = SHARED / "manifestos" / "reference"
GOLD = SHARED / "gold" / "open"


def pdfs(chosen: list[Path]) -> list[Path]:
    """Return the PDFs to measure on: those chosen, else the real ones, else the demo's."""
    return chosen or sorted((SHARED / "manifestos").glob("*.pdf")) or sorted((ROOT / "manifestos/demo").glob("*.pdf"))
