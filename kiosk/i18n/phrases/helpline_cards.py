"""Phrases about the confirmed record, in any language; unknown facts are not mentioned."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Literal

from kiosk.core.numbers.available_now import AvailableNow
from kiosk.core.site.desk import Desk
from kiosk.core.site.helplines import Emergency, Helpline
from kiosk.core.site.hours.weekly_hours import Hours
from kiosk.core.site.settings import Site
from kiosk.i18n.language import Language
from kiosk.i18n.phrases import captions
from kiosk.i18n.phrases.captions import joined
from kiosk.i18n.phrases.claim_signs import COST_SIGNS, PLACE_SIGN, SPOKEN_SIGN, hours_sign, signs_of
from kiosk.i18n.phrases.claims import (
    ADVICE,
    ADVICE_FROM,
    CALL_TRACES,
    CARD_TITLES,
    DESK_OPENS,
    EMERGENCY,
    EMERGENCY_ANSWERS,
    FROM,
    MAY_TELL_POLICE,
    NAME_NEEDED,
    OF_THAT_STATE,
    POLICE_FROM,
    STRIP_COST,
    TEXT_CHANNEL,
    OpensWords,
)
from kiosk.i18n.phrases.hours import hours_words
from kiosk.i18n.phrases.spoken_languages import all_spoken, spoken


@dataclass(frozen=True, slots=True)
class PillWords:
    """``detail`` is the number, or its replacement; empty if there is neither."""

    label: str
    detail: str
    kind: Literal["helpline", "desk", "emergency", "bare"]


@dataclass(frozen=True, slots=True)
class HelplineCard:
    """``facts`` are brief, such as hours and price; ``conditions`` are sentences. ``spoken`` names the
    languages of people there; ``names`` are all of them, if it does not. ``signs`` are the icons of all
    facts, conditions and languages.
    """

    number_or_name: str
    title: str
    facts: tuple[str, ...]
    is_number: bool
    spoken: str = ""
    conditions: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    signs: dict[str, str] = field(default_factory=dict)

    @property
    def details(self) -> tuple[str, ...]:
        return tuple(words for words in (*self.facts, self.spoken, *self.conditions) if words)


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


def first_line(language: Language) -> str:
    # TRANSLATORS: what one can ask about, beside the numbers of Advice; at most 60 characters
    return language.text("You can ask about work, travel, documents or family.")


def calls_line(language: Language) -> str:
    # TRANSLATORS: a warning: others may look at the phone; at most 60 characters
    return language.text("A phone keeps a list of its calls.")


def desk_line(available: AvailableNow, site: Site, language: Language) -> str:
    """The line of the desk; empty if there is none, or if it never opens."""
    if site.desk is None:
        return ""
    if available.desk_open:
        # TRANSLATORS: stands in place of a number where there is a desk, at most 30 characters
        return language.text("Ask at our desk")
    return _desk_opens(DESK_OPENS, available, site, site.desk, language)


def desk_hours(desk: Desk, language: Language) -> str:
    """The hours of a week."""
    # TRANSLATORS: on the card of the desk, such as “open Mon–Fri 8–20”; at most 24 characters
    return language.text("open {hours}").format(hours=hours_words(desk.hours, language))


def strip_captions(
    available: AvailableNow, site: Site, language: Language, who: bool, counted: bool = False
) -> tuple[str, ...]:
    """The captions of the help strip's line, the longest first; empty if there is no line."""
    if available.strip is None:
        return ()
    opens = _answers_from(available, site, language)
    return captions.strip_captions(available.strip, language, who, opens, counted)


def pill(available: AvailableNow, site: Site, language: Language) -> PillWords:
    advice = language.text(*ADVICE)
    if available.strip:
        label = _answers_from(available, site, language) or captions.advice(available.strip, language)
        return PillWords(label, language.isolate(available.strip.number), "helpline")
    if site.desk and available.desk_open:
        return PillWords(advice, language.isolate(site.say(site.desk.name, language.tag)), "desk")
    if site.desk and available.desk_opens_at:
        return PillWords(advice, _desk_opens(FROM, available, site, site.desk, language), "desk")
    if available.emergency:
        return PillWords(language.text(*EMERGENCY), language.isolate(available.emergency.number), "emergency")
    return PillWords(advice, "", "bare")


def cards(available: AvailableNow, site: Site, language: Language) -> tuple[HelplineCard, ...]:
    """The line of the help strip first, then other advice, other lines and the desk."""
    ordered = sorted(available.helplines, key=lambda line: (line != available.strip, line.kind != "advice"))
    desk = [_desk_card(available, site, site.desk, language)] if site.desk else []
    return (*(_helpline_card(helpline, language) for helpline in ordered), *desk)


