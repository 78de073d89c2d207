"""From judged passages to a finding: the strongest promise counts, contradictions are shown, absence is a record."""

from __future__ import annotations

from collections.abc import Sequence

from analyser.model.findings import Finding, Judgement, Proposals, Reason, Status

STRENGTH = {Status.COMMITTED: 4, Status.PARTIAL: 3, Status.OPPOSED: 2, Status.MENTIONED: 1, Status.NONE: 0}
MOST_EVIDENCE = 5  #: quotes behind a status, as the codebook asks coders for
MOST_OTHERS = 15  #: further candidates kept, so that at least ten ranks can be shown
CONFIDENCE = {  #: share of cells of gold/open in which the experts agreed
    Status.COMMITTED: 0.8,
    Status.PARTIAL: 0.6,
    Status.OPPOSED: 0.6,
    Status.MENTIONED: 0.5,
    Status.NONE: 0.9,
}


def aggregate(proposal: Proposals, judgements: Sequence[Judgement]) -> Finding:
    """Join the judgements of one ask into its finding.

    Args:
        proposal: What matching had to say.
        judgements: One a candidate, best candidate first.
    """
    status = max((j.status for j in judgements), key=STRENGTH.__getitem__, default=Status.NONE)
    if status is Status.NONE:
        return Finding(
            proposal.ask,
            status,
            CONFIDENCE[status],
            (_absence(proposal),),
            (),
            tuple(judgements[:MOST_OTHERS]),
            proposal.search,
        )
    evidence = [j for j in judgements if j.status is status][:MOST_EVIDENCE]
    others = sorted((j for j in judgements if j not in evidence), key=lambda j: -STRENGTH[j.status])
    reasons = evidence[0].reasons
    if any(j.status is Status.OPPOSED for j in others) and status in (Status.COMMITTED, Status.PARTIAL):
        reasons += (Reason("7", "Another passage points the other way; both are shown."),)
    return Finding(
        proposal.ask, status, CONFIDENCE[status], reasons, tuple(evidence), tuple(others[:MOST_OTHERS]), proposal.search
    )


def _absence(proposal: Proposals) -> Reason:
    search = proposal.search
    unread = f" Sheets {', '.join(map(str, search.sheets_unread))} could not be read." if search.sheets_unread else ""
    looked = f"{len(search.terms)} terms were looked for in all {search.passages} passages."
    return Reason("14", f"No passage on the subject: {looked}{unread}")
