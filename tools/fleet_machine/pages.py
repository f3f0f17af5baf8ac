"""What the pages tell people to type, as it is there: a story that types it follows each change of a page."""

from collections.abc import Mapping

from kiosk.frozen import dataclass
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


_FIRST, _SITE = "The first day", "The first site"
_SCREEN, _STICK, _CHANGE = "A screen", "A screen without a network", "A new site, without fear"
_FLEET, _SCREENS, _SIGNING = "fleet.md", "fleet-screens.md", "signing.md"
_PACK = "awareness-kiosk pack"

NEW_ROOT = PageLine(_SIGNING, _FIRST, f"{_PACK} keys new director")
NEW_SITES = PageLine(_SIGNING, _FIRST, f"{_PACK} keys new desk")
COPY_PUBLIC = PageLine(_SIGNING, _FIRST, "cp ")
SET_UP = PageLine(_FLEET, "The server", "sudo awareness-kiosk-server setup")
TRY_MAIL = PageLine(_FLEET, "The server", "sudo awareness-kiosk-server try-mail")
ACCOUNT = PageLine(_FLEET, _SITE, "sudo adduser anna"), PageLine(_FLEET, _SITE, "sudo adduser anna aw")
FETCH_ONLINE = PageLine(_FLEET, _SITE, "scp anna@")
BEGIN = PageLine(_FLEET, _SITE, f"{_PACK} new")
SIGN = PageLine(_FLEET, _SITE, f"{_PACK} sign our-screens")
SIGN_NUMBERS = PageLine(_FLEET, _SITE, f"{_PACK} sign --numbers")
PROMOTE = PageLine(_FLEET, _SITE, f"{_PACK} promote")
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
