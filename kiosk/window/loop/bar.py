"""Derives the bar of the loop: help strip, logo plate and chips; and the lines of *out of order*."""

from collections.abc import Callable

from kiosk.base.clock import Moment
from kiosk.core.numbers.available_now import AvailableNow
from kiosk.core.site.legible_size import LEAST, caption_height
from kiosk.core.site.settings import Site
from kiosk.core.site_choice.draft_trial import trial_at
from kiosk.core.site_choice.due_dates import wants_staff
from kiosk.core.state.playable import place
from kiosk.core.state.scenes.announcing import Announcing
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.pin_pad import PinPad
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.scenes.talk import Talk
from kiosk.core.state.scenes.visit import Visit
from kiosk.core.state.state import State
from kiosk.core.state.world import World
from kiosk.core.talk.slides import slides_of
from kiosk.core.text.scripts import script_of
from kiosk.i18n.language import Language
from kiosk.i18n.phrases import captions, helpline_cards
from kiosk.i18n.phrases.claims import ADVICE, EMERGENCY
from kiosk.window.base.choices import named
from kiosk.window.base.rows import Row
from kiosk.window.drawing.qr_code import code_path
from kiosk.window.loop.bar_view import BarProps, EmergencyProps, OutOfOrderProps

CHIPS = 3
OUT_OF_ORDER_LANGUAGES = 3

_LAP_S = 300
"""Seconds after which a loop of few panels names other languages."""


def bar(
    state: State,
    world: World,
    languages: Callable[[str], Language],
    shown_logo: str,
    now: Moment,
    screen: tuple[int, int],
) -> BarProps:
    site, available, language = world.site, state.house.available, languages(state.language)
    index = _place_in_loop(state, world, language)
    said, number, desk, second = _emergency_captions(available, language), "", "", ""
    signs: Row = {}
    if available.emergency:
        number = available.emergency.number
    if available.strip and not (number and _is_emergency(state)):
        said = helpline_cards.strip_captions(available, site, language, index % 2 == 1, site.mode == "loop")
        signs = {words: [*captions.caption_signs(available.strip, language, words)] for words in said}
        second = number if number != available.strip.number else ""
        number = available.strip.number
    elif not _is_emergency(state) and (desk := helpline_cards.desk_line(available, site, language)):
        said = said or (captions.purpose(language),)
    # TRANSLATORS: in the logo's place at a demonstration, whose numbers are examples; at most 12 characters
    example = language.text("Example") if site.demo else ""
    # TRANSLATORS: stands below the logo while nobody has reviewed the language; at most 12 characters
    draft = language.text("Draft") if _is_draft(state, world, language) else ""
    # The names of the Movement are protected as its emblem is.
    is_own = site.organisation == "national-society" or not _names_movement(state, language)
    name, logo = (site.say(site.name, language.tag), shown_logo) if is_own else ("", "")
    code, code_size = code_path(site.home_page if site.mode == "loop" else "")
    chips = _chips(state, world, CHIPS if number or desk else len(world.choices))
    rest = _rest(chips, world)
    return BarProps(
        captions=list(said),
        caption_signs=signs,
        caption_language=language.tag,
        caption_scale=round(caption_height(site.mount, *screen) / LEAST, 3),
        number=number,
        desk=desk,
        emergency=second,
        emergency_word=language.text(*EMERGENCY) if second else "",
        advice=_advice(available, site, language, number, desk) if site.mode == "kiosk" else "",
        logo=logo,
        plate_words=example or name,
        plate_example=example,
        plate_draft=draft,
        plate_dot=wants_staff(site, now, trial_at(world)) or world.leaves_out or _is_noted(state),
        home_code=code,
        home_code_size=code_size,
        chips=named(chips, state.sign or state.language, world, languages),
        rest=named(rest, state.sign or state.language, world, languages),
        turn=_turn(state, index, max(0, len(chips) - 1) + len(rest)),
        languages_name=captions.count_languages(world.choices, language),
    )


