"""Leads a talk to its end in a hidden window, and keeps each step as a picture with its words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.app.kiosk import Kiosk
from kiosk.app.talk.programme_files import ProgrammeFiles
from kiosk.base.clock import ManualClock
from kiosk.commands.export.any_hour import answered_at, valid_until
from kiosk.commands.export.talk_copy import ConfirmedNumber, Note, SlideCopy, StepCopy, TalkCopy
from kiosk.content.design import load_design
from kiosk.core.content.blocks import BlockKind
from kiosk.core.content.talks.programme import Programme
from kiosk.core.content.translatable import NOTES, PROGRAMMES
from kiosk.core.numbers.available_now import AvailableNow, timeless
from kiosk.core.state import events as ev
from kiosk.core.state import talk_events as te
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.talk import Talk
from kiosk.core.state.state import State
from kiosk.core.state.world import World
from kiosk.core.talk.slides import slides_of
from kiosk.core.text.line_breaks import without_breaks
from kiosk.i18n.language import Language
from kiosk.i18n.phrases import captions, helpline_cards
from kiosk.loading.sources import Sources
from kiosk.staging.scene_walk import walk
from kiosk.window.drawing.png import png_of
from kiosk.window.rest import come_to_rest
from kiosk.window.talk.words.console import remark_lines
from kiosk.window.talk.words.slide_titles import field_of, title_of

_TURNS = 3
"""Rounds of the event loop after which a page has been measured and painted again."""


@dataclass(frozen=True, slots=True)
class Pictured:
    """A picture of a step; ``ref`` is that of its slide."""

    step: StepCopy
    ref: str


class ExportedRoom:
    """The window of the room, of ``size`` in pixels, and its world; ``end`` closes it.

    ``state`` is the folder with the programmes of staff, None for none.
    """

    def __init__(
        self, sources: Sources, size: tuple[int, int], now: datetime, state: Path | None = None
    ) -> None:
        self._size, self._now, self._clock = size, now, ManualClock(now)
        self._kiosk = Kiosk(self._clock, sources, size, pace=0.0, shifts=False)
        self._kiosk.window.show()
        self._kiosk.load()
        if state and (world := self.world):
            self._kiosk.store.dispatch(ev.WorldChanged(ProgrammeFiles(state).added_to(world)))

    @property
    def world(self) -> World | None:
        """Returns the world; None if nothing can be shown, which the log explains."""
        kiosk = self._kiosk
        return kiosk.store.world if isinstance(kiosk.store.state.scene, Loop) else None

    def end(self) -> None:
        self._kiosk.window.close()
        self._kiosk.end()

    def copy(self, programme: Programme, room: str, staff: str) -> TalkCopy:
        """Returns the whole talk, with slides in the language ``room`` and notes in ``staff``."""
        world = self._world_at_its_hour()
        site, language = world.site, self._kiosk.language_of(staff)
        available = timeless(site, self._kiosk.store.now.wall)
        pictures = list(self._pictures(programme.id, room, staff))
        return TalkCopy(
            programme=programme.id,
            title=language.text(programme.title, PROGRAMMES),
            room_title=self._kiosk.language_of(room).text(programme.title, PROGRAMMES),
            place=site.say(site.name, staff),
            room=self._kiosk.language_of(room),
            staff=language,
            size=self._size,
            slides=tuple(self._slides(programme.id, room, language, pictures)),
            numbers=_numbers(available, language),
            valid_until=valid_until(available),
            made=self._now,
            demo=site.demo,
            looks=world.looks or load_design().looks,
        )

    def _world_at_its_hour(self) -> World:
        store = self._kiosk.store
        assert store.world is not None
        self._clock.turn_to(answered_at(store.world.site, store.now.wall))
        store.tick()
        return store.world

    def _slides(
        self, programme: str, room: str, language: Language, pictures: list[Pictured]
    ) -> Iterator[SlideCopy]:
        store = self._kiosk.store
        assert store.world is not None
        world, today = store.world, store.now.wall.date()
        for number, slide in enumerate(slides_of(programme, room, world), 1):
            ref = slide.show
            own = [Note(line, is_item=False) for line in remark_lines(programme, ref, world, language)]
            said = [
                Note(language.text(block.text, f"{NOTES}/{ref}"), block.kind is BlockKind.ITEM)
                for block in world.talks.notes_on(ref)
            ]
            yield SlideCopy(
                ref=ref,
                number=number,
                title=title_of(ref, world, language, today),
                minutes=slide.minutes,
                field=field_of(ref, world, today),
                notes=(*own, *said),
                steps=tuple(each.step for each in pictures if each.ref == ref),
            )

    def _pictures(self, programme: str, room: str, staff: str) -> Iterator[Pictured]:
        store = self._kiosk.store
        store.dispatch(te.TalkBegun(programme, staff))
        store.dispatch(ev.LanguageChosen(room))
        before = None
        while (here := _place(store.state)) != before:
            # Positions are right after a frame was painted, and a page is cut only then.
            for _ in range(_TURNS):
                come_to_rest(self._kiosk.window)
                picture = self._kiosk.window.grabWindow()
            panel, screen, _ = before = here
            opaque = picture.convertToFormat(QImage.Format.Format_RGB888)
            yield Pictured(StepCopy(png_of(opaque), words_on(self._kiosk.window), screen), panel)
            store.dispatch(te.TalkStepped())
        store.dispatch(te.TalkEnded())


def words_on(window: QQuickWindow) -> str:
    """Returns the texts of the window, line by line in the order of painting.

    A headline that is painted line by line has its whole text; another one only holds the words that follow.
    """
    said: list[str] = []
    wholes: list[QQuickItem] = []
    for seen in walk(window.contentItem()):
        text = seen.item.property("text")
        if seen.item.objectName() == "headline" and isinstance(text, str):
            wholes.append(seen.item)
        elif seen.kind != "Words" or any(each.isAncestorOf(seen.item) for each in wholes):
            continue
        if line := " ".join(without_breaks(str(text)).split()):
            said.append(line)
    return "\n".join(dict.fromkeys(said))


def _place(state: State) -> tuple[str, str, int]:
    """Returns panel or page, its screen, and the number of visible rows."""
    assert isinstance(state.scene, Talk)
    return state.scene.slide.panel, str(state.scene.slide.anchor), state.scene.revealed


def _numbers(available: AvailableNow, language: Language) -> tuple[ConfirmedNumber, ...]:
    """Returns the numbers: that of the help strip first, the emergency number last."""
    lines = sorted(available.helplines, key=lambda line: line != available.strip)
    said = [
        ConfirmedNumber(language.isolate(line.number), captions.caption_on_paper(line, language))
        for line in lines
    ]
    if available.emergency:
        words = helpline_cards.emergency_lines(available.emergency, language)
        said.append(ConfirmedNumber(words.number, words.who))
    return tuple(said)
