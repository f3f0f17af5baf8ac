"""The reader of catalogues: scans their messages, many times faster than Babel's parser."""

import re
from collections.abc import Callable, Iterable, Iterator, Set
from pathlib import Path
from typing import NamedTuple

from kiosk.core.content.translatable import Key
from kiosk.i18n.catalogues.files import UnreadableError, read_head, read_text
from kiosk.i18n.catalogues.fitting import are_harmless, misfit, misplaced
from kiosk.i18n.catalogues.plural_forms import is_plural_rule, of_one_number, parts_of, rule_of_language

_TEXT = r'.*(?:"[ \t]*\n".*)*'
_END = r'"[ \t]*(?:\n|\Z)'
_MESSAGE = re.compile(
    rf"""((?:^\#(?!~).*\n)*)"""
    rf"""(?:^msgctxt "({_TEXT}){_END})?"""
    rf"""^msgid "({_TEXT}){_END}"""
    rf"""(?:^msgstr "({_TEXT}){_END}|^msgid_plural "({_TEXT}){_END}((?:^msgstr\[\d\] "{_TEXT}{_END})+))""",
    re.MULTILINE,
)
_FORM = re.compile(rf'^msgstr\[(\d)\] "({_TEXT}){_END}', re.MULTILINE)
_JOINT = re.compile(r'"[ \t]*\n"')
_ESCAPE = re.compile(r"\\(.)")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}
_FUZZY = re.compile(r"^#,.*\bfuzzy\b", re.MULTILINE)
_PLURALS = re.compile(r"^[^#\n]*plural-forms", re.IGNORECASE | re.MULTILINE)

_TWO_FORMS = "nplurals=2; plural=(n != 1);"

LOST = "this is no catalogue: compare this message with its neighbours"
"""The fault of a line that belongs to no message."""


class Scanned(NamedTuple):
    """``sources`` and ``translations`` hold one text, or the plural forms; ``notes`` are comments."""

    context: str
    sources: tuple[str, ...]
    translations: tuple[str, ...]
    notes: str
    line: int

    @property
    def key(self) -> Key:
        """The key; for a plural that of the singular."""
        return self.context, self.sources[0]

    @property
    def is_fuzzy(self) -> bool:
        return "fuzzy" in self.notes and bool(_FUZZY.search(self.notes))


class PluralRule(NamedTuple):
    """``rule`` is that of the header, else of the language; ``wrong_line`` has one that cannot be used."""

    rule: str
    wrong_line: int = 0

    @property
    def fault(self) -> str:
        return f"its Plural-Forms cannot be used: write “{self.rule}”"


def scan(file: Path) -> tuple[Scanned, ...]:
    """All messages except the header; empty if the file cannot be read."""
    return scan_text(text_of(file))


def scan_text(text: str) -> tuple[Scanned, ...]:
    """The same for the text of a file."""
    return tuple(message for message in messages_in(text) if message.sources[0])


def translations(file: Path, wanted: Set[Key] | None = None) -> dict[Key, Scanned]:
    """The messages to show: completely translated, not fuzzy, and fitting.

    With ``wanted``, only these; the text after the last of them is not scanned.
    """
    return translations_in(text_of(file), wanted, tag_of(file))


def tag_of(file: Path) -> str:
    """The language of a catalogue, by its folder."""
    return file.parent.parent.name


def translations_in(text: str, wanted: Set[Key] | None = None, tag: str = "") -> dict[Key, Scanned]:
    """The same for the text of a file."""
    return {message.key: message for message, fault in judged_in(text, wanted, tag) if not fault}


def judged_in(text: str, wanted: Set[Key] | None = None, tag: str = "") -> Iterator[tuple[Scanned, str]]:
    """Yields the messages that are completely translated and not fuzzy, each with the reason why it does not
    fit; "" if it does. ``tag`` is the language if the header names none.
    """
    rule = plural_rule(text, tag).rule
    plural, single = parts_of(rule)[0], of_one_number(rule)
    whole = (message for message in messages_in(text) if message.sources[0] and _is_whole(message, plural))
    messages = list(whole if wanted is None else _among(wanted, whole))
    harmless = are_harmless(said for message in messages for said in message.translations)
    fault = misplaced if harmless else misfit
    for message in messages:
        one = single if len(message.sources) > 1 else frozenset[int]()
        yield message, fault(message.sources, message.translations, one)


def messages_in(text: str) -> Iterator[Scanned]:
    """Yields all messages and the header, each scanned on demand."""
    line, counted = 1, 0
    for found in _MESSAGE.finditer(text):
        notes, context, one, said, many, forms = found.groups()
        at = found.start(3)
        line, counted = line + text.count("\n", counted, at), at
        sources = (_said(one), _said(many)) if many else (_said(one),)
        spoken = _forms(_FORM.findall(forms)) if many else (_said(said),)
        yield Scanned(_said(context) if context else "", sources, spoken, notes, line)


def lost_lines(text: str) -> Iterator[int]:
    """Yields the numbers of the lines that belong neither to a message nor to a comment."""
    end = 0
    for start, after in (*(found.span() for found in _MESSAGE.finditer(text)), (len(text), 0)):
        if text[end:start].strip():
            first = text.count("\n", 0, end) + 1
            for number, line in enumerate(text[end:start].split("\n"), first):
                if line.strip() and not line.startswith("#"):
                    yield number
        end = after


def plural_rule(text: str, tag: str = "") -> PluralRule:
    """Finds the rule of a catalogue; ``tag`` is the language if the header names none that is known."""
    first = next(messages_in(text), None)
    head = first.translations[0] if first and not first.sources[0] else ""
    lines = (line.partition(":") for line in head.split("\n"))
    told = {name.lower(): value.strip() for name, _, value in lines}
    given = told.get("plural-forms")
    if given is not None and is_plural_rule(given):
        return PluralRule(given)
    found = _PLURALS.search(text) if given is not None else None
    rule = rule_of_language(told.get("language", "")) or rule_of_language(tag) or _TWO_FORMS
    return PluralRule(rule, text.count("\n", 0, found.end()) + 1 if found else 0)


def first_lines(file: Path) -> str:
    """The first lines, which contain the header; empty if the file cannot be read."""
    return text_of(file, read_head)


def header(head: str, name: str) -> str:
    """The value of a header line; "" if there is none."""
    found = re.search(rf'^"{re.escape(name)}: (.+?)\\n"$', head, re.MULTILINE)
    return found[1] if found else ""


def _among(wanted: Set[Key], messages: Iterable[Scanned]) -> Iterator[Scanned]:
    left = set(wanted)
    for message in messages:
        if message.key in wanted:
            yield message
            left.discard(message.key)
        if not left:
            return


def _is_whole(message: Scanned, plural: int) -> bool:
    said = message.translations
    return all(said) and len(said) == (plural if len(message.sources) > 1 else 1) and not message.is_fuzzy


def _forms(found: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """The forms in the order of their numbers; "" for one that is left out."""
    by_number = {int(number): _said(text) for number, text in found}
    return tuple(by_number.get(number, "") for number in range(max(by_number) + 1))


def _said(text: str) -> str:
    """The text between the first and the last quotation mark."""
    whole = _JOINT.sub("", text) if "\n" in text else text
    return _ESCAPE.sub(lambda escape: _ESCAPES.get(escape[1], escape[1]), whole) if "\\" in whole else whole


def text_of(file: Path, read: Callable[[Path], str] = read_text) -> str:
    """The text; empty if it cannot be read."""
    try:
        return read(file)
    except UnreadableError:
        return ""
