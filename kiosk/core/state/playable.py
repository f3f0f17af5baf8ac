"""The stops that may play in the loop until the next playlist or the next day begins."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from enum import StrEnum

from kiosk.base.clock import Moment
from kiosk.core.content.cycle import NO_STOPS, Cycle, cycle_of
from kiosk.core.content.deck import Deck
from kiosk.core.content.stops import Stop
from kiosk.core.schedule.playlist import Playlist, next_change, plays_at
from kiosk.core.schedule.turns import round_of
from kiosk.core.state.world import World


class WhyPlays(StrEnum):
    """``AMONG``: playlists among the standard loop. ``INSTEAD``: playlists in its place. ``CLOCK``: the
    standard loop, because the time is unknown.
    """

    STANDARD = "standard"
    CLOCK = "clock"
    AMONG = "among"
    INSTEAD = "instead"


@dataclass(frozen=True, slots=True)
class Why:
    """``playlists`` are those that play, by id."""

    reason: WhyPlays = WhyPlays.STANDARD
    playlists: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Playable:
    """The stops of a world that may play from ``begins`` until ``until``, in UTC, in order.

    ``every`` has those of any language, ``said`` those of languages in which some are missing.
    ``rounds`` are the loop's languages in which a stop may play, signed ones too.
    """

    world: World | None
    begins: datetime
    until: datetime
    doubtful: bool = False
    every: Cycle = NO_STOPS
    said: Mapping[str, Cycle] = field(default_factory=dict)
    rounds: tuple[str, ...] = ()
    why: Why = Why()

    def cycle(self, language: str) -> Cycle:
        return self.said.get(language, self.every)

    def stops(self, language: str) -> tuple[Stop, ...]:
        """Those of a whole cycle."""
        return self.cycle(language).stops

    def is_valid(self, world: World, now: Moment) -> bool:
        """Whether it is still valid."""
        known = self.world is world and self.doubtful == now.doubtful
        return known and self.begins <= now.wall.astimezone(UTC) < self.until


_NEVER = datetime.min.replace(tzinfo=UTC)

NOTHING = Playable(None, _NEVER, _NEVER)


def playable_now(before: Playable, world: World, now: Moment) -> Playable:
    """The same value as before, unless world or moment differ."""
    return before if before.is_valid(world, now) else playable_at(world, now)


def playable_on(world: World, day: date) -> Playable:
    """The stops at noon of a day."""
    return playable_at(world, Moment(0.0, datetime.combine(day, time(12), world.site.zone)))


def playable_at(world: World, now: Moment) -> Playable:
    """The stops at a moment; without a playlist, or while the time is unknown, the standard loop."""
    wall = now.wall.astimezone(world.site.zone)
    day, mode = wall.date(), world.site.mode
    every = cycle_of(world.playable(day), world.deck.first_pages, len(world.looped))
    apart = {*world.unsaid, *world.words} if world.site.shows_pages else world.unsaid
    said = {language: every.among(world.playable(day, language)) for language in apart}
    lists = [] if now.doubtful else _playing(world, wall)
    why = Why(WhyPlays.CLOCK if now.doubtful and world.playlists else WhyPlays.STANDARD)
    if lists:
        among = lists[0].priority == 0
        why = Why(WhyPlays.AMONG if among else WhyPlays.INSTEAD, tuple(each.id for each in lists))
        every = _with(lists, world.deck, every if among else NO_STOPS, world, day)
        for language, standard in said.items():
            spoken = _with(lists, world.deck_in(language), standard if among else NO_STOPS, world, day)
            # No language loses its loop to panels that do not exist in it.
            said[language] = spoken if spoken.rounds else standard
    rounds = tuple(tag for tag in world.looped if said.get(world.written(tag), every).rounds)
    until = next_change(world.playlists, mode, world.holidays, wall)
    return Playable(world, wall.astimezone(UTC), until, now.doubtful, every, said, rounds, why)


def _playing(world: World, wall: datetime) -> list[Playlist]:
    """The playlists of the highest priority, among those with stops that may play now."""
    looped = {world.written(tag) for tag in world.looped}
    decks = [world.deck_in(language) for language in looped]
    playing = [
        each
        for each in world.playlists
        if plays_at(each, world.site.mode, world.holidays, wall)
        and any(deck.playable_of(each.panels, world.site, wall.date()) for deck in decks)
    ]
    highest = max((each.priority for each in playing), default=0)
    return [each for each in playing if each.priority == highest]


def _with(lists: Sequence[Playlist], deck: Deck, standard: Cycle, world: World, day: date) -> Cycle:
    """The cycle with the playlists in each of its rounds."""
    own: list[tuple[Sequence[Stop], int]] = [
        (deck.playable_of(each.panels, world.site, day), each.weight) for each in lists
    ]
    return Cycle.of(round_of([(each, 1), *own]) for each in standard.rounds or ((),))


def with_turns(stops: Sequence[Stop]) -> tuple[tuple[Stop, int], ...]:
    """Each stop, and how often it has come before in the cycle."""
    before: Counter[str] = Counter()
    turns = []
    for stop in stops:
        turns.append((stop, before[stop.id]))
        before[stop.id] += 1
    return tuple(turns)


def place(panel: str, turn: int, stops: Sequence[Stop]) -> int | None:
    """The index of a panel in a cycle: at that turn, else at its first one; None if it is not there."""
    found = [at for at, stop in enumerate(stops) if stop.id == panel]
    return found[turn if turn < len(found) else 0] if found else None
