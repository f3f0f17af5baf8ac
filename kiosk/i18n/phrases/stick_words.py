"""Words of the panel *Stick* on the staff page."""

from kiosk.core.staff.panels.stick import ENROL, SITE
from kiosk.core.state.staff_panels.stick import StickPanel, StickStep
from kiosk.i18n.language import Language, mark

# TRANSLATORS: button and heading on the staff page: a USB stick; at most 26 characters
STICK = mark("USB stick")
# TRANSLATORS: on the staff page, rows to touch; a site is all settings and texts of a screen; at most 48
# characters
ROWS = {
    "look": mark("Read the USB stick"),
    "back": mark("Use the previous site"),
    "numbers-in": mark("Copy numbers from the USB stick"),
    "numbers-out": mark("Copy numbers to the USB stick"),
    "leave": mark("Change nothing"),
}
# TRANSLATORS: button on the staff page, below what a site on a stick would change; at most 40 characters
USE = mark("Make these changes")
# TRANSLATORS: above a list on the staff page; at most 90 characters
TITLES = {
    StickStep.START: mark("Put in the USB stick, then read it. Nothing changes until you decide."),
    StickStep.FOUND: mark("Touch what you want to use from the USB stick."),
    StickStep.PLAN: mark("These are the changes for this screen. Check every number."),
    StickStep.FAULTS: mark("This screen cannot use the site. Ask the person who made it to fix this:"),
}
# TRANSLATORS: on the staff page, what has happened; at most 90 characters
NEWS = {
    "none": mark("No USB stick was found."),
    "several": mark("There is more than one USB stick. Leave only one in."),
    "empty": mark("The USB stick has nothing for this screen."),
    "missing": mark("This file is no longer on the USB stick."),
    "unreadable": mark("The USB stick cannot be read."),
    "large": mark("This file is too large."),
    "other": mark("The USB stick has changed. Check the list of changes again."),
    "signed": mark("This screen accepts only signed numbers, and numbers that you called yourself."),
    "future": mark("A number on the USB stick has a date in the future. Nothing was copied."),
    "same": mark("Nothing would change."),
    "used": mark("Done. Close this page to show the site."),
    "numbers-in": mark("The numbers are now on this screen."),
    "numbers-out": mark("The numbers are on the USB stick. You can take it out."),
}
# TRANSLATORS: on the staff page, about a stick; at most 90 characters
FAILED = mark("That did not work. Nothing was changed.")
# TRANSLATORS: on the staff page, while a stick is read; at most 40 characters
BUSY = mark("One moment.", "entry")


def title(panel: StickPanel, language: Language) -> str:
    return language.text(*(BUSY if panel.asked else TITLES[panel.step]))


def news(panel: StickPanel, language: Language) -> str:
    return language.text(*NEWS.get(panel.news, FAILED)) if panel.news else ""


def all_texts(language: Language) -> list[str]:
    """Every title and all news."""
    return [language.text(*words) for words in (*TITLES.values(), *NEWS.values(), FAILED, BUSY)]


def row(name: str, language: Language) -> str:
    if name.startswith(ENROL):
        return language.isolate(name.removeprefix(ENROL))
    if name.startswith(SITE):
        return language.isolate(name.removeprefix(SITE))
    return language.text(*ROWS[name])
