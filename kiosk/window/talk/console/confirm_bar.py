"""Derives the offers and questions of the console, and its cover."""

from dataclasses import dataclass

from kiosk.base.clock import Moment
from kiosk.core.content.talks.programme import Programme
from kiosk.core.state.scenes.talk import PendingAct, Talk
from kiosk.core.state.state import State
from kiosk.core.state.world import World
from kiosk.core.talk.notes_cover import NotesCover
from kiosk.core.talk.rules import closes_in
from kiosk.i18n.language import Language
from kiosk.window.base.enums import GuardBar


@dataclass(frozen=True, slots=True)
class GuardProps:
    """``words`` are on the bar, ``answer_name`` on its main button, ``leave_name`` on the other one."""

    bar: GuardBar.Kind = GuardBar.Kind.Nothing
    words: str = ""
    answer_name: str = ""
    leave_name: str = ""


def guard(
    state: State, world: World, language: Language, now: Moment, removed: Programme | None, room_closed: bool
) -> GuardProps:
    talk = state.scene if isinstance(state.scene, Talk) else None
    if talk and talk.pending:
        return _pending(talk, world, language, now)
    if room_closed:
        return GuardProps(
            GuardBar.Kind.Room,
            # TRANSLATORS: on the console of a talk, at most 90 characters
            language.text("The room’s window is closed. The next step opens it again."),
            # TRANSLATORS: button beside it, at most 16 characters
            language.text("Open it", "window"),
        )
    if removed and not talk:
        return GuardProps(
            GuardBar.Kind.Removed,
            # TRANSLATORS: under the list of talks; {title} is one of them; at most 40 characters without it
            language.text("{title} was removed.").format(title=language.isolate(removed.title)),
            # TRANSLATORS: button that brings back what was removed, at most 16 characters
            language.text("Undo"),
        )
    return GuardProps()


def _pending(talk: Talk, world: World, language: Language, now: Moment) -> GuardProps:
    assert talk.pending
    if talk.pending.act is PendingAct.SWAP:
        return GuardProps(
            GuardBar.Kind.Swap,
            # TRANSLATORS: on the console; S is the key; at most 90 characters
            language.text("Swap slides and notes? Press S again, or this button."),
            # TRANSLATORS: button; slides and notes change their screens; at most 16 characters
            language.text("Swap"),
            # TRANSLATORS: button; slides and notes stay on their screens; at most 16 characters
            language.text("Cancel"),
        )
    seconds = closes_in(talk, world, now) or 0
    return GuardProps(
        GuardBar.Kind.End,
        # TRANSLATORS: on the console, after somebody pressed the end of the talk; at most 60 characters
        language.plural("The talk ends in {n} second.", "The talk ends in {n} seconds.", seconds),
        # TRANSLATORS: button that keeps a talk, or takes it up where it was; at most 24 characters
        language.text("Continue the talk"),
    )


def cover_words(cover: NotesCover, language: Language) -> str:
    """Returns the words in place of the console; "" while screens change."""
    match cover:
        case NotesCover.MIRRORED:
            # TRANSLATORS: in place of the notes of a talk; at most 150 characters
            return language.text(
                "Both screens show the same picture. Set the screens to extend, not to mirror. "
                "Then your notes come back."
            )
        case NotesCover.ONE:
            # TRANSLATORS: in place of the notes of a talk; at most 150 characters
            return language.text(
                "This computer has one screen. If a projector shows it too, the room can read your notes. "
                "Set the screens to extend, not to mirror."
            )
        case _:
            return ""


def trust_name(cover: NotesCover, language: Language) -> str:
    """Returns the label of the button that takes a cover away, "" where only the screens can."""
    if cover is not NotesCover.ONE:
        return ""
    # TRANSLATORS: button that shows the notes of a talk on the only screen; at most 40 characters
    return language.text("Nobody else sees this screen")
