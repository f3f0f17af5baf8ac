"""The file of a talk: its slides in order with their minutes, and how it changes."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from kiosk.studio.site_files.toml_edit import not_changeable, not_toml

OPENING = (("talk-welcome", 1.0), ("talk-number-first", 1.0))
CLOSING = (("talk-number-last", 1.0),)
"""What a talk begins and ends with, so that everybody in the room knows the number and may step out."""

_NEW_MINUTES = 1.0


@dataclass(frozen=True, slots=True)
class TalkSlide:
    """``show`` is a panel, a slide or "topic/page"; ``activity`` is a part of ``minutes``."""

    show: str
    minutes: float
    activity: float = 0.0


@dataclass(frozen=True, slots=True)
class TalkFile:
    """A talk, with the values of its file; ``fault`` is why it cannot be read, or ""."""

    name: str
    file: Path
    data: Mapping[str, Any]
    own: bool
    fault: str = ""

    @property
    def title(self) -> str:
        return str(self.data.get("title") or self.name)

    @property
    def slides(self) -> tuple[TalkSlide, ...]:
        listed = self.data.get("slide", [])
        rows = [each for each in listed if isinstance(each, Mapping)] if isinstance(listed, list) else []
        return tuple(
            TalkSlide(str(row.get("show", "")), _number(row.get("minutes")), _number(row.get("activity")))
            for row in rows
        )

    @property
    def minutes(self) -> float:
        return sum(slide.minutes for slide in self.slides)


def moved_slide(slides: Sequence[TalkSlide], show: str, act: str, other: str = "") -> tuple[TalkSlide, ...]:
    """Returns the slides with one "earlier", "later", "before" another, or after a "remove" without it."""
    at = next((at for at, slide in enumerate(slides) if slide.show == show), None)
    if at is None:
        return tuple(slides)
    rest = [slide for slide in slides if slide.show != show]
    if act == "remove":
        return tuple(rest)
    if act == "before":
        places = [place for place, slide in enumerate(rest) if slide.show == other]
        to = places[0] if places else at
    else:
        to = max(0, at - 1) if act == "earlier" else at + 1 if act == "later" else at
    rest.insert(to, slides[at])
    return tuple(rest)


def with_added(slides: Sequence[TalkSlide], shows: Sequence[str]) -> tuple[TalkSlide, ...]:
    """Returns the slides with more before the closing one, each at most once."""
    known = {slide.show for slide in slides}
    new = [TalkSlide(show, _NEW_MINUTES) for show in dict.fromkeys(shows) if show not in known]
    closes = bool(slides) and slides[-1].show in {show for show, _ in CLOSING}
    end = len(slides) - closes
    return (*slides[:end], *new, *slides[end:])


def with_minutes(
    slides: Sequence[TalkSlide], show: str, minutes: float, activity: float
) -> tuple[TalkSlide, ...]:
    return tuple(
        replace(slide, minutes=minutes, activity=activity) if slide.show == show else slide
        for slide in slides
    )


def new_talk(name: str, title: str, slides: Sequence[TalkSlide] = ()) -> str:
    """Returns the file of a new talk; without slides it has those that each talk begins and ends with."""
    document = tomlkit.document()
    document["id"], document["title"] = name, title
    framing = tuple(TalkSlide(show, minutes) for show, minutes in (*OPENING, *CLOSING))
    return with_slides(tomlkit.dumps(document), slides or framing)


def with_slides(source: str, slides: Sequence[TalkSlide]) -> str:
    """Returns the text of the file with these slides; all other values and comments stay.

    Raises EditRefused.
    """
    try:
        before = tomllib.loads(source)
        if TalkFile("", Path(), before, own=True).slides == tuple(slides):
            return source
        document = tomlkit.parse(source)
        listed = {str(each["show"]): each for each in document.get("slide", [])}
        entries = tomlkit.aot()
        for slide in slides:
            entries.append(_entry(listed.get(slide.show), slide))
        document["slide"] = entries
        after = tomlkit.dumps(document)
        found = tomllib.loads(after)
    except (tomllib.TOMLDecodeError, TOMLKitError, KeyError, TypeError) as fault:
        raise not_toml(fault) from fault
    same = {**before, "slide": None} == {**found, "slide": None}
    if not same or TalkFile("", Path(), found, own=True).slides != tuple(slides):
        raise not_changeable()
    return after


def _entry(former: Any, slide: TalkSlide) -> Any:
    entry = tomlkit.table() if former is None else former
    values = {"show": slide.show, "minutes": _plain(slide.minutes), "activity": _plain(slide.activity)}
    for key, value in values.items():
        if key == "activity" and not value:
            entry.pop(key, None)
        elif entry.get(key) != value:
            entry[key] = value
    if former is None:
        entry.add(tomlkit.nl())
    return entry


def _plain(number: float) -> int | float:
    return int(number) if number.is_integer() else number


def _number(value: Any) -> float:
    return float(value) if isinstance(value, int | float) else 0.0
