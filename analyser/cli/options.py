"""Options that several verbs share, and the folders they name."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from analyser.errors import UsageError

Pledges = Annotated[
    Path | None,
    typer.Option(
        metavar="SET", help="A pledge set's folder; the default is the one that comes along.", show_default=False
    ),
]


def make_folder(folder: Path, option: str) -> None:
    """Make the folder that an option names, and those above it.

    Raises:
        UsageError: It cannot be made, or a file stands in its place.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = "a file has that name" if isinstance(error, FileExistsError) else error.strerror
        raise UsageError(f"The folder {folder} cannot be made ({reason}). Name another with {option}.") from error
