"""The controls of a screen for somebody who hears it and has hidden the picture; a pure function of Props."""

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.core.speech.utterance import Utterance
from kiosk.core.state import events as ev
from kiosk.core.state import speech_events as sp
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.event import Event
from kiosk.i18n.language import Language
from kiosk.window.base.enums import Place
from kiosk.window.props import Props
from kiosk.window.speech.script import Line, Script
from kiosk.window.visit.visit_props import VisitProps


@dataclass(frozen=True, slots=True)
class Stop:
    """``line`` is the spoken line of the script, "" for a tool, which has the ``buttons`` of QML."""

    line: str
    said: tuple[Utterance, ...]
    event: Event
    buttons: tuple[str, ...] = ()


def stops(props: Props, lines: Script, language: Language) -> tuple[Stop, ...]:
    """Returns the stops in the order of the screen: its contents, then its tools."""
    acts = dict(_acts(props.visit))
    button = Utterance(language.tag, language.text("Button"))
    found = (_of_line(line, acts[line.id], button) for line in lines if line.id in acts)
    tools = (
        Stop("", (Utterance(language.tag, name), button), event, buttons)
        for name, event, buttons in _tools(props.visit, language)
    )
    return (*found, *tools)


def step(count: int, here: int | None, act: str, right_to_left: bool) -> int:
    """Returns the number of the stop to which a key leads, around the ends; ``here`` is None before the
    first.
    """
    backs = {"previous", "up", "right" if right_to_left else "left"}
    if here is None:
        return count - 1 if act in backs else 0
    return (here + (-1 if act in backs else 1)) % count


def _of_line(line: Line, event: Event, button: Utterance) -> Stop:
    # A row that is ticked or chosen says so itself.
    return Stop(line.id, line.said if len(line.said) > 1 else (*line.said, button), event)


def _acts(visit: VisitProps) -> Iterator[tuple[str, Event]]:
    """Returns the lines that are controls, with the action of each."""
    for tile in visit.topics.every:
        yield f"tile-{tile['ref']}", ev.LinkFollowed(tile["ref"])
    for tile in visit.languages.tiles:
        yield f"language-{tile['language']}", ev.LanguageChosen(tile["language"])
    for number, row in enumerate(visit.offer.rows):
        yield row["anchor"], ev.Marked(number)
    if visit.place is Place.Kind.Quiz:
        for number, _ in enumerate(visit.quiz.answers):
            yield f"answer-{number}", ev.Marked(number)
    for link in (*visit.page.links, *visit.advice.links):
        ref = link["ref"]
        yield f"link-{ref}", ev.TurnedTo(Anchor.parse(ref)) if "#" in ref else ev.LinkFollowed(ref)
    for number, card in enumerate(visit.advice.cards):
        if card["opens"]:
            yield f"card-{number}-languages", ev.NamesTurnedTo(number)


def _tools(visit: VisitProps, language: Language) -> Iterator[tuple[str, Event, tuple[str, ...]]]:
    """Returns each tool with its name, its action, and its buttons."""
    if visit.quiz.after:
        yield language.text("Next", "question"), ev.TurnedTo(Anchor.parse(visit.quiz.after)), ("next",)
    yield language.text("Back"), ev.BackPressed(), ("back",)
    yield language.text("All topics"), ev.ExploreTouched(), ("allTopics",)
    yield language.text("Read aloud"), sp.ReadAloudPressed(), ("readAloud",)
    if visit.toolbar.several_languages:
        yield language.text("Language"), ev.LanguagesOpened(), ("language",)
    pill = visit.toolbar
    named = ", ".join(filter(None, (pill.pill_label, pill.pill_detail)))
    yield named, ev.AdviceOpened(), ("advicePill",)
    yield language.text("Start again"), ev.StartedAgain(), ("startAgain", "startAgainTool")
    yield shows_again(language), sp.PictureToggled(), ("hidePicture",)


def shows_again(language: Language) -> str:
    # TRANSLATORS: said aloud, a control: the hidden page is on the screen again; at most 30 characters
    return language.text("Show the screen")


def hidden_now(language: Language) -> tuple[Utterance, ...]:
    return tuple(
        Utterance(language.tag, words)
        for words in (
            # TRANSLATORS: said aloud when somebody who listens has hidden the page; at most 100 characters
            language.text("The screen no longer shows what you hear. You can go on with the keys."),
            # TRANSLATORS: said aloud after that: anybody may touch it; at most 100 characters
            language.text("A touch on the screen ends the sound and does not show what you heard."),
        )
    )


def shown_now(language: Language) -> tuple[Utterance, ...]:
    # TRANSLATORS: said aloud when the page is on the screen again; at most 80 characters
    return (Utterance(language.tag, language.text("The words are on the screen again.")),)
