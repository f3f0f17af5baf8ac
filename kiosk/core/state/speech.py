"""The state of reading aloud, with loudness and speed: a part of the visitor."""

from dataclasses import dataclass, replace
from typing import Final, Self

LEVELS: Final = (0.1, 0.18, 0.32, 0.56, 1.0)
"""Steps of loudness, each about 5 dB above the one before."""

LOUDSPEAKER: Final = 1
HEADPHONES: Final = 2
"""The steps with which a visit begins: bystanders hear a loudspeaker."""

SPEEDS: Final = (0.7, 0.85, 1.0, 1.25, 1.5)
USUAL_SPEED: Final = 2


@dataclass(frozen=True, slots=True)
class Speech:
    """``line`` is the spoken line while ``reads``, otherwise where reading goes on; "" is the top of the
    screen. ``takes`` counts the lines begun, so that the same line can follow itself.

    ``asks``: the question whether others may hear covers the tools. ``allowed``: the answer was yes.
    ``hushed``: the touch under way has ended the reading, so that it cannot begin it again. ``used``: speech
    was used in this visit. ``explores``: the control with the focus is spoken, and the first touch of a
    control speaks it instead of using it. ``greets``: the first words are the number, that *select* leads to
    other languages, and how the screen is heard. ``out_at`` is since when a headset is pulled out. ``louder``
    and ``faster`` count steps from the usual.
    """

    reads: bool = False
    line: str = ""
    takes: int = 0
    asks: bool = False
    allowed: bool = False
    hushed: bool = False
    used: bool = False
    explores: bool = False
    greets: bool = False
    out_at: float | None = None
    louder: int = 0
    faster: int = 0

    def level(self, headset: bool) -> float:
        """The loudness, 0 to 1."""
        return LEVELS[(HEADPHONES if headset else LOUDSPEAKER) + self.louder]

    @property
    def speed(self) -> float:
        return SPEEDS[USUAL_SPEED + self.faster]

    @property
    def listens(self) -> bool:
        """Whether the visitor listens: then messages that come by themselves are spoken too."""
        return self.used or self.explores

    def begun(self) -> Self:
        return replace(self, reads=True, asks=False, hushed=False, used=True)

    def listening(self) -> Self:
        """The speech after a headset was put on: all is spoken, the first words too."""
        return replace(self, explores=True, greets=True, out_at=None, louder=0, line="").begun()

    def silenced(self) -> Self:
        """Silent; it would go on with the same line."""
        return replace(self, reads=False, greets=False)

    def left(self) -> Self:
        """Silent on another screen; it would begin at the top."""
        return replace(self, reads=False, greets=False, asks=False, line="")

    def with_level(self, headset: bool, louder: bool) -> Self:
        usual = HEADPHONES if headset else LOUDSPEAKER
        step = min(max(usual + self.louder + (1 if louder else -1), 0), len(LEVELS) - 1)
        return replace(self, louder=step - usual)

    def with_speed(self, faster: bool) -> Self:
        """Begins the present sentence once more, at the new speed."""
        step = min(max(USUAL_SPEED + self.faster + (1 if faster else -1), 0), len(SPEEDS) - 1)
        takes = self.takes + 1 if self.reads else self.takes
        return replace(self, faster=step - USUAL_SPEED, takes=takes)
