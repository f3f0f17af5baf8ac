"""Derives the whole page of a phone that leads a talk, in the staff's language."""

from typing import Any

from kiosk.base.clock import Moment
from kiosk.core.display.looks import Looks
from kiosk.core.state.scenes import talk_under
from kiosk.core.state.scenes.announcing import Announcing
from kiosk.core.state.scenes.talk import Cover, Talk
from kiosk.core.state.state import State
from kiosk.core.state.world import World
from kiosk.i18n.language import Language, LanguageOf
from kiosk.window.base.rows import Row
from kiosk.window.talk.room.for_interpreters import interpreter
from kiosk.window.talk.words.console import console
from kiosk.window.talk.words.slide_titles import title_of
from kiosk.window.talk.words.talk_clock import talk_clock


def phone(state: State, world: World | None, languages: LanguageOf, now: Moment) -> dict[str, Any] | None:
    """Returns a value for JSON; None if no phone may lead."""
    talk = talk_under(state.scene)
    if world is None or talk is None or not talk.phones:
        return None
    staff = console(state, world, languages, talk.staff_language, now)
    clock = talk_clock(state, world, languages, now)
    language = languages(talk.staff_language)
    at = next((n for n, row in enumerate(staff.slides) if row["chosen"]), -1)
    announced = isinstance(state.scene, Announcing)
    return {
        "language": language.tag,
        "rtl": language.rtl,
        "words": _words(language),
        "colours": _colours(world.looks),
        "room": _announced(language) if announced else _room(talk, world, language, now),
        "place": _place(world, language),
        "now": clock.now,
        "elapsed": clock.elapsed,
        "left": clock.left,
        "pace": clock.pace,
        "exercise": clock.exercise,
        "exercise_over": clock.exercise_over,
        "share": min(clock.share, 1.0),
        "over": clock.share > 1,
        "closes": _announced(language) if announced else clock.closes,
        "position": staff.position,
        "notes": staff.notes,
        "next": staff.slides[at + 1] if at + 1 < len(staff.slides) else None,
        "slides": staff.slides,
        "languages": _languages(staff.languages.firsts, languages),
        "seconds": _languages(staff.languages.seconds, languages),
        "ways": staff.languages.ways,
        "interpreter": interpreter(talk, state, world, languages, now),
        "card": staff.guide.disclosure,
        "blanked": talk.blanked,
    }


def _colours(looks: Looks | None) -> dict[str, str]:
    """Returns colours by the names of the page's style sheet; {} for those of the design."""
    if looks is None:
        return {}
    return {"amber": looks.amber} | {f"field-{name}": each.fill for name, each in looks.fields.items()}


def _place(world: World, language: Language) -> str:
    site = world.site
    if not site.place:
        return language.text("On screen now")
    place = language.isolate(site.say(site.place.name, language.tag))
    # TRANSLATORS: which room a phone leads, such as “Hall 2, on screen”; at most 40 characters
    return language.text("{place}, on screen", "phone").format(place=place)


def _languages(rows: list[Row], languages: LanguageOf) -> list[Row]:
    return [row | {"rtl": languages(row["language"]).rtl} for row in rows]