def _answers_from(available: AvailableNow, site: Site, language: Language) -> str:
    """When the help strip's line answers again; empty while it does."""
    line, opens = available.strip, available.strip_opens_at
    if not line or not opens:
        return ""
    words = POLICE_FROM if line.police_answer else ADVICE_FROM
    needs_day = not _needs_no_day(opens, line.hours, _today(available, site))
    return _opens(words, opens, needs_day, language)


def _desk_opens(
    words: OpensWords, available: AvailableNow, site: Site, desk: Desk, language: Language
) -> str:
    """When the desk opens; empty while it is open, and if it never opens."""
    opens = available.desk_opens_at
    if not opens:
        return ""
    today = _today(available, site)
    late = available.desk_late and opens.date() != today
    return _opens(words, opens, late or not _needs_no_day(opens, desk.hours, today), language)


def _today(available: AvailableNow, site: Site) -> date:
    """The day for which ``available`` is valid."""
    return (available.until.astimezone(site.zone) - timedelta(microseconds=1)).date()


def _opens(words: OpensWords, opens: datetime, needs_day: bool, language: Language) -> str:
    template = words.later if needs_day else words.soon
    day = language.weekday(opens.weekday(), whole=words is DESK_OPENS)
    return language.text(*template).format(time=language.hour(opens, briefly=True), day=day)


def _needs_no_day(opens: datetime, hours: Hours, today: date) -> bool:
    """Whether it opens today; or tomorrow at a time that has passed today, since it was open then."""
    return opens.date() == today or hours.is_open(opens - timedelta(days=1))


def conditions(helpline: Helpline, language: Language) -> tuple[str, ...]:
    """Facts about a helpline for callers, besides hours, price and languages."""
    is_foreign_state = helpline.kind == "home-country" and helpline.answered_by != "charity"
    known = (
        OF_THAT_STATE if is_foreign_state else None,
        NAME_NEEDED.get(helpline.name_needed),
        None if helpline.police_answer else MAY_TELL_POLICE.get(helpline.may_tell_police),
        TEXT_CHANNEL.get(helpline.text_channel),
        CALL_TRACES.get((helpline.caller_number, helpline.recorded)),
    )
    return tuple(language.text(*message) for message in known if message)


def _helpline_card(helpline: Helpline, language: Language) -> HelplineCard:
    hours = _line(hours_words(helpline.hours, language))
    cost = _line(language.text(*STRIP_COST[helpline.cost]))
    people_speak = _line(spoken(helpline.languages, language))
    more = conditions(helpline, language)
    signs = {hours: hours_sign(helpline.hours), cost: COST_SIGNS[helpline.cost], people_speak: SPOKEN_SIGN}
    return HelplineCard(
        number_or_name=language.isolate(helpline.number),
        title=card_title(helpline, language),
        facts=(hours, cost),
        is_number=True,
        spoken=people_speak,
        conditions=more,
        names=all_spoken(helpline.languages, language),
        signs=signs | signs_of(more, language),
    )


def card_title(helpline: Helpline, language: Language) -> str:
    title = language.text(*CARD_TITLES[helpline.kind, helpline.answered_by])
    if helpline.kind != "home-country":
        return title
    return title.format(country=language.isolate(language.country_name(helpline.country)))


def _desk_card(available: AvailableNow, site: Site, desk: Desk, language: Language) -> HelplineCard:
    name = language.isolate(site.say(desk.name, language.tag))
    where = language.isolate(site.exact_text(desk.where, language.tag))
    hours = _line(desk_hours(desk, language))
    closed = "" if available.desk_open else _desk_opens(DESK_OPENS, available, site, desk, language)
    may_tell = MAY_TELL_POLICE.get(desk.may_tell_police)
    place = _line(*([name] if closed else []), where)
    people_speak = _line(spoken(desk.languages, language))
    more = (language.text(*may_tell),) if may_tell else ()
    signs = {place: PLACE_SIGN, hours: hours_sign(desk.hours), people_speak: SPOKEN_SIGN}
    return HelplineCard(
        number_or_name=closed or name,
        # TRANSLATORS: title of the card of the desk, at most 60 characters
        title=language.text("You can talk to someone here"),
        facts=(place, hours),
        is_number=False,
        spoken=people_speak,
        conditions=more,
        names=all_spoken(desk.languages, language),
        signs=signs | signs_of(more, language),
    )


def _line(*parts: str) -> str:
    line = joined(*parts)
    return line[:1].upper() + line[1:]
