"""Print the demo manifestos: `python manifestos/demo/build.py` writes the PDFs beside this file.

The same sources give the same bytes. Needs reportlab (a development dependency); the product only reads the PDFs.
"""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from layout.content import read_blocks  # noqa: E402 (the folder of this script is not a package)
from layout.design import Design, register_fonts  # noqa: E402
from layout.pages import Manifesto  # noqa: E402
from layout.story import Story  # noqa: E402


def build(stem: str, folder: Path) -> Path:
    """Write `folder/STEM.pdf` from `source/STEM.txt` and `source/STEM.toml`.

    It is laid out twice, so that the list of chapters knows their pages.
    """
    design = Design.read(HERE / "source" / f"{stem}.toml")
    blocks = read_blocks(HERE / "source" / f"{stem}.txt")
    target = folder / f"{stem}.pdf"
    contents: list[tuple[str, str]] = []
    for _ in range(2):
        document = Manifesto(str(target), design)
        document.build(Story(design, contents).tell(blocks))
        contents = document.contents
    return target


def stems() -> list[str]:
    """The demo manifestos, by the names of their sources."""
    return sorted(path.stem for path in (HERE / "source").glob("*.txt"))


if __name__ == "__main__":
    register_fonts()
    for name in stems():
        print(build(name, HERE))
