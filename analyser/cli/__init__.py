"""The command line: one verb a file, each a thin skin over the library.

Exit codes: 0, all done; 1, something could not be read or is not valid, and the rest is done and written; 2, usage.
"""

from __future__ import annotations

import logging
import sys
from typing import Annotated

import typer

from analyser import __version__
from analyser.cli.analyse import analyse
from analyser.cli.check import check
from analyser.cli.console import complain
from analyser.cli.doctor import doctor
from analyser.cli.evaluate import evaluate
from analyser.cli.extract import extract
from analyser.cli.serve import serve
from analyser.errors import AnalyserError, ManifestoError

FAILED, USAGE = 1, 2

log = logging.getLogger(__name__)

app = typer.Typer(
    help="Which party committed to what: manifestos read against a network's pledges.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for verb in (analyse, extract, doctor, evaluate, check, serve):
    app.command()(verb)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"analyser {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and end.", callback=_show_version, is_eager=True)
    ] = False,
    debug: Annotated[
        bool, typer.Option("--debug", help="Show what happens inside, faults with their traceback.")
    ] = False,
) -> None:
    """Take the options that stand before the verb."""
    if debug:
        logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(message)s")


def main() -> None:
    """Run the command line; an error that is foreseen is one sentence, never a traceback."""
    try:
        app()
    except AnalyserError as error:
        complain(str(error))
        sys.exit(FAILED if isinstance(error, ManifestoError) else USAGE)
    except OSError as error:  # a full disk, above all: with --debug, the traceback says where
        log.info("the system refused", exc_info=error)
        place = error.filename or "The output"
        complain(f"{place} cannot be written ({error.strerror}). Look for room on the disk, or name another place.")
        sys.exit(USAGE)
    except KeyboardInterrupt:
        complain("Stopped.")
        sys.exit(130)  # 128 + SIGINT, as shells have it
