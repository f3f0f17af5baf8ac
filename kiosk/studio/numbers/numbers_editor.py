"""Adds, changes and removes numbers of a site, and writes down the calls of people."""

from collections.abc import Mapping
from pathlib import Path

from kiosk.base.places import CONFIRMATIONS
from kiosk.base.toml_lines import KeyPath
from kiosk.content.site.host_numbers import numbers_of_places
from kiosk.content.site.kept_confirmations import NotToBeChanged, confirmations_before, keep_confirmations
from kiosk.core.base.record_marks import annotations_of
from kiosk.core.numbers import confirming
from kiosk.core.numbers.call_questions import ROLES
from kiosk.core.numbers.merged_confirmations import Confirmations, identity
from kiosk.core.site.confirmations import Role
from kiosk.core.site.helplines import Emergency, Helpline
from kiosk.core.site.phone_forms import form_of, with_dialled
from kiosk.studio.numbers.call_form import NEEDED, Given, NumberLine, answers_of, unanswered
from kiosk.studio.numbers.number_cards import EMERGENCY, NumberCard, own_lines
from kiosk.studio.numbers.site_numbers import SiteNumbers, read_numbers
from kiosk.studio.site_files.site_folder import SiteFolder
from kiosk.studio.site_files.table_edit import with_table, without_table
from kiosk.studio.site_files.toml_edit import EditRefused, Value

NUMBER, ROLE = "number", "role"
"""Fields of a form: the digits, and the role of the person who has called."""

_MEANWHILE = "This number has changed meanwhile. Look at it again, and compare the digits."
_ELSEWHERE = "This number is in the file of one screen, in the folder sites: change it there."
_SEVERAL = "Another card has this number."

Faults = dict[str, str]
"""What to do, by the field of a form; empty once it is written."""


