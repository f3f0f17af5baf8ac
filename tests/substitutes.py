"""Finds by their marks what tests and tools put in place of what a real machine or a visitor has.

A mark is a kind and a name, such as ``variable WLR_BACKENDS``. ``substitutes.toml`` has the row of
docs/reference/substitutes.md for each of them.
"""

import ast
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent

_PATCHES = {"setattr", "setitem", "delattr", "delitem"}
_VARIABLES = {"setenv", "delenv", "setdefault"}
_LISTENS = {"bind", "create_server", "start_server", "HTTPServer", "ThreadingHTTPServer"}
_HINDERS = {"collect", "disable", "freeze", "set_threshold"}
_WORTH_A_ROW = {"grabWindow", "geteuid"}
_PLATFORMS = {"offscreen", "minimal", "vnc", "xcb", "eglfs", "linuxfb"}
_STEERS = re.compile(
    r"(?:AWARENESS_KIOSK|DBUS|LIBGL|LIBINPUT|MESA|NOTIFY|PULSE|QML2?|QSG|QT|QV4|WATCHDOG|WAYLAND|WLR|XDG)_\w+"
    r"|DISPLAY|FAKETIME|FONTCONFIG_FILE|JOURNAL_STREAM|LD_PRELOAD|MAINPID|RUNTIME_DIRECTORY|SERVICE_RESULT"
    r"|SSL_CERT_FILE|STATE_DIRECTORY"
)
_PROTOCOL = re.compile(r"z[a-z]+(?:_[a-z]+)+_v\d")
_PRELOADED = re.compile(r"lib(?:faketime|eatmydata)\w*")
_STANDS_IN = re.compile(r"(?:Fake|Manual|Private|Kept|Silent|Dummy|Mock|Stub|Palm)\w*")
_OF_A_DESK = ("access", "bench", "faults", "fleet", "machine", "remote-test", "talk", "test")
"""The targets whose packages help to test; those of ``run`` and ``deb`` are the program's."""


_COARSE = re.compile(
    rf"{_STEERS.pattern}|{_PROTOCOL.pattern}|{_PRELOADED.pattern}|QTest|gc\.|--demo|fakes|xtest|Kiosk\(|stage\("
    rf"|\b(?:{'|'.join([*_PATCHES, *_LISTENS, *_WORTH_A_ROW, *_PLATFORMS])})\b"
    rf"|(?:class|import) .*{_STANDS_IN.pattern}"
)
"""What a file has to hold to be read at all: to parse all of them takes long."""


def sources() -> list[Path]:
    """All files of tests and tools in Python, but for the two that name the marks."""
    every = (path for folder in ("tests", "tools") for path in (ROOT / folder).rglob("*.py"))
    return sorted(path for path in every if path.stem.removeprefix("test_") != "substitutes")


def found(paths: Iterable[Path]) -> dict[str, set[str]]:
    """The files of each mark."""
    marks = defaultdict(set)
    for path in paths:
        name = path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name
        text = path.read_text("utf-8")
        if not _COARSE.search(text):
            continue
        for mark in _marks(ast.parse(text)):
            marks[mark if mark != "listens" else f"listens {name}"].add(name)
    return dict(marks)


def packages() -> dict[str, set[str]]:
    """The same of the packages that targets install for tests."""
    marks = defaultdict(set)
    for goal in _OF_A_DESK:
        file = ROOT / f"tools/setup/{goal}.txt"
        for line in file.read_text("utf-8").splitlines():
            if package := line.partition("#")[0].strip():
                marks[f"package {package}"].add(file.relative_to(ROOT).as_posix())
    return dict(marks)


def _marks(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Call():
                yield from _marks_of_call(node)
            case ast.ClassDef(name=name) | ast.alias(name=name) if _STANDS_IN.fullmatch(name):
                yield f"class {name}"
            case ast.alias(name="xtest"):
                yield "module xtest"
            case ast.ImportFrom(module="tests.fakes"):
                yield "module tests.fakes"
            case ast.Dict(keys=keys):
                yield from (f"variable {name}" for name in map(_text, keys) if _STEERS.fullmatch(name))
            case ast.Subscript(slice=key) if _STEERS.fullmatch(_text(key)):
                yield f"variable {_text(key)}"
            case ast.Constant(value=str() as text):
                yield from _marks_of_text(text)


def _marks_of_call(call: ast.Call) -> Iterator[str]:
    of, _, name = ast.unparse(call.func).rpartition(".")
    if name in _PATCHES and call.args:
        yield f"patch {_target(call.args)}"
    elif name in _VARIABLES and call.args and _STEERS.fullmatch(_text(call.args[0])):
        yield f"variable {_text(call.args[0])}"
    elif name in {"Kiosk", "stage"}:
        yield from (f"argument {each.arg}" for each in call.keywords if each.arg)
    elif of == "QTest":
        yield f"qtest {name}"
    elif of == "gc" and name in _HINDERS:
        yield f"gc {name}"
    elif name in _LISTENS:
        yield "listens"
    elif name in _WORTH_A_ROW:
        yield f"call {name}"


def _marks_of_text(text: str) -> Iterator[str]:
    if text in _PLATFORMS:
        yield f"platform {text}"
    if text == "--demo":
        yield "option --demo"
    yield from (f"protocol {each}" for each in _PROTOCOL.findall(text))
    yield from (f"library {each}" for each in _PRELOADED.findall(text))
    if "Environment=" in text:
        words = text.replace("Environment=", " ").split()
        yield from (f"variable {name}" for word in words if _STEERS.fullmatch(name := word.partition("=")[0]))


def _target(args: list[ast.expr]) -> str:
    """What is replaced, as it is written there."""
    if text := _text(args[0]):
        return text
    return f"{ast.unparse(args[0])}.{_text(args[1]) or ast.unparse(args[1])}"


def _text(node: ast.expr | None) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
