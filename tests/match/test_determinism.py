"""The same manifesto gives the same findings in every process, however Python hashes words."""

import os
import subprocess
import sys

SCRIPT = """
from analyser.bundled import demo_manifestos
from analyser.extract import extract
from analyser.judge import judge
from analyser.match import match
from analyser.pledges import default_set, load_pledge_set
from analyser.segment import segment
document = extract(demo_manifestos()[0])
passages, pledge_set = segment(document), load_pledge_set(default_set())
for finding in judge(match(document, passages, pledge_set), passages, pledge_set, facts=document.facts):
    print(finding.ask, finding.status, [j.candidate.passage.id for j in finding.evidence], finding.reasons)
"""


def test_two_processes_find_the_same() -> None:
    """Under two seeds of Python's hashing."""
    found = [
        subprocess.run(
            [sys.executable, "-c", SCRIPT], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    ]
    assert found[0].count(b"\n") == 65
    assert found[0] == found[1]
