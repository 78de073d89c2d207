"""``analyser serve``: the dashboard, on this machine only."""

from __future__ import annotations

import socket
from typing import Annotated

import typer

from analyser.bundled import root
from analyser.cli.console import say
from analyser.errors import UsageError

ADDRESS = "127.0.0.1"  #: never another: manifestos and people's checks are not for the network
PORT = 8501


def serve(port: Annotated[int, typer.Option(help="The port to listen on.", min=1, max=65535)] = PORT) -> None:
    """Serve the dashboard at http://127.0.0.1:8501 until Ctrl-C."""
    from streamlit.web.cli import main as streamlit

    _check_free(port)
    say(f"Starting the dashboard on http://{ADDRESS}:{port} … Open that address in a browser; Ctrl-C ends it.")
    options = {
        "server.address": ADDRESS,
        "server.port": port,
        "server.headless": "true",  # a browser is the user's to open
        "browser.gatherUsageStats": "false",
        "logger.hideWelcomeMessage": "true",  # the address is said above
    }
    flags = [f"--{name}={value}" for name, value in options.items()]
    streamlit.main(["run", str(root() / "app.py"), *flags], prog_name="analyser serve", standalone_mode=False)
    say("The dashboard has ended.")


def _check_free(port: int) -> None:
    """Refuse a port that another program listens on, before anything is started."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((ADDRESS, port))
        except OSError as error:
            raise UsageError(
                f"Port {port} cannot be used ({error.strerror}): perhaps a dashboard is running already. "
                f"Open http://{ADDRESS}:{port}, end the other program, or use --port {min(port + 1, 65535)}."
            ) from error
