"""Read one file of a pledge set; say of every mistake which file, which key, and what to do about it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from analyser.errors import PledgeSetError

File = TypeVar("File", bound=BaseModel)

REMEDIES = {
    "missing": "Add it.",
    "extra_forbidden": "Remove it, or check its spelling.",
    "string_pattern_mismatch": "Use lower-case letters and digits, with hyphens between words.",
    "string_too_short": "Write it, or remove the key if it is optional.",
    "too_short": "Give at least one.",
    "string_type": 'Write it in quotes: "like this".',
    "tuple_type": 'Write it as a list: ["one", "two"].',
    "int_parsing": "Write a whole number without quotes.",
    "int_type": "Write a whole number without quotes.",
    "greater_than_equal": "Give a whole number from 1 upwards.",
    "bool_type": "Write true or false without quotes.",
    "model_type": "Write it as a table: { key = value }.",
    "dict_type": "Write it as a table: name = [words].",
}
DATE_REMEDY = "Write a date without quotes, such as 2019-11-06."


def read(path: Path, kind: type[File], problems: list[PledgeSetError]) -> File | None:
    """Read and check one TOML file.

    Args:
        path: The file.
        kind: Which keys it may hold.
        problems: Everything wrong is added here, so that one run shows a person all of it.

    Returns:
        What the file says, or None if it has a mistake.
    """
    try:
        return kind.model_validate(tomllib.loads(path.read_text(encoding="utf-8-sig")))
    except FileNotFoundError:
        remedy = "Write it, or name another folder."
        problems.append(PledgeSetError(_name(path), "file", "there is no such file.", remedy))
    except OSError as error:
        remedy = "Check the file's permissions."
        problems.append(PledgeSetError(_name(path), "file", f"it cannot be opened ({error.strerror}).", remedy))
    except UnicodeDecodeError:
        problems.append(PledgeSetError(_name(path), "file", "it is not UTF-8 text.", "Save it again as UTF-8."))
    except tomllib.TOMLDecodeError as error:
        remedy = "Correct that line; toml.io shows how TOML is written."
        problems.append(PledgeSetError(_name(path), "file", f"it is not valid TOML: {error}.", remedy))
    except ValidationError as error:
        problems.extend(_explain(path, detail, kind) for detail in error.errors(include_url=False))
    return None


def _explain(path: Path, detail: ErrorDetails, kind: type[BaseModel]) -> PledgeSetError:
    """Turn a validation error into a sentence that names file, key and remedy."""
    key = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in detail["loc"]).lstrip(".")
    fault = detail["type"]
    remedy = DATE_REMEDY if fault.startswith("date") else REMEDIES.get(fault, "Correct it.")
    if fault == "missing":
        problem = "this key is missing."
    elif fault == "extra_forbidden":
        problem = "nothing here has a key of this name."
        if len(detail["loc"]) == 1:
            remedy += f" The keys here are: {', '.join(kind.model_fields)}."
    elif fault == "too_short":
        problem = "there is nothing in it."
    elif detail["loc"][0] == "uncrc" and fault == "string_pattern_mismatch":
        problem, remedy = f"{_short(detail['input'])} is no article.", 'Write its number: "19", "37c" or "18(2)".'
    else:
        problem = f"{detail['msg'][:1].lower()}{detail['msg'][1:]}, but it is {_short(detail['input'])}."
    return PledgeSetError(_name(path), key, problem, remedy)


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."  # long enough to know the place again in an editor


def _name(path: Path) -> str:
    """The file with its folder, as a person would say which one."""
    return "/".join(path.parts[-2:])
