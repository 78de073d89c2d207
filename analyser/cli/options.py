"""Options that several verbs share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Pledges = Annotated[
    Path | None,
    typer.Option(
        metavar="SET", help="A pledge set's folder; the default is the one that comes along.", show_default=False
    ),
]
