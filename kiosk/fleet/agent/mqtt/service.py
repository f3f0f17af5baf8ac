"""Handles messages between the broker and the gate, and decides what is sent when."""

import json
import logging
from collections.abc import Callable, Mapping
from datetime import UTC
from pathlib import Path
from typing import Protocol

from kiosk.base.clock import Clock
from kiosk.base.enrolment.link_cuts import MANY
from kiosk.base.failure_log import FailureLog
from kiosk.fleet.agent.facts import Facts, FactsError, facts_of
from kiosk.fleet.agent.gate_client import GateError, ask
from kiosk.fleet.agent.mqtt import messages, timing, topics
from kiosk.fleet.agent.mqtt.done_ids import DoneIds, FullError
from kiosk.fleet.agent.mqtt.home_assistant import discovery
from kiosk.fleet.agent.mqtt.verbs import LARGEST_MESSAGE, AskedVerb, Refusal, RefusedVerb, Verb, read_verb

GATE_S = 15.0
"""How long the gate may take; the broker receives nothing in the meantime."""

log = logging.getLogger("kiosk.agent")


class Sender(Protocol):
    def send(self, topic: str, payload: bytes, qos: int, retain: bool = False) -> None: ...


class LinkService:
    """``look`` has the agent look for a site; ``chance`` is from 0 to 1."""

    def __init__(
        self,
        name: str,
        gate: Path,
        done: DoneIds,
        look: Callable[[], None],
        clock: Clock,
        chance: Callable[[], float],
        is_on_dashboard: bool = False,
    ) -> None:
        self._name, self._gate, self._done = name, gate, done
        self._look, self._clock, self._chance = look, clock, chance
        self._shown = tuple(discovery(name)) if is_on_dashboard else ()
        self._facts: Facts | None = None
        self._has_looked = False
        """Since the last facts, so the kiosk may have another site."""
        self._looks_at: float | None = None
        self._turn: int | None = None
        self._failures = FailureLog()

    @property
    def channel(self) -> str | None:
        """This kiosk's channel in the last facts."""
        return self._facts.channel if self._facts else None

    def seconds_to_wait(self) -> float:
        """Seconds until the next scheduled action."""
        now = self._clock.now()
        left = timing.until_turn(self._name, now.wall)
        return left if self._looks_at is None else max(0.0, min(left, self._looks_at - now.seconds))

    def begin(self, sender: Sender, cuts: int = 0) -> None:
        """Begins after a greeting of the broker; ``cuts``: how often in a row it then cut the connection."""
        self._turn = timing.turn(self._name, self._clock.now().wall)
        for topic, payload in self._shown:
            sender.send(topic, payload, qos=1, retain=True)
        self._report(sender)
        if cuts >= MANY:
            # There may be no later moment to report it.
            self._send_health(sender, cuts)

    def act(self, sender: Sender, cuts: int = 0) -> None:
        """Does all that is due now."""
        now = self._clock.now()
        if self._looks_at is not None and self._looks_at <= now.seconds:
            self._looks_at = None
            self._has_looked = True
            self._look()
        turn = timing.turn(self._name, now.wall)
        if turn != self._turn:
            self._turn = turn
            self._report(sender)
            self._send_health(sender, cuts)

    def _send_health(self, sender: Sender, cuts: int) -> None:
        if self._facts:
            sender.send(topics.health(self._name), messages.health(self._facts, cuts), qos=0)

    def receive(self, sender: Sender, topic: str, raw: bytes) -> None:
        """Handles a message of the broker; never raises."""
        if topic in (topics.verb(self._name), topics.FLEET_VERB):
            self._obey(sender, raw, to_all=topic == topics.FLEET_VERB)
        elif topic == topics.desired(self._name):
            self._follow_channel(sender, _parsed(raw))
        elif topic == topics.FLEET_DESIRED and self._wants_another(_parsed(raw)):
            self._look_soon(spread=True)

    def _wants_another(self, told: Mapping[str, object]) -> bool:
        """Whether another site is desired than the kiosk has. Only signatures decide which one it takes."""
        sites = told.get("sites")
        if not isinstance(sites, dict):
            return False
        if self._facts is None or self._has_looked:
            return True
        desired = sites.get(self._facts.channel)
        return isinstance(desired, str) and desired != self._facts.site

    def _follow_channel(self, sender: Sender, told: Mapping[str, object]) -> None:
        """Passes on an order; the gate verifies its signature, and reports the channel."""
        if told.keys() != {"signed", "signatures"}:
            return
        try:
            answer = ask(self._gate, {"verb": "channel", "told": told}, GATE_S)
        except GateError as error:
            self._failures.fails(log.name, "The channel", f"stays: {error}", str(error))
        else:
            if "ok" in answer:
                self._failures.works("The channel")
                self._report(sender)
            else:
                self._failures.fails(log.name, "The channel", "stays, since the gate refuses another one")
        self._failures.write()

    def _obey(self, sender: Sender, raw: bytes, to_all: bool) -> None:
        now = self._clock.now()
        is_right = not now.doubtful and (self._facts is None or self._facts.clock != "wrong")
        told = read_verb(raw, now.wall.astimezone(UTC), is_right)
        if isinstance(told, RefusedVerb):
            self._answer(sender, told.id, told.why)
        elif told.id not in self._done:
            self._answer(sender, told.id, self._do_once(told, to_all))

    def _do_once(self, told: AskedVerb, to_all: bool) -> Refusal | None:
        try:
            self._done.add(told.id, told.until, self._clock.now().wall)
        except FullError:
            return Refusal.FULL
        except OSError as error:
            log.warning("The verb %s is not done, since its id cannot be kept: %s", told.verb, error)
            return Refusal.FULL
        try:
            return self._do(told, to_all)
        except GateError as error:
            log.warning("The verb %s is not done: %s", told.verb, error)
            return Refusal.UNREACHABLE

    def _do(self, told: AskedVerb, to_all: bool) -> Refusal | None:
        match told.verb:
            case Verb.REFRESH | Verb.UPDATE:
                self._look_soon(spread=to_all or told.verb == Verb.REFRESH)
            case _:
                answer = ask(self._gate, {"verb": str(told.verb), **told.fields}, GATE_S)
                if "ok" not in answer:
                    return Refusal.OFTEN if answer.get("refused") == Refusal.OFTEN else Refusal.DENIED
        return None

    def _answer(self, sender: Sender, name: str | None, why: Refusal | None) -> None:
        if name is not None:
            payload = messages.refused(name, why) if why else messages.done(name)
            sender.send(topics.ack(self._name), payload, qos=1)

    def _look_soon(self, spread: bool) -> None:
        due = self._clock.now().seconds + (self._chance() * timing.SPREAD_S if spread else 0.0)
        self._looks_at = due if self._looks_at is None else min(self._looks_at, due)

    def _report(self, sender: Sender) -> None:
        """Reports the facts; former ones are forgotten if the gate gives none."""
        self._facts, self._has_looked = None, False
        try:
            self._facts = facts_of(ask(self._gate, {"verb": "status"}, GATE_S).get("ok"))
        except (GateError, FactsError) as error:
            self._failures.fails(log.name, "Health", f"is not sent: {error}", str(error))
        else:
            self._failures.works("Health")
        self._failures.write()
        payload = messages.reported(self._name, self._facts)
        sender.send(topics.reported(self._name), payload, qos=1, retain=True)


def _parsed(raw: bytes) -> dict[str, object]:
    """Parses JSON; empty if it is no object."""
    try:
        told = json.loads(raw) if len(raw) <= LARGEST_MESSAGE else None
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}
