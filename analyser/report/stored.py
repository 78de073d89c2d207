"""The report as JSON, and back: what `report.json` holds.

A passage is written once, in its manifesto's `passages`; a candidate names it by its id. `schema` says which version of
the format a file is in; a file of another version is refused in a sentence, never half read.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analyser.errors import ReportError
from analyser.model.findings import Candidate
from analyser.model.manifesto import Passage
from analyser.model.report import SCHEMA, ManifestoRecord, Report
from analyser.report.whole_files import write_whole

if TYPE_CHECKING:
    from pydantic import TypeAdapter

_JUDGEMENTS = {"__all__": {"candidate": {"passage"}}}
_FINDINGS = {"findings": {"__all__": {"evidence": _JUDGEMENTS, "others": _JUDGEMENTS}}}
_PASSAGES_OF_CANDIDATES = {"manifestos": {"__all__": {"scorecard": _FINDINGS}}}


def to_json(report: Report) -> str:
    """Return the whole report as JSON text."""
    data = _adapter(Report).dump_python(report, mode="json", exclude=_PASSAGES_OF_CANDIDATES)
    for entry, written in zip(report.manifestos, data["manifestos"], strict=True):
        known = {passage.id: passage for passage in entry.passages}
        for candidate, target in zip(_candidates(entry), _written_candidates(written), strict=True):
            passage = candidate.passage
            whole = known.get(passage.id) != passage
            target["passage"] = _adapter(Passage).dump_python(passage, mode="json") if whole else passage.id
    return json.dumps(data, ensure_ascii=False)


def from_json(text: str) -> Report:
    """Read a report back.

    Raises:
        ReportError: The text is not a report, or one in another version of the format.
    """
    from pydantic import ValidationError

    try:
        data = json.loads(text)
        schema = data["schema"]
    except (ValueError, KeyError, TypeError) as error:
        raise ReportError("This is not a report of the analyser. Run `analyser analyse` to make one.") from error
    if schema != SCHEMA:
        raise ReportError(
            f"The report is in version {schema} of the format, and this analyser reads version {SCHEMA}. "
            "Run `analyser analyse` again on the manifestos."
        )
    try:
        for entry in data["manifestos"]:
            _restore_passages(entry)
        report: Report = _adapter(Report).validate_python(data)
    except (ValidationError, KeyError, TypeError) as error:
        raise ReportError("The report is damaged or incomplete. Run `analyser analyse` again.") from error
    return report


def write_report(report: Report, path: Path) -> None:
    """Write the report to a JSON file.

    Raises:
        OSError: The file cannot be written.
    """
    write_whole(path, to_json(report).encode())


def read_report(path: Path) -> Report:
    """Read a report from a JSON file.

    Raises:
        ReportError: There is no such file, or it is not a report that this version reads.
    """
    try:
        return from_json(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise ReportError(f"{path.name} cannot be read. Run `analyser analyse` to make a report.") from error
    except ReportError as error:
        raise ReportError(f"{path.name}: {error}") from error


@cache
def _adapter(kind: type[Any]) -> TypeAdapter[Any]:
    from pydantic import TypeAdapter

    return TypeAdapter(kind)


def _restore_passages(entry: dict[str, Any]) -> None:
    """Put each passage back into the candidates that name it: one object, however often it is named."""
    passages = _adapter(tuple[Passage, ...]).validate_python(entry["passages"])
    entry["passages"] = passages
    known: Mapping[str, Passage] = {passage.id: passage for passage in passages}
    for candidate in _written_candidates(entry):
        if isinstance(candidate["passage"], str):
            candidate["passage"] = known[candidate["passage"]]


def _candidates(entry: ManifestoRecord) -> Iterator[Candidate]:
    for finding in entry.scorecard.findings:
        for judgement in (*finding.evidence, *finding.others):
            yield judgement.candidate


def _written_candidates(entry: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for finding in entry["scorecard"]["findings"]:
        for judgement in (*finding["evidence"], *finding["others"]):
            yield judgement["candidate"]
