"""Phrases for the values of a site's confirmed record; a value without a phrase is left out.

Every sentence is complete, so that no language has to follow English grammar. Messages with the context
"strip" are for the help strip, which has little room.
"""

from typing import NamedTuple

from kiosk.core.site.helplines import EmergencyService
from kiosk.i18n.language import Message, mark


class WhatFor(NamedTuple):
    """A number's purpose: by day and night, at {hours}, and without room for hours."""

    always: Message
    at_hours: Message
    plain: Message


# TRANSLATORS: button on every page of a visit, and the title of the page it opens; at most 20 characters
ADVICE = mark("Advice")
# TRANSLATORS: the same button, over a number that is free from every phone; at most 20 characters
FREE_ADVICE = mark("Free advice")

# TRANSLATORS: the same button, over a number that the police answer: names them; at most 20 characters
POLICE_ADVICE = mark("Police advice line")

# TRANSLATORS: stands large over the telephone number or the desk; at most 26 characters
STRIP_PURPOSE = mark("Advice on work and travel", "strip")
# TRANSLATORS: stands large over the telephone number; it is the advice that is free, never work, travel or
# documents; at most 44 characters, above 34 it seldom shows
STRIP_FREE = WhatFor(
    mark("Free advice on work and travel, 24 hours", "strip"),
    mark("Free advice on work and travel, {hours}", "strip"),
    mark("Free advice on work and travel", "strip"),
)
# TRANSLATORS: stands large over the telephone number; at most 44 characters, above 34 it seldom shows
STRIP_ADVICE = WhatFor(
    mark("Advice on work and travel, 24 hours", "strip"),
    mark("Advice on work and travel, {hours}", "strip"),
    STRIP_PURPOSE,
)
# TRANSLATORS: stands large over the telephone number, with what stands beside it at most 34 characters
STRIP_ALWAYS = mark("day and night", "strip")
# TRANSLATORS: stands large over the telephone number, with what stands beside it at most 34 characters
STRIP_WHO = {
    "charity": mark("A charity answers", "strip"),
    "state": mark("A government service answers", "strip"),
    "police": mark("The police answer", "strip"),
}
# TRANSLATORS: stands large over the telephone number, with what stands beside it at most 34 characters;
# on its card too
STRIP_COST = {
    "free": mark("calls are free", "strip"),
    "free-local": mark("free from a local phone number", "strip"),
    "local-rate": mark("price of a local call", "strip"),
    "charged": mark("calls cost money", "strip"),
}
# TRANSLATORS: title of the card of a telephone number: what for, and who answers; {country} is a name; at
# most 60 characters
CARD_TITLES = {
    # The page is called “Advice”.
    ("advice", "charity"): STRIP_WHO["charity"],
    ("advice", "state"): STRIP_WHO["state"],
    ("advice", "police"): STRIP_WHO["police"],
    ("child", "charity"): mark("For young people: a charity answers"),
    ("child", "state"): mark("For young people: a government service answers"),
    ("child", "police"): mark("For young people: the police answer"),
    ("family-links", "charity"): mark("Looking for family: a charity answers"),
    ("family-links", "state"): mark("Looking for family: a government service answers"),
    ("family-links", "police"): mark("Looking for family: the police answer"),
    ("home-country", "charity"): mark("Home country ({country}): a charity answers"),
    ("home-country", "state"): mark("Home country ({country}): a government service answers"),
    ("home-country", "police"): mark("Home country ({country}): the police answer"),
}
# TRANSLATORS: on the card of a line of a state, below the name of the country; at most 60 characters
OF_THAT_STATE = mark("That country’s government runs this line.")
# TRANSLATORS: on the card of a telephone number; somebody has asked there; at most 60 characters
NAME_NEEDED = {
    "yes": mark("They ask for your name."),
    "no": mark("You do not have to give your name."),
}
# TRANSLATORS: on the card of a telephone number or of the desk, no promise; at most 90 characters
MAY_TELL_POLICE = {
    "asks": mark("They ask before telling the police, unless a child or a life, even yours, is in danger."),
    "child": mark("They may have to tell the police if a child is in danger."),
    "danger": mark("They may have to tell the police if someone is in danger."),
}
# TRANSLATORS: on the card of a telephone number; at most 60 characters
TEXT_CHANNEL = {
    "sms": mark("You can also send a text message."),
    "relay": mark("Deaf people can use a relay service."),
    "silent": mark("You can call without speaking."),
}
# TRANSLATORS: on the card of a telephone number; somebody has asked there; at most 60 characters
CALL_TRACES = {
    ("seen", "unknown"): mark("They can see the number that you call from."),
    ("seen", "yes"): mark("They can see your number, and they record calls."),
    ("seen", "no"): mark("They can see your number, but they do not record calls."),
    ("unknown", "yes"): mark("They record calls."),
    ("unknown", "no"): mark("They do not record calls."),
}
"""By what they see of the caller's number, and if they record calls; one sentence, to save room."""


class OpensWords(NamedTuple):
    """When the line answers again: today, with the time alone, or on a later day."""

    soon: Message
    later: Message


# TRANSLATORS: stands in place of a number while the desk is closed; {day} is not shortened; at most
# 44 characters
DESK_OPENS = OpensWords(mark("Our desk opens at {time}"), mark("Our desk opens {day} {time}"))
# TRANSLATORS: under the word Advice, when the desk opens; {day} is short, such as Mon; at most 30 characters
FROM = OpensWords(mark("From {time}"), mark("From {day} {time}"))
# TRANSLATORS: over a telephone number that nobody answers until then; {day} is short; at most 26 characters
ADVICE_FROM = OpensWords(mark("Advice from {time}"), mark("Advice from {day} {time}"))
# TRANSLATORS: the same over a number that the police answer; must name the police; at most 26 characters
POLICE_FROM = OpensWords(mark("Police line from {time}"), mark("Police line from {day} {time}"))

_Services = frozenset[EmergencyService]
# TRANSLATORS: stands large over the emergency number, who answers it; at most 34 characters
EMERGENCY_CAPTIONS: dict[_Services, Message] = {
    frozenset({"police"}): mark("Emergency: police", "strip"),
    frozenset({"fire"}): mark("Emergency: fire service", "strip"),
    frozenset({"ambulance"}): mark("Emergency: ambulance", "strip"),
    frozenset({"police", "fire"}): mark("Emergency: police, fire service", "strip"),
    frozenset({"police", "ambulance"}): mark("Emergency: police, ambulance", "strip"),
    frozenset({"fire", "ambulance"}): mark("Emergency: fire, ambulance", "strip"),
    frozenset({"police", "fire", "ambulance"}): mark("Emergency: police, fire, ambulance", "strip"),
}
# TRANSLATORS: over the emergency number where there is no room for more; at most 20 characters
EMERGENCY = mark("Emergency")
# TRANSLATORS: below or beside the emergency number, who answers it; at most 60 characters
EMERGENCY_ANSWERS: dict[_Services, Message] = {
    frozenset({"police"}): mark("The police answer."),
    frozenset({"fire"}): mark("The fire service answers."),
    frozenset({"ambulance"}): mark("The ambulance service answers."),
    frozenset({"police", "fire"}): mark("The police and fire service answer."),
    frozenset({"police", "ambulance"}): mark("The police and ambulance service answer."),
    frozenset({"fire", "ambulance"}): mark("The fire and ambulance services answer."),
    frozenset({"police", "fire", "ambulance"}): mark("The police, fire and ambulance services answer."),
}
