"""Pictures of the studio in the text sizes of the kiosk, and of slides as a room sees them."""

import re
import signal

import pytest

from kiosk.content.design import load_design
from tests.studio.served import Studio

PAGE = "at-this-place/your-next-stop"


@pytest.fixture(scope="module")
def studio(tmp_path_factory):
    from kiosk.commands.new_site import new_site

    place = tmp_path_factory.mktemp("previews")
    assert new_site("harbour", place) == 0
    running = Studio(place / "harbour/site.toml")
    assert running.enter().status == 303
    yield running
    running.process.send_signal(signal.SIGINT)
    assert running.ends() == 0
    assert "Traceback" not in running.complaints()


def sizes_on(studio, place):
    page = studio.ask(place).body.decode()
    select = page.partition('name="text"')[2].partition("</select>")[0]
    return re.findall(r'value="(\d)">([^<]*)<', select)


@pytest.mark.parametrize("place", [f"/topic/{PAGE}", "/topics"])
def test_a_page_is_offered_in_the_sizes_of_the_kiosk(studio, place):
    wanted = [f"{share:.0%}" for share in load_design().steps.values]
    assert [words for _, words in sizes_on(studio, place)] == wanted
    assert 'name="contrast"' in studio.ask(place).body.decode()


def test_a_panel_says_that_only_talks_show_it_larger(studio):
    assert [words for _, words in sizes_on(studio, "/panel/waiting-here")][:2] == ["100%", "130%, in a talk"]
    assert 'name="contrast"' not in studio.ask("/panel/waiting-here").body.decode()


@pytest.mark.parametrize("ref", [PAGE, "waiting-here"])
def test_larger_text_is_another_picture_and_the_usual_size_comes_back(studio, ref):
    usual, large = (studio.picture(ref, text=step, width=480).body for step in (0, 1))
    assert usual != large
    # Other stamps ask for new pictures.
    assert studio.picture(ref, text=0, width=479).body != usual


@pytest.mark.parametrize("said", ["4", "-1", "many", ""])
def test_a_size_that_the_kiosk_has_not_is_the_usual_one(studio, said):
    assert studio.picture(PAGE, text=said).body == studio.picture(PAGE).body


@pytest.mark.parametrize("ref", [PAGE, "waiting-here", "talk-welcome", "talk-number-last"])
def test_a_slide_is_painted_as_a_room_sees_it(studio, ref):
    answer = studio.picture(ref, room="yes", width=480)
    assert answer.status == 200, answer.body
    assert answer.body != studio.picture(ref, width=480).body
