"""Types of other packages that were made quickly are those that these packages make themselves."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent

ENUMS = """
import sys
from kiosk.machine.start import quick_types
if sys.argv[1] == "quick":
    quick_types.for_qt()
import copy, enum, operator, pickle
from PySide6 import QtCore, QtGui, QtNetwork, QtQml, QtQuick

def result(of, *what):
    try:
        return repr(of(*what))
    except Exception as fault:
        return repr(fault)

def told(each):
    yield from (each.__module__, each.__qualname__, each.__doc__, [base.__name__ for base in each.__mro__])
    found = each.__members__
    few = list(found.values())[:5]
    yield [(name, member.name, member.value, repr(member), str(member)) for name, member in found.items()]
    yield [[hash(member), bool(member), each(member.value) is member] for member in found.values()]
    yield [getattr(each, name) is member for name, member in found.items()]
    yield len(each), list(map(repr, each)), result(each, 987654321), result(each, "a")
    yield [copy.deepcopy(member) is member for member in few]
    yield [result(lambda m: pickle.loads(pickle.dumps(m)), member) for member in few]
    if issubclass(each, enum.Flag):
        yield each._boundary_, each._flag_mask_, result(each, 0), result(each, 1 << 29)
        for one in few:
            yield result(lambda: ~one), result(lambda: list(one))
            for by in (operator.or_, operator.and_, operator.xor, operator.contains):
                yield [result(by, one, other) for other in found.values()]

def look(holder):
    # A class that is asked for its __doc__ makes the signatures of all its methods.
    for name in sorted(each for each in dir(holder) if not each.startswith("__")):
        thing = getattr(holder, name, None)
        if not isinstance(thing, type) or not str(thing.__module__).startswith("PySide6"):
            continue
        if isinstance(thing, enum.EnumType):
            known[thing.__module__, thing.__qualname__] = thing
        elif not isinstance(holder, type):
            look(thing)

known = {}
for module in (QtCore, QtGui, QtNetwork, QtQml, QtQuick):
    look(module)
for _, each in sorted(known.items(), key=lambda pair: pair[0]):
    print(*told(each), sep="; ")
"""


def said(program, how):
    words = [sys.executable, "-c", program, how]
    surroundings = os.environ | {"PYTHONHASHSEED": "0"}
    return subprocess.run(
        words, cwd=ROOT, env=surroundings, capture_output=True, text=True, check=True
    ).stdout


@pytest.mark.slow
def test_enums_of_qt_are_the_same():
    usual = said(ENUMS, "usual").splitlines()
    assert len(usual) > 400
    assert said(ENUMS, "quick").splitlines() == usual


VALUES = """
import sys, typing, dataclasses
from kiosk.machine.start import plain_import
before = typing.TypedDict, dataclasses.dataclass
if sys.argv[1] == "quick":
    plain_import.load_pydantic()
assert (typing.TypedDict, dataclasses.dataclass) == before
import annotated_types as at
marks = (at.Gt(1), at.Ge(1), at.Len(1, 3), at.Interval(gt=1, le=4), at.MultipleOf(2), at.Predicate(callable))
for mark in marks:
    print(repr(mark), isinstance(mark, at.BaseMetadata), mark in {*marks})
    print([repr(part) for part in mark] if isinstance(mark, at.GroupedMetadata) else "")
print(at.Gt(1) == at.Gt(1), at.Gt(1) == at.Gt(2), at.Gt(1) == at.Ge(1))
from tests.fakes import NOON
from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.loading.world import load_world
print(load_world(Sources(DEMO_SITE, demo=True), NOON))
from kiosk.core.site.settings import Site
try:
    Site.model_validate({"organisation": "club", "languages": [], "name": 5, "cuontry": "IT"})
except ValueError as fault:
    print(fault)
"""


@pytest.mark.slow
def test_content_is_validated_as_before():
    usual = said(VALUES, "usual")
    assert "cuontry" in usual
    assert said(VALUES, "quick") == usual


@pytest.mark.parametrize("how", ["usual", "quick"])
def test_an_enum_of_our_own_is_made_as_before(how):
    program = """
import sys
from kiosk.machine.start import quick_types
if sys.argv[1] == "quick":
    quick_types.for_qt()
from enum import Enum
Side = Enum("Side", "LEFT RIGHT", module=__name__)
assert [side.value for side in Side] == [1, 2]
try:
    Enum("Side", [("A", 1), ("A", 2)], module=__name__)
except TypeError:
    print("refused")
"""
    assert said(program, how) == "refused\n"
