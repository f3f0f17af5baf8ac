"""``python -m kiosk.fleet.agent.mqtt``: follows a broker, if the enrolment names one."""

import argparse
import logging
import os
import random
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from kiosk.base.clock import monotonic
from kiosk.base.durable_files import replace as replace_file
from kiosk.base.enrolment.enrolment import (
    LARGEST_ENROLMENT,
    Broker,
    Enrolment,
    EnrolmentError,
    read_enrolment,
)
from kiosk.base.enrolment.kept_enrolment import agents_part
from kiosk.base.enrolment.link_cuts import FILE as CUTS
from kiosk.base.enrolment.link_cuts import MANY, STEADY_S, keep_cuts, kept_cuts
from kiosk.base.exit_codes import OTHER_ENROLMENT
from kiosk.base.installed.last_certain_time import believed_clock
from kiosk.base.installed.state_folder import free
from kiosk.base.log_lines import log_to_stderr
from kiosk.base.plain_files import read_plain
from kiosk.base.systemd import beat_seconds, speaker
from kiosk.fleet.agent.config import FOLDER, GATE, AgentConfig
from kiosk.fleet.agent.mqtt import timing
from kiosk.fleet.agent.mqtt.done_ids import DoneIds
from kiosk.fleet.agent.mqtt.mqtt_session import Session
from kiosk.fleet.agent.mqtt.service import LinkService

LOOK = "look"
"""Requests a poll: systemd starts one, which begins by removing this file."""

DONE = "done-verbs.json"
_LONGEST_REST_S = 20.0
"""Seconds after which the connection is checked."""

log = logging.getLogger("kiosk.agent")


def main() -> int:
    log_to_stderr(logging.INFO)
    options = _parser().parse_args()
    config = AgentConfig(options.folder, options.gate)
    try:
        enrolment = read_enrolment(read_plain(config.enrolment, LARGEST_ENROLMENT + 1, follow=False))
    except FileNotFoundError:
        # It was removed meanwhile: systemd begins again when there is another one.
        return 0
    except (OSError, EnrolmentError) as error:
        log.error("The enrolment cannot be read: %s", error)
        return 1
    if enrolment.broker is None:
        return 0
    return follow(enrolment, enrolment.broker, config, partial(_wake, config.folder / LOOK))


def follow(enrolment: Enrolment, broker: Broker, config: AgentConfig, look: Callable[[], None]) -> int:
    """Follows the broker until the enrolment changes. The broker itself announces that the kiosk is gone."""
    record = _identity(config.enrolment)
    service = LinkService(
        enrolment.name,
        config.gate,
        DoneIds(config.folder / DONE),
        look,
        believed_clock(None),
        random.random,
        broker.home_assistant,
    )
    session = Session(
        enrolment.name,
        broker,
        lambda: service.begin(session, session.cuts.times),
        lambda topic, raw: service.receive(session, topic, raw),
    )
    notify, beat_s = speaker(os.environ), beat_seconds(os.environ)
    attempt, pause, kept = 0, threading.Event(), kept_cuts(config.folder / CUTS)
    while _identity(config.enrolment) == record:
        since = monotonic()
        if session.connect():
            while session.serve(min(beat_s, _LONGEST_REST_S, service.seconds_to_wait())):
                service.act(session, session.cuts.times)
                notify("WATCHDOG=1")
                kept = _keep_cuts(config.folder / CUTS, session.cuts.times, kept)
                if _identity(config.enrolment) == record and service.channel not in {None, enrolment.channel}:
                    _keep_channel(config.enrolment, replace(enrolment, channel=service.channel))
                    look()
                if _identity(config.enrolment) != record:
                    return OTHER_ENROLMENT
        kept = _keep_cuts(config.folder / CUTS, session.cuts.times, kept)
        attempt = 1 if monotonic() - since > STEADY_S else attempt + 1
        ends = monotonic() + timing.wait(attempt, random.random())
        while (left := ends - monotonic()) > 0:
            service.act(session, session.cuts.times)
            notify("WATCHDOG=1")
            pause.wait(min(left, beat_s, max(1.0, service.seconds_to_wait())))
    return OTHER_ENROLMENT


def _identity(file: Path) -> tuple[int, int] | None:
    """Identifies a version of a file; None without one."""
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_ino, status.st_mtime_ns


def _keep_channel(file: Path, enrolment: Enrolment) -> None:
    """Stores the channel, as the kiosk's own record has it. Raises OSError, and systemd begins again."""
    log.info("This kiosk is in the channel %s now", enrolment.channel)
    replace_file(file, agents_part(enrolment))


def _keep_cuts(file: Path, times: int, kept: int) -> int:
    """Stores the cuts; returns the stored number."""
    if times == kept or 0 < times < MANY:
        return kept
    try:
        keep_cuts(file, times)
    except OSError as error:
        log.warning("How often the broker has cut this kiosk is not kept: %s; %s", error, free(file))
    return times


def _wake(file: Path) -> None:
    try:
        file.write_bytes(b"")
    except OSError as error:
        log.warning("The agent was not told to look for a site: %s; %s", error, free(file))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kiosk.fleet.agent.mqtt", description="Follows the broker of a fleet."
    )
    parser.add_argument("--folder", type=Path, default=FOLDER, metavar="DIR", help=f"instead of {FOLDER}")
    parser.add_argument("--gate", type=Path, default=GATE, metavar="SOCKET", help=f"instead of {GATE}")
    return parser


if __name__ == "__main__":
    sys.exit(main())
