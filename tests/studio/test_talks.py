"""Talks in the studio: made, put in order, planned and deleted, as files of the site."""

import signal
import tomllib

import pytest

from kiosk.studio.site_files.talk_file import TalkSlide, moved_slide, new_talk, with_added, with_slides
from kiosk.studio.site_files.toml_edit import EditRefused
from tests.studio.served import Studio

A, B, C = (TalkSlide(each, 1.0) for each in "abc")


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    from kiosk.commands.new_site import new_site

    place = tmp_path_factory.mktemp("talks")
    assert new_site("harbour", place) == 0
    return place / "harbour"


@pytest.fixture(scope="module")
def studio(site):
    running = Studio(site / "site.toml")
    assert running.enter().status == 303
    yield running
    running.process.send_signal(signal.SIGINT)
    assert running.ends() == 0
    assert "Traceback" not in running.complaints()


def talk(site, name):
    return tomllib.loads((site / f"content/programmes/{name}.toml").read_text("utf-8"))


def shows(site, name):
    return [slide["show"] for slide in talk(site, name)["slide"]]


@pytest.mark.parametrize(
    ("show", "act", "other", "after"),
    [
        ("b", "earlier", "", (B, A, C)),
        ("a", "earlier", "", (A, B, C)),
        ("b", "later", "", (A, C, B)),
        ("c", "later", "", (A, B, C)),
        ("c", "before", "a", (C, A, B)),
        ("a", "before", "c", (B, A, C)),
        ("a", "before", "gone", (A, B, C)),
        ("b", "remove", "", (A, C)),
        ("gone", "remove", "", (A, B, C)),
    ],
)
def test_a_slide_moves(show, act, other, after):
    assert moved_slide((A, B, C), show, act, other) == after


def test_more_slides_come_before_the_number_at_the_end():
    last = TalkSlide("talk-number-last", 1.0)
    assert with_added((A, last), ["b", "a", "b"]) == (A, B, last)
    assert with_added((A,), ["b"]) == (A, B)


def test_a_change_keeps_comments_and_what_the_studio_does_not_know():
    rows = '\n[[slide]]\nshow = "a" # why\nminutes = 1\n\n[[slide]]\nshow = "b"\nminutes = 1\n'
    before = f'id = "x" # mine\ntitle = "X"\n{rows}'
    after = with_slides(before, (B, TalkSlide("a", 2.5, 1.0)))
    assert "# mine" in after
    assert 'show = "a" # why' in after
    found = tomllib.loads(after)["slide"]
    assert found == [{"show": "b", "minutes": 1}, {"show": "a", "minutes": 2.5, "activity": 1}]
    assert with_slides(before, (A, B)) == before


def test_a_file_that_cannot_be_read_is_not_changed():
    with pytest.raises(EditRefused):
        with_slides("slide = 3 =", (A,))


def test_a_new_talk_has_its_frame():
    found = [slide["show"] for slide in tomllib.loads(new_talk("x", "X"))["slide"]]
    assert found == ["talk-welcome", "talk-number-first", "talk-number-last"]


def test_a_talk_is_made_filled_ordered_planned_and_deleted(studio, site):
    made = studio.ask("/talks", {"title": "Evening at the pier", "copy": ""})
    assert made.getheader("location") == "/talk/evening-at-the-pier"
    name = "evening-at-the-pier"
    studio.ask(
        f"/talk/{name}/add", [("show", "your-passport"), ("show", "what-it-means"), ("show", "nothing")]
    )
    assert shows(site, name)[2:] == ["your-passport", "what-it-means", "talk-number-last"]
    studio.ask(f"/talk/{name}/order", {"name": "what-it-means", "act": "earlier"})
    assert shows(site, name)[2:4] == ["what-it-means", "your-passport"]
    form = {"name": "your-passport", "minutes": "2,5", "activity": "1"}
    answer = studio.ask(f"/talk/{name}/minutes", form).body.decode()
    assert "6.5 minutes" in answer
    assert talk(site, name)["slide"][3] == {"show": "your-passport", "minutes": 2.5, "activity": 1}
    page = studio.ask("/talks").body.decode()
    assert "Evening at the pier" in page
    assert studio.ask(f"/talk/{name}").status == 200
    assert studio.ask(f"/talk/{name}/delete", {}).status == 409
    assert studio.ask(f"/talk/{name}/delete", {"sure": "yes"}).status == 303
    assert studio.ask(f"/talk/{name}").status == 404
    assert len([*(site / "versions").iterdir()]) == 1


def test_a_talk_of_the_program_is_copied_and_never_changed(studio, site):
    refused = studio.ask("/talk/talk-10/order", {"name": "talk-welcome", "act": "later"})
    assert refused.status == 409
    assert studio.ask("/talk/talk-10/delete", {"sure": "yes"}).status == 404
    studio.ask("/talks", {"title": "Ten of ours", "copy": "talk-10"})
    assert len(shows(site, "ten-of-ours")) == 9


def test_a_finding_stands_at_its_slide(studio, site):
    studio.ask("/talks", {"title": "Too long", "copy": "talk-10"})
    bad = {"name": "talk-welcome", "minutes": "1", "activity": "5"}
    studio.ask("/talk/too-long/minutes", bad)
    found = studio.ask("/talk/too-long/check").body.decode()
    assert "longer than minutes" in found.partition('id="m-slide-0"')[2].partition("</ul>")[0]
    (site / "content/programmes/too-long.toml").unlink()


@pytest.mark.parametrize("said", ["many", "nan", "-1", "1e999"])
def test_minutes_that_are_no_number_are_not_saved(studio, site, said):
    studio.ask("/talks", {"title": "Plain", "copy": "talk-10"})
    answer = studio.ask("/talk/plain/minutes", {"name": "talk-welcome", "minutes": said, "activity": ""})
    assert "Not saved" in answer.body.decode()
    assert talk(site, "plain")["slide"][0]["minutes"] == 1


@pytest.mark.parametrize("ref", ["talk-welcome", "talk-number-first", "talk-questions", "your-passport"])
def test_slides_have_pictures(studio, ref):
    assert studio.picture(ref, width=320).body.startswith(b"\xff\xd8")
