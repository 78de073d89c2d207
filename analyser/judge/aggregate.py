"""From judged passages to a finding: the strongest promise counts, contradictions are shown, absence is a record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analyser.judge.confidence import confidence_of
from analyser.judge.scope import scope_of
from analyser.model.findings import Candidate, Finding, Judgement, Proposals, Reason, Status
from analyser.model.pledges import Reach

STRENGTH = {Status.COMMITTED: 4, Status.PARTIAL: 3, Status.OPPOSED: 2, Status.MENTIONED: 1, Status.NONE: 0}
MOST_EVIDENCE = 5  #: quotes behind a status, as the codebook asks coders for
MOST_OTHERS = 15  #: further candidates kept, so that at least ten ranks can be shown
FAR = 12  #: words between the parts of a lone, single combination beyond which it is in doubt; chosen on gold/open


def aggregate(proposal: Proposals, judgements: Sequence[Judgement], parts: Sequence[str] = ()) -> Finding:
    """Join the judgements of one ask into its finding.

    Args:
        proposal: What matching had to say.
        judgements: One a candidate, best candidate first.
        parts: What the ask needs all of; passages that together promise each whole make a commitment (rule 6).
    """
    judgements = _whole_first(judgements, parts)
    status = max((j.status for j in judgements), key=STRENGTH.__getitem__, default=Status.NONE)
    evidence = _best_first(judgements, status)
    doubt = _doubt(evidence)
    if doubt is not None:
        lower = Judgement(evidence[0].candidate, doubt[0], (doubt[1], *evidence[0].reasons), evidence[0].cues)
        judgements = [lower if j is evidence[0] else j for j in judgements]
        status = max((j.status for j in judgements), key=STRENGTH.__getitem__)
        evidence = _best_first(judgements, status)
    if status is Status.NONE:
        evidence = []
        reasons: tuple[Reason, ...] = (_absence(proposal),)
    else:
        reasons = evidence[0].reasons
    others = sorted((j for j in judgements if j not in evidence), key=lambda j: -STRENGTH[j.status])[:MOST_OTHERS]
    if any(j.status is Status.OPPOSED for j in others) and status in (Status.COMMITTED, Status.PARTIAL):
        reasons += (Reason("7", "Another passage points the other way; both are shown."),)
    scope = scope_of(evidence)
    if scope:
        reasons += (Reason("4", f"What it says is for {scope.replace('-', ' ').title()} only."),)
    confidence = confidence_of(status, evidence)
    return Finding(proposal.ask, status, confidence, reasons, tuple(evidence), tuple(others), proposal.search, scope)


def _best_first(judgements: Sequence[Judgement], status: Status) -> list[Judgement]:
    """The passages that carry a status, those whose words stand together before those in which they merely meet."""
    carrying = [judgement for judgement in judgements if judgement.status is status]
    return sorted(carrying, key=lambda judgement: _tightest(judgement) > FAR)[:MOST_EVIDENCE]


def _tightest(judgement: Judgement) -> int:
    """Words between the parts of the closest of a passage's combinations that say more than the subject."""
    hits = judgement.candidate.hits
    said = [hit for hit in hits if hit.query.reach is not Reach.SUBJECT] or hits
    return min((_gap(hit.spans) for hit in said), default=0)


def _doubt(evidence: Sequence[Judgement]) -> tuple[Status, Reason] | None:
    """Rule 19, "doubt: the lower one", where a status hangs on one passage in which words of one query merely meet."""
    if len(evidence) != 1 or (len(evidence[0].candidate.hits) != 1 and evidence[0].status is Status.MENTIONED):
        return None
    judgement = evidence[0]
    if judgement.status is Status.MENTIONED and _merely_meets(judgement.candidate):
        text = (
            "Only this one passage holds words of the subject, and they merely meet in it: not enough to be about it."
        )
        return Status.NONE, Reason("19", text)
    full = [hit for hit in judgement.candidate.hits if hit.query.reach is Reach.FULL]
    if judgement.status is Status.COMMITTED and len(full) == 1 and _gap(full[0].spans) > FAR:
        text = "Only this one passage could promise the whole, and its words stand far apart."
        return Status.PARTIAL, Reason("19", text)
    weaker = [hit for hit in judgement.candidate.hits if hit.query.reach is Reach.WEAKER]
    if judgement.status is Status.PARTIAL and len(weaker) == 1 and _gap(weaker[0].spans) > FAR:
        text = "Only this one passage could promise a part, and its words stand far apart."
        return Status.MENTIONED, Reason("19", text)
    return None


def _merely_meets(candidate: Candidate) -> bool:
    """True for several parts that meet, or for one single word, which may mean something else."""
    spans = candidate.hits[0].spans
    return len(spans) > 1 or all(end - start == 1 for start, end in spans)


def _gap(spans: Sequence[tuple[int, int]]) -> int:
    return max(start for start, _ in spans) - min(end for _, end in spans)


def _whole_first(judgements: Sequence[Judgement], parts: Sequence[str]) -> Sequence[Judgement]:
    """Where parts are promised whole in several passages, each of these passages carries the commitment."""
    found = frozenset[str]().union(*(j.delivers for j in judgements))
    if not parts or found != frozenset(parts) or any(j.status is Status.COMMITTED for j in judgements):
        return judgements
    reason = Reason("6", f"Several passages together promise all that the ask names: {', '.join(parts)}.")
    return [replace(j, status=Status.COMMITTED, reasons=(*j.reasons, reason)) if j.delivers else j for j in judgements]


def _absence(proposal: Proposals) -> Reason:
    search = proposal.search
    pages = ", ".join(map(str, search.sheets_unread))
    unread = f" PDF page {pages}: no text that could be read, so a person should look." if pages else ""
    looked = f"{len(search.terms)} terms were looked for in all {search.passages} passages."
    return Reason("14", f"No passage on the subject: {looked}{unread}")
