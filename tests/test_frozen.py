"""kiosk.base.frozen makes the same classes as the standard library, so each case is asked of both."""

import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError, field

import pytest

from kiosk.base.frozen import dataclass


def places(dataclass):
    @dataclass(frozen=True, slots=True)
    class Place:
        name: str
        at: float = 1.5
        notes: list[str] = field(default_factory=list, compare=False)
        secret: str = field(default="", repr=False)

    return Place


def rooms(dataclass):
    @dataclass(frozen=True, slots=True)
    class Room(places(dataclass)):
        """A place with a door."""

        door: int = field(default=0, kw_only=True)

        def __repr__(self) -> str:
            return f"room {self.name}"

    return Room


def alone(dataclass):
    @dataclass(frozen=True, slots=True)
    class Alone:
        only: tuple[int, ...] = ()

    return Alone


def nothing(dataclass):
    @dataclass(frozen=True, slots=True)
    class Nothing: ...

    return Nothing


def any_case(dataclass):
    @dataclass(frozen=True, slots=True)
    class AnyCase:
        word: str
        length: int = 0

        def __eq__(self, other: object) -> bool:
            return isinstance(other, AnyCase) and self.word.lower() == other.word.lower()

        def __hash__(self) -> int:
            return hash(self.word.lower())

        def __post_init__(self) -> None:
            object.__setattr__(self, "length", len(self.word))

    return AnyCase


GIVEN = [
    (),
    ("a",),
    ("A",),
    ("a", 3.0),
    ("a", 3.0, ["b"]),
    ("a", 3.0, ["c"]),
    ("a", 3.0, ["c"], "d"),
    (1,) * 6,
]


def results(cls):
    """What a class does with each of the arguments, in words and values without the class itself."""
    made, said = [], []
    for args in GIVEN:
        try:
            made.append(cls(*args))
        except TypeError as fault:
            said.append(str(fault))
    for value in made:
        said += [repr(value), dataclasses.asdict(value), dataclasses.replace(value) == value]
        said += [[value == other for other in (*made, *GIVEN, object())]]
        said += [[value is other or hash(value) == hash(other) for other in made]]
        for name in cls.__match_args__:
            for change in (lambda n=name, v=value: setattr(v, n, 1), lambda n=name, v=value: delattr(v, n)):
                with pytest.raises(FrozenInstanceError) as refused:
                    change()
                said.append(str(refused.value))
        for same in (copy.copy(value), copy.deepcopy(value)):
            said += [dataclasses.asdict(same), type(same) is cls]
    return made, said, cls.__match_args__, cls.__slots__, hasattr(made[0], "__dict__")


@pytest.mark.parametrize("make", [places, rooms, alone, nothing, any_case])
def test_it_is_as_by_the_standard_library(make):
    (made, *ours), (_, *theirs) = (results(make(by)) for by in (dataclass, dataclasses.dataclass))
    assert ours == theirs
    assert made


@dataclass(frozen=True, slots=True)
class Kept:
    name: str
    notes: list[str] = field(default_factory=list, compare=False)


def test_it_is_pickled():
    kept = Kept("a", ["b"])
    for protocol in (2, pickle.HIGHEST_PROTOCOL):
        again = pickle.loads(pickle.dumps(kept, protocol))
        assert again == kept and again.notes == ["b"]


def test_each_value_has_a_default_of_its_own():
    assert Kept("a").notes is not Kept("a").notes
