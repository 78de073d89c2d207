"""The demo: three invented parties on an empty shelf, so that there is something to look at on the first day."""

from __future__ import annotations

from analyser.bundled import demo_manifestos
from analyser.extract.facts import read_facts
from analyser.workspace.store import Workspace

SEEDED = "demo seeded"  #: the setting that says it was done; a removed demo does not come back


def seed_demo(workspace: Workspace) -> None:
    """Put the bundled demo manifestos on the shelf, once, if nothing else is there."""
    if workspace.setting(SEEDED) is not None or workspace.manifestos():
        return
    for path in demo_manifestos():
        workspace.add(path.name, path.read_bytes(), read_facts(path), demo=True)
    workspace.set_setting(SEEDED, "yes")
