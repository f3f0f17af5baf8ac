"""Small worlds made by hand, and a kiosk's rules without Qt, clocks or files."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from kiosk.base.clock import Moment
from kiosk.base.places import RESOURCES
from kiosk.core.content.deck import Deck
from kiosk.core.content.pages.choices import ChoicesPage
from kiosk.core.content.pages.offer import OfferPage
from kiosk.core.content.pages.quiz import QuizPage
from kiosk.core.content.pages.text import TextPage
from kiosk.core.content.panels.clock import Clock
from kiosk.core.content.panels.figure import Figure
from kiosk.core.content.panels.list_panel import ListPanel
from kiosk.core.content.panels.number import Number
from kiosk.core.content.panels.question import Question
from kiosk.core.content.panels.statement import Statement
from kiosk.core.content.panels.story import Story
from kiosk.core.content.parts.card import Card
from kiosk.core.content.parts.figure import Figure as PartFigure
from kiosk.core.content.parts.step import Step
from kiosk.core.content.parts.text import Text
from kiosk.core.content.talks.programme import Programme
from kiosk.core.content.topics import Topic
from kiosk.core.numbers.available_now import AvailableNow
from kiosk.core.site.confirmations import CONFIRMED_DAYS, SOON_DAYS
from kiosk.core.site.settings import Site
from kiosk.core.site.timings import Timings
from kiosk.core.state.event import Event
from kiosk.core.state.events import Ticked, WorldChanged
from kiosk.core.state.pace import Pace
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.starting import Starting
from kiosk.core.state.scenes.visit import Visit
from kiosk.core.state.state import House, State, Visitor
from kiosk.core.state.world import World
from kiosk.core.step import step, wake_at

ROME = ZoneInfo("Europe/Rome")
NOON = datetime(2026, 11, 25, 12, tzinfo=ROME)
TODAY = NOON.date()

COUNTDOWN = Timings.validated().countdown_s
"""Seconds that the idle card counts down."""

SOON = CONFIRMED_DAYS - SOON_DAYS
"""Days after a confirmation from which staff are told that it expires."""

EXPIRED = CONFIRMED_DAYS + 1
"""Days after a confirmation from which the number is hidden."""

PACE = Pace(
    handover=5.0,
    dwell={
        "statement": 9.0,
        "figure": 9.0,
        "question": 9.0,
        "story": 14.0,
        "list": 14.0,
        "clock": 9.0,
        "number": 9.0,
        "page": 9.0,
    },
    most_words=50.0,
    idle_per_word=0.75,
    ignore_after_start_again=3.0,
    second_stroke=4.0,
)


def moment(seconds=0.0, wall=NOON):
    """``seconds`` after the test began, at ``wall``."""
    later = wall.astimezone(ZoneInfo("UTC")) + timedelta(seconds=seconds)
    return Moment(seconds, later.astimezone(wall.tzinfo))


def statement(panel_id, words=6, **fields):
    text = {"headline": "Headline", "lead": " ".join(["word"] * (words - 1))}
    return Statement.validated(**{"id": panel_id, "field": "teal", "motif": "bus", **text, **fields})


def question(panel_id, **fields):
    text = {"headline": "Is it so?", "lead": "Ask.", "button": "More"}
    return Question.validated(**{"id": panel_id, "field": "clay", "motif": "phone", **text, **fields})


def story(panel_id, **fields):
    """A story with a question; None leaves a field out."""
    text = {"headline": "Who has it?", "items": ("It comes.", "It goes."), "button": "More"}
    asked = {"answers": ("One", "Another"), "reason": "This is so. It has a cause.", "topic": "roads"}
    drawn = {"field": "river", "motif": "passport", "beats": ("suitcase", "passport")}
    given = {"id": panel_id, **drawn, **text, **asked, **fields}
    return Story.validated(**{key: value for key, value in given.items() if value is not None})


def list_panel(panel_id, **fields):
    text = {"headline": "A list", "lead": "Things:", "items": ("one", "two"), "closing": "The end."}
    return ListPanel.validated(**{"id": panel_id, "field": "plum", "motif": "suitcase", **text, **fields})


def figure(panel_id, valid_until=date(2027, 12, 31), **fields):
    text = {"figure": "4 in 10", "unit": "people", "lead": "A lead.", "source": "A source"}
    known = {"id": panel_id, "field": "wine", "motif": "globe", "valid_until": valid_until}
    return Figure.validated(**{**known, **text, **fields})


def page(page_id, words=10, links=(), motif=""):
    """A page of so many words, its title among them."""
    text = " ".join(["word"] * (words - 1))
    return TextPage.validated(
        id=page_id, title="Title", motif=motif, links=links, part=(Text.validated(text=text),)
    )


def page_of_every_kind(page_id="kinds", valid_until=date(2027, 12, 31)):
    """Text with a list, three steps, two cards and a figure, in this order."""
    return TextPage.validated(
        id=page_id,
        title="Every kind",
        part=(
            Text.validated(
                heading="A heading", text="One paragraph. It has two sentences.\n\n- an item\n- another item"
            ),
            Step.validated(label="What is done", text="People are brought or kept. It can be near home."),
            Step.validated(label="How it is done", text="By lies, by pressure or by force."),
            Step.validated(label="Why it is done", text="Others gain from it. They take the pay."),
            Card.validated(label="People who fled", text="They may have lost their papers and their work."),
            Card.validated(label="Young people", text="They may trust quickly. They may not know the rules."),
            PartFigure.validated(
                figure="50 million",
                unit="people, on any day",
                text="This is counted with care. It can only be a guess.",
                source="A report, 2024",
                valid_until=valid_until,
            ),
        ),
    )


def offer_page(page_id):
    return OfferPage.validated(
        id=page_id,
        title="Check it",
        lead="Touch what is true.",
        row=tuple({"text": f"good {n}", "ask": f"ask {n}"} for n in range(6)),
        ask_title="Ask about these next",
        fillers=("filler 0", "filler 1"),
        ask_closing="You can ask.",
        all_true="anything else",
    )


def quiz_page(page_id):
    """Of its six questions the second and the fifth are true."""
    return QuizPage.validated(
        id=page_id,
        title="True or not?",
        lead="Six short questions.",
        question=tuple(
            {
                "text": f"Is it {n}?",
                "is_true": n in {1, 4},
                "answer": f"answer {n}",
                "facts": f"One fact about {n}. Another.",
                "source": f"source {n}",
            }
            for n in range(6)
        ),
    )


def choices_page(page_id, *scenes, links=()):
    """A scene with two choices, of which the second leads to a scene with two; two ends."""
    known = scenes or (
        scene("start", "end-a", "middle"),
        scene("middle", "end-a", "end-b"),
        scene("end-a"),
        scene("end-b"),
    )
    return ChoicesPage.validated(
        id=page_id, title="What could she do?", lead="A woman has an offer.", links=links, scene=known
    )


def scene(scene_id, *targets):
    """A scene whose choices lead to these."""
    choices = tuple({"words": f"to {target}", "to": target} for target in targets)
    return {"id": scene_id, "text": f"This is {scene_id}.", "choice": choices}


def number(panel_id, **fields):
    known = {"id": panel_id, "field": "indigo", "motif": "phone", "headline": "A number"}
    return Number.validated(**{**known, **fields})


def programme(programme_id, *refs):
    """Each slide is planned for a minute."""
    return Programme.validated(
        id=programme_id, title="A talk", slide=tuple({"show": ref, "minutes": 1} for ref in refs)
    )


def clock(panel_id, **fields):
    return Clock.validated(**{"id": panel_id, "field": "teal", "motif": "train", **fields})


def topic(topic_id, *pages, title="A topic", field="teal", motif="bus", within=None):
    known = pages or (page("first"),)
    return Topic.validated(id=topic_id, title=title, field=field, motif=motif, within=within, page=known)


def site(**fields):
    plain = {"organisation": "other", "name": "Example", "country": "IT", "time_zone": "Europe/Rome"}
    return Site.validated(**{**plain, "languages": ("en", "fr", "ar-XB"), **fields})


def world(*panels, topics=None, **fields):
    """``fields`` are the site's."""
    known = site(**fields)
    deck = Deck(panels or LOOP, TOPICS if topics is None else topics)
    return World(deck, known, PACE, known.languages)


