"""Line numbers of the keys in a TOML file, which tomllib and pydantic-core do not report."""

import re
import tomllib
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import count

KeyPath = tuple[str | int, ...]

LARGEST_BYTES = 250_000
"""Of one file that people write."""

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_SCALAR = re.compile(r"[^,\]}#\n]*")
_BREAK = re.compile(r"\r?\n")
_REST_OF_LINE = re.compile(r"[^\n]*")
_ENDS = {
    quote: re.compile(pattern, re.DOTALL)
    for quote, pattern in {
        '"""': r'\\.|"""("{0,2})',
        "'''": r"'''('{0,2})",
        '"': r'\\.|"|(?=\n)',
        "'": r"'|(?=\n)",
    }.items()
}

_PLAIN = r'"[^"\\\n\[\]{}]*"'
_CLOSED = re.compile(rf"\[\[[\w.-]+\]\]|\[(?:[\w.-]*|{_PLAIN}(?:, ?{_PLAIN})*)\]")
"""Headers, and lists of plain texts: all brackets that they open they close."""

_OPENING = re.compile(r"[\[{]")

MOST_DEPTH = 30
_KEPT = 8
_DEEPEST = 12
"""Longest recorded path; deeper values have the line of the value that holds them."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Line numbers begin at 1. A path is the keys and list indexes from the root, as ("page", 0, "title").

    ``depth`` is the largest number of names in one dotted key, or of nested brackets. The rest of a file
    beyond ``MOST_DEPTH`` is not parsed.
    """

    keys: dict[KeyPath, int]
    texts: dict[KeyPath, int]
    depth: int = 1

    def of(self, path: KeyPath) -> int:
        """The line of a key or an entry; for a missing one, the line of its parent."""
        while path and path not in self.keys:
            path = path[:-1]
        return self.keys.get(path, 1)

    def of_text(self, path: KeyPath) -> int:
        """The line on which the words of a text begin; for a multi-line text, below its key."""
        return self.texts.get(path) or self.of(path)


def is_too_deep(source: str) -> bool:
    """Whether names or brackets are nested beyond ``MOST_DEPTH``.

    Most files are shallow at first sight, so that their lines need no scan.
    """
    names = max(line.count(".") for line in source.split("\n")) + 1
    brackets = len(_OPENING.findall(_CLOSED.sub("", source))) + len("[[")
    return max(names, brackets) > MOST_DEPTH and find_lines(source).depth > MOST_DEPTH


@lru_cache(_KEPT)
def find_lines(source: str) -> Lines:
    """Finds the lines; never raises, and skips everything that is not TOML."""
    scanner = _Scanner(source)
    scanner.scan()
    return Lines(scanner.keys, scanner.texts, scanner.depth)


@dataclass(slots=True)
class _Open:
    """A list or an inline table that is not closed yet; ``at`` is the index in a list."""

    path: KeyPath
    at: int | None


