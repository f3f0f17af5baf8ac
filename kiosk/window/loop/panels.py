"""Derives a panel or a page: the words that the QML of its kind requires."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from kiosk.base.clock import Moment
from kiosk.core.content.blocks import Block, BlockKind
from kiosk.core.content.panels.clock import Clock
from kiosk.core.content.panels.figure import Figure
from kiosk.core.content.panels.list_panel import ListPanel
from kiosk.core.content.panels.number import Number
from kiosk.core.content.panels.picture import Picture
from kiosk.core.content.panels.question import Question
from kiosk.core.content.panels.statement import Statement
from kiosk.core.content.panels.story import Story
from kiosk.core.content.photo import Photo
from kiosk.core.content.posters import cut_into_posters
from kiosk.core.content.stops import PageStop, Stop
from kiosk.core.content.topics import REPORTS_AID_WORKERS
from kiosk.core.numbers.available_now import AvailableNow
from kiosk.core.site.settings import Site
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.scenes.loop import Loop
from kiosk.i18n.language import Language
from kiosk.i18n.phrases import captions, helpline_cards
from kiosk.window.base.rows import Row
from kiosk.window.base.site_blocks import site_blocks
from kiosk.window.loop.view import PanelProps

ALL = -1


@dataclass(frozen=True, slots=True)
class Photograph:
    """A picture that can be shown: its URL, and the ratio of its width to its height."""

    url: str
    aspect: float


def panel_props(
    loop: Loop,
    found: Stop | None,
    site: Site,
    language: Language,
    now: Moment,
    shown: AvailableNow,
    hidden: int = ALL,
    wanted: int = 0,
    clip: str = "",
    photo: Photograph | None = None,
) -> PanelProps:
    """Returns the fields of a panel, page or poster; rows from ``hidden`` on, as a reason, are held back.

    ``wanted`` is the step of text size of its words if they have room. ``clip`` is the film of a signer.
    ``photo`` is the photograph of a statement.
    """
    match found:
        case None:
            return PanelProps()
        case PageStop():
            fields = _page(found, loop, site, shown, language)
            fields |= {"hidden": hidden, "wanted": wanted, "film": clip}
            return PanelProps({"kind": "page", "fields": fields}, loop.rested)
        case Clock():
            fields = _clock(site, language, now)
        case Number():
            fields = _number(found, site, shown, language)
        case ListPanel():
            fields = _words(found, language) | {"hidden": hidden}
        case Picture():
            words = {"headline": language.text(found.headline, found.id)}
            words |= {"lead": language.text(found.lead, found.id)}
            fields = words | {"picture": found.picture}
        case Statement(photo=Photo() as shown_photo) if photo and _is_shown(shown_photo, now, clip):
            return _with_photo(found, shown_photo, photo, language, wanted, loop.rested)
        case Story():
            fields = _asked(found, found.beats, found.items, language) | {"hidden": hidden}
        case Question() if found.answers:
            return _as_story(found, language, hidden, wanted, loop.rested)
        case Statement() | Question() | Figure():
            fields = _words(found, language)
        case _:
            assert_never(found)
    place = {"panelId": found.id, "field": found.field, "motif": found.motif, "wanted": wanted, "film": clip}
    return PanelProps({"kind": found.kind, "fields": place | fields}, loop.rested)


def _is_shown(photo: Photo, now: Moment, clip: str) -> bool:
    """Whether a row is shown: a signer has a place, and rows that are signed later are hidden."""
    return not clip and photo.may_be_shown(now.wall.date())


def _with_photo(
    found: Statement, photo: Photo, shown: Photograph, language: Language, wanted: int, rested: bool
) -> PanelProps:
    """Returns the fields with a photograph as a picture of a talk, with a credit and words for people who
    cannot see it.
    """
    place = {"panelId": found.id, "field": found.field, "motif": found.motif, "wanted": wanted, "film": ""}
    picture = {"picture": shown.url, "aspect": shown.aspect, "credit": photo.credit}
    alt = {"alt": language.text(photo.alt, found.id)}
    fields = place | _words(found, language) | picture | alt
    return PanelProps({"kind": "picture", "fields": fields}, rested)


def _as_story(found: Question, language: Language, hidden: int, wanted: int, rested: bool) -> PanelProps:
    """Returns a question with answers as a story with one drawing."""
    place = {"panelId": found.id, "field": found.field, "motif": found.motif, "wanted": wanted, "film": ""}
    asked = _asked(found, (found.motif,), (found.lead,), language)
    return PanelProps({"kind": "story", "fields": place | asked | {"hidden": hidden}}, rested)


def _asked(found: Story | Question, beats: Sequence[str], items: Sequence[str], language: Language) -> Row:
    def say(text: str) -> str:
        return language.text(text, found.id) if text else ""

    return {
        "headline": say(found.headline),
        "beats": list(beats),
        "items": list(map(say, items)),
        "answers": list(map(say, found.answers)),
        "reason": say(found.reason),
        "button": say(found.button),
    }


def _page(stop: PageStop, loop: Loop, site: Site, shown: AvailableNow, language: Language) -> Row:
    """Returns a page; ``anchor`` is the beginning of the screen's text among the page's ``blocks``.

    Blocks that depend on the site come last.
    """
    poster = stop.part is not None
    said = [
        (number, replace(block, text=language.text(block.text, stop.ref)))
        for number, block in _blocks_together(stop, loop)
    ]
    title = language.text(stop.page.title, stop.ref)
    if stop.part is None:
        said += enumerate(site_blocks(stop.ref, stop.page, site, language, shown.emergency), len(stop.blocks))
    else:
        said = _of_poster(stop, stop.part, title, [block for _, block in said], site, language)
    return {
        "panelId": stop.id,
        "field": stop.topic.field,
        "motif": stop.page.motif or stop.topic.motif,
        "topicName": "" if poster else language.text(stop.topic.name_above(stop.page.title), "topic"),
        "headline": title,
        "anchor": str(Anchor(stop.ref, said[0][0]) if poster and said else loop.anchor),
        "poster": poster,
        "blocks": [
            {
                "anchor": str(Anchor(stop.ref, number)),
                "kind": str(block.kind),
                "text": block.text,
                "icon": block.icon,
            }
            for number, block in said
        ],
    }


def _of_poster(
    stop: PageStop, part: int, title: str, blocks: Sequence[Block], site: Site, language: Language
) -> list[tuple[int, Block]]:
    """Returns the blocks of a poster; each has the note below a page about rights.

    The place to report aid workers follows the posters of its page. The emergency number is in the bar.
    """
    posters = cut_into_posters(title, tuple(blocks))
    own = tuple(enumerate(site_blocks(stop.ref, stop.page, site, language, None), len(blocks)))
    if part >= len(posters) and stop.ref in REPORTS_AID_WORKERS:
        return list(own)
    shown = posters[min(part, len(posters) - 1)]
    return [*shown, *(each for each in own if each[1].kind is BlockKind.SOURCE)]


def _blocks_together(stop: PageStop, loop: Loop) -> list[tuple[int, Block]]:
    """Returns the blocks that are shown together: all, one question and its reply, or one scene."""
    part = stop.page.talk_part(loop.anchor.block, len(stop.blocks))
    return list(enumerate(stop.blocks))[part.start : part.stop]


def _clock(site: Site, language: Language, now: Moment) -> Row:
    counted, day = language.hour_from_six(now.wall), language.day(now.wall.date())
    return {
        "time": language.clock_digits(now.wall),
        "place": site.say(site.place.name, language.tag) if site.place else "",
        "date": language.script.comma.join((counted, day)) if counted else day,
    }


def _number(found: Number, site: Site, shown: AvailableNow, language: Language) -> Row:
    """Returns the helpline of the help strip; without one, the emergency number or the desk."""
    headline = language.text(found.headline, found.id)
    if shown.strip:
        line = helpline_cards.strip_captions(shown, site, language, who=True)[0]
        return {"headline": headline, "number": shown.strip.number, "line": line}
    if shown.emergency:
        line = captions.emergency_captions(shown.emergency, language)[0]
        return {"headline": headline, "number": shown.emergency.number, "line": line}
    return {"headline": headline, "number": "", "line": helpline_cards.desk_line(shown, site, language)}


def _words(found: Statement | Question | ListPanel | Figure, language: Language) -> Row:
    def say(text: str) -> str:
        return language.text(text, found.id)

    match found:
        case Statement():
            return {"headline": say(found.headline), "lead": say(found.lead)}
        case Question():
            return {
                "headline": say(found.headline),
                "lead": say(found.lead),
                "button": say(found.button),
            }
        case ListPanel():
            return {
                "headline": say(found.headline),
                "lead": say(found.lead),
                "items": [say(item) for item in found.items],
                "icons": list(found.icons),
                "closing": say(found.closing),
            }
        case Figure():
            return {
                "figure": say(found.figure),
                "unit": say(found.unit),
                "lead": say(found.lead),
                "source": say(found.source),
            }
