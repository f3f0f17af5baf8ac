"""Small worlds made by hand, and a kiosk's rules without Qt, clocks or files."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from kiosk.core.clock import Moment
from kiosk.core.deck import Deck
from kiosk.core.events import Event, Ticked, WorldChanged
from kiosk.core.pace import Pace
from kiosk.core.panels.figure import Figure
from kiosk.core.panels.list_panel import ListPanel
from kiosk.core.panels.question import Question
from kiosk.core.panels.statement import Statement
from kiosk.core.rules import step, wake_at
from kiosk.core.showing import Showing
from kiosk.core.site import Site
from kiosk.core.state import Loop, Starting, State, Visit
from kiosk.core.topics import Page, Part, Topic
from kiosk.core.world import World

ROME = ZoneInfo("Europe/Rome")
NOON = datetime(2026, 11, 25, 12, tzinfo=ROME)
TODAY = NOON.date()

PACE = Pace(
    handover=3.3,
    dwell={"statement": 9.0, "figure": 9.0, "question": 9.0, "list": 14.0},
    dwell_per_word=0.33,
    idle_per_word=0.75,
    ignore_after_start_again=3.0,
)


def moment(seconds=0.0, wall=NOON):
    """``seconds`` after the test began, at ``wall``."""
    later = wall.astimezone(ZoneInfo("UTC")) + timedelta(seconds=seconds)
    return Moment(seconds, later.astimezone(wall.tzinfo))


def statement(panel_id, words=6, **fields):
    text = {"headline": "Headline", "lead": " ".join(["word"] * (words - 1))}
    return Statement(**{"id": panel_id, "field": "teal", "motif": "bus", **text, **fields})


def question(panel_id, **fields):
    text = {"headline": "Is it so?", "lead": "Ask.", "button": "More"}
    return Question(**{"id": panel_id, "field": "clay", "motif": "phone", **text, **fields})


def list_panel(panel_id, **fields):
    text = {"headline": "A list", "lead": "Things:", "items": ("one", "two"), "closing": "The end."}
    return ListPanel(**{"id": panel_id, "field": "plum", "motif": "suitcase", **text, **fields})


def figure(panel_id, valid_until=date(2027, 12, 31), **fields):
    text = {"figure": "4 in 10", "unit": "people", "lead": "A lead.", "source": "A source"}
    known = {"id": panel_id, "field": "wine", "motif": "globe", "valid_until": valid_until}
    return Figure(**{**known, **text, **fields})


def page(page_id, words=10, links=(), motif=""):
    """A page of so many words, its title among them."""
    text = " ".join(["word"] * (words - 1))
    return Page(id=page_id, title="Title", motif=motif, links=links, part=(Part(text=text),))


def topic(topic_id, *pages, title="A topic", field="teal", motif="bus"):
    return Topic(id=topic_id, title=title, field=field, motif=motif, page=pages or (page("first"),))


def site(**fields):
    plain = {"organisation": "other", "name": "Example", "country": "IT", "time_zone": "Europe/Rome"}
    return Site(**{**plain, "languages": ("en", "fr", "ar-XB"), **fields})


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


class Rules:
    """State, world and present in one hand; time passes as the store lets it pass."""

    def __init__(self, known, wall=NOON):
        self.wall, self.seconds, self.world = wall, 0.0, None
        language = known.site.loop_languages[0]
        self.state = State(Starting(0.0), language, language, Showing(until=wall))
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