class NumbersEditor:
    """``state`` is the state folder of this machine. Every card is the one that the author saw: a number that
    has changed since is left alone.
    """

    def __init__(self, site: SiteFolder, state: Path) -> None:
        self._site, self._state = site, state
        self._confirmations = site.file.parent / CONFIRMATIONS

    def numbers(self) -> SiteNumbers:
        """Raises EditRefused."""
        return read_numbers(self._site.file, self._state)

    def confirm(self, ref: str, seen: str, given: Given) -> Faults:
        """Writes down that a person has called, and what they heard. Raises EditRefused, OSError."""
        found, card = self._fresh(ref, seen)
        before, model = self._before(found), type(card.line)
        answers = answers_of(model, given)
        if faults := unanswered(model, answers) | _role_fault(given):
            return faults
        known = {name: getattr(card.line, name) for name in annotations_of(model) if name != "country"}
        signed = {"confirmed_on": found.today, "confirmed_by": _role(given)}
        line = confirming.line_of(model, {**known, **answers, **signed})
        if isinstance(line, dict):
            return line
        if isinstance(line, Helpline) and not line.number_e164:
            line = with_dialled(line, found.site.country)
        keep_confirmations(
            self._confirmations, confirming.confirmed(before, line, self._replaced(line, found, before))
        )
        return {}

    def hide(self, ref: str, seen: str, given: Given) -> Faults:
        """Writes down that a number is wrong, which hides it at once. Raises EditRefused, OSError."""
        found, card = self._fresh(ref, seen)
        before, role = self._before(found), _role(given)
        if role is None:
            return _role_fault(given)
        keep_confirmations(self._confirmations, confirming.withdrawn(before, card.line, found.today, role))
        return {}

    def add(self, model: type[NumberLine], given: Given) -> Faults:
        """Writes a number that nobody has confirmed yet. Raises EditRefused, OSError."""
        found = self.numbers()
        line = self._typed(model, given, found, {})
        if isinstance(line, dict):
            return line
        if _is_known(line, found.cards):
            return {NUMBER: _SEVERAL}
        self._write_new(line)
        return {}

    def change(self, ref: str, seen: str, given: Given) -> Faults:
        """Writes other digits or facts; nobody has confirmed the number then. Raises EditRefused, OSError."""
        found, card = self._fresh(ref, seen)
        named = {"id": card.line.id} if isinstance(card.line, Helpline) else {}
        line = self._typed(type(card.line), given, found, named)
        if isinstance(line, dict):
            return line
        if _is_known(line, [each for each in found.cards if each.ref != ref]):
            return {NUMBER: _SEVERAL}
        if path := self._place_of(card, found):
            gone: dict[KeyPath, Value] = {
                (*path, key): None for key in ("confirmed_on", "confirmed_by", "number_e164")
            }
            self._site.change(
                self._site.file, gone | {(*path, key): value for key, value in _table(line).items()}
            )
        else:
            self._write_new(line)
        self._forget(card, found)
        return {}

    def take_off(self, ref: str, seen: str) -> None:
        """Removes a number from this site. Raises EditRefused, OSError."""
        found, card = self._fresh(ref, seen)
        if path := self._place_of(card, found):
            self._site.edit(self._site.file, lambda source: without_table(source, path))
        self._forget(card, found)

    def _fresh(self, ref: str, seen: str) -> tuple[SiteNumbers, NumberCard]:
        """Returns the numbers as they are now. Raises EditRefused."""
        found = self.numbers()
        card = found.card(ref)
        if card is None or card.seen != seen:
            raise EditRefused(_MEANWHILE)
        return found, card

    def _typed(
        self, model: type[NumberLine], given: Given, found: SiteNumbers, named: Mapping[str, object]
    ) -> NumberLine | Faults:
        """Returns the number of a form, unconfirmed, or what to do at its fields."""
        answers = answers_of(model, given, NEEDED)
        faults = unanswered(model, answers, NEEDED)
        typed = " ".join(" ".join(given.get(NUMBER, ())).split())
        if not typed:
            faults[NUMBER] = "Write the number."
        country = str(answers.get("country", "")) or found.site.country
        number = typed if " " in typed else form_of(typed, country).grouped or typed
        if model is Helpline and not named:
            named = {"id": _free_id(str(answers.get("kind", "")), found)}
        line = confirming.line_of(model, {**named, **answers, NUMBER: number})
        if isinstance(line, dict):
            return {field: text for field, text in line.items() if field != "id"} | faults
        return faults or line

    def _write_new(self, line: NumberLine) -> None:
        values = _table(line)
        if isinstance(line, Emergency):
            self._site.change(self._site.file, {(EMERGENCY, key): value for key, value in values.items()})
        else:
            self._site.edit(self._site.file, lambda source: with_table(source, ("helpline",), values))

    def _replaced(self, line: NumberLine, found: SiteNumbers, before: Confirmations) -> tuple[Emergency, ...]:
        if isinstance(line, Helpline):
            return ()
        return confirming.replaced(line, found.site, before, numbers_of_places(self._site.file))

    def _place_of(self, card: NumberCard, found: SiteNumbers) -> KeyPath | None:
        """Returns the place of a number in site.toml; None if only its call is known. Raises EditRefused."""
        mine = identity(card.line)
        for path, line in own_lines(found.data):
            if type(line) is type(card.line) and identity(line) & mine:
                return path
        if not self._is_called(card, found):
            raise EditRefused(_ELSEWHERE)
        return None

    def _is_called(self, card: NumberCard, found: SiteNumbers) -> bool:
        """Whether the confirmations beside the site have a call of the number."""
        before = self._known(found)
        return confirming.forgotten(before, card.line) != before

    def _forget(self, card: NumberCard, found: SiteNumbers) -> None:
        if self._is_called(card, found):
            keep_confirmations(self._confirmations, confirming.forgotten(self._known(found), card.line))

    def _before(self, found: SiteNumbers) -> Confirmations:
        if found.refusal:
            raise EditRefused(found.refusal)
        return self._known(found)

    def _known(self, found: SiteNumbers) -> Confirmations:
        try:
            return confirmations_before(self._confirmations, found.site.country, found.today)
        except NotToBeChanged as why:
            raise EditRefused(" ".join(why.lines)) from why


def _is_known(line: NumberLine, cards: "tuple[NumberCard, ...] | list[NumberCard]") -> bool:
    return any(type(card.line) is type(line) and identity(line) & identity(card.line) for card in cards)


def _free_id(kind: str, found: SiteNumbers) -> str:
    own = (line for _, line in own_lines(found.data))
    taken = {line.id for line in (*found.site.helplines, *own) if isinstance(line, Helpline)}
    names = (kind, *(f"{kind}-{at}" for at in range(2, len(taken) + 3)))
    return next(name for name in names if name not in taken)


def _table(line: NumberLine) -> dict[str, Value]:
    """Returns the values of a number in site.toml; None where there is none."""
    if isinstance(line, Emergency):
        return {"number": line.number, "answered_by": list(line.answered_by)}
    return {
        "id": line.id,
        "kind": line.kind,
        "country": line.country or None,
        "answered_by": line.answered_by,
        "number": line.number,
        "hours": str(line.hours),
        "cost": line.cost,
        "languages": list(line.languages),
    }


def _role(given: Given) -> Role | None:
    return next((role for role in ROLES if role in given.get(ROLE, ())), None)


def _role_fault(given: Given) -> Faults:
    return {} if _role(given) else {ROLE: "Choose your role."}
