"""Where people report how an aid worker behaves."""

from kiosk.core.base.record import Record
from kiosk.core.site.local_names import LongName


class Complaints(Record):
    """``name`` says who takes complaints, ``where`` how people reach them; neither may hold a number."""

    name: LongName
    where: LongName
