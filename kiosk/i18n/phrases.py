"""What the program says about the confirmed record, in any language; what is unknown it does not say."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from kiosk.core.helplines import Emergency, Helpline
from kiosk.core.hours import Hours
from kiosk.core.showing import Showing
from kiosk.core.site import Desk, Site
from kiosk.i18n.claims import (
    CARD_TITLES,
    COST,
    DESK_OPENS,
    EMERGENCY_ANSWERS,
    EMERGENCY_CAPTIONS,
    FROM,
    MAY_TELL_POLICE,
    NAME_NEEDED,
    STRIP_COST,
    STRIP_WHO,
    TEXT_CHANNEL,
    OpensWords,
)
from kiosk.i18n.hours_words import hours_words
from kiosk.i18n.language import Language

CAPTION = 44
"""Characters that the caption of the help strip has room for."""

_FEW_LANGUAGES = 4
_DOTS_OF_ZERO = frozenset("٠۰")


@dataclass(frozen=True, slots=True)
class PillWords:
    """``detail`` is the number, or what there is instead; empty if there is nothing."""

    label: str
    detail: str
    kind: Literal["helpline", "desk", "emergency", "bare"]


@dataclass(frozen=True, slots=True)
class Card:
    number_or_name: str
    title: str
    details: tuple[str, ...]
    is_number: bool


@dataclass(frozen=True, slots=True)
class EmergencyWords:
    label: str
    number: str
    who: str


def strip_caption(helpline: Helpline, language: Language, who: bool, count_languages: bool = False) -> str:
    """What the helpline is for, or ``who`` answers; the languages follow where there is no touch."""
    if not who:
        return _what_for(helpline, language)
    languages = (_count_languages(helpline.languages, language),) if count_languages else ()
    return _beside(language, _who_answers(helpline, language), *languages)


def emergency_caption(emergency: Emergency, language: Language) -> str:
    return language.text(*EMERGENCY_CAPTIONS[frozenset(emergency.answered_by)])


def emergency_lines(emergency: Emergency, language: Language) -> EmergencyWords:
    return EmergencyWords(
        label=language.text("Emergency:"),
        number=language.isolate(emergency.number),
        who=language.text(*EMERGENCY_ANSWERS[frozenset(emergency.answered_by)]),
    )


def law_checked(day: date, language: Language) -> str:
    return language.text("The law here was last checked on {date}.").format(date=language.date(day))


def desk_line(showing: Showing, site: Site, language: Language) -> str:
    """Empty where there is no desk, or none that ever opens."""
    if site.desk is None:
        return ""
    if showing.desk_open:
        return language.text("Ask at the desk")
    return _opens(DESK_OPENS, showing, site.desk, language)


def pill(showing: Showing, site: Site, language: Language) -> PillWords:
    advice = language.text("Advice")
    if showing.strip:
        label = language.text("Free advice") if showing.strip.cost == "free" else advice
        return PillWords(label, language.isolate(showing.strip.number), "helpline")
    if site.desk and showing.desk_open:
        return PillWords(advice, language.isolate(site.say(site.desk.name, language.tag)), "desk")
    if site.desk and showing.desk_opens_at:
        return PillWords(advice, _opens(FROM, showing, site.desk, language), "desk")
    if showing.emergency:
        return PillWords(language.text("Emergency"), language.isolate(showing.emergency.number), "emergency")
    return PillWords(advice, "", "bare")


def cards(showing: Showing, site: Site, language: Language) -> tuple[Card, ...]:
    """The line of the help strip first, other advice, other lines, the desk."""
    ordered = sorted(showing.helplines, key=lambda line: (line != showing.strip, line.kind != "advice"))
    desk = [_desk_card(showing, site, site.desk, language)] if site.desk else []
    return (*(_helpline_card(helpline, language) for helpline in ordered), *desk)


def _what_for(helpline: Helpline, language: Language) -> str:
    hours = hours_words(helpline.hours, language)
    if helpline.cost == "free":
        if helpline.hours.always:
            return language.text("Work, travel, papers? Free advice, 24 hours", "strip")
        with_hours = language.text("Work, travel, papers? Free, {hours}", "strip").format(hours=hours)
        return _first_that_fits(with_hours, language.text("Work, travel, papers? Free advice", "strip"))
    if helpline.hours.always:
        return language.text("Work, travel, papers? Advice, 24 hours", "strip")
    with_hours = language.text("Work, travel, papers? Advice, {hours}", "strip").format(hours=hours)
    return _first_that_fits(with_hours, language.text("Work, travel, papers? Advice", "strip"))


def _who_answers(helpline: Helpline, language: Language) -> str:
    who = language.text(*STRIP_WHO[helpline.answered_by])
    cost = language.text(*STRIP_COST[helpline.cost])
    always = helpline.hours.always
    hours = language.text("day and night", "strip") if always else hours_words(helpline.hours, language)
    # The other caption has said that it is free, but not what it costs.
    second = hours if helpline.cost == "free" else cost
    return _first_that_fits(_beside(language, who, hours, cost), _beside(language, who, second), who)


def _first_that_fits(*captions: str) -> str:
    return next((caption for caption in captions if len(caption) <= CAPTION), captions[-1])


def _opens(words: OpensWords, showing: Showing, desk: Desk, language: Language) -> str:
    """Empty if the desk never opens."""
    opens = showing.desk_opens_at
    if opens is None:
        return ""
    template = words.soon if _needs_no_day(opens, showing.until, desk.hours) else words.later
    return language.text(*template).format(time=language.time(opens), day=language.weekday(opens.weekday()))


def _needs_no_day(opens: datetime, until: datetime, hours: Hours) -> bool:
    """The desk opens today; or tomorrow at a time that has passed today, since it was open then."""
    a_day = timedelta(days=1)
    return opens <= until or (opens - until < a_day and hours.is_open(opens - a_day))


def _helpline_card(helpline: Helpline, language: Language) -> Card:
    first = (
        hours_words(helpline.hours, language),
        language.text(*COST[helpline.cost]),
        _languages(helpline.languages, language),
    )
    further = (
        NAME_NEEDED.get(helpline.name_needed),
        MAY_TELL_POLICE.get(helpline.may_tell_police) if helpline.answered_by != "police" else None,
        TEXT_CHANNEL.get(helpline.text_channel),
    )
    return Card(
        number_or_name=language.isolate(helpline.number),
        title=language.text(*CARD_TITLES[helpline.kind, helpline.answered_by]),
        details=(_line(language, *first), *(language.text(*message) for message in further if message)),
        is_number=True,
    )


def _desk_card(showing: Showing, site: Site, desk: Desk, language: Language) -> Card:
    name = language.isolate(site.say(desk.name, language.tag))
    where = language.isolate(site.say_only(desk.where, language.tag))
    hours = language.text("open {hours}").format(hours=hours_words(desk.hours, language))
    closed = "" if showing.desk_open else _opens(DESK_OPENS, showing, desk, language)
    may_tell = MAY_TELL_POLICE.get(desk.may_tell_police)
    return Card(
        number_or_name=closed or name,
        title=language.text("Someone to talk to, here"),
        details=(
            _line(language, *([name] if closed else []), where, hours),
            _line(language, _languages(desk.languages, language)),
            *([language.text(*may_tell)] if may_tell else []),
        ),
        is_number=False,
    )


def _line(language: Language, *parts: str) -> str:
    line = _beside(language, *parts)
    return line[:1].upper() + line[1:]


def _beside(language: Language, *parts: str) -> str:
    """Short facts on one line, by dots; by commas where a number could take the dot for its zero."""
    dot = "، " if language.number(0) in _DOTS_OF_ZERO else " · "
    return dot.join(part for part in parts if part)


def _languages(tags: tuple[str, ...], language: Language) -> str:
    if len(tags) <= _FEW_LANGUAGES:
        return language.list([language.language_name(tag) for tag in tags])
    return _count_languages(tags, language)


def _count_languages(tags: tuple[str, ...], language: Language) -> str:
    return language.plural("{n} language", "{n} languages", len(tags))
