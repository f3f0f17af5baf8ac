"""Approvals by reviewers: each is valid as long as its hash matches the message."""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal, get_args

from kiosk.base.problems import Problem, Severity
from kiosk.base.toml_lines import find_lines
from kiosk.core.content.translatable import Key
from kiosk.i18n.catalogues.audience_of_text import is_for_visitors
from kiosk.i18n.catalogues.completeness import SOURCE_LANGUAGE, catalogue_file, template_file
from kiosk.i18n.catalogues.files import read_text
from kiosk.i18n.catalogues.scan import Scanned, first_lines, header, scan, translations

Reviewer = Literal[
    "survivor-reviewer",
    "native-speaker",
    "lawyer",
    "protection-officer",
    "helpline-coordinator",
    "safeguarding-reviewer",
]
REVIEWERS: tuple[str, ...] = get_args(Reviewer)
NEEDED: tuple[Reviewer, ...] = ("native-speaker", "survivor-reviewer")
"""The roles that must each approve a sentence; until then it is a draft."""

STATES = ("draft", "reviewed")
"""The values of X-Review in a catalogue's header."""

_HASH_DIGITS = 8
_BETWEEN = "\x1e"
_TITLE = "# Who approved which words: a role, never a name. An approval ends when its words change.\n"
_ENTRY = """
[[approved]]
context = {context}
hash = "{hash}"
by = "{by}"
on = {on}
"""

_FIELDS = (
    r'\n\[\[approved\]\]\ncontext = "([^"\\\n]*)"\nhash = "([0-9a-f]+)"\n'
    rf'by = "({"|".join(REVIEWERS)})"\non = (\d{{4}}-\d\d-\d\d)\n'
)
_WRITTEN = rf'{re.escape(_TITLE)}(?:\nreview = "({"|".join(STATES)})"\n)?(?:{_FIELDS})*+'
"""A file exactly as ``text_of`` writes it: a language with all approvals has more than ten thousand lines."""


@dataclass(frozen=True, slots=True)
class Approval:
    context: str
    hash: str
    by: str
    on: date


@dataclass(frozen=True, slots=True)
class Approvals:
    """``review`` is "reviewed" if the file states it; only English, without a catalogue, needs it here."""

    all: tuple[Approval, ...] = ()
    review: str = "draft"
    problems: tuple[Problem, ...] = ()

    def marks(self, role: str) -> frozenset[tuple[str, str]]:
        """The marks that a role has approved."""
        return frozenset((each.context, each.hash) for each in self.all if each.by == role)


def approvals_file(folder: Path, tag: str) -> Path:
    return folder / tag / "reviewed.toml"


def mark_of(context: str, sources: Sequence[str], said: Sequence[str]) -> tuple[str, str]:
    """Context and hash, which identify the words of a message."""
    whole = _BETWEEN.join((str(len(sources)), *sources, *said))
    return context, sha256(whole.encode()).hexdigest()[:_HASH_DIGITS]


def messages(folders: Sequence[Path], tag: str) -> dict[Key, tuple[str, str]]:
    """The mark of every message of program, content and a site's own content that has a translation into
    ``tag``; later folders win.
    """
    return _marked(templates(folders).values(), folders, tag)


def templates(folders: Iterable[Path]) -> dict[Key, Scanned]:
    """Every message to be translated; of one that two folders have, the first."""
    found: dict[Key, Scanned] = {}
    for folder in folders:
        found = {message.key: message for message in scan(template_file(folder))} | found
    return found


def _marked(template: Iterable[Scanned], folders: Sequence[Path], tag: str) -> dict[Key, tuple[str, str]]:
    words: dict[Key, Scanned] = {}
    for folder in folders:
        words |= translations(catalogue_file(folder, tag))
    if tag == SOURCE_LANGUAGE:
        said = ((m, words[m.key].translations if m.key in words else ()) for m in template)
    else:
        said = ((m, words[m.key].translations) for m in template if m.key in words)
    return {m.key: mark_of(m.context, m.sources, spoken) for m, spoken in said}


def unapproved(folders: Sequence[Path], tag: str) -> frozenset[Key]:
    """Messages in ``tag`` whose current words have no approval by some role."""
    return _unapproved(messages(folders, tag), folders, tag)


