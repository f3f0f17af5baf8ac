"""TalkFilesView: pictures and talks that come as files, and talks that leave as files or on paper."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.base.problems import Problem
from kiosk.core.content.talks.own_talk import OwnTalk
from kiosk.i18n.language import Language
from kiosk.window.base.qml_properties import ShownProps
from kiosk.window.base.store import Store

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1

Later = Callable[[Callable[[], object]], None]


class Exchange(Protocol):
    """Files in a folder that staff find."""

    folder: Path

    def make_folder(self) -> None: ...

    def talks(self) -> list[str]: ...

    def pictures(self) -> list[str]: ...

    def draw(self, name: str) -> str: ...

    def bring(self, path: Path, taken: Sequence[str]) -> OwnTalk | tuple[Problem, ...]: ...

    def share(self, talk: OwnTalk, path: Path | None = None) -> Path | None: ...

    def paper(self, title: str) -> Path:
        """Where a talk of that title is printed."""
        ...


class Printer(Protocol):
    def begin(
        self, programme: str, languages: Sequence[str], out: Path, told: Callable[[bool], None]
    ) -> bool: ...


@dataclass(frozen=True, slots=True)
class TalkFilesProps:
    talks: list[str] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    told: str = ""
    failed: bool = False
    busy: bool = False


@QmlElement
@QmlUncreatable("made by Python")
class TalkFilesView(QObject):  # type: ignore[operator]  # the stub knows no reason
    """What takes long is done ``later``, in a thread. Without an ``exchange`` nothing is offered.

    ``drawn`` sends a slide and its picture, ``brought`` a talk that was kept.
    """

    changed = Signal()
    _props = ShownProps(TalkFilesProps, changed)
    openedChanged = Signal()
    drawn = Signal(str, str)
    brought = Signal(object)
    _done = Signal(object)

    def __init__(
        self,
        store: Store,
        exchange: Exchange | None,
        printer: Printer | None,
        later: Later,
        language: Language,
    ) -> None:
        super().__init__()
        self._store, self._language = store, language
        self._exchange, self._printer, self._later = exchange, printer, later
        self._opened = False
        # Queued from another thread, direct from this one.
        self._done.connect(self._finish, Qt.ConnectionType.AutoConnection)

    def speak(self, language: Language) -> None:
        self._language = language
        self._say("")

    @Slot()
    def look(self) -> None:
        """Lists the files of the folder again."""
        if exchange := self._exchange:
            self._later(exchange.make_folder)
            self._props = replace(self._props, talks=exchange.talks(), pictures=exchange.pictures())
        self._say("")

    @Slot(bool)
    def open(self, opened: bool) -> None:
        """Shows the talks of the folder instead of the list of talks."""
        if opened is not self._opened:
            self._opened = opened
            self.openedChanged.emit()
        self._say("")

    @Slot(str, str)
    def takePicture(self, name: str, ref: str) -> None:
        """Draws a picture of the folder for a slide."""
        if exchange := self._exchange:
            self._look_at(partial(_drawn, exchange, name, ref, self._done.emit))

    @Slot(str)
    def bring(self, name: str) -> None:
        """Adds the talk of a file of the folder."""
        world = self._store.world
        if world and (exchange := self._exchange):
            taken = [programme.id for programme in world.talks.programmes]
            self._look_at(partial(_brought, exchange, name, taken, self._done.emit))

    @Slot(str)
    def share(self, programme: str) -> None:
        """Writes a talk of one's own as one file."""
        world = self._store.world
        talk = world.talks.programme(programme) if world else None
        if not self._props.busy and (exchange := self._exchange) and isinstance(talk, OwnTalk):
            self._wait_for_writing()
            self._later(partial(_shared, exchange, talk, self._done.emit))

    @Slot(str)
    def printTalk(self, programme: str) -> None:
        """Writes the handout of a talk, in the language of staff, and in the room's."""
        world = self._store.world
        talk = world.talks.programme(programme) if world else None
        if not (talk and self._exchange and self._printer):
            return
        out = self._exchange.paper(self._language.text(talk.title, "programme"))
        languages = (self._language.tag, self._store.state.language)
        files = [out.with_name(f"{out.stem}-{size}.pdf") for size in ("a4", "a5")]

        def told(worked: bool) -> None:
            self._end_waiting()
            self.show_written(files if worked else ())

        if self._printer.begin(programme, languages, out, told):
            self._wait_for_writing()

    def show_written(self, files: Sequence[Path]) -> None:
        language = self._language
        if not files:
            # TRANSLATORS: to staff, when a file could not be written; at most 110 characters
            self._say(language.text("The file could not be saved. Is the disk full?"), failed=True)
            return
        names = language.list([language.isolate(file.name) for file in files])
        # TRANSLATORS: to staff, after files were written; at most 60 characters and both names
        said = language.text("Saved: {names}, in the folder {folder}")
        self._say(said.format(names=names, folder=language.isolate(str(files[0].parent))))

    def _look_at(self, job: Callable[[], object]) -> None:
        if not self._props.busy:
            # TRANSLATORS: to staff, while a file is looked at; at most 60 characters
            self._wait(self._language.text("Checking the file …"))
            self._later(job)

    def _wait_for_writing(self) -> None:
        # TRANSLATORS: to staff, while a talk is written into a file; at most 60 characters
        self._wait(self._language.text("Saving the file …"))

    def _wait(self, said: str) -> None:
        self._props = replace(self._props, busy=True)
        self._say(said)

    @Slot(object)
    def _finish(self, act: Callable[["TalkFilesView"], None]) -> None:
        self._end_waiting()
        act(self)

    def _end_waiting(self) -> None:
        self._props = replace(self._props, busy=False)

    def show_picture(self, name: str, ref: str) -> None:
        self.drawn.emit(ref, name)
        self._say("")

    def show_talk(self, talk: OwnTalk) -> None:
        self.brought.emit(talk)
        # TRANSLATORS: to staff, after a colleague's talk was added; at most 40 characters and {title}
        self._say(self._language.text("Added to the list: {title}").format(title=talk.title))

    def refuse(self, name: str, why: str) -> None:
        # TRANSLATORS: to staff; {why} says in English what is wrong; at most 60 characters and both names
        said = self._language.text("{file} cannot be used: {why}")
        self._say(
            said.format(file=self._language.isolate(name), why=self._language.isolate(why)), failed=True
        )

    def _say(self, said: str, failed: bool = False) -> None:
        self._props = replace(self._props, told=said, failed=failed)
        self.changed.emit()

    @Property(bool, constant=True)
    def offered(self) -> bool:
        return self._exchange is not None

    @Property(bool, notify=openedChanged)
    def opened(self) -> bool:
        return self._opened

    @Property(str, constant=True)
    def folder(self) -> str:
        """Where staff put files and find them."""
        return str(self._exchange.folder) if self._exchange else ""


_Tell = Callable[[Callable[[TalkFilesView], None]], object]


def _drawn(exchange: Exchange, name: str, ref: str, tell: _Tell) -> None:
    try:
        kept = exchange.draw(name)
    except ValueError as error:
        why = str(error)
        tell(lambda view: view.refuse(name, why))
    else:
        tell(lambda view: view.show_picture(kept, ref))


def _brought(exchange: Exchange, name: str, taken: Sequence[str], tell: _Tell) -> None:
    found = exchange.bring(exchange.folder / name, taken)
    if isinstance(found, OwnTalk):
        tell(lambda view: view.show_talk(found))
    else:
        tell(lambda view: view.refuse(name, found[0].text))


def _shared(exchange: Exchange, talk: OwnTalk, tell: _Tell) -> None:
    path = exchange.share(talk)
    tell(lambda view: view.show_written((path,) if path else ()))
