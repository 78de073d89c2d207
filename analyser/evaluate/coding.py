"""Gold coding: what human coders found, in one JSON file a manifesto.

```json
{"manifesto": "hawthorn-2031", "party": "Hawthorn Party", "year": 2031,
 "asks": {"19a": {"status": "committed", "scope": "", "note": "",
                  "evidence": [{"page": 11, "quote": "Extend free school meals to every primary pupil."}]}}}
```

`manifesto` is the stem of the manifesto's file. `page` is the PDF's sheet, from 1, and may be left out.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic_core import PydanticCustomError

from analyser.errors import UsageError
from analyser.model.findings import Status

CODED = (Status.OPPOSED, Status.NONE, Status.MENTIONED, Status.PARTIAL, Status.COMMITTED)  #: the codebook's order
FAULTS = {
    "missing": "this key is missing",
    "model_type": "it is not an object with keys, { … }",
    "dict_type": "it is not an object with keys, { … }",
    "tuple_type": "it is not a list, [ … ]",
    "too_short": "there is nothing in it",
}  #: what pydantic finds, in words of a coder; for anything else its own


def _coded(status: object) -> object:
    """Refuse a status that coders do not give."""
    if status not in CODED:
        raise PydanticCustomError("status", f"{status!r} is none of {', '.join(CODED)}")
    return status


class GoldQuote(BaseModel):
    """A quote that a coder gave as evidence."""

    model_config = ConfigDict(frozen=True)

    quote: str
    page: int | None = None  #: the PDF's sheet, from 1


class GoldAsk(BaseModel):
    """One ask as coded."""

    model_config = ConfigDict(frozen=True)

    status: Annotated[Status, BeforeValidator(_coded)]
    evidence: tuple[GoldQuote, ...] = ()
    scope: str = ""
    note: str = ""


class _GoldFile(BaseModel):
    manifesto: str
    party: str = ""
    year: int | str = ""
    asks: Annotated[dict[str, GoldAsk], Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class Coding:
    """One manifesto as coded."""

    manifesto: str
    party: str
    asks: dict[str, GoldAsk]


def read_codings(folder: Path) -> tuple[Coding, ...]:
    """Read every coding of a folder, by file name.

    Raises:
        UsageError: The folder holds no coding, a file of it is not one, or two are of the same manifesto.
    """
    codings = {path: _read(path) for path in sorted(folder.glob("*.json"))}
    if not codings:
        raise UsageError(f"{folder} holds no gold coding. It needs one JSON file a manifesto, such as PARTY-2031.json.")
    first: dict[str, Path] = {}
    for path, coding in codings.items():
        other = first.setdefault(coding.manifesto, path)
        if other != path:
            raise UsageError(f"{path} codes {coding.manifesto}, and {other.name} does so too. Keep one of them.")
    return tuple(codings.values())


def _read(path: Path) -> Coding:
    try:
        data: Any = json.loads(path.read_text(encoding="utf-8"))
        found = _GoldFile.model_validate(data)
    except (OSError, ValueError, ValidationError) as error:
        raise UsageError(f"{path} is not a gold coding: {_fault(error)}. Correct it, or take it away.") from error
    return Coding(found.manifesto, found.party, dict(found.asks))


def _fault(error: Exception) -> str:
    if isinstance(error, ValidationError):
        first = error.errors(include_url=False)[0]
        return ": ".join(filter(None, (".".join(map(str, first["loc"])), FAULTS.get(first["type"], first["msg"]))))
    if isinstance(error, UnicodeDecodeError):
        return "it is not UTF-8 text"
    if isinstance(error, OSError):
        return f"it cannot be opened ({error.strerror})"
    return f"it is not valid JSON ({error})"
