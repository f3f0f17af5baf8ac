"""Whom assistive programs find: a kiosk beside a screen reader of a desktop, and never an installed one."""

import pytest

from tests.access.conftest import ROOT

pytestmark = [pytest.mark.access, pytest.mark.timeout(120)]

OURS = ["awareness-kiosk"]
UNIT = ROOT / "resources/system/root/usr/lib/systemd/system/awareness-kiosk.service"


def test_a_kiosk_beside_a_screen_reader_is_on_the_bus(desk):
    desk.ask("switch_on")
    desk.kiosk()
    assert desk.ask("applications") == OURS


def test_no_variable_puts_a_kiosk_on_the_bus(desk):
    desk.kiosk(QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_ACCESSIBILITY="1")
    assert desk.ask("applications") == []
    desk.ask("switch_on")
    desk.ask("breathe", 1.0)
    assert desk.ask("applications") == OURS, "the kiosk was there"


def test_an_installed_kiosk_is_not_on_the_bus(desk):
    lines = [line.removeprefix("Environment=") for line in UNIT.read_text("utf-8").splitlines()]
    (address,) = [line for line in lines if line.startswith("DBUS_SESSION_BUS_ADDRESS=")]
    desk.ask("switch_on")
    desk.kiosk(DBUS_SESSION_BUS_ADDRESS=address.partition("=")[2])
    desk.ask("breathe", 1.0)
    assert desk.ask("applications") == []
