"""Proposes corrections of lines that are not valid TOML."""

import re
from collections.abc import Iterator
from datetime import date

_PAIR = re.compile(r"\s*([\w.-]+)\s*=[ \t]*(.*)")
_COMMENT = re.compile(r"\s*#.*")
_DATE = re.compile(r"(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})(?:[T ].*)?")
_NUMBER = re.compile(r"\+?\(?\d[\d ()/.-]*")
_YES_AND_NO = {"yes": "true", "on": "true", "no": "false", "off": "false"}
_LONGEST = 60
"""Longest value that a message repeats in its corrected form."""

_NO_END = ("Illegal character", "Unterminated string", 'Expected "\'"')
"""What tomllib says of a text without its last quote."""
_TOLD_BY_ROW = ("Expected newline", "Invalid initial character", "Invalid value", "Unescaped", *_NO_END)
_ENTRY = re.compile(r"""["'\d]""")
_QUOTED_KEY = re.compile(r"""\s*("[^"]*"|'[^']*')\s*=""")
_AFTER_VALUE = re.compile(r"""(true|false|\d+|"[^"]*"|'[^']*'|\[[^\]]*\])\s*([,;])""")
_CURLY = "“”„‘’‚«»"
_HEADER = re.compile(r"\s*(#\s*)?(\[\[?[A-Za-z_.]+\]\]?)\s*(?:#.*)?")
_REAL_HEADER = re.compile(r"\s*\[")
_BACKSLASH = "write / instead of each \\; of a logo write the name alone, and put the file beside this one"

_BY_WHAT = {
    "Cannot overwrite a value": "a key stands here twice, keep one",
    "Cannot declare": "a table stands here twice, keep one",
    "Cannot mutate": "a key here belongs to a table that is written elsewhere, keep both together",
    "Invalid value": "text needs quotes, true and false do not, and dates look like 2026-11-20",
    "Invalid date": "there is no such day: a date is year, month and day, such as 2026-11-20",
    "Invalid hex value": _BACKSLASH,
    "Expected '=' after a key": "write: key = value",
    "Expected newline": "one key and its value to a line; quotes inside a text need a \\ before them",
    "Unclosed array": "a list ends with ], write one where it ends, above this line",
    "Unterminated string": "the text does not end, look for a missing quote",
    "Illegal character": "write a quote at the end of the text, or three around one of several lines",
    "Unescaped '\\'": "write \\\\ for a backslash",
    "Exceeds the limit": "a number has too many digits, remove some",
    "Invalid statement": "a line is a key with its value, a [table] or a # comment",
}


def advise(what: str, source: str, line: int, column: int) -> str:
    """Returns the advice. ``what`` is tomllib's message; ``column`` is 0 if it names none."""
    row = source.split("\n")[line - 1]
    sign = row[column - 1 : column] if column else ""
    if sign and sign in _CURLY:
        return f'use straight quotes ("), as on a keyboard, instead of {sign}'
    if sign == "\xa0":
        return "a space here is one that breaks no line: remove it, and type an ordinary one"
    if what.startswith("Unclosed array") and _ENTRY.match(sign) and not _QUOTED_KEY.match(row[column - 1 :]):
        place = "before this entry" if row[: column - 1].strip() else "at the end of the entry above"
        return f"a comma is missing {place}"
    return next(_by_row(what, row), None) or next(
        (text for begin, text in _BY_WHAT.items() if what.startswith(begin)), "check quotes and brackets"
    )


def _by_row(what: str, row: str) -> Iterator[str]:
    pair = _PAIR.fullmatch(row)
    if pair is None or not what.startswith(_TOLD_BY_ROW):
        return
    key, written = pair.groups()
    value = _COMMENT.sub("", written).strip()
    if len(value) > _LONGEST:
        return
    if value.startswith("{") and "}" not in value:
        yield "what stands in { } must all be on one line"
    elif value[:1] in ("'", '"'):
        if what.startswith("Unescaped") and ":\\" in value:
            yield _BACKSLASH
        elif what.startswith(_NO_END):
            if value.count(value[0]) == 1:
                yield f"write a quote at the end of the text: {key} = {value}{value[0]}"
        elif value.startswith("'") and what.startswith("Expected newline"):
            yield f'write the text in double quotes: {key} = "..."'
    elif _AFTER_VALUE.match(value):
        yield "nothing stands after a value: remove it, or begin a note with #"
    elif value.lower() in ("true", "false"):
        yield f"write {value.lower()}, in small letters and without quotes"
    elif value.lower() in _YES_AND_NO:
        meant = _YES_AND_NO[value.lower()]
        yield f'text needs quotes: {key} = "{value}"; or write {meant}, if it is true or false'
    elif found := _DATE.fullmatch(value):
        yield _date(*map(int, found.groups()))
    elif _NUMBER.fullmatch(value):
        written = " ".join(re.findall(r"\+?\d+", value))
        yield f'a number to call is a text and needs quotes, with digits and spaces: {key} = "{written}"'
    elif value[:1].isalnum() or value[:1] == "/":
        yield f"text needs quotes: {key} = {_in_quotes(value)}"


def _in_quotes(value: str) -> str:
    text = value.strip('"').replace('"', '\\"')
    return f'"{text}"'


def _date(first: int, month: int, last: int) -> str:
    year, day = (first, last) if first > 31 else (last, first)
    try:
        written = str(date(year, month, day))
    except ValueError:
        written = "2026-11-20"
    return f"a date is year, month and day with hyphens: write {written}"


def header_left_behind(source: str, line: int) -> tuple[str, int] | None:
    """The commented-out [table] header above a line, and its line number, if its keys are not commented
    out.
    """
    rows = source.split("\n")[: line - 1]
    for at in range(len(rows), 0, -1):
        row = rows[at - 1]
        if _REAL_HEADER.match(row):
            return None
        if (found := _HEADER.fullmatch(row)) and found[1]:
            return found[2], at
    return None


def take_away(header: str) -> str:
    return f"{header} is still a note, so its keys belong to the table above: remove the # before it"
