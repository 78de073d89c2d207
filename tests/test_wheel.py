"""The wheel carries what the analyser needs at run time, and nothing of the workshop."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from analyser import bundled

pytest.importorskip("hatchling", reason="the lock files bring hatchling; `make test` has it")

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def names(tmp_path_factory) -> set[str]:
    """The files in a wheel built from this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    return set(zipfile.ZipFile(wheel).namelist())


def test_the_wheel_carries_the_data(names):
    """Every pledge set and every demo manifesto with its facts and gold, the method and the dashboard's entry."""
    files = [path for folder in bundled.pledge_sets() for path in folder.rglob("*.toml")]
    files += [*bundled.demo_manifestos(), *(path.with_suffix(".toml") for path in bundled.demo_manifestos())]
    files += [*bundled.demo_gold().glob("*.json"), ROOT / "METHOD.md", ROOT / "app.py", ROOT / ".streamlit/config.toml"]
    assert len(files) > 100
    assert {f"analyser/_data/{path.relative_to(ROOT).as_posix()}" for path in files} - names == set()


def test_the_wheel_carries_the_package_with_its_words(names):
    """Cues, abbreviations and styles stand beside the code that reads them."""
    files = [path for path in (ROOT / "analyser").rglob("*") if path.suffix in {".py", ".toml", ".css", ".json"}]
    assert {path.relative_to(ROOT).as_posix() for path in files} - names == set()


def test_the_wheel_leaves_the_workshop_at_home(names):
    """No tests, no scripts, no sources of the demo."""
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"analyser"}
    assert [name for name in names if "/demo/" in name and name.endswith(".py")] == []
