"""Allows only shapes in SVG files: nothing that runs, loads or multiplies."""

from xml.parsers.expat import ExpatError, ParserCreate

from kiosk.base.unsafe_characters import printable

LARGEST_BYTES = 1_000_000
MOST_ELEMENTS = 5_000
DEEPEST = 60

_SVG = "http://www.w3.org/2000/svg"

_ALLOWED = frozenset(
    {
        *("svg", "g", "defs", "title", "desc", "metadata", "style", "switch"),
        *("path", "rect", "circle", "ellipse", "line", "polyline", "polygon"),
        *("lineargradient", "radialgradient", "stop", "clippath"),
    }
)
"""SVG elements: shapes, groups and fills. A reference to another shape could multiply it a billion times."""

_COPIES = {"use", "symbol", "marker", "mask", "pattern", "filter"}
_WRITES = {"text", "tspan", "textarea", "textpath", "tref", "font", "font-face", "glyph"}
_RUNS = {"script", "handler", "listener", "foreignobject", "animate", "set"}
_LOADS = {"image", "feimage", "iframe", "audio", "video", "object", "embed", "font-face-uri"}


class _FaultError(Exception):
    pass


def fault_in_svg(raw: bytes) -> str | None:
    if len(raw) > LARGEST_BYTES:
        return "is larger than 1 MB: simplify the drawing"
    try:
        _Reader().read(raw)
    except _FaultError as fault:
        return str(fault)
    except ExpatError as error:
        return f"is broken (line {error.lineno}): save it again as plain SVG"
    except (LookupError, ValueError):
        return "is written in an unknown encoding: save it again as UTF-8"
    return None


class _Reader:
    def __init__(self) -> None:
        self._depth = 0
        self._elements = 0
        self._in_style = False
        self._parser = ParserCreate(namespace_separator=" ")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._words
        self._parser.StartDoctypeDeclHandler = self._doctype

    def read(self, raw: bytes) -> None:
        self._parser.Parse(raw, True)

    def _start(self, element: str, attributes: dict[str, str]) -> None:
        name = element.rpartition(" ")[2].lower()
        if (name == "svg") != (self._depth == 0):
            raise _FaultError(
                "holds a drawing inside a drawing (nested <svg>): make one of them"
                if self._depth
                else f"is no SVG inside, it begins with <{name}>: save it again as plain SVG"
            )
        self._depth += 1
        self._elements += 1
        if self._depth > DEEPEST:
            raise _FaultError("has too many groups inside each other: simplify the drawing")
        if self._elements > MOST_ELEMENTS:
            raise _FaultError(f"has more than {MOST_ELEMENTS} shapes: simplify the drawing")
        if name in _RUNS or name.startswith("animate"):
            raise _FaultError(f"holds something that runs (<{name}>): save it again as plain SVG without it")
        if name in _LOADS:
            raise _FaultError(
                f"loads something from elsewhere (<{name}>): save it again as plain SVG without it"
            )
        if name in _COPIES:
            raise _FaultError(
                f"copies shapes (<{name}>): turn the copies into shapes of their own, without <{name}>"
            )
        if name in _WRITES:
            raise _FaultError(f"holds letters (<{name}>): turn them into paths, the kiosk has no such font")
        self._in_style = name == "style"
        for key, value in attributes.items():
            self._attribute(key.rpartition(" ")[2].lower(), value)
        if name not in _ALLOWED and element.rpartition(" ")[0] in {_SVG, ""}:
            raise _FaultError(
                f"holds something that no logo needs (<{printable(name[:40])}>): save it again as plain SVG"
            )

    def _end(self, element: str) -> None:
        self._depth -= 1
        self._in_style = False

    def _words(self, text: str) -> None:
        if self._in_style:
            self._style(text)

    def _doctype(self, *_: object) -> None:
        raise _FaultError("holds a DOCTYPE: save it again as plain SVG")

    def _attribute(self, key: str, value: str) -> None:
        if key.startswith("on"):
            raise _FaultError(f"holds something that runs ({key}): save it again as plain SVG without it")
        if key in {"href", "src"} and not value.strip().startswith("#"):
            raise _FaultError(f"points elsewhere ({key}): save it again as plain SVG without links")
        self._style(value)

    def _style(self, text: str) -> None:
        bare = "".join(text.split()).lower().replace('"', "").replace("'", "")
        if "@import" in bare or bare.count("url(") > bare.count("url(#"):
            raise _FaultError("loads something from elsewhere (url): save it again as plain SVG without it")
