"""Words for staff who confirm a number on the staff page."""

from kiosk.core.site.helplines import Emergency, Helpline
from kiosk.core.site.hours.weekly_hours import parse_hours
from kiosk.core.site.phone_forms import FormFault
from kiosk.core.staff import daily_hours
from kiosk.core.state.staff_panels.numbers import NumbersOutcome, NumbersPanel, NumbersStep
from kiosk.i18n.language import Language, Message, mark
from kiosk.i18n.phrases.claims import (
    CALL_TRACES,
    EMERGENCY,
    MAY_TELL_POLICE,
    NAME_NEEDED,
    STRIP_COST,
    STRIP_WHO,
    TEXT_CHANNEL,
)
from kiosk.i18n.phrases.helpline_cards import card_title
from kiosk.i18n.phrases.hours import hours_words

# TRANSLATORS: button on the staff page, and the title of the list of telephone numbers; at most 26 characters
NUMBERS = mark("Numbers")
# TRANSLATORS: on the staff page, what nobody has asked about a telephone number; at most 40 characters
UNKNOWN = mark("not known")
# TRANSLATORS: on the staff page, that there is no other way to reach a telephone line; at most 40 characters
NO_TEXT = mark("calls only")
# TRANSLATORS: on the staff page, row and button while a telephone number is confirmed: what is read or marked
# is what a call has brought; at most 48 characters
TRUE = mark("This is right")
# TRANSLATORS: on the staff page, rows to touch while a telephone number is confirmed; at most 48 characters
ROWS = {
    "nobody": mark("Nobody answered"),
    "wrong": mark("The number is wrong"),
    "as-before": TRUE,
    "leave": mark("Do not hide the number"),
    "new": mark("Add a number"),
    "typed": mark("Use this number"),
    "other-hours": mark("Other hours"),
    "days": mark("Other days"),
    "opens-earlier": mark("Open half an hour earlier"),
    "opens-later": mark("Open half an hour later"),
    "closes-earlier": mark("Close half an hour earlier"),
    "closes-later": mark("Close half an hour later"),
    "own advice": mark("Another advice line"),
    "own child": mark("Another line for young people"),
    "own family-links": mark("Another line for finding family"),
    "own emergency": mark("Another emergency number"),
}
# TRANSLATORS: button on the staff page that takes the answer about a telephone line that is marked or read
# above it; at most 48 characters
ANSWERED = {
    "languages": mark("These are the languages"),
    "services": mark("These are the services"),
    "hours": mark("These are the hours"),
}
# TRANSLATORS: on the staff page, services that answer an emergency number; at most 40 characters
SERVICES = {
    "police": mark("Police", "service"),
    "fire": mark("Fire brigade", "service"),
    "ambulance": mark("Ambulance", "service"),
}
# TRANSLATORS: on the staff page, a warning below a telephone number that staff type; at most 90 characters
UNUSUAL = {
    FormFault.SHORT: mark("This number has too few digits. Check it again."),
    FormFault.LONG: mark("This number has too many digits. Check it again."),
    FormFault.UNKNOWN: mark("This number is not in our lists. Check it again."),
}
# TRANSLATORS: button on the staff page, at most 40 characters
HIDE = mark("Hide this number")
# TRANSLATORS: button on the staff page that writes down that a number is right; at most 40 characters
CONFIRM = mark("Confirm this number")
# TRANSLATORS: button on the staff page, what a call has brought; at most 48 characters
RIGHT = {True: mark("They answered"), False: mark("The authority confirmed this number")}
# TRANSLATORS: on the staff page, questions about those who answer a telephone; at most 48 characters
FACTS = {
    "answered_by": mark("Who answers?"),
    "hours": mark("When does somebody answer?"),
    "languages": mark("In which languages?"),
    "cost": mark("What does the call cost?"),
    "name_needed": mark("Must callers give a name?"),
    "may_tell_police": mark("When do they tell the police?"),
    "text_channel": mark("Can people reach them without speaking?"),
    "caller_number": mark("Do they see the caller’s number?"),
    "recorded": mark("Do they record calls?"),
    "services": mark("Which services answer?"),
}
# TRANSLATORS: on the staff page, the role of the person who has called a number; at most 48 characters
ROLES = {
    "helpline-coordinator": mark("Helpline coordinator"),
    "migration-officer": mark("Migration officer"),
    "protection-officer": mark("Protection officer"),
    "branch-manager": mark("Branch manager"),
    "site-technician": mark("Site technician"),
    "desk-team": mark("Desk team"),
    "volunteer-lead": mark("Volunteer leader"),
    "other-staff": mark("Other staff"),
}
# TRANSLATORS: above a list on the staff page; at most 90 characters
ASKED = {
    NumbersStep.LIST: mark("Touch the number that you want to confirm."),
    NumbersStep.SERVICES: mark("Whose number is it? Find the number on the service’s own website."),
    NumbersStep.PAD: mark("Type the number as people here dial it."),
    NumbersStep.FACTS: mark("What did you find out? Touch each answer that has changed."),
    NumbersStep.HIDE: mark("Hide this number here? Only a new call can bring it back."),
    NumbersStep.ROLE: mark("What is your role? The screen saves it with today’s date."),
}
# TRANSLATORS: above a list on the staff page; {number} is a telephone number; at most 90 characters
CALL = mark("Call {number} from your own phone. What happened?")
# TRANSLATORS: a warning on the staff page; {number} is an emergency number; at most 90 characters
DO_NOT_CALL = mark("Do not call {number} as a test. Ask the authority that runs it.")
# TRANSLATORS: on the staff page, after a touch; at most 90 characters
OUTCOMES = {
    NumbersOutcome.NOBODY: mark("Nothing was saved. Call again at another time."),
    NumbersOutcome.CLOCK: mark("This screen shows the wrong time. Set its clock first."),
    NumbersOutcome.ASKED: mark("One moment.", "entry"),
    NumbersOutcome.DONE: mark("Saved. The screen now shows the number."),
    NumbersOutcome.FAILED: mark("The number could not be saved. The screen shows nothing new."),
    NumbersOutcome.HIDDEN: mark("This number is now hidden. Only a new call can bring it back."),
    NumbersOutcome.NOT_HIDDEN: mark("The change could not be saved. The number is still on the screen."),
}
# TRANSLATORS: on the staff page, below a telephone number; at most 60 characters
SHOWN_UNTIL = mark("shown until {date}")
# TRANSLATORS: on the staff page, below a telephone number; at most 60 characters
NOT_SHOWN = mark("not shown: not yet confirmed")


