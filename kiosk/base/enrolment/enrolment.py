"""The enrolment of a machine: a record, its file, and a code by which the sealed record is fetched.

    {"format": 1, "name": "kiosk-7", "repository": "http://fleet.example.org/site/", "channel": "stable",
     "root": {the first root metadata},
     "broker": null or {"host", "port", "ca", "certificate", "key", "home_assistant": true or left out},
     "apt": null or {"address", "key"}}

A machine that reads the record believes ``root`` for good, so only a person who may set it up hands it over.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.base.enrolment.channels import CHANNELS

FORMAT = 1
SUFFIX = ".enrol"
LARGEST_ENROLMENT = 200_000

_NAME = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
_ADDRESS = re.compile(r"https?://[A-Za-z0-9.\[\]:-]+(?:/(?!\.)[A-Za-z0-9._~-]+)*/")
_REPOSITORY = re.compile(rf"{_ADDRESS.pattern}|file://(?:/(?!\.)[A-Za-z0-9._~-]+)+/")
_HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.:-]{0,251}[A-Za-z0-9])?")
_CERTIFICATE = re.compile(r"-----BEGIN CERTIFICATE-----\n[A-Za-z0-9+/=\n]+-----END CERTIFICATE-----\n")
_KEY = re.compile(r"-----BEGIN PRIVATE KEY-----\n[A-Za-z0-9+/=\n]+-----END PRIVATE KEY-----\n")


class EnrolmentError(Exception):
    """The record, the code or the sealed file is not valid."""


@dataclass(frozen=True, slots=True)
class Broker:
    """The broker of verbs and reports; the certificates and the key are PEM.

    With ``home_assistant`` the kiosk also describes itself to Home Assistant.
    """

    host: str
    port: int
    ca: str
    certificate: str
    key: str
    home_assistant: bool = False


@dataclass(frozen=True, slots=True)
class Apt:
    """The source of the program itself; ``key`` is the armoured public key that signs it."""

    address: str
    key: str


@dataclass(frozen=True, slots=True)
class Enrolment:
    """``repository`` is the address of the repository, with / at its end; file:///FOLDER/ for a share."""

    name: str
    repository: str
    channel: str
    root: Mapping[str, object]
    broker: Broker | None = None
    apt: Apt | None = None

    @property
    def root_bytes(self) -> bytes:
        """The first root metadata, in the form that ``read_release`` takes."""
        return json.dumps(self.root, sort_keys=True, separators=(",", ":")).encode()


def is_name(text: str) -> bool:
    """Whether a screen may have this name: it is part of topics, of certificates and of file names."""
    return _NAME.fullmatch(text) is not None


def write_enrolment(enrolment: Enrolment) -> bytes:
    """Writes the file ``NAME.enrol``. Raises EnrolmentError for a record that no machine would read."""
    broker, apt = enrolment.broker, enrolment.apt
    record = {
        "format": FORMAT,
        "name": enrolment.name,
        "repository": enrolment.repository,
        "channel": enrolment.channel,
        "root": enrolment.root,
        "broker": broker and _broker_record(broker),
        "apt": apt and {key: getattr(apt, key) for key in _APT},
    }
    raw = (json.dumps(record, indent=1, sort_keys=True) + "\n").encode()
    if read_enrolment(raw) != enrolment:
        raise EnrolmentError("the record does not come back as it was written")
    return raw


def read_enrolment(raw: bytes) -> Enrolment:
    """Parses a record; raises EnrolmentError with its fault."""
    if len(raw) > LARGEST_ENROLMENT:
        raise EnrolmentError(f"the record is larger than {LARGEST_ENROLMENT} bytes")
    try:
        record = json.loads(raw)
    except (ValueError, RecursionError):
        raise EnrolmentError("this is no enrolment file: it is not JSON") from None
    if not isinstance(record, dict) or record.get("format") != FORMAT:
        raise EnrolmentError(f"this is no enrolment file of format {FORMAT}")
    fields = _exactly(record, ("format", "name", "repository", "channel", "root", "broker", "apt"), "record")
    if fields["channel"] not in CHANNELS:
        raise EnrolmentError(f"channel is not one of {', '.join(CHANNELS)}")
    root = fields["root"]
    if not isinstance(root, dict) or not {"signed", "signatures"} <= root.keys():
        raise EnrolmentError("root is no root metadata")
    return Enrolment(
        _matching(fields, "name", _NAME),
        _matching(fields, "repository", _REPOSITORY),
        str(fields["channel"]),
        root,
        _broker(fields["broker"]),
        _apt(fields["apt"]),
    )


_BROKER = ("host", "port", "ca", "certificate", "key")
_APT = ("address", "key")
_DASHBOARD = "home_assistant"
"""Omitted if not wanted, as in records of an earlier program."""


def _broker_record(broker: Broker) -> dict[str, object]:
    record: dict[str, object] = {key: getattr(broker, key) for key in _BROKER}
    return record | {_DASHBOARD: True} if broker.home_assistant else record


def _broker(given: object) -> Broker | None:
    if given is None:
        return None
    is_shown = isinstance(given, dict) and given.get(_DASHBOARD) is True
    fields = _exactly(given, (*_BROKER, _DASHBOARD) if is_shown else _BROKER, "broker")
    port = fields["port"]
    if type(port) is not int or not 0 < port < 65536:
        raise EnrolmentError("port is no port")
    return Broker(
        _matching(fields, "host", _HOST),
        port,
        _matching(fields, "ca", _CERTIFICATE),
        _matching(fields, "certificate", _CERTIFICATE),
        _matching(fields, "key", _KEY),
        is_shown,
    )


def _apt(given: object) -> Apt | None:
    if given is None:
        return None
    fields = _exactly(given, _APT, "apt")
    key = fields["key"]
    if not isinstance(key, str) or not key.startswith("-----BEGIN PGP PUBLIC KEY BLOCK-----"):
        raise EnrolmentError("key of apt is no armoured public key")
    return Apt(_matching(fields, "address", _ADDRESS), key)


def _exactly(given: object, keys: tuple[str, ...], where: str) -> dict[str, object]:
    if not isinstance(given, dict) or set(given) != set(keys):
        raise EnrolmentError(f"{where} has not exactly the fields {', '.join(keys)}")
    return given


def _matching(fields: dict[str, object], name: str, pattern: re.Pattern[str]) -> str:
    value = fields[name]
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise EnrolmentError(f"{name} is not as it should be")
    return value
