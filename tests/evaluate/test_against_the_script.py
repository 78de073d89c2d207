"""What `analyser evaluate` prints is what the coders' own script prints from the CSV files."""

import subprocess
import sys
from pathlib import Path

import pytest

from analyser.bundled import demo_gold
from analyser.cli.evaluate import _line as line
from analyser.evaluate import compare, figures, read_codings
from analyser.evaluate.cells import of
from analyser.report import write_csv_files

SCRIPT = Path(__file__).parents[3] / "shared" / "bench" / "score_findings.py"


@pytest.mark.skipif(not SCRIPT.exists(), reason="the coders' script is not part of the repository")
def test_both_print_the_same_figures(demo_report, tmp_path):
    """Every figure of every demo manifesto, and over all, to the third decimal."""
    write_csv_files(demo_report, tmp_path)
    files = [str(tmp_path / "findings.csv"), str(tmp_path / "evidence.csv")]
    done = subprocess.run(
        [sys.executable, str(SCRIPT), str(demo_gold()), *files], capture_output=True, text=True, check=True
    )
    cells = compare(read_codings(demo_gold()), demo_report)
    names = sorted({cell.manifesto for cell in cells})
    ours = [line(name, figures(of(cells, manifesto=name))) for name in names]
    assert len(names) == 3
    assert done.stdout.splitlines() == [*ours, line("all", figures(cells))]
