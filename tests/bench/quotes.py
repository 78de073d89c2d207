"""Gold evidence: is every quote that an expert marked found whole in one passage, on its sheet?"""

from __future__ import annotations

import json
import re
from pathlib import Path

from analyser.extract import ExtractOptions, extract
from analyser.model.manifesto import Passage
from analyser.segment import segment
from tests.bench.places import GOLD

TARGET = 0.97


def run(pdfs: list[Path], rounds: int) -> None:
    """Print the share of quotes found for each manifesto with gold coding, and every quote that is not."""
    if not GOLD.is_dir():
        print("no gold coding beside the checkout: nothing to measure")
        return
    found = total = 0
    for path in pdfs:
        coding = GOLD / f"{path.stem}.json"
        if not coding.is_file():
            continue
        quotes = _quotes(coding)
        passages = segment(extract(path, options=ExtractOptions(any_language=True)))
        misses = [(sheet, quote, why) for sheet, quote in quotes if (why := _missing(quote, sheet, passages))]
        found += len(quotes) - len(misses)
        total += len(quotes)
        print(f"{path.stem:28} {len(quotes) - len(misses):4} of {len(quotes)} quotes", flush=True)
        for sheet, quote, why in misses:
            print(f"    sheet {sheet}: {why}: {quote[:110]}")
    if total:
        print(f"found {found} of {total}: {found / total:.3f} (target: {TARGET})")


def _quotes(coding: Path) -> list[tuple[int, str]]:
    asks = json.loads(coding.read_text(encoding="utf-8"))["asks"].values()
    return sorted({(entry["page"], entry["quote"]) for ask in asks for entry in ask["evidence"]})


def _missing(quote: str, sheet: int, passages: tuple[Passage, ...]) -> str:
    """Why a quote is not found; empty if it is."""
    wanted = _letters(quote)
    holders = [passage for passage in passages if wanted in _letters(passage.text)]
    sheets = {region.sheet for passage in holders for region in passage.regions} | {p.sheet for p in holders}
    if sheet in sheets:
        return ""
    if holders:
        return f"on sheet {', '.join(map(str, sorted(sheets)))}"
    return "cut apart" if wanted in _letters(" ".join(passage.text for passage in passages)) else "not in the text"


def _letters(text: str) -> str:
    """Letters and digits only: quotation marks, hyphens and spaces differ between editions, words don't."""
    return re.sub(r"[\W_]+", "", text.casefold())
