"""``awareness-kiosk-server``: the command line of a server."""

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk import BUILD_DATE
from kiosk.base.clock import SystemClock
from kiosk.base.closed_pipe import unless_closed
from kiosk.base.enrolment.channels import CHANNELS
from kiosk.base.enrolment.enrolment import EnrolmentError
from kiosk.base.exit_codes import NOT_DONE, OF_ALL
from kiosk.base.program_help import Commands, codes_table
from kiosk.fleet.server import commands, program_versions
from kiosk.fleet.server.broker_messages import NotToldError
from kiosk.fleet.server.command_help import HELP
from kiosk.fleet.server.enrolling import RefusedToEnrolError
from kiosk.fleet.server.server_files import ServerFiles
from kiosk.fleet.server.server_settings import SettingsError
from kiosk.fleet.server.setup_questions import NotAnsweredError
from kiosk.fleet.server.status.prometheus_answers import NoAnswerError


def main(words: Sequence[str] | None = None) -> int:
    """Returns an exit code from ``exit_codes``."""
    return unless_closed(lambda: _main(words))


def _main(words: Sequence[str] | None) -> int:
    options = parser().parse_args(words)
    floor = datetime(BUILD_DATE.year, BUILD_DATE.month, BUILD_DATE.day, tzinfo=UTC)
    # TUF knows no other UTC than this one.
    now = SystemClock(ZoneInfo("UTC"), floor).now().wall.astimezone(UTC)
    try:
        options.act(ServerFiles(options.root), options, now)
    except BrokenPipeError:
        raise
    except (
        RefusedToEnrolError,
        SettingsError,
        NotAnsweredError,
        NotToldError,
        NoAnswerError,
        EnrolmentError,
        OSError,
        ValueError,
    ) as error:
        print(f"{HELP.name}: {_message(error)}", file=sys.stderr)
        return NOT_DONE
    return 0


def _message(error: Exception) -> str:
    if isinstance(error, FileNotFoundError) and str(error.filename).endswith("server.toml"):
        return "this machine is no server yet: awareness-kiosk-server setup"
    if isinstance(error, PermissionError):
        return f"{error.filename}: call it with sudo"
    return str(error)


def parser() -> argparse.ArgumentParser:
    """All commands with their options; help, manual and completion are generated from it."""
    top = argparse.ArgumentParser(
        prog=HELP.name,
        description="The server of many screens. All of it is for root: call it with sudo.",
        epilog="\n".join(
            (
                f"{HELP.name} COMMAND --help tells more about a command, with examples.",
                "",
                *codes_table(OF_ALL),
                "  Others are listed in the help of their commands.",
            )
        ),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--root", type=Path, default=Path("/"), help=argparse.SUPPRESS)
    verbs = top.add_subparsers(required=True, metavar="COMMAND")
    _add_setup(verbs)
    _add_screens(verbs)
    for name, act, what in (
        ("list", commands.list_screens, "all screens, and where they are"),
        ("renew", commands.renew, "renew certificates and the timestamp; a timer does it daily"),
        ("codes", commands.codes, "end codes that a screen has used; done when one was"),
        ("page", commands.page, "write the status page; a timer does it each minute"),
        ("try-mail", commands.try_mail, "send a mail, to see that it arrives"),
    ):
        HELP.add_command(verbs, name, what).set_defaults(act=act)
    program_versions.add_parser(verbs)
    _add_rollout(verbs)
    return top


def _add_setup(verbs: Commands) -> None:
    setup = HELP.add_command(verbs, "setup", "make this machine the server; asks for what it is not told")
    setup.add_argument("--host", help="name or address by which screens reach this server")
    setup.add_argument(
        "--mail-to", metavar="ADDRESS", help="who gets the mails; several with commas between them"
    )
    setup.add_argument("--mail-from", metavar="ADDRESS", help="the address that mails come from")
    setup.add_argument("--smtp", metavar="HOST:PORT", help="the mail server that takes them")
    setup.add_argument("--smtp-user", metavar="NAME", help="its user, if it wants one")
    setup.add_argument(
        "--smtp-password-file", type=Path, metavar="FILE", help="a file with the password of that user"
    )
    setup.add_argument(
        "--smtp-plain", action="store_true", help="without TLS, for a mail server on this machine"
    )
    setup.add_argument("--no-services", action="store_true", help="write the files, and restart nothing")
    setup.set_defaults(act=commands.setup)


def _add_screens(verbs: Commands) -> None:
    enrol = HELP.add_command(verbs, "enrol", "a new screen: prints its code, and the lines to type")
    enrol.add_argument("name", help="such as kiosk-7")
    enrol.add_argument("--place", default="", help="where it is, for the status page and mails")
    enrol.add_argument(
        "--channel", choices=CHANNELS, help="canary gets a new site first; stable, or as before, without it"
    )
    enrol.add_argument("--again", action="store_true", help="the screen of this name was set up again")
    enrol.add_argument("--no-broker", action="store_true", help="it never reports: by stick, or cut off")
    enrol.add_argument(
        "--file",
        type=Path,
        nargs="?",
        const=Path(),
        metavar="FILE",
        help="write a file for a stick, too; NAME.enrol in this folder without a name",
    )
    enrol.set_defaults(act=commands.enrol)

    channel = HELP.add_command(
        verbs, "channel", "a screen gets new sites first from now on, or with the others"
    )
    channel.add_argument("name", help="the screen, such as kiosk-7")
    channel.add_argument("channel", choices=CHANNELS, help="canary gets new sites first")
    channel.set_defaults(act=commands.channel)

    revoke = HELP.add_command(
        verbs, "revoke", "a screen that is lost or gone: the broker refuses it from now on"
    )
    revoke.add_argument("name", help="the screen, such as kiosk-7; its name is never used again")
    revoke.set_defaults(act=commands.revoke)


def _add_rollout(verbs: Commands) -> None:
    rollout = HELP.add_command(verbs, "rollout", "signed sites, on their way to all screens")
    steps = rollout.add_subparsers(required=True, metavar="STEP")
    for name, act, what in (
        ("status", commands.rollout_status, "the published sites, those that wait, and for what"),
        (
            "advance",
            commands.rollout_advance,
            "publish what may go; done when something arrives, and every ten minutes",
        ),
        ("stop", commands.rollout_stop, "what the channel canary shows never goes to the others"),
    ):
        HELP.add_command(steps, name, what, "rollout").set_defaults(act=act)
    promote = HELP.add_command(
        steps, "promote", "publish for all screens, unless the channel canary has faults", "rollout"
    )
    promote.add_argument(
        "--now",
        action="store_true",
        help="for what cannot wait: only what the site itself can have caused on canary still holds it",
    )
    promote.set_defaults(act=commands.rollout_promote)


if __name__ == "__main__":
    sys.exit(main())