def emergency(available: AvailableNow, language: Language) -> EmergencyProps:
    if not available.emergency:
        return EmergencyProps()
    lines = helpline_cards.emergency_lines(available.emergency, language)
    return EmergencyProps(
        list(_emergency_captions(available, language)), lines.label, lines.number, lines.who
    )


def out_of_order(
    available: AvailableNow, world: World, language: Language, languages: Callable[[str], Language]
) -> OutOfOrderProps:
    return OutOfOrderProps(
        lines=_other_languages(world, language, languages),
        captions=list(helpline_cards.strip_captions(available, world.site, language, who=True)),
        number=available.strip.number if available.strip else "",
    )


def _emergency_captions(available: AvailableNow, language: Language) -> tuple[str, ...]:
    return captions.emergency_captions(available.emergency, language) if available.emergency else ()


def _is_emergency(state: State) -> bool:
    """Whether the place announces an emergency, such as that people leave the building: no advice is offered
    then.
    """
    return isinstance(state.scene, Announcing) and state.scene.shown.emergency


def _names_movement(state: State, language: Language) -> bool:
    shown = state.scene.panel if isinstance(state.scene, Loop) else ""
    return any(stop.movement for stop in state.house.playable.stops(language.tag) if stop.id == shown)


def _place_in_loop(state: State, world: World, language: Language) -> int:
    match state.scene:
        case (Talk() as talk) | PinPad(talk=Talk() as talk):
            refs = [slide.show for slide in slides_of(talk.programme, language.tag, world)]
            return refs.index(talk.slide.panel) if talk.slide.panel in refs else 0
        case Loop(panel=shown, turn=turn):
            return place(shown, turn, state.house.playable.stops(language.tag)) or 0
        case Visit(began_at=shown) | PinPad(began_at=shown) | StaffPage(began_at=shown):
            return place(shown, state.house.turn, state.house.playable.stops(language.tag)) or 0
        case _:
            return 0


def _advice(available: AvailableNow, site: Site, language: Language, number: str, desk: str) -> str:
    label = (
        helpline_cards.pill(available, site, language).label if available.strip else language.text(*ADVICE)
    )
    return ", ".join((label, *filter(None, (number, desk)))) if number or desk else ""


def _is_noted(state: State) -> bool:
    """Whether saved files have faults, or the door of the studio is open."""
    return state.house.spoilt or state.house.studio is not None


def _chips(state: State, world: World, most: int) -> tuple[str, ...]:
    if len(world.choices) < 2:
        return ()
    tags, spoken = world.choices[:most], state.sign or state.language
    if spoken not in tags and spoken in world.choices:
        return (*tags[: most - 1], spoken)
    return tags


def _rest(chips: tuple[str, ...], world: World) -> tuple[str, ...]:
    """Returns the languages without a button; first one of each script that no button shows."""
    scripts = {script_of(tag).name for tag in chips}
    first: list[str] = []
    others: list[str] = []
    for tag in world.choices if chips else ():
        if tag in world.signs:
            others += [] if tag in chips else [tag]
        elif tag not in chips:
            (others if script_of(tag).name in scripts else first).append(tag)
            scripts.add(script_of(tag).name)
    return (*first, *others)


def _turn(state: State, index: int, others: int) -> int:
    """Returns which of the other languages that have no chip is named: one for each panel; if there are more
    languages than panels, by time as well.
    """
    panels = len(state.house.playable.stops(state.language))
    if others <= panels or not isinstance(state.scene, Loop):
        return index
    return index + panels * int(state.scene.since // _LAP_S)


def _is_draft(state: State, world: World, language: Language) -> bool:
    signed = world.signs.get(state.sign)
    return language.tag in world.drafts or (signed is not None and signed.is_draft)


def _other_languages(world: World, language: Language, languages: Callable[[str], Language]) -> list[Row]:
    others = [tag for tag in world.languages[: OUT_OF_ORDER_LANGUAGES + 1] if tag != language.tag]
    return [{"language": tag, "text": languages(tag).text("The screen is out of order")} for tag in others]
