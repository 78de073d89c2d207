"""Measure the shares behind `analyser/judge/confidence.json`.

    python -m tests.bench.confidence GOLD_DIR PLEDGE_SET MANIFESTO... > analyser/judge/confidence.json

PLEDGE_SET is a set whose vocabulary was not revised on these manifestos: for the figures in the repository it was the
vocabulary as first written, which commit f432a2f holds.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path

from analyser.extract import extract
from analyser.judge import judge
from analyser.judge.confidence import kind_of_evidence
from analyser.match import match
from analyser.model.findings import Status
from analyser.pledges import load_pledge_set
from analyser.segment import segment

WEIGHT = 8  #: cells with which a kind's share is pulled towards its status's own
ABOUT = (
    "Share of findings that agreed with the experts' coding, by status and kind of evidence (one query, two queries, "
    "several passages), pulled towards the status's own share with the weight of 8 cells. cells: agreed, all."
)
KINDS = {Status.NONE: ("searched",)}
JUDGED = (Status.COMMITTED, Status.PARTIAL, Status.MENTIONED, Status.OPPOSED, Status.NONE)


def measure(gold: Path, pledges: Path, manifestos: list[Path]) -> dict[str, list[bool]]:
    """Whether each finding agreed, by status and kind of evidence."""
    pledge_set = load_pledge_set(pledges)
    agreed: dict[str, list[bool]] = defaultdict(list)
    for path in manifestos:
        coding = json.loads((gold / f"{path.stem}.json").read_text(encoding="utf-8"))["asks"]
        document = extract(path)
        passages = segment(document)
        for finding in judge(match(document, passages, pledge_set), passages, pledge_set, facts=document.facts):
            kind = f"{finding.status.value}/{kind_of_evidence(finding.status, finding.evidence)}"
            agreed[kind].append(coding[finding.ask]["status"] == finding.status.value)
    return agreed


def shares(agreed: dict[str, list[bool]]) -> dict[str, object]:
    """The shares, each pulled towards its status's own."""
    found: dict[str, float] = {}
    cells: dict[str, list[int]] = {}
    everything = [cell for all_cells in agreed.values() for cell in all_cells]
    for status in JUDGED:
        own = [cell for kind, all_cells in agreed.items() if kind.startswith(status.value) for cell in all_cells]
        prior = (sum(own) + 5 * sum(everything) / len(everything)) / (len(own) + 5)
        for kind in KINDS.get(status, ("one", "two", "several")):
            these = agreed.get(f"{status.value}/{kind}", [])
            found[f"{status.value}/{kind}"] = round((sum(these) + WEIGHT * prior) / (len(these) + WEIGHT), 2)
            cells[f"{status.value}/{kind}"] = [sum(these), len(these)]
    return {"about": ABOUT, "shares": found, "cells": cells}


if __name__ == "__main__":
    gold, pledges, *manifestos = map(Path, sys.argv[1:])
    json.dump(shares(measure(gold, pledges, manifestos)), sys.stdout, indent=2)
