"""Derives the guide to a talk, for the person who leads it alone."""

from dataclasses import dataclass, field
from itertools import count

from kiosk.core.content.blocks import BlockKind, parse_text
from kiosk.core.content.talks.guide import GuidePart
from kiosk.core.content.talks.programme import Programme
from kiosk.core.content.translatable import GUIDES
from kiosk.core.state.world import World
from kiosk.core.talk.slides import slides_of
from kiosk.i18n.language import Language
from kiosk.window.base.rows import Row


@dataclass(frozen=True, slots=True)
class TalkGuideProps:
    """``programme`` and ``title`` are those of the talk whose guide is read before it, "" in a talk. ``room``
    is the language in which the talk begins, ``rooms`` are those to choose from; ``left_out`` names the
    slides without text in it. ``can_begin``: some have text.

    ``room`` is the language that the talk begins in, ``rooms`` are those to choose from; ``left_out`` says
    which slides have no text in it. ``can_begin``: some have.
    """

    programme: str = ""
    title: str = ""
    room: str = ""
    rooms: list[Row] = field(default_factory=list)
    left_out: str = ""
    can_begin: bool = True
    rows: list[Row] = field(default_factory=list)
    disclosure: list[str] = field(default_factory=list)


def left_out(programme: Programme, room: str, world: World, language: Language) -> str:
    """Returns how many slides the room will not see; "" for none."""
    there = len(slides_of(programme.id, room, world))
    missing = len(programme.slides) - there
    if not missing:
        return ""
    name = language.language_name(room)
    if not there:
        # TRANSLATORS: in place of the beginning of a talk; at most 60 characters
        return language.text("This talk has no text in {language}.").format(language=name)
    # TRANSLATORS: before a talk begins; {language} is that of the room; at most 90 characters
    said = language.plural(
        "{n} slide has no text in {language}: the room does not see it.",
        "{n} slides have no text in {language}: the room does not see them.",
        missing,
    )
    return said.format(language=name)


@dataclass(frozen=True, slots=True)
class SharedRules:
    """What holds for talks and desks alike: the ``limits`` of what one says, whose ``choice`` it is, the
    ``consent`` before others are told, and what to do in ``danger``.
    """

    limits: str
    choice: str
    consent: str
    danger: str


def shared_rules(language: Language) -> SharedRules:
    """Returns the rules on cards for those who lead a talk and for those at a desk."""
    return SharedRules(
        # TRANSLATORS: sentence of a card for staff only, at most 110 characters
        language.text("Say what you can do and what you cannot. Promise nothing."),
        # TRANSLATORS: sentence of a card for staff only, at most 110 characters
        language.text("Tell the person what help there is. The person decides."),
        # TRANSLATORS: sentence of a card for staff only, at most 110 characters
        language.text("Ask before you tell others. Do not wait for a yes if a child or a life is in danger."),
        # TRANSLATORS: sentence of a card for staff only, at most 110 characters
        language.text(
            "If anyone is in danger now, call the emergency number. "
            "For a child, start your child protection procedure."
        ),
    )


def own_contact(language: Language, contact: str) -> str:
    """Returns the line of a card that names the ``contact`` in the organisation."""
    # TRANSLATORS: last on a card for staff only; a person in their organisation, at most 40 characters
    return language.text("Your contact: {who}").format(who=contact)


def disclosure(language: Language, contact: str) -> tuple[str, ...]:
    """Returns the title and the sentences of a card on what to do if somebody speaks of their own experience.

    The last one names the ``contact`` in the organisation, if there is one.
    """
    rules = shared_rules(language)
    return (
        # TRANSLATORS: title of a card for staff only, at most 110 characters
        language.text("If someone tells you what they have lived through"),
        # TRANSLATORS: sentence of a card for staff only, at most 110 characters
        language.text("Thank them. Give the group a break, without saying why."),
        # TRANSLATORS: sentence of a card for staff only, at most 110 characters
        language.text(
            "Let the person choose where to talk, now or later. Somebody may be watching. "
            "Listen. Do not ask what happened."
        ),
        rules.limits,
        rules.choice,
        rules.consent,
        rules.danger,
        *([own_contact(language, contact)] if contact else ()),
    )


def part_lines(guide: str, part: GuidePart, language: Language) -> list[tuple[BlockKind, str]]:
    """Returns the paragraphs and items of a part of a guide; steps are paragraphs with a number."""
    context = f"{GUIDES}/{guide}"
    said = [(block.kind, language.text(block.text, context)) for block in parse_text(part.text)]
    if part.printed != "steps":
        return said
    numbers = count(1)
    return [
        (BlockKind.PARAGRAPH, f"{language.number(next(numbers))}. {text}" if kind is BlockKind.ITEM else text)
        for kind, text in said
    ]


def guide_rows(programme_id: str, world: World, language: Language) -> list[Row]:
    """Returns the parts of the guide, with the card for disclosures before the printed parts.

    Each row has a heading and lines; ``printed`` parts are in the handout as well.
    """
    parts = world.talks.guide_to(programme_id)
    said = [
        _row(
            language.text(part.heading, f"{GUIDES}/{guide}"),
            [_line(str(kind), text) for kind, text in part_lines(guide, part, language)],
            part.printed != "",
        )
        for guide, part in parts
    ]
    title, *sentences = disclosure(language, world.site.talk.contact)
    card = _row(title, [_line("item", sentence) for sentence in sentences], printed=True)
    at = sum(not row["printed"] for row in said)
    return [*said[:at], card, *said[at:]]


def _row(heading: str, lines: list[Row], printed: bool) -> Row:
    return {"heading": heading, "lines": lines, "printed": printed}


def _line(kind: str, text: str) -> Row:
    return {"kind": kind, "text": text}
