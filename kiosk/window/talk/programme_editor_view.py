"""ProgrammeEditorView: properties of the programme editor on the console, and slots of its controls."""

from dataclasses import replace
from typing import Any, Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.talks.library import Talks
from kiosk.core.content.talks.programme import Programme
from kiosk.core.kernel.events import WorldChanged
from kiosk.core.kernel.world import World
from kiosk.core.talk.programme_editor import (
    Draft,
    added,
    can_be_kept,
    draft_of,
    free_id,
    lasting,
    moved,
    programme_of,
    removed,
    tidy,
)
from kiosk.i18n.language import Language
from kiosk.window.base.store import Store
from kiosk.window.talk.programme_editor import ProgrammeEditorProps, own

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


class Shelf(Protocol):
    """Storage for programmes; False means that the disk refuses the write."""

    def keep(self, programme: Programme) -> bool: ...

    def discard(self, programme_id: str) -> bool: ...


@QmlElement
@QmlUncreatable("made by Python")
class ProgrammeEditorView(QObject):  # type: ignore[operator]  # the stub knows no reason
    """Without a ``shelf`` the editor is disabled. The draft exists only in the console."""

    changed = Signal()

    def __init__(self, store: Store, shelf: Shelf | None, language: Language) -> None:
        super().__init__()
        self._store, self._shelf, self._language = store, shelf, language
        self._draft: Draft | None = None
        self._failed = False
        self._removed: Programme | None = None
        self._props = ProgrammeEditorProps()

    @property
    def removed(self) -> Programme | None:
        """The programme that was removed last, until staff do something else."""
        return self._removed

    def speak(self, language: Language) -> None:
        """Sets the staff's language."""
        self._language = language
        self._derive()

    def _turn(self, draft: Draft | None, removed: Programme | None = None) -> None:
        self._draft, self._removed = draft, removed
        self._derive()

    def forget_removed(self) -> None:
        if self._removed:
            self._turn(self._draft)

    def _derive(self) -> None:
        world = self._store.world
        if world:
            self._props = own(self._draft, world, self._language, self._store.now)
        self.changed.emit()

    @Slot()
    def make(self) -> None:
        """Creates a programme, named by its number until staff name it."""
        world = self._store.world
        name = free_id([programme.id for programme in world.talks.programmes]) if world else ""
        if name and self._shelf:
            number = self._language.number(int(name.rpartition("-")[2]))
            # TRANSLATORS: name of a talk that staff put together, until they change it; at most 30 characters
            title = self._language.text("My talk {n}").format(n=number)
            self._failed = False
            self._turn(Draft(name, title))

    @Slot(str)
    def change(self, programme_id: str) -> None:
        world = self._store.world
        if world and self._shelf and (programme := world.talks.programme(programme_id)):
            self._failed = False
            self._turn(draft_of(programme))

    @Slot()
    def leave(self) -> None:
        """Discards all changes since it was opened."""
        self._turn(None)

    @Slot(str)
    def add(self, ref: str) -> None:
        if self._draft:
            self._turn(added(self._draft, ref))

    @Slot(str)
    def remove(self, ref: str) -> None:
        if self._draft:
            self._turn(removed(self._draft, ref))

    @Slot(str, bool)
    def move(self, ref: str, earlier: bool) -> None:
        if self._draft:
            self._turn(moved(self._draft, ref, earlier))

    @Slot(str, bool)
    def last(self, ref: str, longer: bool) -> None:
        if self._draft:
            self._turn(lasting(self._draft, ref, longer))

    @Slot(str)
    def rename(self, title: str) -> None:
        if self._draft:
            self._turn(replace(self._draft, title=title))

    @Slot()
    def keep(self) -> None:
        """The programme is in the list at once, even if the disk refuses the write."""
        world, draft = self._store.world, self._draft
        if not (world and self._shelf and draft and can_be_kept(draft)):
            return
        known = world.deck.refs.union(slide.id for slide in world.talks.slides)
        self._keep(programme_of(replace(draft, title=tidy(draft.title)), known), world, self._shelf)

    @Slot(str)
    def discard(self, programme_id: str) -> None:
        world = self._store.world
        if world and self._shelf and (programme := world.talks.programme(programme_id)):
            self._failed = not self._shelf.discard(programme_id)
            self._show(world.talks.without_programme(programme_id), world, programme)

    @Slot()
    def undo(self) -> None:
        """Brings the programme back that was removed last."""
        world = self._store.world
        if world and self._shelf and self._removed:
            self._keep(self._removed, world, self._shelf)

    def _keep(self, programme: Programme, world: World, shelf: Shelf) -> None:
        self._failed = not shelf.keep(programme)
        self._show(world.talks.with_programme(programme), world)

    def _show(self, talks: Talks, world: World, removed: Programme | None = None) -> None:
        self._store.dispatch(WorldChanged(replace(world, talks=talks)))
        self._turn(None, removed)

    @Property(bool, constant=True)
    def offered(self) -> bool:
        return self._shelf is not None

    @Property(bool, notify=changed)
    def failed(self) -> bool:
        """The disk refused the last change, which is lost when the program ends."""
        return self._failed

    @Property(bool, notify=changed)
    def making(self) -> bool:
        return self._props.making

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._props.title

    @Property(str, notify=changed)
    def detail(self) -> str:
        return self._props.detail

    @Property(list, notify=changed)
    def rows(self) -> list[dict[str, Any]]:
        return self._props.rows

    @Property(list, notify=changed)
    def choices(self) -> list[dict[str, Any]]:
        return self._props.choices

    @Property(bool, notify=changed)
    def canKeep(self) -> bool:
        return self._props.can_keep
