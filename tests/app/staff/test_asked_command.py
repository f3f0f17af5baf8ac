"""A command of the program itself: what it says is heard once, and not at all when it was ended."""

import sys

import pytest
from PySide6.QtCore import QObject

from kiosk import __version__
from kiosk.app.staff.command_child import AskedCommand


@pytest.fixture
def heard(qapp):
    return []


@pytest.fixture
def command(heard):
    parent = QObject()
    command = AskedCommand(heard.append, parent)
    yield command
    command.end()


def test_what_it_says_is_heard_once(command, heard, qtbot):
    command.ask(("--version",))
    assert command.is_asked
    qtbot.waitUntil(lambda: heard != [], timeout=60_000)
    assert heard[0].decode().startswith(__version__)
    assert not command.is_asked


def test_only_the_last_question_is_answered(command, heard, qtbot):
    command.ask(("--help",))
    command.ask(("--version",))
    qtbot.waitUntil(lambda: heard != [], timeout=60_000)
    assert [each.decode().split()[0] for each in heard] == [__version__]


def test_what_was_ended_is_not_heard(command, heard, qtbot):
    command.ask(("--version",))
    command.end()
    assert not command.is_asked
    command.ask(("enrol", "--json", "--file", "/nowhere"), b"code\n")
    qtbot.waitUntil(lambda: heard != [], timeout=60_000)
    assert len(heard) == 1


def test_a_program_that_cannot_begin_has_said_nothing(command, heard, monkeypatch, qtbot):
    monkeypatch.setattr(sys, "executable", "/nowhere/python3")
    command.ask(("--version",))
    qtbot.waitUntil(lambda: heard == [b""])
