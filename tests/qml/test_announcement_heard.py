"""An announcement is said once to a headset; the loudspeaker says an emergency alone, where it may."""

from dataclasses import replace

import pytest

from kiosk.app.speech.announcements import SpokenAnnouncements
from kiosk.core.site.announcement_settings import AnnouncementSettings
from kiosk.core.state import events as ev
from kiosk.core.state import speech_events as sp
from kiosk.core.state import staff_events as se
from kiosk.staging.named_screens import SCREENS

SHOWN = {each.name: each.events for each in SCREENS if each.name.startswith("announcement")}


@pytest.fixture
def says(hears):
    """says(screen, aloud, headset) is a stage there, and ears that hear announcements too."""
    made = []

    def make(screen="statement", aloud=False, headset=False):
        stage, ears = hears(screen, size=(960, 540))
        site = stage.store.world.site
        site = replace(site, announcements=AnnouncementSettings.validated(aloud=aloud))
        stage.do(ev.WorldChanged(replace(stage.store.world, site=site)))
        made.append(SpokenAnnouncements(stage.store, stage.kiosk.language_of, ears.reader))
        if headset:
            stage.do(sp.HeadsetPlugged(True))
            ears.heard.clear()
        return stage, ears

    yield make
    for each in made:
        each.end()


@pytest.mark.slow
def test_a_headset_hears_it_once_in_every_language(says):
    stage, ears = says(headset=True)
    stage.do(*SHOWN["announcement"])
    assert ears.texts == ["There are delays"]
    ears.to_the_end()
    assert ears.texts[:2] == ["There are delays", "Times may have changed. Please look again, or ask staff."]
    assert {each.language for each in ears.heard} == set(stage.store.world.languages)
    said = len(ears.heard)
    stage.wait(30)
    assert len(ears.heard) == said


@pytest.mark.parametrize(
    ("name", "aloud", "is_heard"),
    [
        ("announcement", True, False),
        ("announcement-emergency", False, False),
        ("announcement-emergency", True, True),
    ],
)
def test_the_loudspeaker_says_an_emergency_alone_and_only_where_it_may(says, name, aloud, is_heard):
    stage, ears = says(aloud=aloud)
    stage.do(*SHOWN[name])
    assert bool(ears.heard) is is_heard
    assert ears.plays is is_heard
    if is_heard:
        stage.tap(stage.find("announcementTitle"))
        assert not ears.plays, "a touch ends the voice"


def test_a_visit_that_is_read_is_silent_first_and_nothing_of_it_is_said_afterwards(says):
    stage, ears = says("topic", headset=True)
    stage.do(sp.ReadingBegun())
    assert ears.plays
    forgotten = ears.forgotten
    stage.do(*SHOWN["announcement"])
    assert ears.forgotten > forgotten
    assert ears.heard[-1].text == "There are delays"
    stage.do(se.AnnouncementsRead(()))
    assert not ears.plays
    assert not ears.is_open


def test_a_pulled_plug_silences_it_and_another_one_begins_it_again(says):
    stage, ears = says(headset=True)
    stage.do(*SHOWN["announcement"])
    assert ears.plays
    stage.do(sp.HeadsetPlugged(False))
    assert not ears.plays
    stage.do(sp.HeadsetPlugged(True))
    assert ears.texts == ["There are delays", "There are delays"]
