"""The numbers of a site as cards: big digits, who answers, and the days that are left."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from kiosk.base.shared_limits import CONFIRMED_DAYS
from kiosk.base.toml_lines import KeyPath
from kiosk.content.rules.telephone.phone_forms import country_of, oddity
from kiosk.core.numbers.confirming import due_first, line_of
from kiosk.core.numbers.merged_confirmations import Withdrawal, identity
from kiosk.core.numbers.number_state import NumberState, state_of
from kiosk.core.site.helplines import Emergency, Helpline
from kiosk.core.site.settings import Site
from kiosk.core.text.counted import counted
from kiosk.i18n.language import ENGLISH
from kiosk.i18n.phrases.number_form import ROLES
from kiosk.studio.numbers.call_form import KINDS, NumberLine, words_of

EMERGENCY = "emergency"
"""The name of the card of the emergency number; those of other lines are “line/” and their id."""


@dataclass(frozen=True, slots=True)
class NumberCard:
    """``left`` are the days for which the screen still shows it, of ``most``; 0 if it does not.

    ``seen`` stands for what the author saw: another call or change has another one.
    """

    ref: str
    line: NumberLine
    state: NumberState
    title: str
    said: str
    facts: tuple[tuple[str, str], ...]
    left: int
    note: str
    seen: str
    most: int = CONFIRMED_DAYS

    @property
    def of_emergency(self) -> bool:
        return isinstance(self.line, Emergency)

    @property
    def share(self) -> int:
        """The days left in percent."""
        return round(100 * self.left / self.most)


def cards_of(
    site: Site, data: Mapping[str, Any], withdrawn: tuple[Withdrawal, ...], today: date
) -> tuple[NumberCard, ...]:
    """Returns a card for each number of the site, first those that need a call.

    ``data`` are the values of site.toml, where a number may be that was found wrong since.
    """
    shown = due_first(site, today)
    cards = [_card(line, state_of(line, today), site.country, today) for line in shown]
    known = frozenset().union(*map(identity, shown))
    for _, line in own_lines(data):
        over = next((each for each in withdrawn if identity(each) & identity(line)), None)
        if over and not identity(line) & known:
            cards.append(_card(line, NumberState.WRONG, site.country, today, over))
    return tuple(cards)


def own_lines(data: Mapping[str, Any]) -> Iterator[tuple[KeyPath, NumberLine]]:
    """Yields the numbers of site.toml that can be read, each with its path there."""
    tables = data.get("helpline")
    listed = tables if isinstance(tables, list) else []
    found = [
        *((("emergency",), Emergency, data["emergency"]) for _ in ("emergency",) if "emergency" in data),
        *((("helpline", at), Helpline, table) for at, table in enumerate(listed)),
    ]
    for path, model, table in found:
        line = line_of(model, table) if isinstance(table, dict) else {}
        if isinstance(line, Emergency | Helpline):
            yield path, line


def _card(
    line: NumberLine, state: NumberState, country: str, today: date, over: Withdrawal | None = None
) -> NumberCard:
    last = line.last_day
    left = (last - today).days if last and state in (NumberState.SHOWN, NumberState.SOON) else 0
    return NumberCard(
        f"line/{line.id}" if isinstance(line, Helpline) else EMERGENCY,
        line,
        state,
        _title(line),
        _said(line, state, today, over),
        tuple(_facts(line)),
        left,
        oddity(line.number, country_of(line, country)),
        sha256(repr((line, over)).encode()).hexdigest()[:16],
    )


def _title(line: NumberLine) -> str:
    if isinstance(line, Emergency):
        return "Emergency number"
    country = f" ({line.country})" if line.country else ""
    return f"{KINDS[line.kind]}{country}"


def _said(line: NumberLine, state: NumberState, today: date, over: Withdrawal | None) -> str:
    """Says the state in words, with the day that matters."""
    on, last = line.confirmed_on, line.last_day
    match state:
        case NumberState.WRONG if over:
            return f"Found to be wrong on {day_words(over.on)}. No screen with this file shows it."
        case NumberState.SHOWN | NumberState.SOON if last:
            left = (last - today).days
            again = f": call again by {day_words(last)}" if state is NumberState.SOON else ""
            return f"{counted(left, 'day')} left{again}" if left else "Today is its last day: call again"
        case NumberState.ENDED if last:
            return f"Ended on {day_words(last)}. The screen does not show it: call again."
        case NumberState.FUTURE if on:
            return f"Its day, {day_words(on)}, has not come yet. The screen does not show it."
        case _:
            return "Nobody has called it. The screen does not show it."


def _facts(line: NumberLine) -> Iterator[tuple[str, str]]:
    yield "Who answers", words_of("answered_by", line.answered_by, isinstance(line, Emergency))
    if isinstance(line, Helpline):
        yield "When", words_of("hours", line.hours)
        yield "Price", words_of("cost", line.cost)
        yield "Languages", words_of("languages", line.languages)
    if line.confirmed_on and line.confirmed_by:
        called = "Asked" if isinstance(line, Emergency) else "Called"
        yield called, f"{day_words(line.confirmed_on)}, {ENGLISH.text(*ROLES[line.confirmed_by]).lower()}"


def day_words(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
