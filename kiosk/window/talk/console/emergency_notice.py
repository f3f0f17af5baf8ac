"""Derives the notice of the console while an emergency is announced over a talk."""

from dataclasses import dataclass

from kiosk.base.clock import Moment
from kiosk.core.state.scenes.announcing import Announcing
from kiosk.core.state.state import State
from kiosk.i18n.language import Language
from kiosk.i18n.phrases.announced_until import announced_until
from kiosk.i18n.phrases.announcements import prepared_words


@dataclass(frozen=True, slots=True)
class AlarmProps:
    """``alarm_title`` and ``alarm_sentence`` are the room's words, in the staff's language if the program has
    it; ``alarm_note`` explains the effect on the talk. Empty without an emergency.
    """

    alarm_title: str = ""
    alarm_sentence: str = ""
    alarm_note: str = ""
    alarm_end: str = ""


def alarm(state: State, language: Language, now: Moment) -> AlarmProps:
    scene = state.scene
    if not isinstance(scene, Announcing) or not scene.shown.emergency:
        return AlarmProps()
    # Read only while something is announced.
    from kiosk.i18n.phrases.announce_form import STOP, UNTIL

    shown = scene.shown
    title, sentence = (
        prepared_words(shown.prepared, language) if shown.prepared else (shown.words_for(language.tag), "")
    )
    # TRANSLATORS: on the console of a talk, while an announcement is on the room’s screen; at most 100
    # characters
    waits = language.text("The room sees this until {time}. Then the talk continues.")
    words = waits if scene.talk else language.text(*UNTIL)
    return AlarmProps(
        title,
        sentence,
        words.format(time=announced_until(shown, language, now)),
        language.text(*STOP),
    )
