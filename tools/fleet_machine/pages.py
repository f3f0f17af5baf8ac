"""What the pages tell people to type, as it is there: a story that types it follows each change of a page."""

from collections.abc import Mapping
from dataclasses import dataclass

from tools.shared.page_commands import commands


@dataclass(frozen=True, slots=True)
class PageLine:
    """A command under a heading of a page, by how it begins."""

    page: str
    heading: str
    begins: str

    def read(self, instead: Mapping[str, str] | None = None) -> str:
        """The command; ``instead`` are words of the page, and what is typed in their place.

        AssertionError where the page has no such command, or two.
        """
        listed = {*commands(self.page, self.heading)}
        found = listed & {self.begins} or {each for each in listed if each.startswith(self.begins)}
        assert len(found) == 1, (self, found)
        (line,) = found
        for word, other in (instead or {}).items():
            assert word in line, (word, line)
            line = line.replace(word, other)
        return line


_SERVER, _SITE = "The server", "The first site"
_SCREEN, _STICK, _CHANGE = "A screen", "A screen without a network", "A new site, without fear"
_FLEET, _SCREENS = "fleet/README.md", "fleet/screens.md"
_PACK = "awareness-kiosk pack"

SET_UP = PageLine(_FLEET, _SERVER, "sudo awareness-kiosk-server setup")
TRY_MAIL = PageLine(_FLEET, _SERVER, "sudo awareness-kiosk-server try-mail")
GROUP = PageLine(_FLEET, _SERVER, "sudo adduser anna")
NEW_SITE = PageLine(_FLEET, _SITE, "awareness-kiosk new site")
CONFIRM_FIRST = PageLine(_FLEET, _SITE, "awareness-kiosk confirm")
FETCH_ONLINE = PageLine(_FLEET, _SITE, "scp anna@")
FIRST_DAY = PageLine(_FLEET, _SITE, f"{_PACK} first-day")
SIGN = PageLine(_FLEET, _SITE, f"{_PACK} sign our-screens")
SIGN_NUMBERS = PageLine(_FLEET, _SITE, f"{_PACK} sign --numbers")
PUBLISH = PageLine(_FLEET, _SITE, f"{_PACK} publish")
STATUS = PageLine(_FLEET, _SITE, "sudo awareness-kiosk-server rollout status")
SIGN_PROGRAM = PageLine(_FLEET, _SCREEN, f"{_PACK} program")
BRING_PROGRAM = PageLine(_FLEET, _SCREEN, "scp awareness-kiosk_")
ADD_PROGRAM = PageLine(_FLEET, _SCREEN, "sudo awareness-kiosk-server apt add")
PIN = PageLine(_FLEET, _SCREEN, "sudo awareness-kiosk pin")
ENROL = PageLine(_FLEET, _SCREEN, "sudo awareness-kiosk-server enrol")
INSTALL_SCREEN = PageLine(_FLEET, _SCREEN, "awareness-kiosk install-screen")
ENROL_BY_CODE = PageLine(_FLEET, _SCREEN, "sudo awareness-kiosk enrol --code")
ENROL_ALONE = PageLine(_SCREENS, _STICK, "sudo awareness-kiosk-server enrol")
FETCH_ENROLMENT = PageLine(_SCREENS, _STICK, "scp anna@")
FETCH_RENEWED = PageLine(_SCREENS, _STICK, "rsync")
STICK = PageLine(_SCREENS, _STICK, f"{_PACK} stick")
CONFIRM = PageLine(_FLEET, _CHANGE, "awareness-kiosk confirm")
SIGN_CHANGED = PageLine(_FLEET, _CHANGE, f"{_PACK} sign our-screens")
SIGN_CHANGED_NUMBERS = PageLine(_FLEET, _CHANGE, f"{_PACK} sign --numbers")
PUBLISH_CHANGED = PageLine(_FLEET, _CHANGE, f"{_PACK} publish")
