"""What all who meet the kiosk by ear have in common: the number, and nothing that remains.

The three stories were once told with 800 555 0191 on the site, and the one with recordings with a program
that says 1 for 9 (November 2026): each was red. ``test_hearing.py`` tries the comparison with every digit.
"""

from kiosk.i18n.language import ENGLISH
from tests.access.test_stranger import files

NUMBER = "800 555 0199"
SPEAKS = "\n[speech]\nread_aloud = true\n"
EXPLORE = ENGLISH.text("Touch to explore")

HOURLY = "state/clock.toml"
"""Written two minutes after the start, and then each hour, with visitors or without."""

STOPPED_S = 3.0
"""On a busy machine; tests of speech hold the kiosk to 0.1 s, those of a headset to 0.2 s."""


class Story:
    """A kiosk in its loop at a sound server, before anybody comes."""

    def __init__(self, desk, server, site):
        self._desk, self._server = desk, server
        desk.ask("switch_on")
        desk.kiosk("--site", str(site), **server.environment)
        desk.ask("wait", EXPLORE)
        # Files that are written at the start have been written.
        desk.ask("breathe", 3.0)
        self._before = self._traces()

    def ends(self, ear, since):
        """Silent soon after a place in what is heard, and a fresh loop without a trace of anybody."""
        self._desk.ask("wait", EXPLORE)
        assert ear.wait(lambda: ear.seconds(since) > 2 * STOPPED_S)
        assert max(ear.loud(since), default=0) <= STOPPED_S
        assert {node["locale"][:2] for node in self._desk.ask("tree")} == {"en"}
        now = self._traces()
        changed = {name: (was, now[name]) for name, was in self._before.items() if now[name] != was}
        assert changed == {}, changed

    def _traces(self):
        """Files with their times, the log, and what the server plays."""
        every = files(self._desk.folder) | files(self._server.folder)
        return {
            "files": {name: told for name, told in every.items() if name != HOURLY},
            "log": self._desk.log(),
            "streams": self._server.ask("list", "short", "sink-inputs").stdout,
        }


def decoys(number):
    """The same number with another digit, for each of its digits."""
    others = str.maketrans("0123456789", "1290646871")
    at_digits = (at for at, sign in enumerate(number) if sign.isdigit())
    return [number[:at] + number[at].translate(others) + number[at + 1 :] for at in at_digits]


def spoken(number):
    """Digit by digit, with a pause between groups."""
    return ", ".join(" ".join(group) for group in number.split())
