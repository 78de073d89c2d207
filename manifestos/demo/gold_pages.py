"""Find every quote of the gold coding in its PDF: on which sheet it is printed, and whether it is printed at all.

`python manifestos/demo/gold_pages.py` writes the sheets into `gold/*.json` after the PDFs have been printed anew.
"""

import json
import re
from pathlib import Path

import pypdfium2

HERE = Path(__file__).resolve().parent
_LEAST_PART = 15  # letters of a quote that must stand on the first of two sheets


def squashed(text: str) -> str:
    """The text without white space, hyphens and PDFium's mark of a hyphen, so that line ends make no difference."""
    return re.sub(r"[\s\-\u00ad\u2010\ufffe\x02]+", "", text)


def sheets(pdf: Path) -> list[str]:
    """The text of each sheet, squashed, in the order in which it was set."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [squashed(page.get_textpage().get_text_range()) for page in document]


def sheet_of(quote: str, texts: list[str]) -> int | None:
    """The sheet (from 1) on which the quote starts; it may run on to the next. None where it isn't printed."""
    wanted = squashed(quote)
    for at, text in enumerate(texts):
        if wanted in text:
            return at + 1
        following = texts[at + 1] if at + 1 < len(texts) else ""
        for cut in range(len(wanted) - 1, _LEAST_PART - 1, -1):
            if wanted[:cut] in text:
                if wanted[cut:] in following:
                    return at + 1
                break
    return None


def number_quotes(stem: str) -> None:
    """Write the sheet of every quote into `gold/STEM.json`."""
    path = HERE / "gold" / f"{stem}.json"
    gold = json.loads(path.read_text(encoding="utf-8"))
    texts = sheets(HERE / f"{stem}.pdf")
    for ask, coding in gold["asks"].items():
        for evidence in coding["evidence"]:
            evidence["page"] = sheet_of(evidence["quote"], texts)
            if evidence["page"] is None:
                raise SystemExit(f"{path.name}, ask {ask}: not printed in {stem}.pdf: {evidence['quote']}")
    path.write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    for path in sorted((HERE / "gold").glob("*.json")):
        number_quotes(path.stem)
