"""A talk on two screens of a real compositor: ``make talk``. Pictures go to build/talk."""

import pytest

from tools.talk import plants, screens, story

pytestmark = pytest.mark.desk


def test_clicker_console_and_phone_lead_and_no_frame_of_the_room_holds_a_note():
    assert story.lead(slides=6).startswith("6 slides")


@pytest.mark.parametrize("case", [screens.projector, screens.laptop])
def test_a_screen_goes_and_comes_back(case):
    assert case(times=5).startswith("5 of 5")


@pytest.mark.parametrize("plant", [plants.in_a_slide, plants.on_the_wrong_screen])
def test_planted_notes_are_found(plant):
    assert plant().startswith("found")
