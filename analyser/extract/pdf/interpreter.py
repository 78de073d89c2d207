"""pdfminer's interpreter of a page's content, with the slow part of it replaced: how the content stream is cut up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.pdftypes import stream_value

from analyser.extract.pdf.content import SUBPATH, UnusualContentError, operations
from analyser.extract.pdf.device import SheetDevice

_FILLING = frozenset((b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*"))
_STROKING = frozenset((b"S", b"s"))
_PATH_OPERATORS = frozenset((b"m", b"l", b"c", b"v", b"y", b"h"))
_UNUSED = frozenset(
    b"w J j M d ri i gs sh BX EX MP DP BMC BDC EMC BT_ CS G RG K SC SCN d0 d1".split()
)  # neither place nor colour of text depends on them
_SPELT = str.maketrans({"*": "_a", '"': "_w", "'": "_q"})


class SheetInterpreter(PDFPageInterpreter):
    """Shows a page's text to a `SheetDevice`, and the boxes of what it fills; curves are never built."""

    device: SheetDevice

    def execute(self, streams: Sequence[object]) -> None:
        """Runs content streams as one, as PDF readers do.

        Raises:
            UnusualContentError: a stream must be read by pdfminer's own interpreter.
        """
        methods: dict[bytes, tuple[Callable[..., None], int] | None] = {}
        path: list[bytes | tuple[float, float, float, float]] = []
        clips: list[Any] = []
        clipping = False
        for operator, operands in operations(b"\n".join(self._contents(streams))):
            if operator == SUBPATH:
                path += operands  # type: ignore[arg-type]
            elif operator == b"re":
                path.append(_four(operands))
            elif operator in _UNUSED or operator in _PATH_OPERATORS:
                continue
            elif operator in (b"W", b"W*"):
                clipping = True
            elif operator in _FILLING or operator in _STROKING or operator == b"n":
                if operator != b"n":
                    self.device.paint(path, operator in _FILLING, self.graphicstate)
                if clipping:
                    self.device.clip_to(path)
                path, clipping = [], False
            elif operator == b"TJ":
                self._show(operands)
            else:
                if operator == b"q":
                    clips.append(self.device.clip)
                elif operator == b"Q" and clips:
                    self.device.clip = clips.pop()
                if operator not in methods:
                    methods[operator] = self._method(operator)
                found = methods[operator]
                if found:
                    self._call(operator, *found, operands)

    def do_Do(self, xobjid_arg: Any) -> None:  # noqa: N802 — pdfminer names its methods after the operators
        """Draws an image or a form, and comes back to where it was."""
        clip = self.device.clip
        super().do_Do(xobjid_arg)
        self.device.clip = clip
        self.device.set_ctm(self.ctm)

    def _contents(self, streams: Sequence[object]) -> list[bytes]:
        """The streams' bytes, without those that would draw themselves within themselves."""
        found = []
        self.stream_ids.clear()
        for stream in map(stream_value, streams):
            if stream.objid is None or stream.objid in self.parent_stream_ids:
                continue
            self.stream_ids.add(stream.objid)
            packed = stream.rawdata
            found.append(stream.get_data())
            if packed is not None:  # keep it as it stands in the file: pages are drawn once, and unpacked ones add up
                stream.data, stream.rawdata = None, packed
        return found

    def _method(self, operator: bytes) -> tuple[Callable[..., None], int] | None:
        method = getattr(self, "do_" + operator.decode("latin-1").translate(_SPELT), None)
        if method is None:
            return None
        return method, method.__code__.co_argcount - 1

    def _call(self, operator: bytes, method: Callable[..., None], arguments: int, operands: list[Any]) -> None:
        if operator in (b"sc", b"scn"):
            self.argstack = operands
            method()
        elif not arguments:
            method()
        elif len(operands) >= arguments:
            method(*operands[-arguments:])

    def _show(self, operands: list[Any]) -> None:
        if self.textstate.font is not None:
            self.device.render_string(self.textstate, operands[0], self.graphicstate.ncs, self.graphicstate)


def _four(operands: list[Any]) -> tuple[float, float, float, float]:
    if len(operands) != 4 or not all(isinstance(operand, float) for operand in operands):
        raise UnusualContentError("a rectangle without four numbers")
    x, y, width, height = operands
    return x, y, x + width, y + height
