"""How sure a suggestion is: the measured share of like findings in which the experts had the same status.

`confidence.json` holds one share for each status and each kind of evidence, measured on manifestos for which the
vocabulary had not been revised yet, so that it tells of manifestos nobody has seen.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

from analyser.model.findings import Judgement, Status
from analyser.model.pledges import Reach

_REACH = {
    Status.COMMITTED: Reach.FULL,
    Status.PARTIAL: Reach.WEAKER,
    Status.OPPOSED: Reach.CONTRARY,
    Status.MENTIONED: Reach.SUBJECT,
}


def kind_of_evidence(status: Status, evidence: Sequence[Judgement]) -> str:
    """Say by what confidence is measured: ``several`` passages, or one that meets ``two`` queries or ``one``."""
    if status is Status.NONE:
        return "searched"
    if len(evidence) > 1:
        return "several"
    reach = _REACH[status]
    queries = {hit.query for judgement in evidence for hit in judgement.candidate.hits if hit.query.reach is reach}
    return "two" if len(queries) > 1 else "one"


def confidence_of(status: Status, evidence: Sequence[Judgement]) -> float:
    """The measured share of findings with this status and kind of evidence that agreed with the experts."""
    return _shares()[f"{status.value}/{kind_of_evidence(status, evidence)}"]


@lru_cache(maxsize=1)
def _shares() -> dict[str, float]:
    shares: dict[str, float] = json.loads(
        files("analyser.judge").joinpath("confidence.json").read_text(encoding="utf-8")
    )["shares"]
    return shares
