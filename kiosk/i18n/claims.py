"""How the values of a site's confirmed record are said; a value that is not here is not said.

Every sentence is whole, so that no language has to follow the grammar of English. Words with the context
"strip" stand in the help strip, where there is little room.
"""

from typing import NamedTuple

from kiosk.core.helplines import EmergencyService
from kiosk.i18n.language import Message, mark

STRIP_WHO = {
    "charity": mark("A charity answers", "strip"),
    "state": mark("State staff answer", "strip"),
    "police": mark("The police answer", "strip"),
}
STRIP_COST = {
    "free": mark("free", "strip"),
    "free-local": mark("free from local phones", "strip"),
    "local-rate": mark("local price", "strip"),
    "charged": mark("not free", "strip"),
}
COST = {
    "free": mark("free"),
    "free-local": mark("free from local phones"),
    "local-rate": mark("local price"),
    "charged": mark("you pay for the call"),
}
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
NAME_NEEDED = {
    "yes": mark("They ask for your name."),
    "no": mark("You need not give your name."),
}
MAY_TELL_POLICE = {
    "never": mark("They do not tell the police."),
    "child": mark("They may have to tell the police if a child is in danger."),
    "danger": mark("They may have to tell the police if someone is in danger."),
}
TEXT_CHANNEL = {
    "sms": mark("You can also send a text message."),
    "relay": mark("There is a relay service for text."),
}


class OpensWords(NamedTuple):
    """When the desk opens: so soon that the time is enough, or on a later day."""

    soon: Message
    later: Message


DESK_OPENS = OpensWords(mark("Desk opens at {time}"), mark("Desk opens {day} {time}"))
FROM = OpensWords(mark("From {time}"), mark("From {day} {time}"))

_Services = frozenset[EmergencyService]
EMERGENCY_CAPTIONS: dict[_Services, Message] = {
    frozenset({"police"}): mark("Emergency: the police answer", "strip"),
    frozenset({"fire"}): mark("Emergency: the fire service answers", "strip"),
    frozenset({"ambulance"}): mark("Emergency: the ambulance service answers", "strip"),
    frozenset({"police", "fire"}): mark("Emergency: police and fire service answer", "strip"),
    frozenset({"police", "ambulance"}): mark("Emergency: police and ambulance answer", "strip"),
    frozenset({"fire", "ambulance"}): mark("Emergency: fire and ambulance answer", "strip"),
    frozenset({"police", "fire", "ambulance"}): mark("Emergency: police, fire and ambulance answer", "strip"),
}
EMERGENCY_ANSWERS: dict[_Services, Message] = {
    frozenset({"police"}): mark("The police answer."),
    frozenset({"fire"}): mark("The fire service answers."),
    frozenset({"ambulance"}): mark("The ambulance service answers."),
    frozenset({"police", "fire"}): mark("Police and fire service answer."),
    frozenset({"police", "ambulance"}): mark("Police and ambulance answer."),
    frozenset({"fire", "ambulance"}): mark("Fire and ambulance answer."),
    frozenset({"police", "fire", "ambulance"}): mark("Police, fire and ambulance answer."),
}
