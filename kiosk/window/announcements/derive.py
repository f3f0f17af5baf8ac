"""Derives what an announcement shows: its words in the first language, large, and in others below."""

from kiosk.core.announcements.rules import others
from kiosk.core.base.clock import Moment
from kiosk.core.kernel.scenes.announcing import Announcing
from kiosk.core.kernel.state import State
from kiosk.core.kernel.world import World
from kiosk.i18n.language import LanguageOf
from kiosk.i18n.phrases.announcements import prepared_words
from kiosk.window.announcements.view import AnnouncementProps


def announcement(
    scene: Announcing, state: State, world: World, languages: LanguageOf, now: Moment
) -> AnnouncementProps:
    """Own words are in one language alone."""
    shown = scene.shown
    if shown.prepared is None:
        return AnnouncementProps(shown.words, "", shown.language, emergency=shown.emergency)
    first = languages(state.language)
    title, sentence = prepared_words(shown.prepared, first)
    return AnnouncementProps(
        title,
        sentence,
        first.tag,
        [
            {
                "language": tag,
                "rightToLeft": languages(tag).rtl,
                **dict(
                    zip(("title", "sentence"), prepared_words(shown.prepared, languages(tag)), strict=True)
                ),
            }
            for tag in others(scene, first.tag, world.languages, now)
        ],
        shown.emergency,
    )
