"""Enters a new number at the screen: its service, its digits, and the facts that a call has to bring. No fact
is claimed that was not asked.
"""

from dataclasses import replace
from itertools import count

from kiosk.core.site.helplines import Emergency, Helpline
from kiosk.core.site.phone_forms import PhoneForm, form_of
from kiosk.core.site.settings import Site
from kiosk.core.state.staff_panels.numbers import NumberKind, NumbersPanel, NumbersStep

NEW, TYPED = "new", "typed"
OWN: tuple[NumberKind, ...] = ("advice", "child", "family-links", "emergency")
"""The uses of a number whose service is in no list."""

ASKED_OF_EMERGENCY = ("services",)
ASKED_OF_HELPLINE = (
    *("answered_by", "hours", "languages", "cost"),
    *("name_needed", "may_tell_police", "text_channel", "caller_number", "recorded"),
)

_DIGITS = frozenset(map(str, range(10)))

LONGEST = 15
"""The most digits that a number of the world has."""


def begun(panel: NumbersPanel) -> NumbersPanel:
    return NumbersPanel(NumbersStep.SERVICES, before=panel)


def services(panel: NumbersPanel) -> tuple[str, ...]:
    """The rows: the country's services by their index, then other uses of a number."""
    listed = tuple(f"service {at}" for at in range(len(panel.services or ())))
    return (*listed, *(f"own {kind}" for kind in OWN))


def chosen(panel: NumbersPanel, row: str) -> NumbersPanel:
    group, _, name = row.partition(" ")
    if group == "service" and panel.services:
        kind = panel.services[int(name)].kind
    else:
        kind = next(each for each in OWN if each == name)
    return replace(panel, step=NumbersStep.PAD, kind=kind, line=None, asks=(), before=panel)


def typed(panel: NumbersPanel, key: str) -> NumbersPanel:
    """Adds a digit, or removes the last one; a plus sign can only come first."""
    if not key:
        return replace(panel, typed=panel.typed[:-1])
    fits = len(panel.typed.lstrip("+")) < LONGEST and (key in _DIGITS or (key == "+" and not panel.typed))
    return replace(panel, typed=panel.typed + key) if fits else panel


def form(panel: NumbersPanel, site: Site) -> PhoneForm:
    return form_of(panel.typed, site.country)


def is_whole(panel: NumbersPanel, site: Site) -> bool:
    """Whether it can be shown, though the lists of numbers may not know it."""
    return len(panel.typed.lstrip("+")) > 1 and form(panel, site).grouped != ""


def to_be_called(panel: NumbersPanel, site: Site) -> NumbersPanel:
    """Begins the call of the typed number. A number of the site keeps its facts."""
    number = form(panel, site).grouped
    known = next((line for line in _lines(site) if _digits(line.number) == _digits(number)), None)
    if known:
        return replace(panel, step=NumbersStep.CALL, line=known, asks=(), kind=None, before=panel)
    line, asks = _begun_before(panel, site, number)
    return replace(panel, step=NumbersStep.CALL, line=line, asks=asks, before=panel)


def _begun_before(
    panel: NumbersPanel, site: Site, number: str
) -> tuple[Emergency | Helpline, tuple[str, ...]]:
    """Keeps the answers of a call whose digits are corrected."""
    if panel.line and panel.line not in _lines(site):
        return replace(panel.line, number=number), panel.asks
    if panel.kind == "emergency":
        call = Emergency.validated(number=number, answered_by=("police",))
        return replace(call, answered_by=()), ASKED_OF_EMERGENCY
    kind = panel.kind or OWN[0]
    ids = {line.id for line in site.helplines}
    name = next(name for n in count(1) if (name := kind if n == 1 else f"{kind}-{n}") not in ids)
    # Each fact is replaced by the answer to its question before anything can be written.
    blank = Helpline.validated(
        id=name,
        kind=kind,
        answered_by="charity",
        number=number,
        hours="24/7",
        cost="charged",
        languages=site.languages[:1],
    )
    return replace(blank, languages=()), ASKED_OF_HELPLINE


def _lines(site: Site) -> tuple[Emergency | Helpline, ...]:
    return (*((site.emergency,) if site.emergency else ()), *site.helplines)


def _digits(number: str) -> str:
    return number.replace(" ", "")
