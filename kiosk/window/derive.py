"""Derives the Props of the visitor's window from State and World.

The first panel comes without the modules of other scenes, which are imported while that panel rests.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from kiosk.base.clock import Moment
from kiosk.content.design import load_design
from kiosk.core.display.pixel_shift import UNMOVED
from kiosk.core.display.shape import unit
from kiosk.core.loop.rules import nearest_playable
from kiosk.core.state.scenes.announcing import Announcing
from kiosk.core.state.scenes.dark import Dark
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.out_of_order import OutOfOrder
from kiosk.core.state.scenes.pin_pad import PinPad
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.scenes.starting import Starting
from kiosk.core.state.scenes.talk import Cover, Talk
from kiosk.core.state.scenes.visit import Visit
from kiosk.core.state.state import State
from kiosk.core.state.world import World
from kiosk.core.visit.reach_mode import is_low
from kiosk.core.visit.rules import countdown_left
from kiosk.i18n.language import Language, LanguageOf
from kiosk.window.base.enums import Scene, TalkCover
from kiosk.window.looks_view import LooksProps
from kiosk.window.loop import bar
from kiosk.window.loop import derive as derive_loop
from kiosk.window.loop.panels import Photograph
from kiosk.window.loop.view import RouteProps
from kiosk.window.props import Props, WindowProps
from kiosk.window.visit.idle_card_view import IdleCardProps

_SCENES = {
    Starting: Scene.Kind.Starting,
    Loop: Scene.Kind.Loop,
    Visit: Scene.Kind.Visit,
    Talk: Scene.Kind.Talk,
    PinPad: Scene.Kind.PinPad,
    StaffPage: Scene.Kind.StaffPage,
    OutOfOrder: Scene.Kind.OutOfOrder,
    Dark: Scene.Kind.Dark,
    Announcing: Scene.Kind.Announcing,
}
_COVERS = {
    Cover.NONE: TalkCover.Kind.Nothing,
    Cover.BLANK: TalkCover.Kind.Blank,
    Cover.LOGO: TalkCover.Kind.Logo,
}
_WITHOUT_LOOP = {Scene.Kind.Starting, Scene.Kind.OutOfOrder}
_WITHOUT_TOUCH = {Scene.Kind.Talk, Scene.Kind.Announcing}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Inputs besides State and World: the screen in pixels, and settings of the system.

    ``shifts`` is False for pictures that are compared with each other. ``screen`` is the label of the screen,
    "" if nobody presents. ``logo`` is the URL of the site's logo as it can be shown, "" for none. ``voices``
    are the languages that can be read aloud here. ``photos`` are the photographs that can be shown, by the
    ids of their panels.
    """

    width: int
    height: int
    reduced_motion: bool = False
    shifts: bool = True
    screen: str = ""
    logo: str = ""
    voices: frozenset[str] = frozenset()
    photos: Mapping[str, Photograph] = field(default_factory=dict)


def derive(
    state: State, world: World | None, languages: LanguageOf, now: Moment, around: Surroundings
) -> Props:
    language = languages(state.language)
    window = _window(state, world, language, around)
    if world is None:
        return Props(window)
    screen = (around.width, around.height)
    props = Props(
        window,
        LooksProps(world.looks, world.site.looks.has_wide_plate, world.drawings),
        bar=bar.bar(state, world, languages, around.logo, now, screen),
        emergency=bar.emergency(state.house.available, language),
    )
    match state.scene:
        case Starting():
            return props
        case OutOfOrder():
            return replace(
                props, out_of_order=bar.out_of_order(state.house.available, world, language, languages)
            )
        case Loop() as loop:
            return _with_loop(props, loop, state, world, language, now, around, state.sign)
        case (Talk() as talk) | PinPad(talk=Talk() as talk):
            return _with_slide(props, talk, state, world, languages, now)
        case Dark(began_at=began_at):
            from kiosk.window.dark.derive import dark

            shown = replace(props, dark=dark(state, world, languages, now))
            return _with_loop(shown, _below(began_at, state, now), state, world, language, now, around)
        case Announcing(began_at=began_at, talk=talk) as scene:
            from kiosk.window.announcements.derive import announcement

            shown = replace(props, announcement=announcement(scene, state, world, languages, now))
            if talk:
                return _with_slide(shown, talk, state, world, languages, now)
            shown = _with_loop(shown, _below(began_at, state, now), state, world, language, now, around)
            # Its bar has no stops: nothing goes on below it.
            return replace(shown, route=RouteProps())
        case PinPad(began_at=began_at) | StaffPage(began_at=began_at):
            return _with_loop(props, _below(began_at, state, now), state, world, language, now, around)
        case Visit() as visit:
            return _with_visit(props, visit, state, world, languages, now, around)


