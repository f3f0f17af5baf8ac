"""Extracts the one path of an SVG file."""

from xml.parsers.expat import ExpatError, ParserCreate

from kiosk.base.unsafe_characters import printable
from kiosk.content.files.svg_files import fault_in_svg

LARGEST_BYTES = 100_000

_SVG = "http://www.w3.org/2000/svg"
_SIDE = 480
_HOLDS = frozenset({"svg", "g", "defs", "title", "desc", "metadata"})
"""Elements that may surround or describe the path; they are ignored."""


class SvgFaultError(Exception):
    """``text`` says how to correct ``line``."""

    def __init__(self, line: int, text: str) -> None:
        super().__init__(text)
        self.line, self.text = line, text


def path_in(raw: bytes) -> tuple[int, str]:
    """The line on which the only path begins, and its data; raises SvgFaultError."""
    if len(raw) > LARGEST_BYTES:
        raise SvgFaultError(1, f"is larger than {LARGEST_BYTES // 1000} kB: it holds more than one line")
    if fault := fault_in_svg(raw):
        raise SvgFaultError(1, fault)
    reader = _Reader()
    try:
        reader.read(raw)
    except ExpatError as error:
        raise SvgFaultError(error.lineno, "is broken: save it again as plain SVG") from error
    if not reader.paths:
        raise SvgFaultError(1, "has no <path>: draw one line, and save it as plain SVG")
    return reader.paths[0]


class _Reader:
    def __init__(self) -> None:
        self.paths: list[tuple[int, str]] = []
        self._parser = ParserCreate(namespace_separator=" ")
        self._parser.StartElementHandler = self._start

    def read(self, raw: bytes) -> None:
        self._parser.Parse(raw, True)

    def _start(self, element: str, attributes: dict[str, str]) -> None:
        space, _, name = element.rpartition(" ")
        if space not in {_SVG, ""}:
            # Notes of drawing programs for themselves.
            return
        if name not in _HOLDS and name != "path":
            self._refuse(f"holds <{printable(name[:40])}>: make it a part of the one line, as a path")
        if "transform" in attributes:
            self._refuse(f"moves its <{name}> by “transform”: apply it to the points of the line")
        if name == "svg" and not _is_board(attributes.get("viewBox", "")):
            self._refuse(f"has another board: draw it in a viewBox of {_SIDE} × {_SIDE} that begins at 0 0")
        if name == "path":
            if self.paths:
                self._refuse("has more than one <path>: join them into one line")
            self.paths.append((self._parser.CurrentLineNumber, attributes.get("d", "")))

    def _refuse(self, text: str) -> None:
        raise SvgFaultError(self._parser.CurrentLineNumber, text)


def _is_board(box: str) -> bool:
    try:
        return [float(number) for number in box.replace(",", " ").split()] == [0, 0, _SIDE, _SIDE]
    except ValueError:
        return False