def approved_marks(folders: Sequence[Path], tag: str) -> frozenset[tuple[str, str]]:
    """The marks that every role has approved."""
    files = [read_approvals(approvals_file(folder, tag)) for folder in folders]
    by_role = (frozenset().union(*(file.marks(role) for file in files)) for role in NEEDED)
    return frozenset.intersection(*by_role)


def is_reviewed(template: Sequence[Scanned], folders: Sequence[Path], tag: str) -> bool:
    """Whether it is declared reviewed, visitors miss no text, and each present message is approved."""
    if not any(is_declared_reviewed(folder, tag) for folder in folders):
        return False
    every = {message.key for message in template if is_for_visitors(message.notes)}
    known = _marked(template, folders, tag)
    return known.keys() >= every and not _unapproved(known, folders, tag)


def is_declared_reviewed(folder: Path, tag: str) -> bool:
    if tag == SOURCE_LANGUAGE:
        return read_approvals(approvals_file(folder, tag)).review == "reviewed"
    return header(first_lines(catalogue_file(folder, tag)), "X-Review") == "reviewed"


def read_approvals(file: Path) -> Approvals:
    """Reads the approvals that can be parsed; others are reported, and treated as missing."""
    try:
        if not file.exists():
            return Approvals()
        text = read_text(file)
        if written := re.fullmatch(_WRITTEN, text):
            return Approvals(tuple(map(_as_written, re.findall(_FIELDS, text))), written[1] or "draft")
        data = tomllib.loads(text)
    except (OSError, ValueError, RecursionError) as error:
        return Approvals(problems=(_error(file, 1, f"cannot be read: {error}"),))
    entries = data.get("approved", [])
    lines = find_lines(text)
    good: list[Approval] = []
    problems: list[Problem] = []
    for at, entry in enumerate(entries if isinstance(entries, list) else [entries]):
        fault = _fault(entry)
        if fault:
            problems.append(_error(file, lines.of(("approved", at)), fault))
        else:
            good.append(Approval(entry["context"], entry["hash"], entry["by"], entry["on"]))
    review = data.get("review", "draft")
    if review not in STATES:
        problems.append(_error(file, lines.of(("review",)), f"review is one of {', '.join(STATES)}"))
        review = "draft"
    return Approvals(tuple(good), review, tuple(problems))


def text_of(approvals: Iterable[Approval], review: str | None) -> str:
    """The text of a file of approvals; ``review`` is None if a catalogue holds it."""
    state = f'\nreview = "{review}"\n' if review else ""
    ordered = sorted(set(approvals), key=lambda a: (a.context, a.hash, a.on, a.by))
    entries = (
        _ENTRY.format(context=_quoted(a.context), hash=a.hash, by=a.by, on=a.on.isoformat()) for a in ordered
    )
    return f"{_TITLE}{state}{''.join(entries)}"


def add(known: Approvals, new: Iterable[Approval], current: Mapping[Key, tuple[str, str]]) -> list[Approval]:
    """Merges old and new approvals; a role's new one wins, and those of no message are dropped."""
    latest = {(each.context, each.hash, each.by): each for each in (*known.all, *new)}
    alive = set(current.values())
    return [each for each in latest.values() if (each.context, each.hash) in alive]


def _unapproved(known: Mapping[Key, tuple[str, str]], folders: Sequence[Path], tag: str) -> frozenset[Key]:
    approved = approved_marks(folders, tag)
    return frozenset(key for key, mark in known.items() if mark not in approved)


def _as_written(fields: tuple[str, str, Reviewer, str]) -> Approval:
    context, hash_, by, on = fields
    return Approval(context, hash_, by, date.fromisoformat(on))


def _fault(entry: Any) -> str:
    if not isinstance(entry, dict) or set(entry) != {"context", "hash", "by", "on"}:
        return "an approval has a context, a hash, by and on, nothing else"
    if not isinstance(entry["context"], str) or not isinstance(entry["hash"], str):
        return "context and hash are texts"
    if entry["by"] not in REVIEWERS:
        return f"by is a role, one of {', '.join(REVIEWERS)}"
    return "" if type(entry["on"]) is date else "on is a date, such as 2026-11-20"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _error(file: Path, line: int, text: str) -> Problem:
    return Problem(str(file), line, Severity.ERROR, text)