def _with_visit(
    props: Props,
    visit: Visit,
    state: State,
    world: World,
    languages: LanguageOf,
    now: Moment,
    around: Surroundings,
) -> Props:
    from kiosk.window.speech.derive import aloud
    from kiosk.window.visit import derive as derive_visit

    language, screen = languages(state.language), (around.width, around.height)
    below, low = _below(visit.began_at, state, now), props.window.low
    shown = replace(
        _with_loop(props, below, state, world, language, now, around),
        visit=derive_visit.visit(state, visit, world, languages, screen, now.wall.date(), low),
        idle_card=_idle_card(visit, world, language, now),
    )
    return replace(shown, aloud=aloud(state, shown, world, language, around.voices))


def _with_slide(
    props: Props, talk: Talk, state: State, world: World, languages: LanguageOf, now: Moment
) -> Props:
    from kiosk.window.talk.room.slide import slide

    return replace(props, panel=slide(talk, state, world, languages, now))


def _with_loop(
    props: Props,
    loop: Loop,
    state: State,
    world: World,
    language: Language,
    now: Moment,
    around: Surroundings,
    sign: str = "",
) -> Props:
    """Returns the props with the loop; without ``sign`` no clip plays, as below a visit or the screens of
    staff.
    """
    panel = derive_loop.panel(loop, state.house, world, language, now, sign, around.photos)
    route = derive_loop.route(loop, state.house, world, language, now, sign)
    return replace(props, panel=panel, route=route)


def _below(began_at: str, state: State, now: Moment) -> Loop:
    """Returns the resting loop below a visit, at the panel where it began."""
    panel, turn = nearest_playable(began_at, 0, state.language, state.house.playable)
    return Loop(panel, now.seconds, rested=True, paused_at=now.seconds, turn=turn)


def _window(state: State, world: World | None, language: Language, around: Surroundings) -> WindowProps:
    shift = state.house.shift.within(unit(around.width, around.height)) if around.shifts else UNMOVED
    scene = _SCENES[type(state.scene)]
    return WindowProps(
        scene=scene,
        has_loop=world is not None and scene not in _WITHOUT_LOOP,
        language=language.tag,
        script=language.script.name,
        right_to_left=language.rtl,
        text_step=state.visitor.text_step,
        size_word=_size_word(state.visitor.text_step, language),
        letter=language.script.letter,
        high_contrast=state.visitor.high_contrast,
        low=is_low(state, world, around.width, around.height),
        reduced_motion=around.reduced_motion or (world is not None and world.site.reduced_motion),
        touch=(world is None or world.site.mode == "kiosk") and scene not in _WITHOUT_TOUCH,
        cover=_COVERS[state.scene.cover if isinstance(state.scene, Talk) else Cover.NONE],
        number_when_blank=world is not None and world.site.talk.number_when_blank,
        led_by_touch=isinstance(state.scene, Talk) and state.scene.by_touch,
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


def _idle_card(visit: Visit, world: World, language: Language, now: Moment) -> IdleCardProps:
    if visit.idle_card_at is None:
        return IdleCardProps()
    left = countdown_left(visit, world, now)
    return IdleCardProps(
        shown=True,
        # TRANSLATORS: title of the card that covers a page nobody touches, at most 30 characters
        title=language.text("Touch to continue"),
        count=language.number(left),
        # TRANSLATORS: counts down on the card that covers a page nobody touches, at most 60 characters
        sentence=language.plural(
            "This screen starts again in {n} second.", "This screen starts again in {n} seconds.", left
        ),
        share=left / world.site.timings.countdown_s,
    )
