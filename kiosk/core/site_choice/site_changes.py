"""Compares two sites as they are shown: the changes on a screen that showed the other one."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import PurePosixPath

from kiosk.core.base.record_marks import annotations_of
from kiosk.core.content.panels import Panel
from kiosk.core.content.topics import Topic
from kiosk.core.site.confirmations import Confirmable
from kiosk.core.site.helplines import Helpline
from kiosk.core.site.settings import Site
from kiosk.core.state.world import World


class SitePart(StrEnum):
    """Parts of a site that people distinguish, the most important first."""

    EMERGENCY = "emergency"
    NUMBERS = "numbers"
    PANELS = "panels"
    TOPICS = "topics"
    ORDER = "order"
    PLAYLISTS = "playlists"
    LANGUAGES = "languages"
    WORDS = "words"
    HOURS = "hours"
    DESK = "desk"
    LOGO = "logo"
    RECORDINGS = "recordings"
    SIGNS = "signs"
    SETTINGS = "settings"
    FILES = "files"


@dataclass(frozen=True, slots=True)
class Titled:
    """A title in the language in which it is written; ``context`` is the id of its panel or topic, "" for
    names, which have no translation.
    """

    text: str
    context: str = ""


@dataclass(frozen=True, slots=True)
class Replaced:
    """A number that becomes another one."""

    name: Titled
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class SiteChange:
    """The new, removed and different things in a part of a site; ``count`` for things without names."""

    part: SitePart
    new: tuple[Titled, ...] = ()
    gone: tuple[Titled, ...] = ()
    other: tuple[Titled, ...] = ()
    replaced: tuple[Replaced, ...] = ()
    count: int = 0
    """True where there is only one such thing."""


Words = Mapping[str, Mapping[tuple[str, str], str]]
"""The site's own translations: by language, context and text."""


@dataclass(frozen=True, slots=True)
class SiteShown:
    """``files`` are its own files by name, each with a sum."""

    world: World
    words: Words = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)


_TOLD = frozenset(
    {
        "emergency",
        "helplines",
        "playlists",
        "languages",
        "hours",
        "desk",
        "logo",
        "sign",
        # The machine's own.
        "pin_hash",
        "leave_kiosk",
        "studio_on_screen",
    }
)


def changes(before: SiteShown, after: SiteShown) -> tuple[SiteChange, ...]:
    """The changes, none if the sites are the same; changes outside all parts are files."""
    old, new = before.world, after.world
    found = (
        _emergency(old.site, new.site),
        _numbers(old.site, new.site),
        _things(SitePart.PANELS, old.deck.panels, new.deck.panels),
        _things(SitePart.TOPICS, old.deck.topics, new.deck.topics),
        SiteChange(SitePart.ORDER, count=_is_reordered(old, new)),
        _by_name(
            SitePart.PLAYLISTS,
            {each.id: (each, Titled(each.title)) for each in old.playlists},
            {each.id: (each, Titled(each.title)) for each in new.playlists},
        ),
        _by_name(
            SitePart.LANGUAGES,
            {tag: (tag, Titled(tag)) for tag in old.choices},
            {tag: (tag, Titled(tag)) for tag in new.choices},
        ),
        SiteChange(SitePart.WORDS, other=tuple(_languages_with_other_words(before.words, after.words))),
        SiteChange(SitePart.HOURS, count=old.site.hours != new.site.hours),
        SiteChange(SitePart.DESK, count=old.site.desk != new.site.desk),
        SiteChange(SitePart.LOGO, count=_file(before, old.site.logo) != _file(after, new.site.logo)),
        SiteChange(SitePart.RECORDINGS, count=_other_files(before, after, _is_recording)),
        SiteChange(SitePart.SIGNS, count=_other_files(before, after, _is_clip)),
        SiteChange(SitePart.SETTINGS, other=tuple(_other_settings(old.site, new.site))),
    )
    listed = tuple(each for each in found if each != SiteChange(each.part))
    others = _other_files(before, after, lambda name: not (_is_recording(name) or _is_clip(name)))
    return listed or ((SiteChange(SitePart.FILES, count=others),) if others else ())


def _emergency(old: Site, new: Site) -> SiteChange:
    return _lines(SitePart.EMERGENCY, {"": old.emergency}, {"": new.emergency})


def _numbers(old: Site, new: Site) -> SiteChange:
    return _lines(
        SitePart.NUMBERS, {each.id: each for each in old.helplines}, {each.id: each for each in new.helplines}
    )


def _lines(
    part: SitePart, old: Mapping[str, Confirmable | None], new: Mapping[str, Confirmable | None]
) -> SiteChange:
    """Compares lines. Another number is distinguished from other answers about the same number."""
    both = [(before, after) for name, before in old.items() if (after := new.get(name)) and before]
    return SiteChange(
        part,
        new=tuple(Titled(line.number) for name, line in new.items() if line and not old.get(name)),
        gone=tuple(Titled(line.number) for name, line in old.items() if line and not new.get(name)),
        other=tuple(
            Titled(after.number)
            for before, after in both
            if before != after and before.number == after.number
        ),
        replaced=tuple(
            Replaced(Titled(after.id if isinstance(after, Helpline) else ""), before.number, after.number)
            for before, after in both
            if before.number != after.number
        ),
    )


def _things(part: SitePart, old: Sequence[Panel | Topic], new: Sequence[Panel | Topic]) -> SiteChange:
    return _by_name(
        part,
        {each.id: (each, _title(each)) for each in old},
        {each.id: (each, _title(each)) for each in new},
    )


def _title(thing: Panel | Topic) -> Titled:
    text = thing.title if isinstance(thing, Topic) else next(iter(thing.texts), "")
    return Titled(text, thing.id) if text else Titled(thing.id)


def _by_name(
    part: SitePart, old: Mapping[str, tuple[object, Titled]], new: Mapping[str, tuple[object, Titled]]
) -> SiteChange:
    return SiteChange(
        part,
        new=tuple(named for name, (_, named) in new.items() if name not in old),
        gone=tuple(named for name, (_, named) in old.items() if name not in new),
        other=tuple(named for name, (thing, named) in new.items() if name in old and old[name][0] != thing),
    )


def _is_reordered(old: World, new: World) -> bool:
    """Whether common things come in another order."""
    return any(
        _common(mine, theirs) != _common(theirs, mine)
        for mine, theirs in (
            ([each.id for each in old.deck.panels], [each.id for each in new.deck.panels]),
            ([each.id for each in old.deck.topics], [each.id for each in new.deck.topics]),
        )
    )


def _common(names: Iterable[str], others: Iterable[str]) -> list[str]:
    there = {*others}
    return [name for name in names if name in there]


def _languages_with_other_words(old: Words, new: Words) -> Iterator[Titled]:
    for tag in sorted({*old, *new}):
        if old.get(tag, {}) != new.get(tag, {}):
            yield Titled(tag)


def _file(site: SiteShown, name: str) -> str:
    return site.files.get(name, "") if name else ""


def _is_recording(name: str) -> bool:
    return name.endswith(".opus")


def _is_clip(name: str) -> bool:
    return PurePosixPath(name).suffix in {".mp4", ".webm"}


def _other_files(old: SiteShown, new: SiteShown, of_kind: Callable[[str], bool]) -> int:
    names = {name for name in {*old.files, *new.files} if of_kind(name)}
    return sum(old.files.get(name) != new.files.get(name) for name in names)


def _other_settings(old: Site, new: Site) -> Iterator[Titled]:
    for name in annotations_of(Site):
        if name not in _TOLD and getattr(old, name) != getattr(new, name):
            yield Titled(name)
