"""Answers one question of the agent, and ends."""

import logging
import os
import select
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.base.applied.update_record import reason_of
from kiosk.base.clock import Moment, monotonic, uptime
from kiosk.base.enrolment.enrolment import Enrolment
from kiosk.base.enrolment.kept_enrolment import NotEnrolledError, read_enrolled
from kiosk.base.enrolment.poll_outcome import OUTCOME, alarm_in, is_clock_off
from kiosk.base.installed.installed_paths import INSTALLED_SITE
from kiosk.base.installed.last_certain_time import LastSeen, believed_clock
from kiosk.base.installed.state_folder import free, state_folder
from kiosk.base.log_lines import log_to_stderr
from kiosk.base.services.service_questions import QuestionError, asked_in_time, line_of
from kiosk.fleet.gate.gate_requests import read_question
from kiosk.fleet.gate.logged_failures import fails, works

COPY = Path("/var/lib/awareness-kiosk-agent/copy")
PYTHON, PLACE_OF_COPY, PLACE_OF_SITE = (
    "AWARENESS_KIOSK_PYTHON",
    "AWARENESS_KIOSK_COPY",
    "AWARENESS_KIOSK_SITE",
)
_ENROLMENT = "The enrolment"

log = logging.getLogger("kiosk.gate")


@dataclass(frozen=True, slots=True)
class GatePlaces:
    """``boot`` is a folder that is empty when the machine starts; ``python`` is the window's."""

    state: Path
    boot: Path
    copy: Path
    site: Path
    python: str


def main() -> int:
    log_to_stderr(logging.WARNING)
    log.setLevel(logging.INFO)
    places = _places()
    told, examines = answered(asked_in_time(sys.stdin.buffer), places)
    _wait_for_full_second()
    with suppress(BrokenPipeError):
        sys.stdout.buffer.write(told)
        sys.stdout.buffer.flush()
    if examines:
        _examine(places)
    return 0


def answered(raw: bytes, places: GatePlaces) -> tuple[bytes, bool]:
    """The answer, and whether doctor examines the machine afterwards."""
    try:
        question = read_question(raw)
        enrolled = read_enrolled(places.state)
    except QuestionError as error:
        log.warning("A question %s", error)
        return line_of({"refused": "question"}), False
    except NotEnrolledError as error:
        fails(places.boot, _ENROLMENT, "unenrolled", str(error))
        return line_of({"refused": "unenrolled"}), False
    works(places.boot, _ENROLMENT)
    try:
        answer = _answer(question, enrolled, places)
    except OSError as error:
        place = Path(error.filename) if isinstance(error.filename, str) else places.state
        fails(places.boot, _disk(question), str(error.errno), f"This disk refuses it: {error}; {free(place)}")
        return line_of({"refused": reason_of(error)}), False
    works(places.boot, _disk(question))
    return answer


def _disk(question: Mapping[str, object]) -> str:
    return f"The disk, for {question['verb']},"


def _answer(question: Mapping[str, object], enrolled: Enrolment, places: GatePlaces) -> tuple[bytes, bool]:
    """Answers a valid question; raises OSError."""
    match question["verb"]:
        case "take":
            return line_of(_take(enrolled, places)), False
        case "status":
            from kiosk.fleet.agent.facts import as_object
            from kiosk.fleet.gate.gathered_facts import facts

            known = facts(enrolled, places.state, places.boot, _now(places))
            polled = places.copy.parent / OUTCOME
            clock = "off" if known.clock == "ok" and is_clock_off(polled) else known.clock
            told = replace(known, alarm=known.alarm or alarm_in(polled), clock=clock)
            return line_of({"ok": as_object(told)}), True
        case "channel":
            from kiosk.fleet.gate.channel import follow

            order = question["told"]
            answer = follow(order, enrolled, places.state, places.boot, _now(places), uptime())
            return line_of(answer), False
        case _:
            from kiosk.fleet.gate.verb_actions import do

            return line_of(do(question, places.state, places.boot, uptime())), False


def _take(enrolled: Enrolment, places: GatePlaces) -> dict[str, object]:
    from kiosk.fleet.gate.site_check import Judge
    from kiosk.fleet.gate.site_update import Gate

    judge = Judge(places.python, places.site, places.state)
    gate = Gate(enrolled, places.state, places.copy, judge, places.boot)
    answer = gate.take(_now(places).wall)
    if answer.refused:
        return {"refused": answer.refused, "faults": answer.faults}
    return {"missing": answer.missing} if answer.missing else {"ok": {"digest": answer.digest}}


def _examine(places: GatePlaces) -> None:
    from kiosk.base.applied.applied_sites import AppliedSites
    from kiosk.base.applied.update_record import FOLDER
    from kiosk.fleet.gate import health

    folder, site = places.state / FOLDER, AppliedSites(places.state).last().digest
    now = _now(places).wall
    if health.read_health(folder).is_due(site, now):
        health.examine(places.python, places.site, places.state, folder, site, now)


def _now(places: GatePlaces) -> Moment:
    return believed_clock(LastSeen(places.state / "clock.toml")).now()


def _places() -> GatePlaces:
    given = os.environ
    return GatePlaces(
        state_folder(None, given),
        Path(given.get("RUNTIME_DIRECTORY", "/run/awareness-kiosk-gate-facts")),
        Path(given.get(PLACE_OF_COPY, COPY)),
        Path(given.get(PLACE_OF_SITE, INSTALLED_SITE)),
        given.get(PYTHON, sys.executable),
    )


def _wait_for_full_second() -> None:
    """Waits, so that the time of an answer reveals nothing about the window's work."""
    select.select([], [], [], 1 - monotonic() % 1)


if __name__ == "__main__":
    sys.exit(main())
