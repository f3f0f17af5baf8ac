"""What may play in the loop today: made once for a world and a day, and carried in the state."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from kiosk.core.content.stops import Stop
from kiosk.core.kernel.world import World


@dataclass(frozen=True, slots=True)
class Playable:
    """The stops of a world that may play on a day, in order.

    ``every`` are those of any language, ``said`` those of languages that have not all words. ``rounds`` are
    the loop's languages in which something may play, signed ones too.
    """

    world: World | None
    day: date
    every: tuple[Stop, ...] = ()
    said: Mapping[str, tuple[Stop, ...]] = field(default_factory=dict)
    rounds: tuple[str, ...] = ()

    def stops(self, language: str) -> tuple[Stop, ...]:
        return self.said.get(language, self.every)


NOTHING = Playable(None, date.min)


def playable_on(world: World, day: date) -> Playable:
    said = {language: world.playable(day, language) for language in world.unsaid}
    every = world.playable(day)
    rounds = tuple(tag for tag in world.looped if said.get(world.written(tag), every))
    return Playable(world, day, every, said, rounds)


def playable_now(before: Playable, world: World, day: date) -> Playable:
    """The same value as before, unless world or day are others."""
    return before if before.world is world and before.day == day else playable_on(world, day)
