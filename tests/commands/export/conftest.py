"""Talks to be exported: one made by hand, and real ones of the demonstration site."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from kiosk.commands.export.step_pictures import ExportedRoom
from kiosk.commands.export.talk_copy import ConfirmedNumber, Note, SlideCopy, StepCopy, TalkCopy
from kiosk.content.design import load_design
from kiosk.content.files.document import Document
from kiosk.content.site.looks import looks_of
from kiosk.core.site.look_settings import LookSettings
from kiosk.i18n.language import ENGLISH
from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.loading.world import language_of

DEMO = Sources(DEMO_SITE, mode="present", demo=True)
NUMBER = "800 555 0199"
UNTIL = date(2027, 2, 23)


def png(colour="teal"):
    image = QImage(64, 36, QImage.Format.Format_RGB888)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def step(alt, screen="a#0"):
    return StepCopy(png(), alt, screen)


def a_talk(**changes):
    slides = (
        SlideCopy("hello", 1, "Hello", 1.0, "teal", (Note("Say hello.", False),), (step("Hello all"),)),
        SlideCopy(
            *("three", 2, "Three things", 3.0, "plum"),
            notes=(Note("Read the list.", False), Note("Do not hurry.", True), Note("Wait.", True)),
            steps=(step("Three things"), step("Three things\nOne"), step("More", "a#3")),
        ),
    )
    talk = TalkCopy(
        "talk-25",
        "A talk",
        "A talk in the room",
        "Harbour",
        ENGLISH,
        ENGLISH,
        (64, 36),
        slides,
        (ConfirmedNumber(NUMBER, "A charity answers"),),
        UNTIL,
        datetime(2026, 11, 25, 12, tzinfo=UTC),
        demo=False,
        looks=load_design().looks,
    )
    return replace(talk, **changes)


@pytest.fixture(scope="session")
def coast():
    return looks_of(LookSettings.validated(palette="coast"), Document("site.toml", {}))[0]


@pytest.fixture(scope="session")
def arabic():
    return language_of("ar")


@pytest.fixture
def room(qapp):
    """room(sources, size) is a room that ends with the test."""
    opened = []

    def open_room(sources=DEMO, size=(640, 360), state=None):
        opened.append(ExportedRoom(sources, size, datetime(2026, 11, 25, 22, 30, tzinfo=UTC), state))
        return opened[-1]

    yield open_room
    for each in opened:
        each.end()
