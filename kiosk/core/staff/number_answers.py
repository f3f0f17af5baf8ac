"""Answers to each fact of a number, and the roles of those who confirm it."""

from collections.abc import Mapping
from typing import get_args

from kiosk.core.site.confirmations import Role
from kiosk.core.site.helplines import (
    AnsweredBy,
    CallerNumber,
    Cost,
    EmergencyService,
    MayTellPolice,
    NameNeeded,
    Recorded,
    TextChannel,
)

ROLES: tuple[Role, ...] = get_args(Role)
CHOICES: Mapping[str, tuple[str, ...]] = {
    "answered_by": get_args(AnsweredBy),
    "hours": ("24/7", "Mon-Fri 09:00-17:00", "Mon-Fri 08:00-20:00", "Mon-Sun 08:00-20:00"),
    "languages": (),
    "cost": get_args(Cost),
    "name_needed": get_args(NameNeeded),
    "may_tell_police": get_args(MayTellPolice),
    "text_channel": get_args(TextChannel),
    "caller_number": get_args(CallerNumber),
    "recorded": get_args(Recorded),
}
"""By fact of a helpline; its languages are those of the site, and those that it has."""

SERVICES: tuple[EmergencyService, ...] = get_args(EmergencyService)
MANY = {"languages": "languages", "services": "answered_by"}
"""Facts with several answers, and the field of each."""

AS_BEFORE, OTHER_HOURS = "as-before", "other-hours"
