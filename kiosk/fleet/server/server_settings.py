"""server.toml: settings by people, and nothing that can be computed."""

import json
import re
import tomllib
from dataclasses import asdict, dataclass, fields
from datetime import timedelta
from pathlib import Path
from typing import get_type_hints

_HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?")
_MAIL = re.compile(r"[^\s@\"<>,]+@[^\s@\"<>,]+")
_MAILS = re.compile(rf"{_MAIL.pattern}(?:, ?{_MAIL.pattern})*")
_SMTP = re.compile(r"[A-Za-z0-9.-]+:\d{1,5}")
_QUIET = re.compile(r"[^\"\\\n]*")


class SettingsError(ValueError):
    """Has the name of the setting, and its valid values."""


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """``soak_hours``: how long a site must have run well in the channel canary before the others get it.
    ``home_assistant``: screens that are enrolled from now on describe themselves to it.
    """

    host: str
    mail_to: str
    mail_from: str
    smtp: str
    smtp_user: str = ""
    smtp_password: str = ""
    smtp_tls: bool = True
    silent_minutes: int = 15
    behind_days: int = 3
    numbers_days: int = 14
    expires_days: int = 21
    failed_percent: int = 5
    soak_hours: int = 24
    weekly_mail: bool = True
    home_assistant: bool = False

    @property
    def soak(self) -> timedelta:
        return timedelta(hours=self.soak_hours)

    def __post_init__(self) -> None:
        for name, pattern, should in _RULES:
            if not pattern.fullmatch(getattr(self, name)):
                raise SettingsError(f"{name} {should}")
        for name, least, most in _LIMITS:
            if not least <= getattr(self, name) <= most:
                raise SettingsError(f"{name} is from {least} to {most}")


_RULES = (
    ("host", _HOST, "is the name or address by which screens reach this server, such as fleet.example.org"),
    ("mail_to", _MAILS, "is the address that gets the mails, or several with commas between them"),
    ("mail_from", _MAIL, "is the address that the mails come from"),
    ("smtp", _SMTP, "is a mail server and its port, such as mail.example.org:587"),
    ("smtp_user", _QUIET, "has no quotation mark and no backslash"),
    ("smtp_password", _QUIET, "has no quotation mark and no backslash"),
)
_LIMITS = (
    ("silent_minutes", 2, 1440),
    ("behind_days", 1, 365),
    ("numbers_days", 1, 365),
    ("expires_days", 1, 365),
    ("failed_percent", 1, 100),
    ("soak_hours", 0, 24 * 30),
)


def read_settings(path: Path) -> ServerSettings:
    """Raises SettingsError with the file's name, and FileNotFoundError before ``setup``."""
    try:
        given = tomllib.loads(path.read_text("utf-8"))
    except ValueError as error:
        raise SettingsError(f"{path}: {error}") from None
    try:
        return _settings(given)
    except SettingsError as error:
        raise SettingsError(f"{path}: {error}") from None


def _settings(given: dict[str, object]) -> ServerSettings:
    kinds = get_type_hints(ServerSettings)
    for name, value in given.items():
        if name not in kinds:
            raise SettingsError(f"there is no setting {name}; there are {', '.join(kinds)}")
        if type(value) is not kinds[name]:
            raise SettingsError(f"{name} is a {_WORDS[kinds[name]]}")
    try:
        return ServerSettings(**given)  # type: ignore[arg-type]
    except TypeError:
        missing = [name for name in ("host", "mail_to", "mail_from", "smtp") if name not in given]
        raise SettingsError(f"{', '.join(missing)} is missing") from None


_WORDS = {str: "text, in quotation marks", int: "whole number", bool: "true or false"}


def settings_text(settings: ServerSettings) -> str:
    """The file with every setting, so that a person who opens it sees all of them."""
    values = asdict(settings)
    lines = (
        f"{field.name} = {json.dumps(values[field.name], ensure_ascii=False)}" for field in fields(settings)
    )
    return "\n".join(("# After a change: awareness-kiosk-server setup", *lines, ""))
