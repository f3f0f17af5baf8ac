"""Phrases for the values of a site's confirmed record; a value without a phrase is not said.

Every sentence is complete, so that no language has to follow English grammar. Messages with the context
"strip" are for the help strip, where there is little room.
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

# TRANSLATORS: stands large over the telephone number or the desk; at most 26 characters
STRIP_PURPOSE = mark("Advice: work and travel", "strip")
# TRANSLATORS: stands large over the telephone number; at most 44 characters, above 34 it seldom shows
STRIP_FREE = WhatFor(
    mark("Work, travel, papers? Free advice, 24 hours", "strip"),
    mark("Work, travel, papers? Free, {hours}", "strip"),
    mark("Work, travel, papers? Free advice", "strip"),
)
# TRANSLATORS: stands large over the telephone number; at most 44 characters, above 34 it seldom shows
STRIP_ADVICE = WhatFor(
    mark("Work, travel, papers? Advice, 24 hours", "strip"),
    mark("Work, travel, papers? Advice, {hours}", "strip"),
    mark("Work, travel, papers? Advice", "strip"),
)
# TRANSLATORS: stands large over the telephone number, with what stands beside it at most 34 characters
STRIP_ALWAYS = mark("day and night", "strip")
# TRANSLATORS: stands large over the telephone number, with what stands beside it at most 34 characters
STRIP_WHO = {
    "charity": mark("A charity answers", "strip"),
    "state": mark("State staff answer", "strip"),
    "police": mark("The police answer", "strip"),
}
# TRANSLATORS: stands large over the telephone number, with what stands beside it at most 34 characters
STRIP_COST = {
    "free": mark("free", "strip"),
    "free-local": mark("free from local phones", "strip"),
    "local-rate": mark("local price", "strip"),
    "charged": mark("not free", "strip"),
}
# TRANSLATORS: what a call costs, on the card of a telephone number after its hours; at most 40 characters
COST = {
    "free": mark("free"),
    "free-local": mark("free from local phones"),
    "local-rate": mark("local price"),
    "charged": mark("you pay for the call"),
}
# TRANSLATORS: title of the card of a telephone number: what for, and who answers; at most 60 characters
CARD_TITLES = {
    ("advice", "charity"): mark("Charity advice line"),
    ("advice", "state"): mark("State advice line"),
    ("advice", "police"): mark("Police advice line"),
    ("child", "charity"): mark("Charity line for young people"),
    ("child", "state"): mark("State line for young people"),
    ("child", "police"): mark("Police line for young people"),
    ("family-links", "charity"): mark("Looking for your family"),
    ("family-links", "state"): mark("Looking for your family: state service"),
    ("family-links", "police"): mark("Looking for your family: police"),
    ("home-country", "charity"): mark("Charity line of a home country"),
    ("home-country", "state"): mark("State line of a home country"),
    ("home-country", "police"): mark("Police line of a home country"),
}
# TRANSLATORS: on the card of a telephone number; somebody has asked there; at most 60 characters
NAME_NEEDED = {
    "yes": mark("They ask for your name."),
    "no": mark("You do not have to give your name."),
}
# TRANSLATORS: on the card of a telephone number or of the desk, no promise; at most 90 characters
MAY_TELL_POLICE = {
    "never": mark("They do not tell the police."),
    "child": mark("They may have to tell the police if a child is in danger."),
    "danger": mark("They may have to tell the police if someone is in danger."),
}
# TRANSLATORS: on the card of a telephone number; at most 60 characters
TEXT_CHANNEL = {
    "sms": mark("You can also send a text message."),
    "relay": mark("There is a relay service for text."),
}


class OpensWords(NamedTuple):
    """When somebody is there again: today, for which the time is enough, or on a later day."""

    soon: Message
    later: Message


# TRANSLATORS: stands in place of a number while the desk is closed; {day} is short; at most 44 characters
DESK_OPENS = OpensWords(mark("Desk opens at {time}"), mark("Desk opens {day} {time}"))
# TRANSLATORS: under the word Advice, when the desk opens; {day} is short, such as Mon; at most 30 characters
FROM = OpensWords(mark("From {time}"), mark("From {day} {time}"))
# TRANSLATORS: over a telephone number that nobody answers until then; {day} is short; at most 26 characters
ADVICE_FROM = OpensWords(mark("Advice from {time}"), mark("Advice from {day} {time}"))

_Services = frozenset[EmergencyService]
# TRANSLATORS: stands large over the emergency number, who answers it; at most 34 characters
EMERGENCY_CAPTIONS: dict[_Services, Message] = {
    frozenset({"police"}): mark("Emergency: police", "strip"),
    frozenset({"fire"}): mark("Emergency: fire service", "strip"),
    frozenset({"ambulance"}): mark("Emergency: ambulance", "strip"),
    frozenset({"police", "fire"}): mark("Emergency: police, fire service", "strip"),
    frozenset({"police", "ambulance"}): mark("Emergency: police, ambulance", "strip"),
    frozenset({"fire", "ambulance"}): mark("Emergency: fire, ambulance", "strip"),
    frozenset({"police", "fire", "ambulance"}): mark("Emergency: police, fire, medical", "strip"),
}
# TRANSLATORS: over the emergency number where there is no room for more; at most 20 characters
EMERGENCY = mark("Emergency")
# TRANSLATORS: below or beside the emergency number, who answers it; at most 60 characters
EMERGENCY_ANSWERS: dict[_Services, Message] = {
    frozenset({"police"}): mark("The police answer."),
    frozenset({"fire"}): mark("The fire service answers."),
    frozenset({"ambulance"}): mark("The ambulance service answers."),
    frozenset({"police", "fire"}): mark("Police and fire service answer."),
    frozenset({"police", "ambulance"}): mark("Police and ambulance answer."),
    frozenset({"fire", "ambulance"}): mark("Fire and ambulance answer."),
    frozenset({"police", "fire", "ambulance"}): mark("Police, fire and ambulance answer."),
}
