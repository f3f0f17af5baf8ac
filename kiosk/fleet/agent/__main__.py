"""``python -m kiosk.fleet.agent poll``: checks once for a newer site, and reports the outcome."""

import argparse
import logging
import os
import sys
from pathlib import Path

from kiosk.base.enrolment.poll_outcome import PollOutcome, Trouble, last_outcome
from kiosk.base.enrolment.refusal import Reason
from kiosk.base.exit_codes import NOT_ENROLLED, OUT_OF_REACH, SITE_REFUSED, THIS_MACHINE
from kiosk.base.log_lines import log_to_stderr
from kiosk.fleet.agent.config import FOLDER, GATE, AgentConfig
from kiosk.fleet.agent.poll import poll

_CODES = {
    "": 0,
    Trouble.BUSY: 0,
    Trouble.ENROLMENT: NOT_ENROLLED,
    Reason.UNREACHABLE: OUT_OF_REACH,
    Reason.FULL: THIS_MACHINE,
    Reason.SLOW: THIS_MACHINE,
    Trouble.DISK: THIS_MACHINE,
    Trouble.GATE: THIS_MACHINE,
}

log = logging.getLogger("kiosk.agent")


def main(words: list[str] | None = None) -> int:
    log_to_stderr(logging.WARNING)
    log.setLevel(logging.INFO)
    options = _parser().parse_args(words)
    # The kiosk's side reads the copy by its group; closed.conf, which all services have, would forbid that.
    os.umask(0o027)
    config = AgentConfig(options.folder, options.gate)
    before = last_outcome(config.outcome)
    outcome = poll(config)
    log_outcome(outcome, before)
    return exit_code(outcome)


def exit_code(outcome: PollOutcome) -> int:
    return _CODES.get(outcome.reason, SITE_REFUSED)


def log_outcome(outcome: PollOutcome, before: PollOutcome) -> None:
    """Logs the outcome; a fault that the poll before has logged already is a note."""
    is_new = outcome.reason != before.reason
    warning, error = (logging.WARNING, logging.ERROR) if is_new else (logging.INFO, logging.INFO)
    match outcome.reason:
        case "" if outcome.fetched:
            log.info("The kiosk has version %d, of which %d files came now", outcome.version, outcome.fetched)
        case "":
            log.info("Nothing new: version %d, good until %s", outcome.version, outcome.expires)
        case Trouble.BUSY:
            log.info("Nothing was done: %s", outcome.why)
        case Reason.UNREACHABLE:
            log.log(warning, "Out of reach: %s. The screen stays as it is", outcome.why)
        case Reason.FULL | Reason.SLOW | Trouble.DISK | Trouble.GATE | Trouble.ENROLMENT:
            log.log(error, "No site can come: %s. The screen stays as it is", outcome.why)
        case reason:
            log.log(error, "Refused (%s): %s. The screen stays as it is", reason, outcome.why)
    if before.reason and not outcome.reason:
        log.info("It works again: the look before ended with “%s”", before.why)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk.fleet.agent", description="Fetches signed sites.")
    verbs = parser.add_subparsers(dest="verb", required=True)
    once = verbs.add_parser("poll", help="look once for a newer site")
    once.add_argument("--folder", type=Path, default=FOLDER, metavar="DIR", help=f"instead of {FOLDER}")
    once.add_argument("--gate", type=Path, default=GATE, metavar="SOCKET", help=f"instead of {GATE}")
    return parser


if __name__ == "__main__":
    sys.exit(main())
