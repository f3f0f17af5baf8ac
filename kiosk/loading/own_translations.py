"""Checks a site's own translations: dangerous ones are left out in that language alone."""

from dataclasses import dataclass
from pathlib import Path

from kiosk.base.problems import Problem, Severity
from kiosk.core.content.translatable import Key
from kiosk.i18n.catalogues.scan import Scanned, judged_in, text_of
from kiosk.i18n.language import Language
from kiosk.i18n.load_language import load_language


@dataclass(frozen=True, slots=True)
class OwnTranslations:
    """The messages of a catalogue that are shown, and an error for each of the others."""

    shown: dict[Key, Scanned]
    problems: tuple[Problem, ...]


def read_own(file: Path, tag: str) -> OwnTranslations:
    shown: dict[Key, Scanned] = {}
    problems: list[Problem] = []
    for message, unfit in judged_in(text_of(file), tag=tag):
        said = message.translations
        if fault := unfit or next(filter(None, (_refusal(form, tag) for form in said)), ""):
            problems.append(Problem(str(file), message.line, Severity.ERROR, fault))
        else:
            shown[message.key] = message
    return OwnTranslations(shown, tuple(problems))


def spoken(tag: str, *catalogues: Path) -> Language:
    """The language with the words to show; the first folder is the program's."""
    return load_language(tag, *catalogues, refuses=lambda text: bool(_refusal(text, tag)))


def _refusal(text: str, tag: str) -> str:
    # Most sites translate nothing.
    from kiosk.content.words.term_rules import refusal_of

    return refusal_of(text, tag)
