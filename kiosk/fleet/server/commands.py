"""The commands of the server: each reads, acts, and reports."""

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import segno

from kiosk.base.enrolment.channels import CANARY
from kiosk.base.enrolment.enrolment import SUFFIX
from kiosk.base.folder_lock import alone_in
from kiosk.fleet.repository.signed_files import RepositoryFaultError
from kiosk.fleet.repository.writing.renewing import renew as renew_signatures
from kiosk.fleet.server import service_control
from kiosk.fleet.server.broker_messages import NotToldError, desired, publish_sites, retain
from kiosk.fleet.server.changing_channel import channel_order, keep_channel
from kiosk.fleet.server.enrolling import NewScreen, RefusedToEnrolError, remove_old_codes
from kiosk.fleet.server.enrolling import enrol as enrol_screen
from kiosk.fleet.server.enrolling import revoke as revoke_screen
from kiosk.fleet.server.joining.certificate_authority import Authority, write_private
from kiosk.fleet.server.joining.enrolled_screens import in_use, read_screens
from kiosk.fleet.server.joining.service_certificates import keep_certificates
from kiosk.fleet.server.joining.used_codes import end_used_codes
from kiosk.fleet.server.rollouts.incoming_sites import prune_replaced, repair
from kiosk.fleet.server.rollouts.published_site import live_site
from kiosk.fleet.server.rollouts.rollout import Rolled, online_signer, roll_out, stop
from kiosk.fleet.server.server_files import ServerFiles
from kiosk.fleet.server.server_metrics import write_metrics
from kiosk.fleet.server.server_settings import ServerSettings, read_settings
from kiosk.fleet.server.setting_up import SERVICES, TIMERS, set_up, share
from kiosk.fleet.server.setup_questions import ask
from kiosk.fleet.server.status.prometheus_answers import Answers, NoAnswerError, answers
from kiosk.fleet.server.status.status_page import write_page
from kiosk.fleet.server.status.status_rows import status_page
from kiosk.fleet.server.ways_to_join import ways_to_join

_ASKED = ("host", "mail_to", "mail_from", "smtp", "smtp_user")


def setup(files: ServerFiles, options: argparse.Namespace, now: datetime) -> None:
    settings = _settings(files, options)
    done = set_up(files, settings, now)
    if not options.no_services:
        service_control.start(SERVICES, done.restarted)
        service_control.enable(TIMERS)
    print(f"The server is set up: https://{settings.host}/status/")
    if done.password:
        print(f"User of the status page: screens    Password, shown only now: {done.password}")
    print("Does a mail arrive? awareness-kiosk-server try-mail")


def _settings(files: ServerFiles, options: argparse.Namespace) -> ServerSettings:
    """Settings from the command line, else from server.toml, else from questions."""
    said: dict[str, object] = {
        name: value for name in _ASKED if (value := getattr(options, name)) is not None
    }
    if options.smtp_password_file:
        said["smtp_password"] = options.smtp_password_file.read_text("utf-8").strip()
    if options.smtp_plain:
        said["smtp_tls"] = False
    if files.settings.exists():
        return replace(read_settings(files.settings), **said)  # type: ignore[arg-type]
    return ServerSettings(**ask(said))  # type: ignore[arg-type]


def enrol(files: ServerFiles, options: argparse.Namespace, now: datetime) -> None:
    settings = read_settings(files.settings)
    new = NewScreen(options.name, options.place, options.channel, not options.no_broker, options.again)
    file: Path | None = options.file and (options.file if options.file.name else Path(f"{new.name}{SUFFIX}"))
    invitation = enrol_screen(files, settings, new, now)
    if file:
        _write_for_a_stick(file, invitation.raw)
    write_metrics(files, now, service_control.well(SERVICES, TIMERS))
    if options.again and (fault := retain(files, desired(options.name), "")):
        # The former channel would return on a new disk.
        again = f"awareness-kiosk-server channel {options.name} …"
        print(f"The broker was not told ({fault}). Once it runs: {again}", file=sys.stderr)
    if sys.stdout.isatty():
        segno.make(invitation.scanned, error="m").terminal(compact=True)
    print(*ways_to_join(new, invitation, os.environ.get("SUDO_USER", ""), file), sep="\n")


def _write_for_a_stick(file: Path, raw: bytes) -> None:
    write_private(file.absolute(), raw.decode())
    if "SUDO_UID" in os.environ:
        # The person carries it to a stick, without root.
        os.chown(file, int(os.environ["SUDO_UID"]), int(os.environ["SUDO_GID"]))


def channel(files: ServerFiles, options: argparse.Namespace, now: datetime) -> None:
    order = channel_order(files, options.name, options.channel, now)
    if fault := retain(files, desired(options.name), order):
        raise NotToldError(f"the broker does not take it, so nothing was changed: {fault}")
    keep_channel(files, options.name, options.channel)
    write_metrics(files, now, service_control.well(SERVICES, TIMERS))
    print(f"{options.name} goes to the channel {options.channel} within a minute, or when it is back.")


def revoke(files: ServerFiles, options: argparse.Namespace, now: datetime) -> None:
    revoke_screen(files, options.name)
    write_metrics(files, now, service_control.well(SERVICES, TIMERS))
    # After a reload mosquitto 2.0 disconnects screens that come back.
    service_control.restart(("mosquitto",))
    print(f"{options.name} is refused from now on. What it shows stays until somebody switches it off.")


