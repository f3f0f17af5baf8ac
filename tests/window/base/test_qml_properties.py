from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

import pytest
from PySide6.QtCore import Property, QObject, Signal

from kiosk.window.base.qml_properties import ShownProps, ShownView
from kiosk.window.base.rows import Row


class Kind(IntEnum):
    Nothing = 0
    Something = 1


@dataclass(frozen=True, slots=True)
class Props:
    words: str = ""
    first_line: int = 0
    share: float = 0.5
    is_long: bool = False
    kind: Kind = Kind.Nothing
    rows: list[Row] = field(default_factory=list)
    panel: Row = field(default_factory=dict)
    letters: tuple[str, ...] = ("a",)
    hidden: str = "secret"


class GreetingView(QObject):
    changed = Signal()
    _props = ShownProps(Props, changed, without=("hidden",))

    @Property(list, notify=changed)
    def letters(self):
        return list(self._props.letters)

    def take(self, props):
        self._props = props
        self.changed.emit()


def properties():
    found = GreetingView.staticMetaObject
    own = [found.property(at) for at in range(found.propertyOffset(), found.propertyCount())]
    return {each.name(): each for each in own}


def test_each_field_is_a_property_of_its_type_that_the_signal_tells_of():
    assert {name: each.typeName() for name, each in properties().items()} == {
        "words": "QString",
        "firstLine": "int",
        "share": "double",
        "isLong": "bool",
        "kind": "int",
        "rows": "QVariantList",
        "panel": "QVariantMap",
        "letters": "QVariantList",
    }
    for each in properties().values():
        assert each.notifySignal().name() == b"changed"
        assert not each.isWritable()
        assert not each.isConstant()


def test_a_view_has_empty_props_until_it_has_others_and_no_view_has_those_of_another():
    view, other = GreetingView(), GreetingView()
    assert (view.property("share"), view.property("letters")) == (0.5, ["a"])
    told = []
    view.changed.connect(lambda: told.append(view.property("firstLine")))
    view.take(Props(first_line=3, kind=Kind.Something, rows=[{"title": "a"}], letters=("b", "c")))
    assert told == [3]
    assert view.property("kind") == 1
    assert view.property("rows") == [{"title": "a"}]
    assert view.property("letters") == ["b", "c"]
    assert other.property("rows") == []


def test_a_type_that_qml_does_not_have_is_an_error_at_once():
    @dataclass(frozen=True)
    class Unknown:
        way: StrEnum | None = None

    with pytest.raises(TypeError, match="QML has no"):

        class _View(QObject):
            changed = Signal()
            _props = ShownProps(Unknown, changed)


class Part(QObject):
    pass


class Whole(QObject):
    _late_part = ShownView(Part)


def test_another_view_is_a_constant_property_and_each_view_makes_its_own_once():
    whole, other = Whole(), Whole()
    shown = Whole.staticMetaObject.property(Whole.staticMetaObject.indexOfProperty("latePart"))
    assert (shown.isConstant(), shown.isWritable()) == (True, False)
    part = whole.property("latePart")
    assert isinstance(part, Part)
    assert part.parent() is whole
    assert part is whole.property("latePart") is whole._late_part
    assert part is not other.property("latePart")
