"""Derives the languages of a talk's room, for the console and for phones."""

from dataclasses import dataclass, field

from kiosk.core.state.scenes.talk import Pair, Speaks, Talk
from kiosk.core.state.state import State
from kiosk.core.state.world import World
from kiosk.i18n.language import Language, LanguageOf
from kiosk.window.base.rows import Row


@dataclass(frozen=True, slots=True)
class TalkLanguagesProps:
    """``seconds`` are the languages that can be beside the first on a slide, ``ways`` those to show the two;
    ``speaks`` is the way now, None with one language.
    """

    firsts: list[Row] = field(default_factory=list)
    seconds: list[Row] = field(default_factory=list)
    ways: list[Row] = field(default_factory=list)
    speaks: Speaks | None = None


def talk_languages(talk: Talk, state: State, world: World, languages: LanguageOf) -> TalkLanguagesProps:
    first = talk.pair.first if talk.pair else state.language
    chosen = talk.pair.second if talk.pair else ""
    return TalkLanguagesProps(
        firsts=named_languages(world, languages, first),
        seconds=[row for row in named_languages(world, languages, chosen) if row["language"] != first],
        ways=_ways(talk.pair, languages(talk.staff_language)) if talk.pair else [],
        speaks=talk.pair.speaks if talk.pair else None,
    )


def named_languages(world: World, languages: LanguageOf, chosen: str) -> list[Row]:
    """Returns the site's languages, each by its own name."""
    return [
        {"language": tag, "name": languages(tag).own_name, "chosen": tag == chosen} for tag in world.languages
    ]


def _ways(pair: Pair, language: Language) -> list[Row]:
    # TRANSLATORS: button: of two languages the slides have this one alone; at most 24 characters
    alone = language.text("Only {language}")
    named = (
        (Speaks.FIRST, alone.format(language=language.language_name(pair.first))),
        # TRANSLATORS: button beside “Only English”: the slides have both languages; at most 16 characters
        (Speaks.BOTH, language.text("Both languages")),
        (Speaks.SECOND, alone.format(language=language.language_name(pair.second))),
    )
    return [{"speaks": str(way), "name": name, "chosen": way is pair.speaks} for way, name in named]
