"""Questions at a terminal, for settings that the command line omits."""

import sys
from getpass import getpass

from kiosk.fleet.server.server_settings import ServerSettings, SettingsError


class NotAnsweredError(ValueError):
    """There is no terminal to use."""


QUESTIONS = (
    ("host", "Name or address by which screens reach this server, such as fleet.example.org"),
    ("mail_to", "Who gets the mails; several with commas between them"),
    ("smtp", "Mail server and port that take them, such as mail.example.org:587"),
    ("mail_from", "Address that the mails come from"),
    ("smtp_user", "User at the mail server; empty if it wants none"),
)


def ask(known: dict[str, object]) -> dict[str, object]:
    """Completes the settings, each asked until it is valid. Raises NotAnsweredError."""
    answered = dict(known)
    missing = [(name, words) for name, words in QUESTIONS if name not in answered]
    if missing and not sys.stdin.isatty():
        options = ", ".join(f"--{name.replace('_', '-')}" for name, _ in missing if name != "smtp_user")
        if not options:
            return answered
        raise NotAnsweredError(f"say {options}, or call setup at a terminal, where it asks")
    for name, words in missing:
        answered[name] = _answer(name, words)
    if answered.get("smtp_user") and "smtp_password" not in answered:
        if not sys.stdin.isatty():
            raise NotAnsweredError("say --smtp-password-file, or call setup at a terminal, where it asks")
        answered["smtp_password"] = getpass(
            "Password of that user (it does not show, and is written into server.toml): "
        )
    return answered


def _answer(name: str, words: str) -> str:
    while True:
        answer = input(f"{words}: ").strip()
        try:
            _try(name, answer)
        except SettingsError as error:
            print(error)
        else:
            return answer


def _try(name: str, answer: str) -> None:
    """Checks an answer; raises SettingsError for an invalid setting."""
    usual: dict[str, object] = {
        "host": "fleet.example.org",
        "mail_to": "a@example.org",
        "mail_from": "a@example.org",
        "smtp": "localhost:25",
    }
    ServerSettings(**(usual | {name: answer}))  # type: ignore[arg-type]
