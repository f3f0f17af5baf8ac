"""A visit through the bus of assistive programs, by names alone, in a kiosk as it runs."""

import pytest

from kiosk.core.content.blocks import BlockKind
from kiosk.core.content.pages.offer import OfferPage
from kiosk.core.content.pages.quiz import QuizPage
from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.loading.world import language_of, load_world
from kiosk.staging.screen import MOMENT
from tests.qml.tree import plain

pytestmark = [pytest.mark.access, pytest.mark.timeout(180)]

ENTER = 36
"""The code of Return on every keyboard under X."""

TOPIC, OFFER, QUIZ = "safer-on-the-way", "check-an-offer", "true-or-not"


class Visitor:
    """Acts by the names of a language. ``keys``: the focus goes to what is named, and Return acts."""

    def __init__(self, desk, tag, keys):
        self._desk, self._keys = desk, keys
        self._language = language_of(tag)
        world = load_world(Sources(DEMO_SITE, demo=True), MOMENT).world
        self.number = world.site.helplines[0].number
        self.topics = {topic.id: topic for topic in world.deck_in(tag).topics}

    def text(self, english, context=""):
        return self._language.text(english, context)

    def topic(self, topic):
        return self.text(self.topics[topic].title, "topic")

    def do(self, name, action="Press"):
        if not self._keys:
            self._desk.ask("press", name, action)
        else:
            self._desk.ask("focus", name)
            self._desk.ask("key", ENTER)

    def tree(self):
        return self._desk.ask("tree")

    def names(self):
        return [plain(node["name"]) for node in self.tree()]

    def heard(self):
        """What was announced since this was asked last, once something is."""
        return [plain(each) for each in self._desk.ask("announcements")]

    def open(self, topic):
        self.do(self.text("All topics"))
        self._desk.ask("wait", self.text("What would you like to know?"))
        self.do(self.topic(topic))

    def teller(self, topic, page):
        """What the language makes of a text of a page."""
        return lambda text: plain(self.text(text, f"{topic}/{page.id}"))

    def state(self, name):
        return next(node["states"] for node in self.tree() if plain(node["name"]) == plain(name))


@pytest.fixture
def begun(desk):
    """begun(language, keys) gives a visitor before a kiosk that shows its loop in English."""

    def make(tag, keys):
        desk.ask("switch_on")
        desk.kiosk()
        desk.ask("wait", language_of("en").text("Touch to explore"))
        return Visitor(desk, tag, keys)

    return make


@pytest.mark.parametrize("keys", [False, True], ids=["actions", "keys"])
@pytest.mark.parametrize(("tag", "own"), [("en", "English"), ("ar", "العربية")])
def test_a_visit_by_names_alone(begun, desk, tag, own, keys):
    visitor = begun(tag, keys)
    visitor.do(own)
    assert own in visitor.heard()
    visitor.do(visitor.text("Touch to explore"))
    assert visitor.heard() == [plain(visitor.text("What would you like to know?"))]
    assert {node["locale"][:2] for node in visitor.tree()} == {tag}
    read_a_topic(visitor)
    tick_an_offer(visitor)
    title = answer_the_quiz(visitor)
    read_the_number(visitor)
    visitor.do(visitor.text("Back"))
    assert visitor.heard()[0] == title

    visitor.do(visitor.text("Start again"))
    desk.ask("wait", language_of("en").text("Touch to explore"))
    events = desk.ask("events", 1.0)
    assert "announcement" not in str(events), "nothing tells that somebody was here"
    assert title not in visitor.names() and title not in plain(desk.ask("remembered"))
    assert {node["locale"][:2] for node in visitor.tree()} == {"en"}


def read_a_topic(visitor):
    """Everything that the page has to say, screen by screen."""
    page = visitor.topics[TOPIC].pages[0]
    said = visitor.teller(TOPIC, page)
    visitor.do(visitor.topic(TOPIC))
    assert visitor.heard() == [said(page.title)]
    read = visitor.tree()
    while visitor.text("Next page") not in {node["name"] for node in visitor.tree()}:
        visitor.do(visitor.text("More", "page"))
        (place,) = visitor.heard()
        assert place in visitor.names()
        read += visitor.tree()
    whole = plain(" ".join(node["name"] for node in read))
    blocks = page.blocks_on(MOMENT.date())
    assert [block.text for block in blocks if said(block.text) not in whole] == []
    items = [node["description"] for node in read if node["role"] == "list item"]
    many = sum(block.kind is BlockKind.ITEM for block in blocks)
    assert items == [f"{n} / {many}" for n in range(1, many + 1)]


def tick_an_offer(visitor):
    offer = next(page for page in visitor.topics[OFFER].pages if isinstance(page, OfferPage))
    said = visitor.teller(OFFER, offer)
    visitor.open(OFFER)
    assert visitor.heard()[-1] == said(offer.title)
    visitor.do(said(offer.rows[1].text), "Toggle")
    assert visitor.heard() == [plain(visitor.text("Ticked"))]
    ticked = ["CHECKED" in visitor.state(said(row.text)) for row in offer.rows]
    assert ticked == [False, True, False, False, False, False]


def answer_the_quiz(visitor):
    """The title of its page."""
    quiz = next(page for page in visitor.topics[QUIZ].pages if isinstance(page, QuizPage))
    said = visitor.teller(QUIZ, quiz)
    visitor.open(QUIZ)
    assert visitor.heard()[-1] == said(quiz.title)
    visitor.do(visitor.text("No"))
    assert visitor.heard() == [f"{said(quiz.questions[0].answer)} {said(quiz.questions[0].facts)}"]
    return said(quiz.title)


def read_the_number(visitor):
    visitor.do(next(node["name"] for node in visitor.tree() if visitor.number in node["name"]))
    assert visitor.heard() == [plain(visitor.text("Advice"))]
    assert any(name.lstrip("\u2068").startswith(visitor.number) for name in visitor.names()), "its card"
