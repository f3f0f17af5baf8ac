"""What the program says about the confirmed record, in any language; what is unknown it does not say."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from kiosk.core.helplines import Emergency, Helpline
from kiosk.core.hours import Hours
from kiosk.core.showing import Showing
from kiosk.core.site import Desk, Site
from kiosk.i18n.captions import beside, count_languages
from kiosk.i18n.claims import (
    CARD_TITLES,
    COST,
    DESK_OPENS,
    EMERGENCY_ANSWERS,
    FROM,
    MAY_TELL_POLICE,
    NAME_NEEDED,
    TEXT_CHANNEL,
    OpensWords,
)
from kiosk.i18n.hours_words import hours_words
from kiosk.i18n.language import Language

_FEW_LANGUAGES = 4


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


def emergency_lines(emergency: Emergency, language: Language) -> EmergencyWords:
    return EmergencyWords(
        # TRANSLATORS: stands before the emergency number, at most 16 characters
        label=language.text("Emergency:"),
        number=language.isolate(emergency.number),
        who=language.text(*EMERGENCY_ANSWERS[frozenset(emergency.answered_by)]),
    )


def law_checked(day: date, language: Language) -> str:
    # TRANSLATORS: below a page about rights, small; at most 90 characters
    return language.text("The law here was last checked on {date}.").format(date=language.date(day))


def desk_line(showing: Showing, site: Site, language: Language) -> str:
    """Empty where there is no desk, or none that ever opens."""
    if site.desk is None:
        return ""
    if showing.desk_open:
        # TRANSLATORS: stands in place of a number where there is a desk, at most 30 characters
        return language.text("Ask at the desk")
    return _opens(DESK_OPENS, showing, site.desk, language)


def pill(showing: Showing, site: Site, language: Language) -> PillWords:
    # TRANSLATORS: button on every page of a visit, and the title of the page it opens; at most 20 characters
    advice = language.text("Advice")
    # TRANSLATORS: the same button, over a number that is free from every phone; at most 20 characters
    free_advice = language.text("Free advice")
    if showing.strip:
        label = free_advice if showing.strip.cost == "free" else advice
        return PillWords(label, language.isolate(showing.strip.number), "helpline")
    if site.desk and showing.desk_open:
        return PillWords(advice, language.isolate(site.say(site.desk.name, language.tag)), "desk")
    if site.desk and showing.desk_opens_at:
        return PillWords(advice, _opens(FROM, showing, site.desk, language), "desk")
    if showing.emergency:
        # TRANSLATORS: over the emergency number in a button, at most 20 characters
        return PillWords(language.text("Emergency"), language.isolate(showing.emergency.number), "emergency")
    return PillWords(advice, "", "bare")


def cards(showing: Showing, site: Site, language: Language) -> tuple[Card, ...]:
    """The line of the help strip first, other advice, other lines, the desk."""
    ordered = sorted(showing.helplines, key=lambda line: (line != showing.strip, line.kind != "advice"))
    desk = [_desk_card(showing, site, site.desk, language)] if site.desk else []
    return (*(_helpline_card(helpline, language) for helpline in ordered), *desk)


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


def conditions(helpline: Helpline, language: Language) -> tuple[str, ...]:
    """What a caller should know of a helpline besides hours, price and languages."""
    known = (
        NAME_NEEDED.get(helpline.name_needed),
        MAY_TELL_POLICE.get(helpline.may_tell_police) if helpline.answered_by != "police" else None,
        TEXT_CHANNEL.get(helpline.text_channel),
    )
    return tuple(language.text(*message) for message in known if message)


def _helpline_card(helpline: Helpline, language: Language) -> Card:
    first = (
        hours_words(helpline.hours, language),
        language.text(*COST[helpline.cost]),
        _languages(helpline.languages, language),
    )
    return Card(
        number_or_name=language.isolate(helpline.number),
        title=language.text(*CARD_TITLES[helpline.kind, helpline.answered_by]),
        details=(_line(language, *first), *conditions(helpline, language)),
        is_number=True,
    )


def _desk_card(showing: Showing, site: Site, desk: Desk, language: Language) -> Card:
    name = language.isolate(site.say(desk.name, language.tag))
    where = language.isolate(site.say_only(desk.where, language.tag))
    # TRANSLATORS: on the card of the desk, such as “open Mon–Fri 8–20”; at most 24 characters
    hours = language.text("open {hours}").format(hours=hours_words(desk.hours, language))
    closed = "" if showing.desk_open else _opens(DESK_OPENS, showing, desk, language)
    may_tell = MAY_TELL_POLICE.get(desk.may_tell_police)
    return Card(
        number_or_name=closed or name,
        # TRANSLATORS: title of the card of the desk, at most 60 characters
        title=language.text("Someone to talk to, here"),
        details=(
            _line(language, *([name] if closed else []), where, hours),
            _line(language, _languages(desk.languages, language)),
            *([language.text(*may_tell)] if may_tell else []),
        ),
        is_number=False,
    )


def _line(language: Language, *parts: str) -> str:
    line = beside(language, *parts)
    return line[:1].upper() + line[1:]


def _languages(tags: tuple[str, ...], language: Language) -> str:
    if len(tags) <= _FEW_LANGUAGES:
        return language.list([language.language_name(tag) for tag in tags])
    return count_languages(tags, language)
