"""The stored text of a talk's place, and its parsing."""

from datetime import UTC, timedelta
from typing import Annotated

from pydantic import AwareDatetime, Field

from kiosk.base.clock import Moment
from kiosk.core.base.record import AS_LIST, Record
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.kept_talk import KEPT, KeptTalk, RunningExercise, TalkPlace
from kiosk.core.state.scenes.talk import Pair, Speaks

_Id = Annotated[str, Field(max_length=200)]
_Place = Annotated[str, Field(pattern=r"^[^#]{1,200}#\d{1,4}\.\d{1,4}\.\d{1,4}$")]


class _File(Record):
    """``at`` is when the talk was at this place, by the clock of the machine.

    An older version wrote no pair of languages.
    """

    at: AwareDatetime
    programme: _Id
    slide: _Id
    place: _Place | None
    behind: Annotated[tuple[_Place, ...], AS_LIST, Field(max_length=200)]
    revealed: int = Field(ge=0)
    elapsed: float | None = Field(ge=0, le=86_400)
    language: _Id
    staff_language: _Id
    paused: bool
    entered: float = Field(ge=0, le=86_400)
    exercise_ran: float | None = Field(ge=0, le=86_400)
    exercise_lasts: float | None = Field(gt=0, le=86_400)
    first_language: _Id | None = None
    second_language: _Id | None = None
    speaks: Speaks | None = None


def text_of(kept: KeptTalk, now: Moment) -> str:
    place = kept.place
    at = now.wall.astimezone(UTC) - timedelta(seconds=now.seconds - kept.since)
    return _File(
        at=at,
        programme=place.programme,
        slide=place.slide,
        place=str(place.at) if place.at else None,
        behind=tuple(map(str, place.behind)),
        revealed=place.revealed,
        elapsed=place.elapsed,
        language=place.language,
        staff_language=place.staff_language,
        paused=place.paused,
        entered=place.entered,
        exercise_ran=place.exercise.ran if place.exercise else None,
        exercise_lasts=place.exercise.lasts if place.exercise else None,
        first_language=place.pair.first if place.pair else None,
        second_language=place.pair.second if place.pair else None,
        speaks=place.pair.speaks if place.pair else None,
    ).model_dump_json()


def understood(text: str, now: Moment) -> KeptTalk | None:
    """Parses the text; None if it is damaged, or older than an hour by a clock that may be wrong."""
    try:
        file = _File.model_validate_json(text)
    except ValueError:
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