TOPICS = (
    topic("roads", page("first", links=("roads/second",)), page("second"), page("long", words=400)),
    topic("papers", page("only"), field="clay", motif="passport"),
)
LOOP = (
    statement("a", topic="roads"),
    question("b", topic="roads/second", practical=True),
    list_panel("c"),
    statement("d", topic="papers", practical=True),
)


def unvisited(scene, language="en", wall=NOON):
    """A kiosk that nobody has touched."""
    return State(House(language, AvailableNow(until=wall)), Visitor(), scene)


class Rules:
    """State, world and present in one hand; time passes as the store lets it pass."""

    def __init__(self, known, wall=NOON):
        self.wall, self.seconds, self.world = wall, 0.0, None
        language = known.site.loop_languages[0]
        self.state = unvisited(Starting(0.0), language, wall)
        self.do(WorldChanged(known))

    @property
    def now(self):
        return moment(self.seconds, self.wall)

    @property
    def scene(self):
        return self.state.scene

    @property
    def wakes(self):
        return wake_at(self.state, self.world, self.now)

    @property
    def panel(self):
        assert isinstance(self.scene, Loop), self.scene
        return self.scene.panel

    @property
    def visit(self):
        assert isinstance(self.scene, Visit), self.scene
        return self.scene

    def do(self, *events: Event):
        for event in events:
            if isinstance(event, WorldChanged):
                self.world = event.world
            self.state = step(self.state, event, self.world, self.now)
        return self

    def until(self, seconds):
        """Ticks whenever time alone changes something, and once more at the end."""
        while self.wakes <= seconds:
            self.seconds = max(self.wakes, self.seconds + 0.001)
            self.do(Ticked())
        self.seconds = seconds
        return self.do(Ticked())

    def wait(self, seconds):
        return self.until(self.seconds + seconds)


def without(known, *ids):
    """The world without some panels and topics."""
    deck = Deck(
        tuple(panel for panel in known.deck.panels if panel.id not in ids),
        tuple(topic for topic in known.deck.topics if topic.id not in ids),
    )
    return replace(known, deck=deck)


def confirmed_demonstration() -> str:
    """The demonstration's file as that of a real site, whose numbers are confirmed."""
    text = (RESOURCES / "demo/site.toml").read_text("utf-8").replace("demo = true\n", "")
    confirmation = 'confirmed_on = 2026-11-20\nconfirmed_by = "protection-officer"'
    return re.sub("(?m)^number = .*$", rf"\g<0>\n{confirmation}", text)
