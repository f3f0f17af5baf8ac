"""What the people at the desk know and answer: passphrases, the password of an account, what a call said."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdf

from tools.shared.terminal import Replies

PASSWORD = "correct staple harbour"
"""Of the account on the server."""

PIN = "802751"
ROOTS, SITES = ("director", "treasurer", "secretary"), ("desk", "nurse")

_HOLDER = re.compile(r"Passphrase of (?:the )?(\w+)")


def passphrase(holder: str) -> str:
    return f"{holder} pebble lantern oboe"


def who_signs(*present: str) -> Replies:
    """Each types the passphrase; a person who is not there is passed over by Enter."""

    def typed(shown: str) -> str:
        holder = _HOLDER.findall(shown)[-1]
        return passphrase(holder) if holder in present else ""

    return {r"Passphrase of [^\n]+ to leave it:": typed}


def first_day(plug: Callable[[str], object], pull: Callable[[], object]) -> Replies:
    """Each comes with an own stick, and types the third row of the sheet; two of the root come back.

    ``plug`` takes who comes, ``pull`` takes all sticks away.
    """

    def key(shown: str) -> str:
        return str(re.findall(r"Key \d of \d: (\w+), for", shown)[-1])

    def comes(shown: str) -> str:
        plug(key(shown))
        return ""

    def goes(_shown: str) -> str:
        pull()
        return ""

    def comes_back(shown: str) -> str:
        pull()
        plug(re.findall(r"who may sign: (\w+) \(", shown)[-1])
        return ""

    def new_passphrase(shown: str) -> str:
        return passphrase(key(shown))

    return {
        r"\[[\w, ]+\]:": "",
        r"Key \d of \d: [^\n]+press Enter:": comes,
        r"Row 3:": lambda shown: [*_printed(shown)][2],
        "A passphrase for the file[^\n]*:": new_passphrase,
        "Once more:": new_passphrase,
        "pull it out, and press Enter:": goes,
        "who may sign: [^\n]+press Enter:": comes_back,
        **who_signs(*ROOTS),
    }


def _printed(shown: str) -> Iterator[str]:
    """The rows of the last sheet, as a printer would have them."""
    file = re.findall(r"Print (\S+\.pdf) now", shown)[-1]
    text = pypdf.PdfReader(Path(file)).pages[0].extract_text().replace("\t", " ")
    yield from re.findall(r"(?:[0-9A-Z]{4} ){3}[0-9A-Z]{4}", text)


AT_SERVER: Replies = {
    r"Are you sure you want to continue connecting \(yes/no/\[fingerprint\]\)\?": "yes",
    r"anna@fleet\.example\.org's password:": PASSWORD,
    r"\[sudo\] password for anna:": PASSWORD,
}
"""What SSH and sudo ask."""

AT_SCREEN: Replies = {
    **AT_SERVER,
    r"anna@kiosk-1's password:": PASSWORD,
    "New PIN:": PIN,
    "Once more:": PIN,
}
"""And what a machine asks that becomes a screen."""

NEW_ACCOUNT: Replies = {
    r"(?:New|Retype new) password:": PASSWORD,
    r"\[\]:": "",
    r"Is the information correct\? \[Y/n\]": "Y",
}


def called(number: str) -> Replies:
    """A helpline that somebody has called."""
    return {
        r"Which one\? [^\n]*:": "n",
        "The number, grouped as it is spoken:": number,
        r"Show it as [^\n]*:": "no",
        "A short name for it[^\n]*:": "advice-line",
        "What is it for[^\n]*:": "advice",
        "Who answers[^\n]*:": "charity",
        "When does somebody answer[^\n]*:": "24/7",
        "In which languages[^\n]*:": "en, ar",
        "What does the call cost[^\n]*:": "free",
        "Must callers give a name[^\n]*:": "no",
        "When do they tell the police[^\n]*:": "asks",
        "Can one reach it without speaking[^\n]*:": "none",
        "Do they see the number[^\n]*:": "unknown",
        "Do they record calls[^\n]*:": "unknown",
        r"Your role\? [^\n]*:": "1",
    }


def found_wrong(number: str) -> Replies:
    def which(shown: str) -> str:
        (at,) = re.findall(rf"(?m)^ +(\d+)  .*{number}", shown)
        return str(at)

    return {
        r"Which one\? [^\n]*:": which,
        r"What happened\? [^\n]*:": "wrong",
        r"Hide [^\n]*:": "yes",
        r"Your role\? [^\n]*:": "1",
    }


SET_UP: Replies = {
    "Name or address by which[^\n]*:": "fleet.example.org",
    "Who gets the mails[^\n]*:": "anna@example.org",
    "Mail server and port[^\n]*:": "127.0.0.1:2525",
    "Address that the mails come from:": "fleet@example.org",
    "User at the mail server[^\n]*:": "",
}
