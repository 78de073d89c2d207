"""Where the command line writes: results to standard output, progress and complaints to standard error."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bars
from rich.text import Text

from analyser.model.printable import printable
from analyser.model.progress import Progress, ProgressCallback

UNBOUNDED = 10_000  #: columns of a console that is not a terminal: a file breaks no line

out = Console(highlight=False, markup=False, emoji=False, soft_wrap=True)
err = Console(stderr=True, highlight=False, markup=False, emoji=False, soft_wrap=True)


def say(text: str = "") -> None:
    """Write a line of the result."""
    out.print(Text(printable(text)))


def complain(text: str) -> None:
    """Write a sentence on what is wrong."""
    err.print(Text(printable(f"analyser: {text}")))


@contextmanager
def progress_bars() -> Iterator[ProgressCallback]:
    """Draw one bar a manifesto while the block runs; on a console that is no terminal, write one line a stage."""
    if not err.is_terminal:
        yield _Lines()
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Bars(*columns, console=err, transient=True) as bars:
        yield _Drawn(bars)


class _Drawn:
    """A callback that draws progress as bars."""

    def __init__(self, bars: Bars) -> None:
        self._bars = bars
        self._tasks: dict[str, TaskID] = {}

    def __call__(self, progress: Progress) -> None:
        name = progress.manifesto
        if name not in self._tasks:
            self._tasks[name] = self._bars.add_task(name, total=None)
        description = f"{name}: {progress.stage}"
        self._bars.update(self._tasks[name], description=description, completed=progress.done, total=progress.total)


class _Lines:
    """A callback that writes a line when a manifesto enters a stage."""

    def __init__(self) -> None:
        self._seen: set[tuple[str, str]] = set()

    def __call__(self, progress: Progress) -> None:
        stage = progress.manifesto, progress.stage.value
        if stage not in self._seen:
            self._seen.add(stage)
            err.print(Text(f"{progress.manifesto}: {progress.stage}"))
