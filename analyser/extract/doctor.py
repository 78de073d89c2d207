"""The extraction doctor: how far a manifesto's text can be relied on, and which sheets a person should look at.

It judges from the health records that reading leaves on every sheet. A grade says what to do:

- **A**: read it as it is.
- **B**: read it; look at the sheets named here before quoting from them.
- **C**: parts are missing or out of order; check every quote against the page.
- **D**: do not rely on it; get another edition.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from analyser.model.manifesto import Health, Order

MEANINGS = {
    "A": "The text can be relied on.",
    "B": "The text can be relied on, except for the pages named below: look at them before quoting from them.",
    "C": "Parts of the text are missing or out of order: check every quote against its page.",
    "D": "The text cannot be relied on: get another edition of the manifesto.",
}
DOUBTFUL = 0.6  #: confidence below which a person should look at a sheet's reading order
LETTERS_A_WORD = 4.7  #: mean length of an English word (Norvig's count of the Google books corpus, 2012)
MUCH_LOST = 0.02  #: share of a sheet's characters; below it are ornaments and stray marks
FEWEST_LOST = 20  #: characters: fewer are a page number or two

#: What a grade tolerates: sheets not read, characters lost, and mean confidence by words. Confidence falls where the
#: sentences could be read in two orders: the manifestos that ``make bench`` measures have 0.9 to 1.
LIMITS = {"A": (0.15, 0.005, 0.9), "B": (0.25, 0.02, 0.6), "C": (0.5, 0.1, 0.4)}
FEW_TO_LOOK_AT = 0.05  #: share of the sheets that may need a look under grade A


class Examined(Protocol):
    """What the doctor needs of a sheet: a `Sheet` or a `SheetRecord`."""

    @property
    def number(self) -> int: ...
    @property
    def printed(self) -> str | None: ...
    @property
    def health(self) -> Health: ...


@dataclass(frozen=True, slots=True)
class Complaint:
    """A sheet that a person should look at, and why, in plain sentences."""

    sheet: int
    printed: str | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The grade of a manifesto, what it means, and the sheets behind it."""

    grade: str
    meaning: str
    notes: tuple[str, ...]  #: on the document as a whole
    complaints: tuple[Complaint, ...]  #: in the order of the sheets


def examine(sheets: Iterable[Examined]) -> Diagnosis:
    """Examines a manifesto's sheets.

    Args:
        sheets: all of them, in order.

    Returns:
        The grade, and a complaint for each sheet that needs a look.
    """
    all_sheets = list(sheets)
    complaints = tuple(
        Complaint(sheet.number, sheet.printed, reasons) for sheet in all_sheets if (reasons := complain(sheet.health))
    )
    letter = _grade(all_sheets, len(complaints))
    return Diagnosis(letter, MEANINGS[letter], tuple(_notes(all_sheets)), complaints)


def grade(sheets: Iterable[Examined]) -> str:
    """Gives only the grade, from A to D."""
    return examine(sheets).grade


def complain(health: Health) -> tuple[str, ...]:
    """Gives the reasons why a person should look at a sheet, in plain sentences; none if nobody need."""
    reasons = list(health.notes)
    if not reasons and health.image_only:
        reasons.append("A picture without text: if it shows words, they were not read.")
    if not reasons and health.garbled:
        reasons.append("The letters on this page cannot all be decoded.")
    if not reasons and health.words and health.confidence < DOUBTFUL:
        columns = f"{health.columns} columns" if health.columns > 1 else "one column"
        reasons.append(f"The reading order is uncertain ({columns}, {_ORDERS[health.order]}).")
    if _much(health.lost, health):
        reasons.append(f"{health.lost} letters of the PDF were left out of the text.")
    if _much(health.duplicated, health):
        reasons.append(f"{health.duplicated} letters stand in the text more than once.")
    if health.rotated:
        reasons.append("Some of the text runs up or down the page.")
    if health.ocr:
        reasons.append("Read by OCR: check each quote against the picture of the page.")
    return tuple(reasons)


_ORDERS = {
    Order.GEOMETRY: "read by its layout",
    Order.FLOW: "read in the order in which the PDF draws it",
    Order.BOTH: "its layout and the PDF's own order agree",
    Order.DOCUMENT: "the document's own order",
}


def _much(letters: int, health: Health) -> bool:
    return letters > max(FEWEST_LOST, MUCH_LOST * LETTERS_A_WORD * health.words)


def _grade(sheets: Sequence[Examined], to_look_at: int) -> str:
    if not sheets:
        return "D"
    words = sum(sheet.health.words for sheet in sheets)
    unread = sum(sheet.health.image_only or sheet.health.garbled for sheet in sheets) / len(sheets)
    lost = sum(sheet.health.lost + sheet.health.duplicated for sheet in sheets) / max(1.0, LETTERS_A_WORD * words)
    sure = sum(sheet.health.confidence * sheet.health.words for sheet in sheets) / max(1, words)
    for letter, (most_unread, most_lost, least_sure) in LIMITS.items():
        if unread <= most_unread and lost <= most_lost and sure >= least_sure:
            return "B" if letter == "A" and to_look_at > FEW_TO_LOOK_AT * len(sheets) + 1 else letter
    return "D"


def _notes(sheets: Sequence[Examined]) -> Iterable[str]:
    words = sum(sheet.health.words for sheet in sheets)
    yield f"{len(sheets)} {'page' if len(sheets) == 1 else 'pages'}, {words:,} words."
    pictures = [sheet.number for sheet in sheets if sheet.health.image_only]
    if pictures:
        shown = page_list(pictures)
        yield f"Without text, but with a picture: PDF {shown}. If these are scans, OCR can read them (--ocr)."
    read_by_ocr = [sheet.number for sheet in sheets if sheet.health.ocr]
    if read_by_ocr:
        yield f"Read by OCR: PDF {page_list(read_by_ocr)}."


def page_list(numbers: Sequence[int]) -> str:
    """Names sheets, runs drawn together.

    >>> page_list([1, 2, 3, 7])
    'pages 1–3, 7'
    """
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    spans = ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
    return f"{'page' if len(numbers) == 1 else 'pages'} {spans}"
