"""Lay people's checks over a record: the person's word stands, the suggestion is kept in the reasons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from analyser.model.findings import Finding, Reason
from analyser.model.pledges import PledgeSet
from analyser.model.report import ManifestoRecord
from analyser.report.statuses import shown
from analyser.score import score
from analyser.workspace.checks import Check


def with_checks(record: ManifestoRecord, checks: Mapping[str, Check], pledge_set: PledgeSet) -> ManifestoRecord:
    """Return the record as people have checked it, pledges derived anew.

    Args:
        record: as the analysis made it.
        checks: the check in force for each ask, by ask id.
        pledge_set: the set the record was made with.
    """
    if not checks:
        return record
    findings = [_checked(f, checks[f.ask]) if f.ask in checks else f for f in record.scorecard.findings]
    return replace(record, scorecard=score(record.scorecard.facts, findings, pledge_set))


def _checked(finding: Finding, check: Check) -> Finding:
    checked = replace(finding, confirmed=check.person, comment=check.note)
    if check.status is finding.status:
        return checked
    said = (
        f"{check.person} ({check.at:%Y-%m-%d}) says “{shown(check.status)}”; suggested was “{shown(finding.status)}”."
    )
    return replace(checked, status=check.status, reasons=(Reason("person", said), *finding.reasons))
