"""What the people at the desk know and answer: passphrases, the password of an account, what a call said."""

import re
from collections.abc import Iterator
from pathlib import Path

import pypdf

from tools.shared.terminal import Replies

ROW = re.compile(r"(?m)^ {2}((?:[0-9A-Z]{4} ){3}[0-9A-Z]{4})\r?$")
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


def new_key(holder: str) -> Replies:
    """With the sheet of paper, of which the third row is typed back, or with four rows by hand."""

    def row(shown: str) -> str:
        at = int(re.findall(r"Row (\d):", shown)[-1]) - 1
        written = ROW.findall(shown)
        return written[at] if written else [*_printed(shown)][at]

    return {
        "Press Enter when they are written[^\n]*": "",
        r"Row \d:": row,
        "A passphrase for the file[^\n]*:": passphrase(holder),
        "Once more:": passphrase(holder),
    }


def _printed(shown: str) -> Iterator[str]:
    """The rows of the sheet, as a printer would have them."""
    (file,) = re.findall(r"Print (\S+\.pdf) now", shown)
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
        "Can one write to it[^\n]*:": "none",
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
