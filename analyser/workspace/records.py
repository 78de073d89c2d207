"""Records: what the analysis made of one manifesto, kept as JSON under the version that made it."""

from __future__ import annotations

import hashlib
import logging
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from analyser import __version__
from analyser.model.pledges import PledgeSet
from analyser.model.report import SCHEMA, ManifestoRecord

FINGERPRINT_LENGTH = 12  #: hexadecimal digits; tells versions apart, guards nothing

log = logging.getLogger(__name__)


def fingerprint(pledge_set: PledgeSet) -> str:
    """Name what a record depends on beside the manifesto: the analyser, the record's schema, pledges and vocabulary.

    The schema stands in front, so that a later version knows which of its forerunners' records it can still show.
    """
    content = f"{__version__}|{SCHEMA}|{pledge_set!r}"
    return f"{SCHEMA}-{hashlib.sha256(content.encode()).hexdigest()[:FINGERPRINT_LENGTH]}"


def read_record(path: str | Path, pledge_set: PledgeSet) -> ManifestoRecord | None:
    """Read a record; None where the file is damaged, or answers another set of asks than the one that is shown.

    Raises:
        FileNotFoundError: there is none.
    """
    try:
        record = _adapter().validate_json(Path(path).read_bytes())
    except ValidationError as error:
        log.warning("%s cannot be read and is passed over: %s", path, error)
        return None
    same_asks = [finding.ask for finding in record.scorecard.findings] == [ask.id for ask in pledge_set.asks]
    same_pledges = [score.pledge for score in record.scorecard.pledges] == [p.id for p in pledge_set.pledges]
    return record if same_asks and same_pledges else None


def record_bytes(record: ManifestoRecord) -> bytes:
    return _adapter().dump_json(record)


@cache
def _adapter() -> TypeAdapter[ManifestoRecord]:
    return TypeAdapter(ManifestoRecord)
