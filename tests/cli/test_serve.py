"""The dashboard is served on this machine only, says where, and ends cleanly."""

import os
import signal
import socket
import subprocess
import sys
import time
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from analyser.cli import serve
from analyser.errors import UsageError

PATIENCE = 120.0  #: seconds for a server to start on a machine that is busy with other things


@pytest.fixture
def port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def answer(url: str, server: subprocess.Popen[str]) -> str:
    """Ask until the server answers."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and server.poll() is None:
        try:
            with urlopen(url) as reply:
                return reply.read().decode()
        except URLError:
            time.sleep(0.2)
    return f"no answer; the server's exit code is {server.poll()}"


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent in another way there")
def test_serve_starts_says_where_and_ends_with_ctrl_c(port, tmp_path):
    """Exit code 0, and nothing that looks like a fault."""
    command = [sys.executable, "-m", "analyser", "serve", "--port", str(port)]
    environment = os.environ | {"ANALYSER_WORKSPACE": str(tmp_path), "PYTHONUNBUFFERED": "1"}
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment)
    try:
        assert answer(f"http://127.0.0.1:{port}/_stcore/health", server) == "ok"
        server.send_signal(signal.SIGINT)
        said, _ = server.communicate(timeout=PATIENCE)
    finally:
        server.kill()
    assert server.returncode == 0
    assert f"http://127.0.0.1:{port}" in said
    assert "The dashboard has ended." in said
    assert "Traceback" not in said


def test_a_port_that_is_taken_is_a_sentence(port):
    """And says what to do."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", port))
        other.listen()
        with pytest.raises(UsageError, match=rf"Port {port} cannot be used .* --port {port + 1}"):
            serve(port)
