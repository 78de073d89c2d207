"""Every sentence the dashboard says, in one file: plain English, short, the same for every party."""

from __future__ import annotations

import datetime

from analyser.model.findings import Status
from analyser.model.manifesto import Passage
from analyser.report.statuses import LOOKS

TITLE = "Manifesto analyser"

COVERAGE = "Coverage"
PLEDGES = "Pledges"
PARTIES = "Parties"
COMPARE = "Compare"
SEARCH = "Search"
MANIFESTOS = "Manifestos"
DOWNLOADS = "Downloads"
METHOD = "Method"

NAVIGATION_NOTE = "Suggested by the analyser until a person has checked it."

COVERAGE_QUESTION = "Which party committed to what?"
ROWS = {"pledges": "Pledges", "asks": "Asks", "uncrc": "UNCRC"}
FILTER_ROWS = "Rows"
FILTER_ELECTION = "Election"
FILTER_THEME = "Theme"
FILTER_PARTY = "Party"
FILTER_STATUS = "Status"
FILTER_CHECKED = "Checked or suggested"
CHECKED_CHOICES = {"": "Both", "checked": "Checked by a person", "suggested": "Suggested by the analyser"}
ALL = "All"
CHECKED = "✓ checked"
CELL_CHECKED = "checked"
SUGGESTED = "suggested"
FROM_OCR = "read from a picture of the page (OCR)"
LEGEND = "What the words mean"
LEGEND_MORE = (
    "“3 of 5 asks” counts the asks that a manifesto commits to in full. A dotted edge is a suggestion of the analyser; "
    "a solid edge and a ✓ mean that a person has checked it."
)
ROW_TIP = "Row"
COUNT_UNREAD = "not read"
COUNT = "{count} committed"
LINK_STALE = "This link names something that is not here, or no longer. The rest of it is shown."
UNREAD_MEANS = "So nothing can be said about this party here. It does not mean that the party is silent."
KEY = "Short names:"
ALL_EVIDENCE = "All evidence and the page"
CHECKED_BY = "Checked by {person}."
SCOPE = "This promise is for {nation} only."
CUES = "Read as:"
RULE = "rule {rule}"
SEARCHED = "{passages:,} passages ({sheets}) were searched for these words:"
AS_TABLE = "The same as a table"
PICK_ROW = "Show the evidence for"
PICK_PARTY = "of"
PICK_ROW_EMPTY = "a pledge, ask or article"
PICK_PARTY_EMPTY = "a party"
MATRIX_SPOKEN = (
    "Matrix of rows by {columns} manifestos. The same cells stand in the table below and in the select boxes."
)
PICK_NOTHING = "Choose a cell of the matrix, or use the two boxes, to read the evidence."
NOTHING_MATCHES = "No cell matches these filters. Widen one of them, or clear them all."
CLEAR_FILTERS = "Clear all filters"
EMPTY_SHELF = "No manifesto has been read yet. Go to Manifestos and add one: a PDF, or an accessible edition."
STILL_READING = "Still being read; the page shows what is ready and fills by itself:"
FIRST_READING = "The first manifestos are being read. This page fills by itself as soon as one is ready."
COUNTS = "Cells:"

NO_MENTION = "No mention found. {terms} terms were looked for in {passages:,} passages ({sheets})."
UNREAD_SHEETS = "These pages could not be read, so nothing can be said about them: {sheets}."
SEARCH_RECORD = "How it was searched"
NEAREST = "The nearest passages, and why they do not count"
WHY = "Why, and what else was looked at"
FURTHER = "Further passages that were looked at"
PAGE_PICTURE = "PDF page {sheet}, {party}: the passage is highlighted"
PAGE_FRAMED = "PDF page {sheet}, {party}: the framed passage came near and does not count"
PAGE_PLAIN = "PDF page {sheet}, {party}"
ENLARGE = "Enlarge"
ENLARGED = "The page, larger"
PREVIOUS_PAGE = "‹ page {sheet}"
NEXT_PAGE = "page {sheet} ›"
NO_PICTURE = "This edition has no page pictures: it is not a PDF."

YOUR_NAME = "Your name"
YOUR_VERDICT = "Your verdict"
YOUR_NOTE = "Note (optional)"
PUT_NAME = "Put my name to it"
WITHDRAW = "Withdraw the check"


ALL_TENTHS = 10  #: 95 in 100 and more; never said as "all"


def agreement(confidence: float) -> str:
    """A measured confidence in words; nothing where none was measured.

    Example:
        >>> agreement(0.88)
        'Experts agreed with 9 in 10 of such cells.'
    """
    tenths = round(confidence * 10)
    if tenths == ALL_TENTHS:
        return "Experts agreed with nearly all of such cells."
    return f"Experts agreed with {tenths} in 10 of such cells." if tenths else ""


