"""ProgrammeEditorView: the programme editor on the console, and slots of its controls."""

from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.talks.own_talk import OwnTalk
from kiosk.core.state.events import WorldChanged
from kiosk.core.state.world import World
from kiosk.core.talk.programme_editor import (
    Draft,
    copy_of,
    draft_of,
    framed,
    free_id,
    programme_of,
    tidy,
    without_faults,
)
from kiosk.i18n.language import Language, LanguageOf
from kiosk.window.base.qml_properties import ShownView
from kiosk.window.base.store import Store
from kiosk.window.talk.editor.programme_draft import ProgrammeDraft
from kiosk.window.talk.editor.programme_editor import Around, programme_editor
from kiosk.window.talk.editor.programme_shown import ProgrammeShown
from kiosk.window.talk.editor.talk_files_view import TalkFilesView

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


class Shelf(Protocol):
    """Storage for programmes; False means that the disk refuses the write."""

    def keep(self, programme: OwnTalk) -> bool: ...

    def discard(self, programme_id: str) -> bool: ...

    def placed(self, talk: OwnTalk) -> OwnTalk:
        """The talk with the addresses of its pictures."""
        ...


@QmlElement
@QmlUncreatable("made by Python")
class ProgrammeEditorView(QObject):  # type: ignore[operator]  # the stub knows no reason
    """Without a ``shelf`` the editor is disabled. ``shown`` is what the console shows of the ``draft``."""

    _draft = ShownView(ProgrammeDraft)
    draft: ProgrammeDraft
    _shown = ShownView(ProgrammeShown)
    shown: ProgrammeShown
    _files = ShownView(TalkFilesView)

    def __init__(
        self, store: Store, shelf: Shelf | None, languages: LanguageOf, language: str, files: TalkFilesView
    ) -> None:
        super().__init__()
        self._shown = ProgrammeShown(self)
        self._draft, self._files = ProgrammeDraft(self._shown, self), files
        self._draft.turned.connect(self._derive)
        files.drawn.connect(self._draft.showPicture)
        files.brought.connect(self._take)
        self._store, self._shelf, self._languages = store, shelf, languages
        self._language, self._failed = languages(language), False

    def speak(self, language: Language) -> None:
        """Sets the staff's language."""
        self._language = language
        self._files.speak(language)
        self._derive()

    def close_files(self) -> None:
        """Leaves the files, and what was told of them."""
        self._files.open(False)

    def forget_removed(self) -> None:
        if self._draft.removed:
            self._draft.turn(self._draft.programme, removed=None)

    @Slot()
    def _derive(self) -> None:
        world, state, draft = self._store.world, self._store.state, self._draft
        if world:
            room = self._languages(state.language)
            drawn = self._with_draft(world)
            around = Around(drawn, self._language, room, self._store.now, state.house.available)
            self._shown.take(programme_editor(draft.programme, draft.selected, around), self._failed)

    def _with_draft(self, world: World) -> World:
        """The world with the draft's own slides, as far as they can be shown."""
        draft = self._draft.programme
        if draft is None or self._shelf is None:
            return world
        sound = without_faults(replace(draft, title=tidy(draft.title) or draft.id))
        return world.with_own(self._shelf.placed(programme_of(sound, _known(world)))) if sound.own else world

    @Slot()
    def make(self) -> None:
        """Creates a programme, named by its number until staff name it."""
        if made := self._new():
            self._begin(Draft(*made, language=self._store.state.language))

    @Slot(str)
    def copy(self, programme_id: str) -> None:
        """Creates one that begins as another."""
        world = self._store.world
        programme = world.talks.programme(programme_id) if world else None
        if programme and (made := self._new()):
            self._begin(copy_of(programme, *made, self._store.state.language))

    @Slot(str)
    def change(self, programme_id: str) -> None:
        world = self._store.world
        if world and self._shelf and (programme := world.talks.programme(programme_id)):
            self._begin(draft_of(programme))

    def _new(self) -> tuple[str, str] | None:
        """An unused id, and the title of a new talk."""
        world = self._store.world
        name = free_id([programme.id for programme in world.talks.programmes]) if world else ""
        if not name or self._shelf is None:
            return None
        number = self._language.number(int(name.rpartition("-")[2]))
        # TRANSLATORS: name of a talk that staff put together, until they change it; at most 30 characters
        return name, self._language.text("My talk {n}").format(n=number)

    def _begin(self, draft: Draft) -> None:
        self._failed = False
        self._draft.turn(draft, draft.shows[0] if draft.shows else "")

    @Slot()
    def leave(self) -> None:
        """Discards all changes since it was opened."""
        self._draft.turn(None)

    @Slot(object)
    def _take(self, talk: OwnTalk) -> None:
        """Lists a talk that was kept already."""
        world = self._store.world
        if world and self._shelf:
            known = _known(world) | {slide.id for slide in talk.own}
            shown = framed(talk, known).only(known)
            self._show(world.with_own(self._shelf.placed(shown)))

    @Slot()
    def keep(self) -> None:
        """The programme is in the list at once, even if the disk refuses the write."""
        world, draft = self._store.world, self._draft.programme
        if not (world and self._shelf and draft and self._shown.props.can_keep):
            return
        programme = programme_of(replace(draft, title=tidy(draft.title)), _known(world))
        self._keep(self._shelf.placed(programme), world, self._shelf)

    @Slot(str)
    def discard(self, programme_id: str) -> None:
        world = self._store.world
        if world and self._shelf and (programme := world.talks.programme(programme_id)):
            self._failed = not self._shelf.discard(programme_id)
            removed = programme if isinstance(programme, OwnTalk) else None
            self._show(replace(world, talks=world.talks.without_programme(programme_id)), removed)

    @Slot()
    def undo(self) -> None:
        """Brings the programme back that was removed last."""
        world = self._store.world
        removed = self._draft.removed
        if world and self._shelf and removed:
            self._keep(removed, world, self._shelf)

    def _keep(self, talk: OwnTalk, world: World, shelf: Shelf) -> None:
        self._failed = not shelf.keep(talk)
        self._show(world.with_own(talk))

    def _show(self, world: World, removed: OwnTalk | None = None) -> None:
        self._store.dispatch(WorldChanged(world))
        self._draft.turn(None, removed=removed)

    @Property(bool, constant=True)
    def offered(self) -> bool:
        return self._shelf is not None


def _known(world: World) -> frozenset[str]:
    return world.deck.refs.union(slide.id for slide in world.talks.slides)
