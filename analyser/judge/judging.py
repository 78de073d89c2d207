"""Judge every proposal: each candidate by the codebook's rules, then the ask as a whole."""

from __future__ import annotations

from collections.abc import Iterable

from analyser.judge.aggregate import aggregate
from analyser.judge.names import read_names
from analyser.judge.reader import Reader
from analyser.judge.rules import WITHIN, judge_hit
from analyser.language import annotate
from analyser.model.findings import Candidate, Finding, Judgement, Proposals, Reason, Status
from analyser.model.manifesto import Facts, Passage
from analyser.model.pledges import PledgeSet, Wants
from analyser.model.progress import Progress, ProgressCallback, Stage, silent


def judge(
    proposals: Iterable[Proposals],
    passages: tuple[Passage, ...],
    pledge_set: PledgeSet,
    *,
    facts: Facts | None = None,
    progress: ProgressCallback = silent,
) -> tuple[Finding, ...]:
    """Give every ask one of the codebook's statuses, with evidence and reasons.

    Args:
        proposals: From `analyser.match.match`, one an ask.
        passages: All passages of the manifesto, in reading order.
        pledge_set: The yardstick; an ask without vocabulary gets passages and no verdict.
        facts: The manifesto's facts: its party's name tells own words from others'.
        progress: Called once an ask.

    Returns:
        One finding an ask, in the order of the proposals.
    """
    proposals = tuple(proposals)
    reader = Reader(annotate(passages), read_names(passages, facts))
    reader.prepare(c for proposal in proposals for c in proposal.candidates)
    findings = []
    for done, proposal in enumerate(proposals, start=1):
        if proposal.ask in pledge_set.vocabulary:
            wants = pledge_set.vocabulary[proposal.ask].wants
            judgements = tuple(judge_candidate(candidate, reader, wants) for candidate in proposal.candidates)
            findings.append(aggregate(proposal, judgements, pledge_set.vocabulary[proposal.ask].parts))
        else:
            findings.append(_unjudged(proposal))
        progress(Progress(facts.id if facts else "", Stage.JUDGING, done, len(proposals)))
    return tuple(findings)


def judge_candidate(candidate: Candidate, reader: Reader, wants: Wants) -> Judgement:
    """Judge one passage against one ask: the strongest of what its hits amount to."""
    if not candidate.hits:
        reason = Reason(
            "14", "It is near the ask in its words, but holds none of the combinations that make its subject."
        )
        return Judgement(candidate, Status.NONE, (reason,))
    stances = [reader.stance(candidate.passage, hit) for hit in candidate.hits]
    verdicts = [judge_hit(hit, stance, wants) for hit, stance in zip(candidate.hits, stances, strict=True)]
    status, reasons, found = max(verdicts, key=lambda verdict: WITHIN[verdict[0]])
    whole = frozenset(
        hit.query.delivers
        for hit, stance, verdict in zip(candidate.hits, stances, verdicts, strict=True)
        if hit.query.delivers and verdict[0] is Status.PARTIAL and not (stance.weak or stance.condition or stance.pause)
    )
    return Judgement(candidate, status, reasons, tuple(cue for cue in found if cue[1]), whole)


def _unjudged(proposal: Proposals) -> Finding:
    reason = Reason(
        "note", "This ask has no written vocabulary: the nearest passages are shown, and no verdict is given."
    )
    others = tuple(Judgement(candidate, Status.UNJUDGED, ()) for candidate in proposal.candidates)
    return Finding(proposal.ask, Status.UNJUDGED, 0.0, (reason,), (), others, proposal.search)
