"""The rings, touched on a real window, and the rule that comes of it."""

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.base.installed.as_owner import Owner
from kiosk.commands.doctor.touch import DEVICES, TouchScreen
from kiosk.commands.fix_touch.command import RULES, fix_touch, rule
from kiosk.commands.fix_touch.rings import TouchRings, ask_as
from kiosk.core.touch.calibration import CORNERS, Matrix
from kiosk.machine.files_and_programs import Machine
from tests.commands.doctor.test_devices import DEVICES as KNOWN
from tests.qml.stages import Stage

UPSIDE_DOWN = Matrix(-1, 0, 1, 0, -1, 1)
SHOW = TouchRings.showFullScreen


@pytest.fixture
def machine(tmp_path):
    """A machine with one touch screen."""
    for name, text in ((DEVICES, KNOWN), (RULES, "")):
        path = tmp_path / name.lstrip("/")
        path.parent.mkdir(parents=True)
        if text:
            path.write_text(text, "utf-8")
    return Machine(tmp_path)


def hand(monkeypatch, points, gives_up=False, by_finger=True):
    """Somebody who touches these places as soon as the rings are shown."""

    def touch(rings):
        SHOW(rings)
        for x, y in points:
            at = QPoint(round(x * rings.width()), round(y * rings.height()))
            if by_finger:
                QTest.touchEvent(rings, Stage.finger()).press(0, at, rings).commit()
                QTest.touchEvent(rings, Stage.finger()).release(0, at, rings).commit()
            else:
                QTest.mouseClick(rings, Qt.MouseButton.LeftButton, pos=at)
        if gives_up:
            QTest.keyClick(rings, Qt.Key.Key_Escape)

    monkeypatch.setattr(TouchRings, "showFullScreen", touch)


@pytest.mark.parametrize("by_finger", [True, False], ids=["finger", "pointer"])
def test_four_touches_make_a_rule(qapp, machine, monkeypatch, capsys, by_finger):
    hand(monkeypatch, [UPSIDE_DOWN.at(corner) for corner in CORNERS], by_finger=by_finger)
    assert fix_touch(machine) == 0
    written = machine.read(RULES)
    assert written.splitlines()[1] == (
        'ACTION!="remove", SUBSYSTEM=="input", KERNEL=="event*", ATTRS{id/vendor}=="222a", '
        'ATTRS{id/product}=="0001", ENV{ID_INPUT_TOUCHSCREEN}=="1", '
        'ENV{LIBINPUT_CALIBRATION_MATRIX}="-1 0 1 0 -1 1"'
    )
    assert machine.path(RULES).stat().st_mode & 0o777 == 0o644
    assert "systemctl restart awareness-kiosk-screen.service" in capsys.readouterr().out


def test_a_second_time_builds_on_the_first(qapp, machine, monkeypatch, capsys):
    machine.path(RULES).write_text(rule(TouchScreen("x"), UPSIDE_DOWN), "utf-8")
    hand(monkeypatch, CORNERS)
    assert fix_touch(machine) == 0
    assert "nothing is changed" in capsys.readouterr().out
    hand(monkeypatch, [UPSIDE_DOWN.at(corner) for corner in CORNERS])
    assert fix_touch(machine) == 0
    assert '"1 0 0 0 1 0"' in machine.read(RULES)


@pytest.mark.parametrize(
    ("points", "gives_up", "why"),
    [
        ([(0.5, 0.5)] * 4, False, "do not fit together"),
        (CORNERS[:2], True, "nobody touched the rings"),
        ((), True, "nobody touched the rings"),
    ],
)
def test_what_is_no_calibration_changes_nothing(qapp, machine, monkeypatch, capsys, points, gives_up, why):
    hand(monkeypatch, points, gives_up)
    assert fix_touch(machine) == 1
    assert why in capsys.readouterr().out
    assert machine.read(RULES) == ""


def test_without_a_touch_screen_nothing_is_shown(qapp, tmp_path, capsys):
    assert fix_touch(Machine(tmp_path)) == 1
    assert "no touch screen is found" in capsys.readouterr().out
    assert QGuiApplication.topLevelWindows() == []


def test_with_several_nobody_could_tell_which(qapp, machine, capsys):
    machine.path(DEVICES).write_text(KNOWN + KNOWN, "utf-8")
    assert fix_touch(machine) == 1
    assert "unplug all but one" in capsys.readouterr().out


def test_a_screen_that_does_not_say_its_number_is_known_by_name():
    assert 'ATTRS{name}=="Glass"' in rule(TouchScreen("Glass"), Matrix())


@pytest.mark.parametrize(
    ("name", "pattern"),
    [
        ("Glass 10 (USB)", "Glass 10 (USB)"),
        ('x", RUN+="/bin/sh', "x?, RUN+???bin?sh"),
        ("a\nRUN*[x]|$attr", "a?RUN??x???attr"),
    ],
)
def test_a_name_adds_nothing_to_a_rule(name, pattern):
    line = rule(TouchScreen(name), Matrix())
    assert line.count("\n") == 0
    assert f'ATTRS{{name}}=="{pattern}"' in line
    assert line.count('"') == 12


@pytest.mark.parametrize(
    ("said", "points"),
    [
        ("[[0.1, 0.1], [0.9, 0.1], [0.9, 0.9], [0.1, 0.9]]", 4),
        ("[[0.1, 0.1], [0.9, 0.1], [0.9, 0.9]]", 0),
        ("[[NaN, 0.1], [0.9, 0.1], [0.9, 0.9], [0.1, 0.9]]", 0),
        ("null", 0),
        ("", 0),
        ("[" * 100_000, 0),
        ('{"a": 1}', 0),
    ],
)
def test_of_the_process_with_the_rings_four_places_are_believed_and_nothing_else(said, points):
    script = f"import sys; sys.stdout.write({said!r})"
    owner = Owner(os.geteuid(), os.getegid())
    assert len(ask_as(owner, ("-c", script)) or ()) == points


if os.geteuid() == 0:

    def may_enter(path):
        return all(folder.stat().st_mode & 0o001 for folder in Path(path).parents)

    @pytest.mark.skipif(not may_enter(sys.executable), reason="nobody else may enter this checkout")
    def test_the_process_with_the_rings_for_root_is_not_root(capfd):
        script = "import os; print([[os.getuid(), os.geteuid()], [os.getgid(), len(os.getgroups())]] * 2)"
        assert ask_as(Owner(65534, 65533), ("-c", script)) == [(65534, 65534), (65533, 0)] * 2
        assert ask_as(Owner(65534, 65533), ("-c", "raise SystemExit(1)")) is None
        assert "cannot be shown" in capfd.readouterr().out

    def test_a_program_that_the_other_may_not_enter_is_said(capfd, tmp_path, monkeypatch):
        closed = tmp_path / "closed"
        closed.mkdir(mode=0o700)
        monkeypatch.setattr(sys, "executable", str(closed / "python"))
        assert ask_as(Owner(65534, 65533)) is None
        assert f"Permission denied: {closed / 'python'}" in capfd.readouterr().out
