"""The slides of a talk, and the rows that appear step by step."""

from typing import assert_never

from kiosk.core.content.blocks import BlockKind
from kiosk.core.content.pages.choices import ChoicesPage
from kiosk.core.content.pages.offer import OfferPage
from kiosk.core.content.pages.quiz import QuizPage
from kiosk.core.content.panels.clock import Clock
from kiosk.core.content.panels.figure import Figure
from kiosk.core.content.panels.list_panel import ListPanel
from kiosk.core.content.panels.number import Number
from kiosk.core.content.panels.picture import Picture
from kiosk.core.content.panels.question import Question
from kiosk.core.content.panels.statement import Statement
from kiosk.core.content.panels.story import Story
from kiosk.core.content.stops import PageStop, Stop
from kiosk.core.content.talks.programme import Slide
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.world import World


def slides_of(programme_id: str, language: str, world: World) -> tuple[Slide, ...]:
    """The slides of a programme with text in ``language``."""
    programme = world.talks.programme(programme_id)
    said = (slide for slide in programme.slides if has_text(slide.show, language, world)) if programme else ()
    return tuple(said)


def refs_of(programme_id: str, language: str, world: World) -> tuple[str, ...]:
    """Refs of those slides: ids of panels, or "topic/page"."""
    return tuple(slide.show for slide in slides_of(programme_id, language, world))


def rows(stop: Stop, at: Anchor) -> tuple[int, ...]:
    """The beginnings of the rows that appear step by step: items of a list, blocks of a page, or a reason."""
    match stop:
        case ListPanel(items=items):
            return tuple(range(len(items)))
        case Story() | Question():
            return (stop.reason_row,) if stop.reason else ()
        case PageStop(page=QuizPage() as page, blocks=blocks):
            return (page.talk_part(at.block, len(blocks)).start + 1,)
        case PageStop(page=ChoicesPage()):
            return ()
        case PageStop(page=OfferPage(), blocks=blocks):
            return tuple(range(len(blocks)))
        case PageStop(blocks=blocks):
            return tuple(i for i, block in enumerate(blocks) if block.kind is BlockKind.STEP)
        case Statement() | Figure() | Clock() | Number() | Picture():
            return ()
        case _:
            assert_never(stop)


def next_part(stop: Stop | None, at: Anchor) -> Anchor | None:
    """Where the next part of a page begins: a question of *Yes or no?*, a scene of a way with choices."""
    if not isinstance(stop, PageStop):
        return None
    block = stop.page.talk_part(at.block, len(stop.blocks)).stop
    return Anchor(stop.id, block) if block < len(stop.blocks) else None


def has_text(ref: str, language: str, world: World) -> bool:
    """Whether a slide has text in ``language``."""
    unsaid = world.unsaid.get(language)
    if unsaid and ref.partition("/")[0] in unsaid.panels | unsaid.topics:
        return False
    return world.has_slide(ref)
