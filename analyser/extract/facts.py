"""A manifesto's facts: from the TOML sidecar beside it, else proposed from the file's name.

A sidecar ``NAME.toml`` stands beside ``NAME.pdf``. It holds ``party`` and ``election``, and may hold ``date``,
``nation``, ``source`` and ``page_offset``::

    party = "Example Party"
    election = "General election 2019"
    date = 2019-12-12
    page_offset = -2
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from pathlib import Path

from analyser.errors import ManifestoError
from analyser.model.manifesto import Facts

SIDECAR_KEYS = ("party", "election", "date", "nation", "source", "page_offset")
NO_ELECTION = "election not given"
LONGEST_SIDECAR = 64 * 1024  #: bytes; a sidecar is a dozen short lines
LONGEST_FACT = 300  #: characters of one fact
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NOT_A_NAME = {
    "manifesto",
    "manifestos",
    "party",
    "the",
    "general",
    "election",
    "ge",
    "final",
    "full",
    "version",
    "document",
}
_NOT_A_NAME |= {"web", "print", "pdf", "a4", "v1", "v2", "v3"}
_LONGEST_INITIALISM = 3  #: letters: a bare name this short is read as initials
_LONGEST_WRITTEN_OUT = 5  #: letters of initials that the file's name writes in capitals


def read_facts(path: Path) -> Facts:
    """Gives the facts of the manifesto at `path`.

    Args:
        path: the manifesto. It need not exist; only its name and its sidecar are looked at.

    Returns:
        The sidecar's facts, or facts proposed from the file's name with ``proposed=True``, for a person to correct.

    Raises:
        ManifestoError: the sidecar is not TOML, or a value in it is not what its key needs.
    """
    sidecar = path.with_suffix(".toml") if path.suffix else path.with_name(path.name + ".toml")
    if not sidecar.is_file():
        return propose_facts(path.name)
    return _checked(sidecar, _load(sidecar), manifesto_id(path.name))


def manifesto_id(name: str) -> str:
    """The name a manifesto goes by in every export: its file's stem, with no control character in it.

    >>> manifesto_id("labour-2017.pdf")
    'labour-2017'
    """
    stem = Path(name.replace("\\", "/")).stem
    return "".join(c for c in stem if c.isprintable()).strip()[:LONGEST_FACT] or "manifesto"


def propose_facts(name: str) -> Facts:
    """Proposes party and election from a file's name; both wait for a person's word.

    >>> propose_facts("labour-2017.pdf").party, propose_facts("labour-2017.pdf").election
    ('Labour', '2017')
    """
    stem = manifesto_id(name)
    year = _YEAR.search(stem)
    before = stem[: year.start()] if year and year.start() else stem
    words = [w for w in re.split(r"[\W_]+", _YEAR.sub(" ", before)) if w and w.lower() not in _NOT_A_NAME]
    party = _known_parties().get("".join(words).lower()) or " ".join(_as_a_name(w) for w in words)
    return Facts(
        id=stem, party=party or "Party not given", election=year.group() if year else NO_ELECTION, proposed=True
    )


def with_page_offset(facts: Facts, offset: int | None) -> Facts:
    """The same facts with the printed numbers put right by a person: printed number minus sheet number."""
    return replace(facts, page_offset=offset)


def _as_a_name(word: str) -> str:
    if len(word) <= _LONGEST_INITIALISM or (word.isupper() and len(word) <= _LONGEST_WRITTEN_OUT):
        return word.upper()
    return word.capitalize() if word.isupper() else word[0].upper() + word[1:]


@cache
def _known_parties() -> dict[str, str]:
    """How parties that stand in British elections shorten their names in file names, and write them in full."""
    with (Path(__file__).parent / "party_names.toml").open("rb") as file:
        return {short: name for name, shorts in tomllib.load(file).items() for short in shorts}


def _load(sidecar: Path) -> dict[str, object]:
    remedy = f"It is a short TOML file with the keys {', '.join(SIDECAR_KEYS)}; correct it or delete it."
    raw = sidecar.read_bytes()[: LONGEST_SIDECAR + 1]
    if len(raw) > LONGEST_SIDECAR:
        raise ManifestoError(sidecar.name, "the file of facts is far too long to be one.", remedy)
    try:
        return tomllib.loads(raw.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ManifestoError(sidecar.name, f"the file of facts cannot be read as TOML ({error}).", remedy) from error


def _checked(sidecar: Path, table: dict[str, object], stem: str) -> Facts:
    unknown = sorted(set(table) - set(SIDECAR_KEYS))
    if unknown:
        raise ManifestoError(
            sidecar.name, f"unknown key {unknown[0]!r} in the file of facts.", f"Known keys: {', '.join(SIDECAR_KEYS)}."
        )
    return Facts(
        id=stem,
        party=_text(sidecar, table, "party", required=True),
        election=_text(sidecar, table, "election", required=True),
        date=_date(sidecar, table),
        nation=_text(sidecar, table, "nation"),
        source=_text(sidecar, table, "source"),
        page_offset=_offset(sidecar, table),
    )


def _text(sidecar: Path, table: dict[str, object], key: str, required: bool = False) -> str:
    value = table.get(key, "")
    if key == "election" and isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str) or len(value) > LONGEST_FACT or (required and not value.strip()):
        raise ManifestoError(sidecar.name, f"{key!r} is not a short text.", f'Write it as {key} = "…".')
    return " ".join("".join(c if c.isprintable() else " " for c in value).split())


def _date(sidecar: Path, table: dict[str, object]) -> date | None:
    value = table.get("date")
    if value is None:
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    raise ManifestoError(sidecar.name, "'date' is not a date.", "Write it without quotes: date = 2019-12-12.")


def _offset(sidecar: Path, table: dict[str, object]) -> int | None:
    value = table.get("page_offset")
    if value is None or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    raise ManifestoError(
        sidecar.name,
        "'page_offset' is not a whole number.",
        "It is the printed page number minus the PDF's: page_offset = -2.",
    )
