"""Derives the programme editor of the console, in the staff's language."""

from dataclasses import dataclass, field

from kiosk.core.base.clock import Moment
from kiosk.core.kernel.world import World
from kiosk.core.talk.programme_editor import Draft, can_be_kept, choices, programme_of
from kiosk.i18n.language import Language
from kiosk.window.base.rows import Row
from kiosk.window.talk.console import field_of, programme_detail, title_of


@dataclass(frozen=True, slots=True)
class ProgrammeEditorProps:
    """``rows`` are the chosen slides, in order; ``choices`` all available ones."""

    making: bool = False
    title: str = ""
    detail: str = ""
    rows: list[Row] = field(default_factory=list)
    choices: list[Row] = field(default_factory=list)
    can_keep: bool = False


def own(draft: Draft | None, world: World, language: Language, now: Moment) -> ProgrammeEditorProps:
    if draft is None:
        return ProgrammeEditorProps()
    known = world.deck.refs.union(slide.id for slide in world.talks.slides)
    keepable = can_be_kept(draft)
    rows = []
    for number, slide in enumerate(draft.slides, 1):
        # TRANSLATORS: minutes of a slide, beside its title on paper, at most 10 characters
        minutes = language.text("{n} min").format(n=language.number(slide.minutes))
        row = _row(slide.show, world, language, now)
        rows.append(row | {"number": language.number(number), "minutes": minutes})
    return ProgrammeEditorProps(
        making=True,
        title=draft.title,
        detail=programme_detail(programme_of(draft, known), language) if keepable else "",
        rows=rows,
        choices=[
            _row(ref, world, language, now) | {"chosen": ref in draft.shows}
            for ref in choices(world, now.wall.date())
        ],
        can_keep=keepable,
    )


def _row(ref: str, world: World, language: Language, now: Moment) -> Row:
    today = now.wall.date()
    return {"ref": ref, "title": title_of(ref, world, language, today), "field": field_of(ref, world, today)}
