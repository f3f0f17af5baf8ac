"""The door of the studio on this screen: until when staff have opened it, and what its process says."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class DoorStanding:
    """``address`` is that of the studio, "" while it is closed; ``code`` lets one browser in.

    ``words`` and ``digest`` are those of the certificate; ``browsers`` have come in. ``offers``: authors have
    given a version to the screen. ``fault``: why there is no door ("network", "port", "site", "away"), why
    there is no code ("wrong", "full"), or that it is "over".
    """

    address: str = ""
    code: str = field(default="", repr=False)
    words: tuple[str, ...] = ()
    digest: str = ""
    browsers: int = 0
    offers: bool = False
    fault: str = ""


@dataclass(frozen=True, slots=True)
class OpenDoor:
    """``until`` is in monotonic seconds."""

    until: float
    standing: DoorStanding = DoorStanding()