class _Scanner:
    def __init__(self, source: str) -> None:
        self.keys: dict[KeyPath, int] = {}
        self.texts: dict[KeyPath, int] = {}
        self.depth = 1
        self._source = source
        self._at = 0
        self._breaks = [found.start() for found in re.finditer("\n", source)]
        self._entries: dict[KeyPath, int] = {}

    def scan(self) -> None:
        table: KeyPath = ()
        self._skip(_BLANK)
        while self._at < len(self._source):
            if self._source.startswith("[", self._at):
                table = self._header()
            else:
                self._pair(table)
            self._skip(_REST_OF_LINE)
            self._skip(_BLANK)

    def _header(self) -> KeyPath:
        is_entry = self._source.startswith("[[", self._at)
        line = self._line()
        self._at += 2 if is_entry else 1
        *parents, last = self._key() or ("",)
        path: KeyPath = ()
        for name in parents:
            path = self._enter((*path, name))
        path = (*path, last)
        if is_entry:
            self.keys.setdefault(path, line)
            self._entries[path] = self._entries.get(path, -1) + 1
            path = self._enter(path)
        self._record(path, line)
        return path

    def _enter(self, path: KeyPath) -> KeyPath:
        """The last entry, if the path is a list of tables."""
        return (*path, self._entries[path]) if path in self._entries else path

    def _pair(self, table: KeyPath) -> None:
        """Reads a key and its value. Nested values are parsed without recursion, however deep they are."""
        opened: list[_Open] = []
        path = self._pair_key(table)
        while path is not None:
            if inner := self._begin(path):
                opened.append(inner)
                self._goes_to(len(opened))
                path = self._next(opened, after_value=False)
            else:
                path = self._next(opened, after_value=True)

    def _pair_key(self, table: KeyPath) -> KeyPath | None:
        line = self._line()
        names = self._key()
        self._skip(_SPACE)
        if not names or not self._source.startswith("=", self._at):
            return None
        self._at += 1
        self._skip(_BLANK)
        path = _deepened(table, *names)
        if len(names) > 1:
            self._record(path, line)
        else:
            self._record_below(path, line)
        return path

    def _begin(self, path: KeyPath) -> _Open | None:
        """Skips a simple value, or enters a list or a table."""
        opening = self._source[self._at : self._at + 1]
        if opening and opening in "[{":
            self._at += 1
            return _Open(path, -1 if opening == "[" else None)
        if opening and opening in "\"'":
            self._text(path)
        else:
            self._skip(_SCALAR)
        return None

    def _next(self, opened: list[_Open], after_value: bool) -> KeyPath | None:
        """The path of the next value within the open list or table; None when all are closed."""
        while opened:
            inner = opened[-1]
            self._skip(_BLANK)
            if after_value and self._source.startswith(",", self._at):
                self._at += 1
                self._skip(_BLANK)
            if self._source[self._at : self._at + 1] in ("]", "}", ""):
                self._at += 1
                opened.pop()
                after_value = True
            elif inner.at is None:
                return self._pair_key(inner.path)
            else:
                inner.at += 1
                path = _deepened(inner.path, inner.at)
                self._record_below(path, self._line())
                return path
        return None

    def _text(self, path: KeyPath) -> None:
        quote = self._source[self._at : self._at + 3]
        if quote not in _ENDS:
            quote = quote[0]
        self._at += len(quote)
        breaks_first = len(quote) == 3 and _BREAK.match(self._source, self._at)
        if len(path) <= _DEEPEST:
            self.texts[path] = self._line() + (1 if breaks_first else 0)
        self._close(quote)

    def _close(self, quote: str) -> None:
        for found in _ENDS[quote].finditer(self._source, self._at):
            if not found.group().startswith("\\"):
                self._at = found.end()
                return
        self._at = len(self._source)

    def _key(self) -> tuple[str, ...]:
        """Reads a dotted key; empty if none follows."""
        names: list[str] = []
        for steps in count(1):
            self._skip(_SPACE)
            name = self._name()
            if name is None:
                break
            self._goes_to(steps)
            if len(names) <= _DEEPEST:
                names.append(name)
            self._skip(_SPACE)
            if not self._source.startswith(".", self._at):
                break
            self._at += 1
        return tuple(names)

    def _name(self) -> str | None:
        begin = self._at
        if found := _BARE_KEY.match(self._source, begin):
            self._at = found.end()
            return found.group()
        quote = self._source[begin : begin + 1]
        if not quote or quote not in "\"'":
            return None
        self._at += 1
        self._close(quote)
        written = self._source[begin : self._at]
        return _unescape(written) if quote == '"' and "\\" in written else written[1:-1]

    def _goes_to(self, depth: int) -> None:
        self.depth = max(self.depth, depth)
        if depth > MOST_DEPTH:
            self._at = len(self._source)

    def _record(self, path: KeyPath, line: int) -> None:
        for length in range(1, len(path)):
            self.keys.setdefault(path[:length], line)
        self._record_below(path, line)

    def _record_below(self, path: KeyPath, line: int) -> None:
        """Records a path whose beginning is recorded."""
        if len(path) <= _DEEPEST:
            self.keys[path] = line

    def _skip(self, pattern: re.Pattern[str]) -> None:
        if found := pattern.match(self._source, self._at):
            self._at = found.end()

    def _line(self) -> int:
        return bisect_right(self._breaks, self._at - 1) + 1


def _deepened(path: KeyPath, *steps: str | int) -> KeyPath:
    """Adds one step beyond the recorded depth at most, so that paths do not grow with the depth of hostile
    input.
    """
    return (*path, *steps)[: _DEEPEST + 1]


def _unescape(written: str) -> str:
    try:
        return str(tomllib.loads(f"key = {written}")["key"])
    except tomllib.TOMLDecodeError:
        return written[1:-1]
