"""Derives an announcement: its words in the first language, large, and in others below."""

from kiosk.base.clock import Moment
from kiosk.core.announcements.rules import languages_of, others
from kiosk.core.state.announcement import Announcement
from kiosk.core.state.scenes.announcing import Announcing
from kiosk.core.state.state import State
from kiosk.core.state.world import World
from kiosk.i18n.language import Language, LanguageOf
from kiosk.i18n.phrases.announcements import prepared_words
from kiosk.window.announcements.view import AnnouncementProps


def announcement(
    scene: Announcing, state: State, world: World, languages: LanguageOf, now: Moment
) -> AnnouncementProps:
    """Returns the announcement; own words come in the languages that they have."""
    shown = scene.shown
    first = state.language if shown.prepared else shown.language
    title, sentence = _said(shown, languages(first))
    return AnnouncementProps(
        title,
        sentence,
        first,
        [
            {
                "language": tag,
                "rightToLeft": languages(tag).rtl,
                **dict(zip(("title", "sentence"), _said(shown, languages(tag)), strict=True)),
            }
            for tag in others(scene, first, languages_of(shown, world), now)
        ],
        shown.emergency,
    )


def _said(shown: Announcement, language: Language) -> tuple[str, str]:
    if shown.prepared:
        return prepared_words(shown.prepared, language)
    return shown.words_for(language.tag), ""
