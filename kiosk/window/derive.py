"""Derives Props from State and World: everything that the visitor's window shows now."""

from dataclasses import dataclass

from kiosk.content.design import load_design
from kiosk.core.base.clock import Moment
from kiosk.core.display.pixel_shift import UNMOVED
from kiosk.core.kernel.scenes import Loop, OutOfOrder, PinPad, Starting, Talk, Visit
from kiosk.core.kernel.staff_scene import StaffPage
from kiosk.core.kernel.state import State
from kiosk.core.kernel.world import World
from kiosk.core.loop.rules import standing
from kiosk.core.visit.rules import countdown_left
from kiosk.i18n.language import Language, LanguageOf
from kiosk.window.base.props import IdleCardProps, Look, Props
from kiosk.window.loop import bar
from kiosk.window.loop import derive as derive_loop
from kiosk.window.talk import slide
from kiosk.window.visit import derive as derive_visit

_SCENES = {
    Starting: "starting",
    Loop: "loop",
    Visit: "visit",
    Talk: "talk",
    PinPad: "pin",
    StaffPage: "staff",
    OutOfOrder: "closed",
}
_OVER_THE_LOOP = {"loop", "visit", "talk", "pin", "staff"}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Inputs besides State and World: the screen in pixels, and settings of the system.

    ``shifts`` is False for pictures that are compared with each other. ``screen`` is the label of the screen,
    "" if nobody presents. ``logo`` is the URL of the site's logo as it can be shown, "" for none.
    """

    width: int
    height: int
    reduced_motion: bool = False
    shifts: bool = True
    screen: str = ""
    logo: str = ""


def derive(
    state: State, world: World | None, languages: LanguageOf, now: Moment, around: Surroundings
) -> Props:
    language = languages(state.language)
    look = _look(state, world, language, around)
    if world is None:
        return Props(look)
    screen = (around.width, around.height)
    strip = bar.strip(state, world, languages, around.logo, now, screen)
    match state.scene:
        case Starting() | OutOfOrder():
            return Props(look, strip=strip)
        case Loop() as loop:
            panel = derive_loop.panel(loop, world, language, now, state.house.showing)
            return Props(look, panel, derive_loop.route(loop, world, language, now), strip)
        case (Talk() as talk) | PinPad(talk=Talk() as talk):
            return Props(look, slide.slide(talk, state, world, language, now), strip=strip)
        case PinPad(began_at=began_at) | StaffPage(began_at=began_at):
            below = _below(began_at, state, world, now)
            return Props(
                look,
                derive_loop.panel(below, world, language, now, state.house.showing),
                derive_loop.route(below, world, language, now),
                strip,
            )
        case Visit() as visit:
            below = _below(visit.began_at, state, world, now)
            panel = derive_loop.panel(below, world, language, now, state.house.showing)
            shown = derive_visit.visit(state, visit, world, languages, screen, now.wall.date())
            route = derive_loop.route(below, world, language, now)
            return Props(look, panel, route, strip, shown, _cover(visit, world, language, now))


def _below(began_at: str, state: State, world: World, now: Moment) -> Loop:
    """The resting loop below a visit, at the panel where it began."""
    panel = standing(began_at, state.language, world, now)
    return Loop(panel, now.seconds, rested=True, paused_at=now.seconds)


def _look(state: State, world: World | None, language: Language, around: Surroundings) -> Look:
    shift = state.house.shift.within(min(around.width, around.height)) if around.shifts else UNMOVED
    scene = _SCENES[type(state.scene)]
    return Look(
        scene=scene,
        has_loop=world is not None and scene in _OVER_THE_LOOP,
        language=language.tag,
        script=language.script.name,
        right_to_left=language.rtl,
        text_step=state.visitor.text_step,
        size_word=_size_word(state.visitor.text_step, language),
        letter=language.script.letter,
        high_contrast=state.visitor.high_contrast,
        reduced_motion=around.reduced_motion or (world is not None and world.site.reduced_motion),
        touch=(world is None or world.site.mode == "kiosk") and scene != "talk",
        blanked=isinstance(state.scene, Talk) and state.scene.blanked,
        named=isinstance(state.scene, Talk) and state.scene.asked is not None,
        screen=around.screen,
        shift_x=shift.x,
        shift_y=shift.y,
    )


def _size_word(step: int, language: Language) -> str:
    if step == 0:
        # TRANSLATORS: below a small and a large letter, which change the text; at most 12 characters
        return language.text("Text size")
    share = load_design().steps.values[step]
    # TRANSLATORS: the same where the text is larger than usual, such as “Text 130%”; at most 18 characters
    return language.text("Text {percent}").format(percent=language.percent(share))


def _cover(visit: Visit, world: World, language: Language, now: Moment) -> IdleCardProps:
    if visit.idle_card_at is None:
        return IdleCardProps()
    left = countdown_left(visit, world, now)
    return IdleCardProps(
        covered=True,
        count=language.number(left),
        # TRANSLATORS: counts down on the card that covers a page nobody touches, at most 60 characters
        sentence=language.plural(
            "This screen starts again in {n} second.", "This screen starts again in {n} seconds.", left
        ),
        share=left / world.site.timings.count_s,
    )
