"""How much of a manifesto's text is extracted, in order: F1 over word 6-grams, beside what other tools reach."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Callable
from pathlib import Path

from analyser.cli.extract import as_text
from analyser.extract import ExtractOptions, extract
from tests.bench.places import REFERENCES, SHARED

TARGET = 0.975  #: mean


def run(pdfs: list[Path], rounds: int) -> None:
    """Print F1 for each PDF that has a hand-corrected reference text."""
    if not REFERENCES.is_dir():
        print("no hand-corrected texts beside the checkout: nothing to measure")
        return
    score, others = scorer(), _others()
    print(f"{'PDF':28} {'recall':>7} {'precision':>10} {'F1':>6} {'best other tool':>16}")
    scores, behind = [], []
    for path in pdfs:
        reference = REFERENCES / f"{path.stem}.txt"
        if not reference.is_file():
            continue
        text = as_text(extract(path, options=ExtractOptions(any_language=True)))
        recall, precision, f1 = score(reference.read_text(encoding="utf-8"), text)
        best = max(others.get(path.stem, [0.0]))
        scores.append(f1)
        if round(f1, 3) < best:
            behind.append(path.stem)
        print(f"{path.stem:28} {recall:7.3f} {precision:10.3f} {f1:6.3f} {best:16.3f}", flush=True)
    if scores:
        print(f"mean {sum(scores) / len(scores):.4f} (target: {TARGET}), lowest {min(scores):.3f}")
        print(f"behind the best other tool: {', '.join(behind) or 'none'}")


def scorer() -> Callable[[str, str], tuple[float, float, float]]:
    """The shared script's recall, precision and F1 of a text against its reference."""
    spec = importlib.util.spec_from_file_location("score_extraction", SHARED / "bench" / "score_extraction.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.score


def _others() -> dict[str, list[float]]:
    """The other tools' F1 by manifesto, from the table of baselines."""
    found = {}
    for line in (SHARED / "bench" / "BASELINES.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("| ").split("|")]
        figures = [float(cell) for cell in cells[1:] if re.fullmatch(r"[01]?\.\d+", cell)]
        if len(figures) == 5:
            found[cells[0]] = figures
    return found
