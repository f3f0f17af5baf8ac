"""AnnounceView: the rows of the panel by which staff announce something."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.base.clock import Moment
from kiosk.content.announcement_files import faults_of_words
from kiosk.core.announcements.letters import has_capitals, in_rows, layers
from kiosk.core.announcements.rules import announcement_to_show
from kiosk.core.staff.panels.announce import DONE, END, GO_ON, IN, OWN, has_ended, listed, rows_of
from kiosk.core.state.announcement import Announcement, Prepared
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.staff_panels.announce import (
    AnnouncePanel,
    AnnounceRefused,
    AnnounceRowChosen,
    AnnounceStep,
    AnnounceTyped,
)
from kiosk.core.state.state import State
from kiosk.core.state.world import World
from kiosk.i18n.language import Language, LanguageOf
from kiosk.i18n.phrases import announce_form
from kiosk.i18n.phrases.announced_until import announced_until
from kiosk.i18n.phrases.announcements import prepared_words
from kiosk.window.base.qml_properties import ShownProps
from kiosk.window.base.rows import Row, choice_row
from kiosk.window.base.store import Store
from kiosk.window.text.glyph_check import fault_in

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class AnnounceProps:
    """Title and rows, or the letters on which staff write ``words``, in ``words_language`` and its direction.

    ``layers`` are those of the keys: letters, signs, and what is behind the key named ``shift``, if anything.
    """

    title: str = ""
    rows: list[Row] = field(default_factory=list)
    writes: bool = False
    words: str = field(default="", repr=False)
    words_language: str = ""
    right_to_left: bool = False
    layers: list[Row] = field(default_factory=list)
    space: str = ""
    shift: str = ""
    erase: str = ""
    done: str = ""


@QmlElement
@QmlUncreatable("made by Python")
class AnnounceView(QObject):  # type: ignore[operator]  # the stub knows no reason
    changed = Signal()
    _props = ShownProps(AnnounceProps, changed)

    def __init__(self, store: Store, languages: LanguageOf, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._languages = store, languages
        store.changed.connect(self._refresh)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        state, world = self._store.state, self._store.world
        panel = state.scene.panel if isinstance(state.scene, StaffPage) else None
        before = self._props
        # Nothing of what was begun stays.
        self._props = AnnounceProps()
        if world and isinstance(panel, AnnouncePanel):
            self._props = announce(panel, state, world, self._languages, self._store.now)
        if before != self._props:
            self.changed.emit()

    @Slot(str)
    def choose(self, row: str) -> None:
        self._store.dispatch(AnnounceRefused() if self._is_refused(row) else AnnounceRowChosen(row))

    @Slot(str)
    def type(self, letter: str) -> None:
        """ "" takes the last one away."""
        self._store.dispatch(AnnounceTyped(letter))

    @Slot(str, int, result=list)
    def inRows(self, keys: str, most: int) -> list[str]:
        return [*in_rows(keys, most)]

    def _is_refused(self, row: str) -> bool:
        """Whether these words must not be announced, by the rules for files."""
        world = self._store.world
        if row != DONE or world is None or not self._props.words.strip():
            return False
        props = self._props
        return any(faults_of_words(props.words.strip(), props.words_language, world.site, fault_in))


def announce(
    panel: AnnouncePanel, state: State, world: World, languages: LanguageOf, now: Moment
) -> AnnounceProps:
    language = languages(state.language)
    said = title(panel, language, now)
    if panel.step is not AnnounceStep.WORDS:
        return AnnounceProps(said, rows(panel, state, world, language, now))
    written, keys = languages(panel.language), layers(panel.language)
    capitals = language.text(*announce_form.CAPITALS) if has_capitals(panel.language) else ""
    return AnnounceProps(
        said,
        writes=True,
        words=panel.words,
        words_language=panel.language,
        right_to_left=written.rtl,
        layers=[{"name": each.name, "keys": each.keys, "rows": [*each.rows]} for each in keys],
        space=language.text(*announce_form.SPACE),
        shift=capitals or "".join(each.name for each in keys[2:]),
        erase=language.text(*announce_form.ERASE),
        done=language.text(*announce_form.DONE),
    )


def title(panel: AnnouncePanel, language: Language, now: Moment) -> str:
    match panel.step:
        case AnnounceStep.LIST:
            return language.text(*announce_form.WHAT)
        case AnnounceStep.WORDS:
            return language.text(*(announce_form.REFUSED if panel.refused else announce_form.WRITE))
        case AnnounceStep.LANGUAGES:
            return language.text(*announce_form.LANGUAGES)
        case AnnounceStep.MINUTES:
            return language.text(*announce_form.HOW_LONG)
        case AnnounceStep.SHOW:
            until = now.wall + timedelta(minutes=panel.minutes)
            return language.text(*announce_form.SHOWS).format(
                words=" · ".join(_shown(panel, language)), time=language.time(until)
            )


def _shown(panel: AnnouncePanel, language: Language) -> Iterator[str]:
    """What everybody will read: the first words, and the names of further languages."""
    if panel.prepared:
        yield from prepared_words(Prepared(panel.prepared), language)
        return
    (_, first), *further = panel.written
    yield language.isolate(first)
    yield from (language.language_name(tag) for tag, _ in further)


def rows(panel: AnnouncePanel, state: State, world: World, language: Language, now: Moment) -> list[Row]:
    found = []
    for name in rows_of(panel, state, world.site):
        match panel.step:
            case AnnounceStep.LIST if name.startswith(END):
                each = listed(panel, name)
                ends = announce_form.end(_said(each, language), language)
                until = _until(each, state, language, now)
                found.append(choice_row(name, ends, until, marks=True, marked=name == panel.marked))
            case AnnounceStep.LIST if name == OWN:
                own, below = (language.text(*words) for words in (announce_form.OWN, announce_form.OWN_BELOW))
                found.append(choice_row(name, own, below))
            case AnnounceStep.LIST:
                first, below = prepared_words(Prepared(name), language)
                found.append(choice_row(name, first, below))
            case AnnounceStep.MINUTES:
                found.append(choice_row(name, announce_form.duration(int(name), language)))
            case AnnounceStep.WORDS:
                continue
            case AnnounceStep.LANGUAGES if name == GO_ON:
                found.append(choice_row(name, language.text(*announce_form.HOW_LONG)))
            case AnnounceStep.LANGUAGES:
                tag = name.removeprefix(IN)
                words = dict(panel.written).get(tag, "")
                found.append(
                    choice_row(name, language.language_name(tag), language.isolate(words) if words else "")
                )
            case AnnounceStep.SHOW:
                found.append(choice_row(name, language.text(*announce_form.LEAVE)))
    return found


def _said(each: Announcement, language: Language) -> str:
    return (
        prepared_words(each.prepared, language)[0]
        if each.prepared
        else language.isolate(each.words_for(language.tag))
    )


def _until(each: Announcement, state: State, language: Language, now: Moment) -> str:
    if has_ended(each, state):
        return language.text(*announce_form.ENDED)
    until = language.text(*announce_form.UNTIL).format(time=announced_until(each, language, now))
    shown = announcement_to_show(state.house.announcements, state.house.available)
    if shown and shown.key == each.key:
        return until
    return f"{until} · {language.text(*announce_form.WAITS)}"