def stage(name: str, done: int, total: int) -> str:
    """Where the analysis of a manifesto is.

    Example:
        >>> stage("reading", 41, 98)
        'reading sheet 41 of 98'
    """
    units = {"reading": "sheet", "matching": "ask", "judging": "ask"}
    return f"{name} {units[name]} {done} of {total}" if name in units and total else name or "starting"


def more_filters(count: int) -> str:
    """What stands on the switch of the filters that a narrow window hides, `count` of which are set."""
    return f"More filters ({count} set)" if count else "More filters"


def ask_status(ask: str, status: Status) -> str:
    """An ask and its status, such as ``3c Partly``."""
    return f"{ask} {LOOKS[status].word}"


def pages(number: int) -> str:
    """A number of pages: ``1 page``, ``98 pages``."""
    return f"{number} page" if number == 1 else f"{number} pages"


def page(sheet: int, printed: str | None) -> str:
    """A page reference with both numbers: ``PDF page 31 (printed 29)``.

    Example:
        >>> page(31, "29")
        'PDF page 31 (printed 29)'
        >>> page(1, None)
        'PDF page 1'
    """
    return f"PDF page {sheet} (printed {printed})" if printed else f"PDF page {sheet}"


TEXT_EDITION = "text edition"


def place(passage: Passage) -> str:
    """Where a passage stands: both page numbers of a PDF; of a text edition the page, if the file has page breaks.

    A text edition without page breaks is one long sheet, so that nothing but "text edition" is said of sheet 1.
    """
    if passage.pictured:
        return page(passage.sheet, passage.printed)
    printed = f" (printed {passage.printed})" if passage.printed else ""
    return f"{TEXT_EDITION}, page {passage.sheet}{printed}" if passage.sheet > 1 or printed else TEXT_EDITION


def passages(number: int) -> str:
    """A number of passages: ``1 passage``, ``1,276 passages``."""
    return f"{number:,} passage" if number == 1 else f"{number:,} passages"


def manifestos(number: int) -> str:
    """A number of manifestos: ``1 manifesto``, ``14 manifestos``."""
    return f"{number} manifesto" if number == 1 else f"{number} manifestos"


def extent(sheets: int) -> str:
    """How much was searched: ``98 pages``, or what is true of a page and of an edition without pages alike."""
    return "the whole text" if sheets == 1 else pages(sheets)


ADD_FILES = "Add manifestos"
ADD_HINT = (
    "One or several: PDF, or the accessible editions (.txt, .docx, .odt, .html). They stay on this computer. "
    "Party and election are proposed from the file’s name; correct them below."
)
ADD_BUTTON = "Add and analyse"
ADD_NOTHING = "No file is chosen yet. Choose one or more files, then press the button again."


def added(files: list[str]) -> str:
    """What became of files that were taken.

    Example:
        >>> added(["a.pdf", "b.pdf"])
        '2 files are added: a.pdf, b.pdf. Check below whether party and election are right.'
    """
    count = "1 file is added" if len(files) == 1 else f"{len(files)} files are added"
    return f"{count}: {', '.join(files)}. Check below whether party and election are right."


