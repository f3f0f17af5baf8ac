"""What the bar of the loop says: help strip, logo plate, chips; and the lines of *out of order*."""

from collections.abc import Callable
from pathlib import Path

from kiosk.bridge.code import code_path
from kiosk.bridge.derive_loop import stops_of
from kiosk.bridge.props import Row, StripProps
from kiosk.core.clock import Moment
from kiosk.core.due import wants_staff
from kiosk.core.entry import StaffPage
from kiosk.core.state import Closed, Loop, PinPad, State, Talk, Visit
from kiosk.core.talk_slides import slides_of
from kiosk.core.world import World
from kiosk.i18n import captions, phrases
from kiosk.i18n.language import Language

CHIPS = 3
CLOSED_LANGUAGES = 3


def strip(
    state: State, world: World, languages: Callable[[str], Language], site_folder: Path, now: Moment
) -> StripProps:
    site, showing, language = world.site, state.showing, languages(state.language)
    index = _place_in_loop(state, world, language, now)
    caption, number, desk = "", "", ""
    if showing.strip:
        caption = captions.strip_caption(showing.strip, language, index % 2 == 1, site.mode == "loop")
        number = showing.strip.number
    else:
        desk = phrases.desk_line(showing, site, language)
        if showing.emergency:
            caption, number = (
                captions.emergency_caption(showing.emergency, language),
                showing.emergency.number,
            )
    emergency = showing.emergency and phrases.emergency_lines(showing.emergency, language)
    # TRANSLATORS: in the logo's place at a demonstration, whose numbers are examples; at most 12 characters
    example = language.text("Example") if site.demo else ""
    # TRANSLATORS: stands below the logo while nobody has reviewed the language; at most 12 characters
    draft = language.text("Draft") if language.tag in world.drafts else ""
    # The names of the Movement are protected as its emblem is.
    is_own = site.organisation == "national-society" or not _names_movement(state, world, language, now)
    name, logo = (site.say(site.name, language.tag), site.logo) if is_own else ("", "")
    code, code_size = code_path(site.home_page if site.mode == "loop" else "")
    return StripProps(
        caption=caption,
        caption_language=language.tag,
        number=number,
        desk=desk,
        logo=(site_folder / logo).resolve().as_uri() if logo else "",
        plate_words=example or name,
        plate_example=example,
        plate_draft=draft,
        plate_dot=wants_staff(site, now),
        home_code=code,
        home_code_size=code_size,
        chips=_chips(state, world, languages),
        more_languages=_count(world, language),
        emergency_caption=captions.emergency_caption(showing.emergency, language)
        if showing.emergency
        else "",
        emergency_label=emergency.label if emergency else "",
        emergency_number=emergency.number if emergency else "",
        emergency_who=emergency.who if emergency else "",
        closed_lines=_closed_lines(world, language, languages) if isinstance(state.scene, Closed) else [],
        closed_caption=captions.strip_caption(showing.strip, language, who=True) if showing.strip else "",
        closed_number=showing.strip.number if showing.strip else "",
    )


def _names_movement(state: State, world: World, language: Language, now: Moment) -> bool:
    shown = state.scene.panel if isinstance(state.scene, Loop) else ""
    return any(stop.movement for stop in stops_of(world, language, now) if stop.id == shown)


def _place_in_loop(state: State, world: World, language: Language, now: Moment) -> int:
    match state.scene:
        case (Talk() as talk) | PinPad(talk=Talk() as talk):
            refs = [slide.show for slide in slides_of(talk.programme, language.tag, world, now)]
            return refs.index(talk.stand.panel) if talk.stand.panel in refs else 0
        case Loop(panel=shown) | Visit(began_at=shown) | PinPad(began_at=shown) | StaffPage(began_at=shown):
            ids = [stop.id for stop in stops_of(world, language, now)]
            return ids.index(shown) if shown in ids else 0
        case _:
            return 0


def _chips(state: State, world: World, languages: Callable[[str], Language]) -> list[Row]:
    if len(world.languages) < 2:
        return []
    tags = list(world.languages[:CHIPS])
    if state.language not in tags and state.language in world.languages:
        tags[-1] = state.language
    return [
        {"language": tag, "name": languages(tag).own_name, "chosen": tag == state.language} for tag in tags
    ]


def _count(world: World, language: Language) -> str:
    count = len(world.languages)
    return language.plural("{n} language", "{n} languages", count) if count > 1 else ""


def _closed_lines(world: World, language: Language, languages: Callable[[str], Language]) -> list[Row]:
    others = [tag for tag in world.languages[: CLOSED_LANGUAGES + 1] if tag != language.tag]
    return [
        {"language": tag, "text": languages(tag).text("This screen is being looked after")} for tag in others
    ]