def list_screens(files: ServerFiles, _options: argparse.Namespace, _now: datetime) -> None:
    for each in read_screens(files.screens):
        print(
            each.name, each.channel, "revoked" if each.revoked else each.enrolled[:10], each.place, sep="\t"
        )


def renew(files: ServerFiles, _options: argparse.Namespace, now: datetime) -> None:
    settings = read_settings(files.settings)
    restarted = keep_certificates(files, Authority(files.authority), settings.host, now)
    remove_old_codes(files, now)
    with alone_in(files.state):
        if live_site(files.site):
            renew_signatures(files.site, online_signer(files), now)
    service_control.restart(restarted)
    if sys.stdout.isatty():
        _print_revoked(files)
    with alone_in(files.state):
        damaged = repair(files) if live_site(files.site) else ()
        prune_replaced(files, now)
    _refuse_damaged(damaged)


def _print_revoked(files: ServerFiles) -> None:
    """Reminds a person, who may have restored a copy; nothing here knows how old one is."""
    revoked = [each.name for each in read_screens(files.screens) if each.revoked]
    print(
        f"Revoked here: {', '.join(revoked) or 'no screen'}. Was a copy of this server brought back? Then "
        "revoke once more each screen that was revoked after the copy was made."
    )


def rollout_status(files: ServerFiles, _options: argparse.Namespace, now: datetime) -> None:
    _print_rolled(files, roll_out(files, answers, read_settings(files.settings).soak, now, publish=False))


def rollout_advance(files: ServerFiles, _options: argparse.Namespace, now: datetime) -> None:
    soak = read_settings(files.settings).soak
    share(files.incoming)
    # If two screens came at the same moment, the person may have seen the first line alone.
    end_used_codes(files)
    _rolled(files, soak, now)


def rollout_promote(files: ServerFiles, options: argparse.Namespace, now: datetime) -> None:
    _rolled(files, None if options.now else read_settings(files.settings).soak, now)


_FOR_GOOD = "There is no command that takes that back."


def rollout_stop(files: ServerFiles, _options: argparse.Namespace, now: datetime) -> None:
    live = live_site(files.site)
    if not live or CANARY not in live.channels:
        raise RefusedToEnrolError("nothing is published for the channel canary")
    digest = live.channels[CANARY].digest
    shown = digest[:12]
    question = f"The site {shown} of the channel canary shall never go to the others? {_FOR_GOOD} Type stop: "
    if sys.stdin.isatty() and input(question).strip() != "stop":
        raise RefusedToEnrolError("Nothing was stopped.")
    with alone_in(files.state):
        # The site in question: another one may have come while the person typed.
        stop(files, digest, now)
    print(f"The site {shown} never goes from the channel canary to the others. {_FOR_GOOD}")
    print("The way on, at the desk: pack sign a changed one, which goes to canary, then pack publish.")


def _rolled(files: ServerFiles, soak: timedelta | None, now: datetime) -> None:
    with alone_in(files.state):
        done = roll_out(files, answers, soak, now)
    _print_rolled(files, done)
    if done.published and (live := live_site(files.site)):
        write_metrics(files, now, service_control.well(SERVICES, TIMERS))
        publish_sites(files, {name: site.digest for name, site in live.channels.items()})
    _refuse_damaged(done.damaged)


def _refuse_damaged(damaged: Sequence[str]) -> None:
    """Fails the unit after everything else was done, so that a mail is written."""
    if damaged:
        raise RepositoryFaultError(" ".join(damaged))


def _print_rolled(files: ServerFiles, done: Rolled) -> None:
    live = live_site(files.site)
    for channel, site in live.channels.items() if live else ():
        print(f"{channel}: version {site.version}, site {site.digest[:12]}")
    for channel, version in done.published:
        print(f"Published now: {channel}, version {version}")
    for each in done.waiting:
        print(f"{each.channel}: version {each.version} waits. {each.why}")
    for sentence in done.damaged:
        print(sentence)
    if done.published or done.waiting or done.damaged:
        return
    if live and len({site.digest for site in live.channels.values()}) > 1:
        print(
            "stable shows another site than canary, and nothing is on its way to it. "
            "At the desk: pack promote, pack publish."
        )
    else:
        print("Nothing waits." if live else "Nothing was published here yet.")


def codes(files: ServerFiles, _options: argparse.Namespace, _now: datetime) -> None:
    for name in end_used_codes(files):
        print(f"A code was used, and is good for no other machine: {name}")


def page(files: ServerFiles, _options: argparse.Namespace, now: datetime) -> None:
    write_metrics(files, now, service_control.well(SERVICES, TIMERS))
    try:
        told = answers()
    except NoAnswerError:
        told = Answers({}, {"": frozenset({"ServerPartDown"})}, {})
    write_page(status_page(in_use(read_screens(files.screens)), told, now.astimezone()), files.status)


def try_mail(files: ServerFiles, _options: argparse.Namespace, _now: datetime) -> None:
    settings = read_settings(files.settings)
    service_control.raise_alert(
        "TryMail",
        title="A mail to try the server of the screens",
        summary="Mails of this server arrive.",
        do="There is nothing to do.",
    )
    print(f"In half a minute a mail goes to {settings.mail_to}.")
    print("If none comes: sudo journalctl -u prometheus-alertmanager")