def title(panel: NumbersPanel, language: Language) -> str:
    """The task of this step."""
    line = panel.line
    if panel.step is NumbersStep.HOURS:
        return hours_words(parse_hours(daily_hours.text(panel.hours)), language)
    if line is None or panel.step in (NumbersStep.SERVICES, NumbersStep.PAD):
        return language.text(*ASKED[panel.step])
    number = language.isolate(line.number)
    if panel.step is NumbersStep.CALL:
        words = CALL if isinstance(line, Helpline) else DO_NOT_CALL
        return language.text(*words).format(number=number)
    asked = FACTS[panel.fact] if panel.step is NumbersStep.CHOICE else ASKED[panel.step]
    return f"{number} · {language.text(*asked)}"


def outcome(panel: NumbersPanel, language: Language) -> str:
    words = OUTCOMES.get(panel.outcome)
    return language.text(*words) if words else ""


def whose(line: Emergency | Helpline, language: Language) -> str:
    return card_title(line, language) if isinstance(line, Helpline) else language.text(*EMERGENCY)


def decisions(panel: NumbersPanel, language: Language) -> dict[str, str]:
    """The words of the button at the foot, by its decision; then all others that it may have, so that its
    place is the same on every step.
    """
    words = {
        "right": RIGHT[isinstance(panel.line, Helpline)],
        "answer": ANSWERED.get(panel.fact, TRUE),
        "hide": HIDE,
        "sign": HIDE if panel.is_wrong else CONFIRM,
    }
    others = {
        f"other {at}": said for at, said in enumerate((*RIGHT.values(), TRUE, *ANSWERED.values(), CONFIRM))
    }
    return {decision: language.text(*said) for decision, said in {**words, **others}.items()}


def row_words(panel: NumbersPanel, row: str, language: Language) -> str:
    """The words of any row but those of the list."""
    match panel.step:
        case NumbersStep.ROLE:
            return language.text(*ROLES[row])
        case NumbersStep.FACTS if row in FACTS:
            return language.text(*FACTS[row])
        case NumbersStep.CHOICE if row not in ROWS:
            return answer(panel.fact, row, language)
        case _:
            return language.text(*ROWS[row])


def service_words(panel: NumbersPanel, row: str, language: Language) -> tuple[str, str]:
    """The name of a listed service and the place of its number; of other rows their words."""
    group, _, at = row.partition(" ")
    if group != "service" or not panel.services:
        return language.text(*ROWS[row]), ""
    service = panel.services[int(at)]
    where = f"{service.run_by} · {service.site}" if service.site else service.run_by
    return language.isolate(service.name), language.isolate(where)


def unusual(fault: FormFault, language: Language) -> str:
    return language.text(*UNUSUAL[fault]) if fault in UNUSUAL else ""


def facts(line: Helpline, fact: str, language: Language) -> str:
    """The present answer."""
    value = getattr(line, fact)
    if fact == "languages":
        return language.list([language.language_name(tag) for tag in value])
    return answer(fact, str(value), language)


def answer(fact: str, value: str, language: Language) -> str:
    match fact:
        case "hours":
            return hours_words(parse_hours(value), language)
        case "languages":
            return language.language_name(value)
        case "services":
            return language.text(*SERVICES[value])
        case "text_channel":
            return _translated({**TEXT_CHANNEL, "none": NO_TEXT}, value, language)
        case "answered_by":
            return _translated(STRIP_WHO, value, language)
        case "cost":
            return _translated(STRIP_COST, value, language)
        case "name_needed":
            return _translated(NAME_NEEDED, value, language)
        case "caller_number":
            return language.text(*CALL_TRACES.get((value, "unknown"), UNKNOWN))
        case "recorded":
            return language.text(*CALL_TRACES.get(("unknown", value), UNKNOWN))
        case _:
            return _translated(MAY_TELL_POLICE, value, language)


def _translated(words: dict[str, Message], value: str, language: Language) -> str:
    return language.text(*words.get(value, UNKNOWN))
