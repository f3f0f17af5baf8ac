"""The sentences of a site in one of its other languages, each with its state."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Literal

from babel.messages.catalog import Catalog, Message

from kiosk.base.places import layers_in
from kiosk.core.content.translatable import TITLES, Key
from kiosk.i18n.catalogues.approvals import NEEDED, approvals_file, mark_of, read_approvals
from kiosk.i18n.catalogues.completeness import catalogue_file
from kiosk.i18n.catalogues.files import UnreadableError, is_there
from kiosk.i18n.extraction.harvest import for_site, harvest, own_language
from kiosk.i18n.extraction.overrides import NOTE
from kiosk.i18n.extraction.parsing import ParsedCatalogue, parse
from kiosk.studio.author import text
from kiosk.studio.editors.translations import unreadable
from kiosk.studio.site_files.toml_edit import EditRefused

State = Literal["missing", "again", "draft", "read"]
Whose = Literal["own", "program"]

_ID_DIGITS = 12


@dataclass(frozen=True, slots=True)
class SiteSentence:
    """``context`` is the place of the text; ``notes`` are for translators, with the longest length.

    ``again``: its source has changed since it was translated. ``roles`` have approved these words.
    ``whose`` is "program" if the site changes words of the program by it.
    """

    context: str
    source: str
    text: str
    again: bool
    notes: tuple[str, ...]
    whose: Whose
    roles: frozenset[str]

    @property
    def key(self) -> Key:
        return self.context, self.source

    @property
    def id(self) -> str:
        return sha256("\x1e".join(self.key).encode()).hexdigest()[:_ID_DIGITS]

    @property
    def state(self) -> State:
        if not self.text:
            return "missing"
        if self.again:
            return "again"
        return "read" if self.roles.issuperset(NEEDED) else "draft"

    @property
    def picture(self) -> str:
        """The panel or page that shows it; "" for the title of a topic."""
        return "" if self.context == TITLES else self.context


def sentences_of(folder: Path, tag: str) -> tuple[SiteSentence, ...]:
    """Returns what the catalogue in ``tag`` is asked for, in the order of the files. Raises EditRefused."""
    translations = folder / "translations"
    file = catalogue_file(translations, tag)
    try:
        said = parse(file) if is_there(file) else ParsedCatalogue()
        asked = for_site(harvest(folder), said, tag, own_language(folder), layers_in(folder))
    except UnreadableError as fault:
        raise unreadable(tag, fault) from fault
    except (ValueError, LookupError, TypeError, AttributeError) as fault:
        # TRANSLATORS: in the studio, Loop and Topics are its pages; about as long as the English
        why = text("a panel or a page cannot be read: look at Loop and Topics first")
        raise EditRefused(why) from fault
    approvals = read_approvals(approvals_file(translations, tag))
    marks: dict[str, frozenset[tuple[str, str]]] = {role: approvals.marks(role) for role in NEEDED}
    return tuple(
        _sentence(message, said, marks) for message in asked if message.id and isinstance(message.id, str)
    )


def chosen(every: Sequence[SiteSentence], show: str, whose: str) -> tuple[SiteSentence, ...]:
    """Returns those of a state and an owner; an unknown one stands for all."""
    states: dict[str, set[State]] = {"missing": {"missing"}, "again": {"again"}, "draft": {"draft"}}
    return tuple(
        each
        for each in every
        if each.state in states.get(show, {each.state}) and whose in ("", "all", each.whose)
    )


def _sentence(message: Message, said: Catalog, marks: dict[str, frozenset[tuple[str, str]]]) -> SiteSentence:
    source, context = str(message.id), message.context or ""
    mine = said.get(source, context)
    written = str(mine.string or "") if mine else ""
    mark = mark_of(context, (source,), (written,))
    roles = frozenset(role for role, known in marks.items() if written and mark in known)
    whose: Whose = "program" if NOTE in message.auto_comments else "own"
    return SiteSentence(
        context, source, written, mine is not None and mine.fuzzy, tuple(message.auto_comments), whose, roles
    )