QUEUED = "Waiting: {manifestos}"
QUEUED_AGAIN = "{file}: {sentence}"
MANIFESTOS_COUNTED = "{number} manifestos"
EARLIER_SHOWN = (
    "Shown as an earlier version of the analyser read it, until this version has read it again: {manifestos}. "
    "The downloads leave it out until then."
)
EARLIER_CARD = "Read with an earlier version; to be read again."
WORKING = "{party}: {stage}"
DOCUMENT = "{file} · added {added:%-d %B %Y, %H:%M} UTC"
PROPOSED = "Party and election were taken from the file’s name: {party}, {election}."
THAT_IS_RIGHT = "That is right"
ALL_RIGHT = "That is right for all {number}"
TO_CONFIRM = "Are party and election right? ({number})"
READ_AGAIN = "Read it again"
READ_BY_OCR = "Read the scanned pages (OCR)"
OCR_HELP = "Takes some seconds a page. Quotes read this way are marked: check each against the picture of the page."
RECORD_GONE = "What was found in this manifesto is missing from the folder, or is damaged. Read the manifesto again."
GRADE = {
    "A": "Read well: {pages}, {words:,} words (grade A).",
    "B": "Read well, with a few pages to look at: {pages}, {words:,} words (grade B).",
    "C": "Read with doubts: {pages}, {words:,} words (grade C). Check quotes on the page before you use them.",
    "D": "Read badly: {pages}, {words:,} words (grade D). Do not rely on “no mention found” here.",
}
BEING_READ = "Being read"
ON_THE_SHELF = "On the shelf ({number})"
GO_ON = "You can go on working, or close this tab: the reading goes on."
SHOW_BLOCKS = "Show PDF page {sheet} as it was read"
BLOCKS_TITLE = "The page as it was read"
BLOCKS = "PDF page {sheet}: the numbers give the order in which its parts were read. Grey frames were left out."
LOOK_AT = "To look at: {pages}"
CORRECT = "Correct"
CANCEL = "Cancel"
FACT_PARTY = "Party"
FACT_ELECTION = "Election"
FACT_DATE = "Date of the election (optional)"
FACT_NATION = "Nation (optional)"
FACT_SOURCE = "Source (optional)"
FACT_OFFSET = "Printed number minus PDF page (optional)"
FACT_OFFSET_HELP = "If PDF page 5 carries the printed number 3, enter −2."
FACTS_NEEDED = "Party and election cannot be empty. Nothing was changed."
SAVE = "Save"
REPLACE = "Replace"
REPLACE_BUTTON = "Replace by this file"
OLD_EDITION_STAYS = "The edition that this file was to replace is still here and is shown as before."
REPLACE_FILE = "The corrected edition"
REPLACE_HINT = (
    "The old edition stays until the new one has been read. Checks are of the old edition: check the new one again."
)
REMOVE = "Remove"
REMOVE_TITLE = "Remove this manifesto?"
REMOVE_ASK = "{party} ({file}) and its findings will go. Checks by people are kept, should the same file come back."
REMOVE_YES = "Yes, remove it"
REMOVE_NO = "No, keep it"

PLEDGES_TITLE = "One pledge, all parties"
PARTIES_TITLE = "One party, all pledges"
CHOOSE_PLEDGE = "Pledge"
ARTICLES = "UN Convention on the Rights of the Child, articles {articles}"
CHOOSE_MANIFESTO = "Manifesto"
PLEDGE_TABLE = "Every party’s status on every ask of pledge {number}. A status leads to its evidence."
STANDING = (
    "Parties stand in alphabetical order. A dotted edge is a suggestion of the analyser; a solid edge and a ✓ mean "
    "that a person has checked it. A page number under a quote opens the page."
)
GLANCE = "All pledges at a glance"
GLANCE_HINT = "A pledge’s name leads to its quotes below; a page number under a quote opens the page."
GLANCE_BACK = "↑ all pledges"
SAME_PASSAGE = "The same passage as under {ask}."
BEYOND_TITLE = "Promises on children and families that match no pledge"
BEYOND_LINK = "Promises on children and families that match no pledge: {count}"
BEYOND_HINT = "Found by their words alone; no status is given. A page number opens the page."
BEYOND_NOTHING = "None was found."
COMPARE_TITLE = "Compare two manifestos of one party"
COMPARE_NOTHING = "No party has two manifestos here yet. Go to Manifestos and add an earlier or a later one."
COMPARE_SAME = "Choose two different manifestos."
COMPARE_MEANS = (
    "Both sides are suggestions of the analyser until a person has checked them. What changed is the status, ask by "
    "ask, in the order of the pledges. Read both quotes before you speak of it."
)
CHANGE_WORDS = "What the changes mean"
CHANGE_MEANS = {
    "new": ("+", "New", "No promise was found in the earlier manifesto; one was found in the later."),
    "stronger": ("▲", "Stronger", "From a part of the ask, or a weaker step, to the whole ask."),
    "kept": ("=", "Kept", "Promised as far in the later manifesto as in the earlier."),
    "weaker": ("▼", "Weaker", "From the whole ask to a part of it, or a weaker step."),
    "dropped": (
        "−", "Dropped",
        "Promised in the earlier manifesto; no promise was found in the later. The later one may still speak of the "
        "subject, or oppose the ask. The analyser does not know why.",
    ),
}  # fmt: skip
COMPARE_NONE_LEFT = "None of these changes was found. Choose others above."
COMPARE_REST = "{none} asks are promised in neither; {unknown} cannot be compared."
EARLIER = "Earlier manifesto"
LATER = "Later manifesto"
CHANGES = "What changed"
SEARCH_TITLE = "Search all manifestos"
SEARCH_LABEL = "Words, or a “phrase” in quotation marks"
SEARCH_HINT = "for example: “free school meals” primary"
SEARCH_EMPTY = (
    "Type one or more words. Every passage of every manifesto that holds all of them is shown, in reading order."
)
SEARCH_NOTHING = (
    "No passage holds all of “{query}”. All {passages} passages of {manifestos} were searched. Try fewer words, or "
    "only a word’s start."
)
SEARCH_COUNT = "{count} in {manifestos}"
SEARCH_IN = "Show only"
SEARCH_NOT_IN = "Not found in: {labels}."
SEARCH_SHOWN = "The first {shown} of {count} are shown. Add a word to narrow the search, or show more."
SEARCH_MORE = "Show more"
SHOW_PAGE = "Show PDF page {sheet}"

