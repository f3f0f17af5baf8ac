"""Finds the readers of each token: QML by generated name, the page for phones by variable, Python by its full
path.

Every reader is found without running it, because each names its tokens in one way only. A text role is chosen
at run time; it counts as read if QML, or Python that sets text, contains its name as a text.
"""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

PYTHON_READS = {"length": "", "seconds": "", "colour": "color."}
"""Methods of Design, and the prefix of the path that they are given."""

_COMMENT = re.compile(r"//[^\n]*")
_TOKEN = re.compile(r"\bTokens\.(\w+)")
_OF_A_FIELD = re.compile(r"\b(?:Tokens\.fields|root\._fields)\[[^\]]*\]\.(\w+)")
_WORD = re.compile(r'"(\w+)"')
_SETS_A_ROLE = re.compile(r"\s*role: ")
_VARIABLE = re.compile(r"var\(--([\w-]+)")
_SETS_TEXT = {"text_style", "text_for"}
_MAY_READ = re.compile(rf"\b(?:{'|'.join(PYTHON_READS)})\s*\(|\b(?:{'|'.join(sorted(_SETS_TEXT))})\b")
"""No other file of Python can read a token, and to take a file apart takes its time."""


@dataclass(frozen=True, slots=True)
class Read:
    """A path that is read, or None where it is not written out."""

    path: str | None
    file: Path
    line: int


@dataclass(frozen=True, slots=True)
class Readers:
    """``qml`` and ``css`` are names, ``of_fields`` keys of fields, ``roles`` words that may name a role.

    ``set_as`` are the roles that texts in QML are set as.
    """

    qml: frozenset[str]
    of_fields: frozenset[str]
    css: frozenset[str]
    roles: frozenset[str]
    python: tuple[Read, ...]
    set_as: tuple[Read, ...]


def find_readers(package: Path) -> Readers:
    """In the whole package; a token that only tests and tools read counts as unused."""
    by_file = {
        file: _COMMENT.sub("", file.read_text("utf-8"))
        for file in sorted(package.rglob("*.qml"))
        if file.name != "Tokens.qml"
    }
    qml = by_file.values()
    css = [file.read_text("utf-8") for file in package.rglob("*.css") if file.name != "tokens.css"]
    python = {file: file.read_text("utf-8") for file in sorted(package.rglob("*.py"))}
    trees = {file: ast.parse(text) for file, text in python.items() if _MAY_READ.search(text)}
    return Readers(
        qml=_all(_TOKEN, qml),
        of_fields=_all(_OF_A_FIELD, qml),
        css=_all(_VARIABLE, css),
        roles=_all(_WORD, qml) | frozenset(_roles_of_python(trees.values())),
        python=tuple(read for file, tree in trees.items() for read in _reads(file, tree)),
        set_as=tuple(read for file, text in by_file.items() for read in _roles_of_qml(file, text)),
    )


def _all(pattern: re.Pattern[str], texts: Iterable[str]) -> frozenset[str]:
    return frozenset(found for text in texts for found in pattern.findall(text))


def _roles_of_qml(file: Path, text: str) -> Iterator[Read]:
    for number, line in enumerate(text.splitlines(), 1):
        if _SETS_A_ROLE.match(line):
            yield from (Read(role, file, number) for role in _WORD.findall(line))


def _roles_of_python(trees: Iterable[ast.Module]) -> Iterator[str]:
    """The words of the modules that set text themselves."""
    for tree in trees:
        nodes = list(ast.walk(tree))
        imported = {name.name for node in nodes if isinstance(node, ast.ImportFrom) for name in node.names}
        if imported & _SETS_TEXT:
            yield from (
                node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)
            )


def _reads(file: Path, tree: ast.Module) -> Iterator[Read]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(attr=method) | ast.Name(id=method), args=[path]) if (
                method in PYTHON_READS
            ):
                for each in _written_out(path):
                    yield Read(each and PYTHON_READS[method] + each, file, node.lineno)


def _written_out(path: ast.expr) -> Iterator[str | None]:
    """A path, or the two of ``a if condition else b``."""
    match path:
        case ast.Constant(value=str() as text):
            yield text
        case ast.IfExp(body=body, orelse=orelse):
            yield from _written_out(body)
            yield from _written_out(orelse)
        case _:
            yield None
