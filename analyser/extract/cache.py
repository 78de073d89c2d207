"""Documents once read, kept on disk: a second run of the same file takes a fraction of a second.

An entry is named after the file's content, the extractor's own source and the options, so a changed file or a new
version is never answered from an old entry. An entry carries a digest of itself: one that is damaged or half-written is
thrown away and read anew. It is written beside its place and moved there in one step, so processes may share the
folder. The format is compressed JSON: reading it can run nothing. The folder is the platform's cache folder, or
``ANALYSER_CACHE_DIR``.
"""

from __future__ import annotations

import hashlib
import logging
import os
import tempfile
import zlib
from functools import cache as once
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from analyser.extract.stored import decode, encode
from analyser.model.manifesto import Sheet

FOLDER_VARIABLE = "ANALYSER_CACHE_DIR"
MOST_BYTES = 256 * 1024 * 1024  #: a manifesto takes about half a megabyte
MOST_UNPACKED = 256 * 1024 * 1024  #: bytes of one entry: more is no manifesto
SUFFIX = ".sheets"
LEVEL = 1  #: of zlib: ten times as quick as its best and a fifth larger
_MAGIC = b"manifesto analyser, sheets\n"
_DIGEST = 32  #: bytes of a SHA-256
_READERS = ("pdfplumber", "pdfminer.six", "pypdfium2", "python-docx", "odfdo", "beautifulsoup4")

log = logging.getLogger(__name__)


def entry_name(sha256: str, *choices: object) -> str:
    """Names the entry of a file: by its content, the extractor, and the choices that change the result."""
    parts = "|".join([sha256, extractor_version(), *map(repr, choices)])
    return hashlib.sha256(parts.encode()).hexdigest()[:40] + SUFFIX


@once
def extractor_version() -> str:
    """Identifies the code that reads: a digest of this package's source and of its libraries' versions."""
    digest = hashlib.sha256()
    folder = Path(__file__).parent
    for path in sorted((*folder.rglob("*.py"), *folder.rglob("*.toml"))):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    for library in _READERS:
        try:
            digest.update(f"{library} {version(library)}\n".encode())
        except PackageNotFoundError:
            continue
    return digest.hexdigest()[:16]


def cache_folder() -> Path:
    """The folder of the cache; it need not exist."""
    chosen = os.environ.get(FOLDER_VARIABLE)
    if chosen:
        return Path(chosen).expanduser()
    from platformdirs import user_cache_path

    return user_cache_path("manifesto-analyser", appauthor=False)


def load(name: str) -> tuple[Sheet, ...] | None:
    """Gives the sheets of an entry, or None if there is none that is whole."""
    path = cache_folder() / name
    try:
        raw = path.read_bytes()
    except OSError:
        return None
    sheets = _opened(raw)
    if sheets is None:
        log.warning("a damaged entry of the cache was thrown away: %s", path)
        path.unlink(missing_ok=True)
        return None
    _touch(path)
    return sheets


def store(name: str, sheets: tuple[Sheet, ...]) -> None:
    """Keeps sheets for the next run; a folder that cannot be written to costs time, never the run."""
    packed = zlib.compress(encode(sheets), LEVEL)
    folder = cache_folder()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder, prefix="writing-", delete=False) as file:
            file.write(_MAGIC + hashlib.sha256(packed).digest() + packed)
        os.replace(file.name, folder / name)
        prune(folder)
    except OSError as error:
        log.warning("the cache could not be written (%s); the next run reads the file again", error)


def prune(folder: Path, most_bytes: int = MOST_BYTES) -> None:
    """Deletes the entries that were used longest ago, and what a broken-off run left, until the rest fits."""
    entries = []
    for path in folder.iterdir():
        if path.suffix == SUFFIX or path.name.startswith("writing-"):
            try:
                status = path.stat()
            except FileNotFoundError:  # another process pruned it first
                continue
            entries.append((status.st_mtime, status.st_size, path))
    total = 0
    for _, size, path in sorted(entries, key=lambda entry: entry[0], reverse=True):
        total += size
        if total > most_bytes:
            path.unlink(missing_ok=True)


def _opened(raw: bytes) -> tuple[Sheet, ...] | None:
    start = len(_MAGIC) + _DIGEST
    packed = raw[start:]
    if not raw.startswith(_MAGIC) or hashlib.sha256(packed).digest() != raw[len(_MAGIC) : start]:
        return None
    unpacker = zlib.decompressobj()
    unpacked = unpacker.decompress(packed, MOST_UNPACKED)
    return None if unpacker.unconsumed_tail else decode(unpacked)


def _touch(path: Path) -> None:
    """Marks an entry as used, which decides what is deleted first."""
    try:
        os.utime(path)
    except OSError:
        log.debug("another process deleted %s, or the folder is read-only", path)
