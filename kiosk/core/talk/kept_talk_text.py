"""The stored text of a talk's place, and its parsing."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Annotated

from kiosk.base.clock import Moment
from kiosk.core.base.record import Record
from kiosk.core.base.record_marks import AS_LIST, Bounds, Parsed
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.kept_talk import KEPT, KeptTalk, RunningExercise, TalkPlace
from kiosk.core.state.scenes.talk import Pair, Speaks


def _instant(text: str) -> datetime:
    at = datetime.fromisoformat(text)
    if at.tzinfo is None:
        raise ValueError("has no time zone")
    return at


_Instant = Annotated[datetime, Parsed(_instant)]
_Id = Annotated[str, Bounds(max_length=200)]
_Place = Annotated[str, Bounds(pattern=r"^[^#]{1,200}#\d{1,4}\.\d{1,4}\.\d{1,4}$")]


@dataclass(frozen=True, kw_only=True)
class _File(Record):
    """``at`` is when the talk was at this place, by the clock of the machine.

    An older version wrote no pair of languages.
    """

    at: _Instant
    programme: _Id
    slide: _Id
    place: _Place | None
    behind: Annotated[tuple[_Place, ...], AS_LIST, Bounds(max_length=200)]
    revealed: Annotated[int, Bounds(ge=0)]
    elapsed: Annotated[float | None, Bounds(ge=0, le=86_400)]
    language: _Id
    staff_language: _Id
    paused: bool
    entered: Annotated[float, Bounds(ge=0, le=86_400)]
    exercise_ran: Annotated[float | None, Bounds(ge=0, le=86_400)]
    exercise_lasts: Annotated[float | None, Bounds(gt=0, le=86_400)]
    first_language: _Id | None = None
    second_language: _Id | None = None
    speaks: Annotated[Speaks, Parsed(Speaks)] | None = None


def text_of(kept: KeptTalk, now: Moment) -> str:
    place = kept.place
    at = now.wall.astimezone(UTC) - timedelta(seconds=now.seconds - kept.since)
    said = {
        "at": at.isoformat(),
        "programme": place.programme,
        "slide": place.slide,
        "place": str(place.at) if place.at else None,
        "behind": tuple(map(str, place.behind)),
        "revealed": place.revealed,
        "elapsed": place.elapsed,
        "language": place.language,
        "staff_language": place.staff_language,
        "paused": place.paused,
        "entered": place.entered,
        "exercise_ran": place.exercise.ran if place.exercise else None,
        "exercise_lasts": place.exercise.lasts if place.exercise else None,
        "first_language": place.pair.first if place.pair else None,
        "second_language": place.pair.second if place.pair else None,
        "speaks": place.pair.speaks if place.pair else None,
    }
    return json.dumps(said)


def understood(text: str, now: Moment) -> KeptTalk | None:
    """Parses the text; None if it is damaged, or older than an hour by a clock that may be wrong."""
    try:
        file = _File.validated(**json.loads(text))
    except (ValueError, TypeError, RecursionError):
        return None
    age = (now.wall - file.at).total_seconds()
    if abs(age) >= KEPT:
        return None
    place = TalkPlace(
        file.programme,
        file.slide,
        Anchor.parse(file.place) if file.place else None,
        tuple(map(Anchor.parse, file.behind)),
        file.revealed,
        file.elapsed,
        file.language,
        file.staff_language,
        file.paused,
        file.entered,
        RunningExercise(file.exercise_ran, file.exercise_lasts)
        if file.exercise_ran is not None and file.exercise_lasts is not None
        else None,
        Pair(file.first_language, file.second_language, file.speaks)
        if file.first_language and file.second_language and file.speaks
        else None,
    )
    return KeptTalk(place, now.seconds - max(0.0, age))
