"""Finds the clip of a visit's screen."""

from kiosk.core.content.pages.quiz import QUESTION_BLOCKS, QuizPage
from kiosk.core.sign import clip_refs
from kiosk.core.sign.sign_language import Clip
from kiosk.core.state.scenes.visit import Advice, Reading, Visit
from kiosk.core.state.world import World


def clip_of(visit: Visit, world: World, sign: str) -> Clip | None:
    """The clip; None for text alone: without a clip, in the picker, and in *All topics*."""
    if not sign:
        return None
    match visit:
        case Visit(side=Advice(names=None)):
            return world.clip(sign, clip_refs.ADVICE)
        case Visit(side=None, place=Reading() as reading):
            return _of_page(reading, world, sign)
        case _:
            return None


def _of_page(reading: Reading, world: World, sign: str) -> Clip | None:
    anchor = reading.anchor
    page = world.deck.find_page(anchor.page)
    if not isinstance(page, QuizPage):
        return world.clip(sign, anchor.page)
    number = page.question_at(anchor.block)
    asked = world.clip(sign, clip_refs.question(anchor.page, number))
    replies = bool(reading.marked) and anchor.block % QUESTION_BLOCKS > 0
    # A reply without a clip keeps that of its question, so that no page changes under a finger.
    said = world.clip(sign, clip_refs.reply(anchor.page, number)) if asked and replies else None
    return said or asked
