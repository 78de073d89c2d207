"""One error tree. Each error's text is a sentence a person can act on: what is wrong, with which file, what to do next.

AnalyserError
├── PledgeSetError      a pledge set that is not one: file, key, remedy
├── ManifestoError      a manifesto that cannot be read: file, reason, remedy
│   ├── EncryptedError
│   ├── DamagedError    truncated, not a PDF at all, an empty file
│   ├── NoTextError     no text that could be read
│   │   └── ScanError   image-only: which sheets, and that OCR may read them
│   └── LanguageError   not in English
├── StorageError        the dashboard's folder: cannot be opened, written to, or is a newer version's
├── ReportError         a report.json that cannot be read back
└── UsageError          the call itself: two manifestos of one name, an unknown set
"""

from __future__ import annotations


class AnalyserError(Exception):
    """Base of everything the analyser raises on purpose."""


class UsageError(AnalyserError):
    """The call cannot be carried out as it stands."""


class PledgeSetError(AnalyserError):
    """A pledge set's folder holds something that is not valid."""

    def __init__(self, file: str, key: str, problem: str, remedy: str) -> None:
        self.file, self.key, self.problem, self.remedy = file, key, problem, remedy
        super().__init__(f"{file}: {key}: {problem} {remedy}")


class ManifestoError(AnalyserError):
    """A manifesto that cannot be read; the others go on."""

    def __init__(self, file: str, reason: str, remedy: str) -> None:
        self.file, self.reason, self.remedy = file, reason, remedy
        super().__init__(f"{file}: {reason} {remedy}")


class EncryptedError(ManifestoError):
    """The PDF wants a password."""


class DamagedError(ManifestoError):
    """The file is empty, truncated, or not what its name says."""


class NoTextError(ManifestoError):
    """The document has no text that could be read."""


class ScanError(NoTextError):
    """The document holds pictures only, and nobody has tried OCR on them yet."""


class StorageError(AnalyserError):
    """The folder in which the dashboard keeps things cannot be used as it is."""


class ReportError(AnalyserError):
    """A stored report that cannot be read back."""


class LanguageError(ManifestoError):
    """The text is not in English: every "no mention" would be false."""
