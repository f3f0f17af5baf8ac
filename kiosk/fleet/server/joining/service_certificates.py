"""The certificates of the server's own services."""

import grp
import os
from datetime import datetime, timedelta
from pathlib import Path

from kiosk.fleet.server.joining.certificate_authority import Authority, ends_of, is_for, write_private
from kiosk.fleet.server.server_files import ServerFiles

DESK, EXPORTER, HOME = "fleet.desk", "fleet.exporter", "fleet.home"
"""Names with a dot, which no screen can have: the sender to screens, the receiver, and Home Assistant."""

_RENEWED = timedelta(days=60)


def broker_folder(files: ServerFiles) -> Path:
    return files.root / "etc/mosquitto/awareness-kiosk"


def keep_certificates(files: ServerFiles, authority: Authority, host: str, now: datetime) -> tuple[str, ...]:
    """Renews certificates that are missing, end within 60 days or are for another name. Returns the services
    that have to read theirs again.
    """
    broker = broker_folder(files)
    broker.mkdir(parents=True, exist_ok=True)
    files.tls.mkdir(mode=0o755, parents=True, exist_ok=True)
    _write_if_changed(broker / "ca.pem", authority.pem, 0o644)
    hosts = tuple(dict.fromkeys((host, "localhost", "127.0.0.1")))
    restarted: list[str] = []
    for pem, name, group, services in (
        (files.tls / "web.pem", "", "root", ("nginx",)),
        (broker / "broker.pem", "", "mosquitto", ("mosquitto",)),
        (files.tls / "exporter.pem", EXPORTER, "prometheus", ("prometheus-mqtt-exporter",)),
        (files.tls / "desk.pem", DESK, "root", ()),
        (files.tls / "home.pem", HOME, "root", ()),
    ):
        if _is_good(pem, () if name else hosts, authority, now):
            continue
        issued = authority.screen(name, now) if name else authority.server(hosts, now)
        write_private(pem.with_suffix(".key"), issued.key, 0o640, group_id(group))
        write_private(pem, issued.certificate, 0o644)
        restarted.extend(services)
    return tuple(restarted)


def days_left(files: ServerFiles, now: datetime) -> dict[str, int]:
    """The days left of each certificate of this server, by the name of its file."""
    broker = broker_folder(files)
    pems = (broker / "ca.pem", broker / "broker.pem", files.tls / "web.pem", files.tls / "exporter.pem")
    return {pem.stem: (ends_of(pem) - now).days for pem in pems if pem.exists()}


def group_id(name: str) -> int:
    """The id of a group; -1, which changes nothing, if no package has made the group, and for an ordinary
    user, who may give no file away.
    """
    try:
        return grp.getgrnam(name).gr_gid if os.geteuid() == 0 else -1
    except KeyError:
        return -1


def _is_good(pem: Path, hosts: tuple[str, ...], authority: Authority, now: datetime) -> bool:
    if not (pem.exists() and pem.with_suffix(".key").exists()):
        return False
    if not authority.has_issued(pem):
        # Somebody's own, from an authority that browsers know: its owner renews it.
        return True
    return ends_of(pem) - now > _RENEWED and (not hosts or is_for(pem, hosts))


def _write_if_changed(path: Path, text: str, mode: int) -> None:
    if not path.exists() or path.read_text("utf-8") != text:
        write_private(path, text, mode)
