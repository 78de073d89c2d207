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

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from analyser.errors import UsageError
from analyser.model.findings import Status

CODED = (Status.OPPOSED, Status.NONE, Status.MENTIONED, Status.PARTIAL, Status.COMMITTED)  #: the codebook's order


class GoldQuote(BaseModel):
    """A quote that a coder gave as evidence."""

    model_config = ConfigDict(frozen=True)

    quote: str
    page: int | None = None  #: the PDF's sheet, from 1


class GoldAsk(BaseModel):
    """One ask as coded."""

    model_config = ConfigDict(frozen=True)

    status: Status
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
        UsageError: The folder holds no coding, or a file of it is not one.
    """
    codings = tuple(_read(path) for path in sorted(folder.glob("*.json")))
    if not codings:
        raise UsageError(f"{folder} holds no gold coding. It needs one JSON file a manifesto, such as PARTY-2031.json.")
    return codings


def _read(path: Path) -> Coding:
    try:
        data: Any = json.loads(path.read_text(encoding="utf-8"))
        found = _GoldFile.model_validate(data)
    except (OSError, ValueError, ValidationError) as error:
        raise UsageError(f"{path} is not a gold coding: {_first_line(error)}") from error
    wrong = [ask for ask, coded in found.asks.items() if coded.status not in CODED]
    if wrong:
        words = ", ".join(status.value for status in CODED)
        raise UsageError(f"{path}: ask {wrong[0]}: status {found.asks[wrong[0]].status.value!r} is none of: {words}.")
    return Coding(found.manifesto, found.party, dict(found.asks))


def _first_line(error: Exception) -> str:
    if isinstance(error, ValidationError):
        first = error.errors(include_url=False)[0]
        return f"{'.'.join(map(str, first['loc']))}: {first['msg']}."
    return f"{str(error).splitlines()[0]}."
