"""``enrol`` and ``revoke``: adds a screen to the fleet, and removes one."""

import json
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from kiosk.base.enrolment.channels import CANARY, STABLE
from kiosk.base.enrolment.enrolment import Apt, Broker, Enrolment, is_name, write_enrolment
from kiosk.fleet.repository.enrolment_code import code_id, new_code, seal
from kiosk.fleet.server.joining.certificate_authority import Authority, Issued
from kiosk.fleet.server.joining.enrolled_screens import EnrolledScreen, in_use, read_screens, write_screens
from kiosk.fleet.server.joining.service_certificates import group_id
from kiosk.fleet.server.rollouts.published_site import newest_root
from kiosk.fleet.server.server_files import ServerFiles
from kiosk.fleet.server.server_settings import ServerSettings
from kiosk.fleet.server.setting_up import GROUP, write_rights

PORT = 8883
CODE_LASTS = timedelta(days=7)
KEY_OF_APT = "key.asc"
"""The key next to the packages of the program, if this server has them."""


class RefusedToEnrolError(ValueError):
    """Says what to do."""


@dataclass(frozen=True, slots=True)
class NewScreen:
    """``place`` is the place of the screen, for people. ``again``: the screen of this name was set up again,
    and keeps omitted values.
    """

    name: str
    place: str = ""
    channel: str | None = None
    broker: bool = True
    again: bool = False


@dataclass(frozen=True, slots=True)
class Invitation:
    """``server`` and ``code`` are typed or scanned; ``raw`` is the file for a stick, if wanted."""

    server: str
    code: str
    raw: bytes

    @property
    def scanned(self) -> str:
        """The content of the QR code: words for a person, since a screen has no camera."""
        return f"{self.server} {self.code}"


def enrol(files: ServerFiles, settings: ServerSettings, new: NewScreen, now: datetime) -> Invitation:
    """Enrols a screen. Raises RefusedToEnrolError, OSError, and ValueError for damaged files."""
    screens = read_screens(files.screens)
    if not is_name(new.name):
        raise RefusedToEnrolError(
            f"“{new.name}” is no name for a screen: small letters, digits and hyphens, such as kiosk-7. "
            "Say where it is by --place, in any language."
        )
    before = next((each for each in screens if each.name == new.name), None)
    if before and before.revoked:
        raise RefusedToEnrolError(
            f"{new.name} was revoked, and its certificate may be in anybody's hands: take another name."
        )
    if before and not new.again:
        raise RefusedToEnrolError(
            f"there is a screen {new.name} already. Is it the same one, set up again? --again. Shall it only "
            f"change its channel? awareness-kiosk-server channel {new.name} {new.channel or CANARY}"
        )
    root = newest_root(files.site)
    if root is None:
        raise RefusedToEnrolError(
            "no site has been published here, so a screen would not know whose signatures count. Publish one "
            f"first: awareness-kiosk pack publish REPOSITORY {files.incoming}"
        )
    place = new.place or (before.place if before else "")
    channel = new.channel or (before.channel if before else STABLE)
    if channel == CANARY and not new.broker:
        raise RefusedToEnrolError(
            "a screen of the channel canary has to report, since the others wait for it: leave out "
            "--no-broker, or say --channel stable"
        )
    issued = Authority(files.authority).screen(new.name, now) if new.broker else None
    record = _record(files, settings, new.name, channel, json.loads(root), issued)
    raw, code = write_enrolment(record), new_code()
    # The web server hands it to anybody, and only the code opens it.
    (files.enrolments / code_id(code)).write_bytes(seal(code, raw))
    if before:
        _end_code(files, before)
    screen = EnrolledScreen(new.name, place, channel, now.isoformat(), reports=new.broker, code=code_id(code))
    write_screens(files.screens, (*(each for each in screens if each != before), screen), group_id(GROUP))
    return Invitation(settings.host, code, raw)


def revoke(files: ServerFiles, name: str) -> None:
    """The broker has to be restarted. Raises RefusedToEnrolError, OSError and ValueError."""
    screens = read_screens(files.screens)
    screen = next((each for each in in_use(screens) if each.name == name), None)
    if screen is None:
        raise RefusedToEnrolError(f"there is no screen {name}: awareness-kiosk-server list names them all")
    _end_code(files, screen)
    left = tuple(replace(each, revoked=True) if each.name == name else each for each in screens)
    write_screens(files.screens, left, group_id(GROUP))
    write_rights(files, left)


def _end_code(files: ServerFiles, screen: EnrolledScreen) -> None:
    """Ends the code that a screen had before another one, or before it was revoked."""
    sealed = files.enrolments / screen.code
    if screen.code and sealed.exists():
        sealed.write_bytes(b"")


def remove_old_codes(files: ServerFiles, now: datetime) -> int:
    """Removes sealed enrolments older than a code lasts; returns their number."""
    old = [each for each in files.enrolments.iterdir() if _is_old(each, now)]
    for each in old:
        each.unlink()
    return len(old)


def _is_old(path: Path, now: datetime) -> bool:
    return now.timestamp() - path.stat().st_mtime > CODE_LASTS.total_seconds()


def _record(
    files: ServerFiles,
    settings: ServerSettings,
    name: str,
    channel: str,
    root: dict[str, object],
    issued: Issued | None,
) -> Enrolment:
    broker = None
    if issued:
        ca = Authority(files.authority).pem
        broker = Broker(settings.host, PORT, ca, issued.certificate, issued.key, settings.home_assistant)
    key = files.apt / KEY_OF_APT
    apt = Apt(f"http://{settings.host}/apt/", key.read_text("utf-8")) if key.exists() else None
    return Enrolment(name, f"http://{settings.host}/site/", channel, root, broker, apt)
