"""``setup``: makes a server of Debian's packages, as often as it is called."""

import base64
import hashlib
import os
import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.base.plain_files import walk
from kiosk.fleet.repository.enrolment_code import new_code
from kiosk.fleet.server.joining.certificate_authority import make_authority, write_private
from kiosk.fleet.server.joining.enrolled_screens import EnrolledScreen, read_screens, write_screens
from kiosk.fleet.server.joining.service_certificates import broker_folder, group_id, keep_certificates
from kiosk.fleet.server.rollouts.rollout import make_online_key
from kiosk.fleet.server.server_files import ServerFiles
from kiosk.fleet.server.server_metrics import write_metrics
from kiosk.fleet.server.server_settings import ServerSettings, read_settings, settings_text
from kiosk.fleet.server.service_configuration import SERVER_RESOURCES, configurations

GROUP = "awareness-kiosk-server"

_SERVICES = {
    "nginx.conf": "nginx",
    "prometheus.yml": "prometheus",
    "alerts.yml": "prometheus",
    "alertmanager.yml": "prometheus-alertmanager",
    "mail.tmpl": "prometheus-alertmanager",
    "mqtt-exporter.yaml": "prometheus-mqtt-exporter",
}
SERVICES = ("mosquitto", "prometheus-mqtt-exporter", "prometheus", "prometheus-alertmanager", "nginx")
"""In their order of starting."""

TIMERS = ("page", "renew", "rollout", "codes")


@dataclass(frozen=True, slots=True)
class SetUp:
    """``restarted`` are the services whose files changed; ``password`` is that of the status page, "" if it
    existed already.
    """

    restarted: tuple[str, ...]
    password: str


def set_up(files: ServerFiles, settings: ServerSettings, now: datetime) -> SetUp:
    """Sets up the server; raises OSError."""
    _make_folders(files)
    write_private(files.settings, settings_text(settings))
    authority = make_authority(files.authority, settings.host, now)
    restarted = set(keep_certificates(files, authority, settings.host, now))
    make_online_key(files)
    screens = read_screens(files.screens)
    write_screens(files.screens, screens, group_id(GROUP))
    restarted.update(_write_configurations(files, settings))
    restarted.update(_write_broker(files, screens))
    password = _make_password(files.config / "password")
    write_metrics(files, now, {})
    return SetUp(tuple(each for each in SERVICES if each in restarted), password)


def share(incoming: Path) -> None:
    """Lets one author replace another one's files. Raises OSError."""
    for folder in (incoming, *(each for each in walk(incoming) if each.is_dir() and not each.is_symlink())):
        if folder.stat().st_mode & 0o7777 != 0o2775:
            os.chown(folder, -1, group_id(GROUP))
            folder.chmod(0o2775)


def _make_folders(files: ServerFiles) -> None:
    server = group_id(GROUP)
    for folder, mode, group in (
        (files.config, 0o755, -1),
        (files.own_rules, 0o755, -1),
        (files.state, 0o755, -1),
        (files.authority, 0o700, -1),
        (files.enrolments, 0o755, -1),
        (files.fetched_codes.parent, 0o700, -1),
        (files.site, 0o755, -1),
        (files.apt, 0o755, -1),
        # Members of the group may publish, and nothing more.
        (files.incoming, 0o2775, server),
        (files.status, 0o775, server),
        (files.measures, 0o775, server),
    ):
        folder.mkdir(parents=True, exist_ok=True)
        os.chown(folder, -1, group)
        folder.chmod(mode)


def _write_configurations(files: ServerFiles, settings: ServerSettings) -> set[str]:
    changed = set()
    for name, text in configurations(settings, files).items():
        # The password for sending mails is in one of them.
        mode, group = (0o640, group_id("prometheus")) if name == "alertmanager.yml" else (0o644, -1)
        if _write(files.config / name, text, mode, group):
            changed.add(_SERVICES[name])
    return changed


def _write_broker(files: ServerFiles, screens: Iterable[EnrolledScreen]) -> set[str]:
    """Writes the files of the broker: Debian's mosquitto reads each file of its folder."""
    own = (SERVER_RESOURCES / "mosquitto.conf").read_text("utf-8")
    changed = [
        _write(files.root / "etc/mosquitto/conf.d/awareness-kiosk.conf", own, 0o644),
        write_rights(files, screens),
    ]
    return {"mosquitto"} if any(changed) else set()


def shipped_rights(home_assistant: bool) -> str:
    """The shipped rights; the lines for Home Assistant are active only if it is wanted."""
    rights = (SERVER_RESOURCES / "mosquitto.acl").read_text("utf-8")
    before, mark, rest = rights.partition("# For Home Assistant")
    lines, end, after = rest.partition("\n\n")
    return before + mark + (re.sub("(?m)^#(?=[a-z])", "", lines) if home_assistant else lines) + end + after


def write_rights(files: ServerFiles, screens: Iterable[EnrolledScreen]) -> bool:
    """Writes the rights at the broker, none for a revoked screen. Returns whether they have changed."""
    rights = shipped_rights(read_settings(files.settings).home_assistant)
    lost = sorted({each.name for each in screens if each.revoked})
    forbidden = "".join(f"\nuser {name}\ntopic deny #\n" for name in lost)
    return _write(broker_folder(files) / "acl", rights + forbidden, 0o640, group_id("mosquitto"))


def _make_password(path: Path) -> str:
    """For the status page, in nginx's format. It is as long as a key, so a salted sum is enough."""
    if path.exists():
        return ""
    password, salt = new_code(), secrets.token_bytes(8)
    summed = base64.b64encode(hashlib.sha1(password.encode() + salt).digest() + salt).decode()
    write_private(path, f"screens:{{SSHA}}{summed}\n", 0o640, group_id("www-data"))
    return password


def _write(path: Path, text: str, mode: int, group: int = -1) -> bool:
    """Writes a file; returns whether it has changed."""
    if path.exists() and path.read_text("utf-8") == text:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    write_private(path, text, mode, group)
    return True
