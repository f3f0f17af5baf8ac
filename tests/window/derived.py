"""What the window shows, for tests of its groups."""

from kiosk.core.site.desk import Desk
from kiosk.loading.world import language_of
from kiosk.window.derive import Surroundings, derive
from tests.fakes import (
    Rules,
    page,
    statement,
    topic,
    world,
)

AROUND = Surroundings(1920, 1080, logo="file:///state/logo.png")


def props(rules, around=AROUND):
    return derive(rules.state, rules.world, language_of, rules.now, around)


def desk(hours="24/7"):
    return Desk.validated(
        name={"en": "Desk 3", "fr": "Guichet 3"}, where="Here", hours=hours, languages=("en",)
    )


def full(*pages, **fields):
    """A loop without touch that shows the first page of the only topic, behind its only panel."""
    topics = (topic("t", *pages, motif="key"),)
    return Rules(world(statement("a"), mode="loop", depth="full", topics=topics, **fields)).until(9.1)


def pages(*names, **links):
    return tuple(page(name, links=links.get(name, ())) for name in names)