def _words(language: Language) -> dict[str, str]:
    """Returns all fixed words of the page, which a phone has before it is let in and after the talk."""
    return {
        # TRANSLATORS: above the notes of a talk, which the audience does not see; at most 40 characters
        "notes": language.text("Notes: only you see this"),
        # TRANSLATORS: button that leads to the next slide, at most 12 characters
        "next": language.text("Next", "slide"),
        # TRANSLATORS: button that leads back to the slide before, at most 12 characters
        "previous": language.text("Previous", "slide"),
        # TRANSLATORS: stands where the next slide would, at most 30 characters
        "last": language.text("This is the last slide"),
        # TRANSLATORS: button that makes the screen of the room empty, at most 16 characters
        "blank": language.text("Blank"),
        # TRANSLATORS: button that brings the slide back to the screen of the room, at most 16 characters
        "show": language.text("Show again"),
        # TRANSLATORS: above a list of all slides, at most 24 characters
        "jump_to": language.text("Jump to"),
        # TRANSLATORS: name of a field for words to look for, at most 24 characters
        "find": language.text("Find a slide"),
        # TRANSLATORS: below that field where no slide has the words, at most 40 characters
        "nothing": language.text("Nothing found", "phone"),
        # TRANSLATORS: button: somebody in the room tells what was done to them; at most 30 characters
        "card": language.text("If someone tells you"),
        # TRANSLATORS: button on a phone that was shut out, at most 24 characters
        "again": language.text("Join again", "phone"),
        # TRANSLATORS: above a list of languages, at most 40 characters
        "language": language.text("The language of the audience"),
        # TRANSLATORS: above a list of languages: the slides then have two; at most 24 characters
        "second": language.text("Second language"),
        # TRANSLATORS: button; the room reads one language alone again; at most 24 characters
        "one": language.text("One language"),
        # TRANSLATORS: button and title: words and notes of the slide in two languages; at most 24 characters
        "interpreter": language.text("For an interpreter", "phone"),
        # TRANSLATORS: button that closes a card, at most 16 characters
        "close": language.text("Close"),
        # TRANSLATORS: over the time that a talk has taken, at most 16 characters
        "elapsed": language.text("Elapsed"),
        # TRANSLATORS: title of the page with which a phone leads a talk, at most 24 characters
        "title": language.text("Lead a talk", "phone"),
        # TRANSLATORS: button on a phone that opens the list of all slides; at most 12 characters
        "jump": language.text("Jump", "phone"),
        # TRANSLATORS: on a phone, over the picture of the slide; at most 60 characters
        "lost": language.text("Connection lost. The room’s screen stays as it is.", "phone"),
        # TRANSLATORS: on a phone that only looks on, above a button; at most 40 characters
        "other": language.text("Another phone is leading the talk.", "phone"),
        # TRANSLATORS: button on a phone that only looks on, at most 30 characters
        "lead": language.text("Lead with this phone", "phone"),
        # TRANSLATORS: above the field for six digits, at most 60 characters
        "enter": language.text("Type the code that the console shows", "phone"),
        # TRANSLATORS: name of the field for six digits, at most 16 characters
        "code": language.text("Code", "phone"),
        # TRANSLATORS: button under the field for the code, at most 16 characters
        "connect": language.text("Connect", "phone"),
        # TRANSLATORS: under the field for the code, at most 110 characters
        "wrong": language.text(
            "That code is wrong. Wait a moment, then type the code that the console shows now.", "phone"
        ),
        # TRANSLATORS: in place of the field for the code, at most 110 characters
        "locked": language.text(
            "Too many wrong codes. On the console, disconnect phones and allow them again.", "phone"
        ),
        # TRANSLATORS: all that a phone shows when the talk is over or phones shut out; at most 60 characters
        "ended": language.text("This phone no longer leads the talk.", "phone"),
    }


def _announced(language: Language) -> str:
    # TRANSLATORS: on a phone that leads a talk, while an emergency is announced; at most 100 characters
    return language.text("The room sees an announcement. The talk continues afterwards.", "phone")


def _room(talk: Talk, world: World, language: Language, now: Moment) -> str:
    """Returns the slide that the room sees, which differs from the staff's while it is frozen, or its
    cover.
    """
    if talk.cover is Cover.LOGO:
        return language.text("The room sees the logo.")
    slide = talk.frozen.slide if talk.frozen else talk.slide
    seen = title_of(slide.panel, world, language, now.wall.date()) if talk.cover is Cover.NONE else ""
    if not seen:
        # TRANSLATORS: on a phone, for screen readers; at most 40 characters
        return language.text("The room’s screen is blank.", "phone")
    # TRANSLATORS: for screen readers; {title} is that of a slide; at most 40 characters without it
    return language.text("The room sees: {title}", "phone").format(title=language.isolate(seen))
