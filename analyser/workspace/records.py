"""Records: what the analysis made of one manifesto, kept as JSON under the version that made it."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter

from analyser import __version__
from analyser.model.pledges import PledgeSet
from analyser.model.report import SCHEMA, ManifestoRecord

FINGERPRINT_LENGTH = 12  #: hexadecimal digits; tells versions apart, guards nothing


def fingerprint(pledge_set: PledgeSet) -> str:
    """Name what a record depends on beside the manifesto: the analyser, the record's schema, pledges and vocabulary."""
    content = f"{__version__}|{SCHEMA}|{pledge_set!r}"
    return hashlib.sha256(content.encode()).hexdigest()[:FINGERPRINT_LENGTH]


def read_record(path: str | Path) -> ManifestoRecord:
    """Read a record that this version wrote."""
    return _adapter().validate_json(Path(path).read_bytes())


def record_bytes(record: ManifestoRecord) -> bytes:
    return _adapter().dump_json(record)


@cache
def _adapter() -> TypeAdapter[ManifestoRecord]:
    return TypeAdapter(ManifestoRecord)
