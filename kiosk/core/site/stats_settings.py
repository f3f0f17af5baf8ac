"""Whether a site keeps what the screen did; nothing that anybody touched is part of it."""

from kiosk.core.base.record import Record


class StatsSettings(Record):
    """``keep``: hours on, panels of the loop, downtime and confirmed numbers of each month are kept."""

    keep: bool = False
