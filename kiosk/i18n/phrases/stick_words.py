"""Words of the panel *Stick* on the staff page."""

from kiosk.core.staff.panels.stick import ENROL, SITE
from kiosk.core.state.staff_panels.stick import StickPanel, StickStep
from kiosk.i18n.language import Language, mark

# TRANSLATORS: button and heading on the staff page: a USB stick; at most 26 characters
STICK = mark("Stick")
# TRANSLATORS: on the staff page, rows to touch; a site is all settings and texts of a screen; at most 48
# characters
ROWS = {
    "look": mark("Look at the stick"),
    "back": mark("Back to the site before"),
    "numbers-in": mark("Numbers from the stick"),
    "numbers-out": mark("Numbers to the stick"),
    "leave": mark("Leave it"),
}
# TRANSLATORS: button on the staff page, below what a site on a stick would change; at most 40 characters
USE = mark("Use it")
# TRANSLATORS: above a list on the staff page; at most 90 characters
TITLES = {
    StickStep.START: mark("Put the stick in, then look at it. Nothing of it is used before you say so."),
    StickStep.FOUND: mark("Touch what you want to take from the stick."),
    StickStep.PLAN: mark("This would change on this screen. Compare the numbers."),
    StickStep.FAULTS: mark("This site cannot be used. Whoever made it has to mend this:"),
}
# TRANSLATORS: on the staff page, what has happened; at most 90 characters
NEWS = {
    "none": mark("No stick was found."),
    "several": mark("There is more than one stick. Leave only one in."),
    "empty": mark("There is nothing for this screen on the stick."),
    "missing": mark("This is no longer on the stick."),
    "unreadable": mark("The stick cannot be read."),
    "large": mark("This is too large."),
    "other": mark("The stick holds something else now. Read again what would change."),
    "signed": mark("This screen takes only signed numbers, and those that you have called yourself."),
    "future": mark("A number there has a day that is still to come. Nothing was taken."),
    "same": mark("Nothing would change."),
    "used": mark("Done. The screen shows it when you close this page."),
    "numbers-in": mark("The numbers were taken."),
    "numbers-out": mark("The numbers are on the stick. You can take it out."),
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
