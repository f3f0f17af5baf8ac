"""The place to report how an aid worker behaves."""

from dataclasses import dataclass

from kiosk.core.base.record import Record
from kiosk.core.site.local_names import LongName


@dataclass(frozen=True, kw_only=True)
class Complaints(Record):
    """``name`` is who takes complaints, ``where`` how people reach them; neither may contain a number."""

    name: LongName
    where: LongName