DOWNLOAD_NOTHING_YET = "There is nothing to download until the manifestos have been read again."
DOWNLOAD_WHAT = "What to download"
DOWNLOAD_FILTERED = "What the coverage page shows now (manifestos: {parties}, pledges: {pledges})"
DOWNLOAD_ALL = "Everything (manifestos: {parties}, all pledges)"
DOWNLOAD_EVERYTHING = (
    "The files hold everything (manifestos: {parties}, all pledges). To get less, set filters on the coverage page."
)
DOWNLOAD_TABLES = "Tables"
DOWNLOAD_TABLES_HINT = (
    "Scorecard: one row a pledge. Findings: one row an ask. Evidence: every quote with both page numbers. "
    "The XLSX file holds the same sheets. Every file carries the network’s notice."
)
DOWNLOAD_PICTURE = "A picture of the matrix, for a slide"
DOWNLOAD_PICTURE_HINT = "SVG stays sharp at any size; PNG opens everywhere."
DOWNLOAD_PRINT = "One pledge or one party, to print"
DOWNLOAD_PRINT_HINT = "A page of HTML: open it in a browser and print it, or save it as PDF."
PRINT_PLEDGE = "Print view of this pledge"
PRINT_PARTY = "Print view of this manifesto"
PRINT_SOURCE = "{pledges}. As of {day}."
PRINT_MEANS = (
    "A dotted edge is a suggestion of the analyser; a solid edge and a ✓ mean that a person has checked it. Parties "
    "stand in alphabetical order. A text edition has no pages of a PDF."
)
PRINT_TABLE = "Every party’s status on every ask"
MADE = "Made with manifesto analyser {version} on {day}."
DOCUMENTS = "The documents that were read"
VERSION = "Manifesto analyser {version} · {pledges}, published {published:%-d %B %Y}"
DOCUMENT_HEADS = ("Party", "Election", "File", "Read", "Added", "SHA-256 of the file")
METHOD_HOW = "How a status comes about"
METHOD_STEPS = (
    "The analyser reads every word of a manifesto.",
    "For each of the {asks} asks it looks for words from a list that policy people wrote. The list is the same for "
    "every party.",
    "Where such words stand together, it reads the sentence by fixed rules: who is speaking, whether it is a promise "
    "or a report, how far it binds, and which way it points.",
    "The strongest promise gives the ask its status. The quotes are shown with their pages, so that anyone can check.",
    "Where it finds nothing, it says what it looked for. Every status is a suggestion until a person has put their "
    "name to it.",
)
METHOD_TRUST = "How often experts agreed"
METHOD_AGREED = (
    "About 3 in 4 cells agreed with the experts on manifestos it had never seen. A cell is one ask in one manifesto. "
    "Most of the others were one step away, such as “Partly” for “Mentioned”.",
    "Two experts agree with each other in 93 of 100 cells.",
    "It says too much rather than too little. On those manifestos it missed none of the experts’ “Committed”, but "
    "only 6 in 10 of its own were right. Check every “Committed” before you use it.",
    "Where experts found a promise, or a party against the ask, it said “No mention found” in 7 of 100.",
)
METHOD_CANNOT = "What it cannot do"
METHOD_LIMITS = (
    "It sees words only. A promise in a picture, a chart or another document is missed.",
    "It knows the words on its list. A new name for an old policy can be missed; search for it yourself.",
    "Irony, and promises spread over several sentences, can be missed.",
    "“Opposed” is rare, and was tested on few examples: read its quotes first.",
    "It does not say whether a policy is good, or whether a party will keep its word.",
)
METHOD_DETAIL = "In detail"
METHOD_WHOLE = "The whole method, with its rules and figures"


def day(moment: datetime.date) -> str:
    """A date as people write it: ``12 December 2019``."""
    return f"{moment.day} {moment:%B %Y}"


CHECK_THIS = "Check this"
CHECK_AGAIN = "Checked: see or change"
PAST_CHECK = "{person}, {day}: {status}"
CHOOSE_VERDICT = "Choose a verdict first."
