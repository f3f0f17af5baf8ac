"""Words of the panel by which staff make this screen one of many."""

from kiosk.core.state.staff_panels.fleet import FleetPanel, FleetStep
from kiosk.i18n.language import Language, mark
from kiosk.i18n.phrases.stick_words import BUSY, FAILED, NEWS, ROWS

# TRANSLATORS: button and heading on the staff page: this screen becomes one of many that get their content
# from one server; at most 26 characters
JOIN_OTHERS = mark("Join a group of screens")
# TRANSLATORS: above a list on the staff page; at most 110 characters
START = mark(
    "One server sends the site to many screens. It has a code for this screen, or a file for a USB stick."
)
# TRANSLATORS: above a keyboard on the staff page; the square code holds the address and the code, and a
# scanner in the hand types both; at most 90 characters
SERVER = mark("Type the address of the server, or scan the QR code with a hand scanner.")
# TRANSLATORS: above a keyboard on the staff page; the code has 16 letters and digits; at most 90 characters
CODE = mark("Type the 16 letters and digits of the code.")
# TRANSLATORS: row on the staff page that leads to a keyboard; at most 48 characters
WRITE_CODE = mark("Type or scan the code")
# TRANSLATORS: on the staff page; {name} is that of this screen, {server} an address; at most 60 characters
# without them
WOULD_BE = mark("This screen will be {name}. Its site will come from {server}.")
# TRANSLATORS: button on the staff page: yes, this screen becomes one of many; at most 40 characters
JOIN = mark("Join")
# TRANSLATORS: row on the staff page: nothing changes; at most 48 characters
LEAVE = mark("Do not join")
# TRANSLATORS: on the staff page; {name} is that of this screen, {server} an address; at most 90 characters
# without them
IS = mark("Done. This screen is {name}. Its site will come from {server} within 15 minutes.")
# TRANSLATORS: on the staff page, why it could not join; at most 90 characters
REFUSED = {
    "missing": mark("The server does not know this code. A code is valid for 7 days."),
    "used": mark("Another screen has already used this code. Ask for a new code."),
    "unreachable": mark("The server does not answer. Check its address, and the network."),
    "code": mark("The code is wrong. Check each letter and digit."),
    "unreadable": mark("This file cannot be used."),
}

_ROWS = {"code": WRITE_CODE, "stick": ROWS["look"], "leave": LEAVE}


def title(panel: FleetPanel, language: Language) -> str:
    if panel.asked:
        return language.text(*BUSY)
    match panel.step:
        case FleetStep.START:
            return language.text(*START)
        case FleetStep.SERVER:
            return language.text(*SERVER)
        case FleetStep.CODE:
            return language.text(*CODE)
        case FleetStep.PLAN:
            return _named(WOULD_BE, panel, language)
        case FleetStep.DONE:
            return _named(IS, panel, language)


def news(panel: FleetPanel, language: Language) -> str:
    if not panel.news:
        return ""
    of_stick = NEWS if panel.file and panel.news != "unreadable" else {}
    return language.text(*(of_stick | REFUSED).get(panel.news, FAILED))


def all_texts(language: Language) -> list[str]:
    """Every title and all news above rows and letters."""
    said = (START, SERVER, CODE, *REFUSED.values(), *NEWS.values(), FAILED, BUSY)
    return [language.text(*words) for words in said]


def row(name: str, language: Language) -> str:
    return language.text(*_ROWS[name])


def _named(words: tuple[str, str], panel: FleetPanel, language: Language) -> str:
    name, server = language.isolate(panel.name), language.isolate(panel.place)
    return language.text(*words).format(name=name, server=server)
