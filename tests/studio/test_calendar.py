"""The calendar of the studio as it runs."""

import os
import tomllib
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.commands.new_site import new_site
from tests.studio.served import Studio

MORNING = """id = "morning"
title = "Morning trains"
panels = ["waiting-here", "your-passport"]
hours = "Mon-Fri 06:00-10:00"
"""
HOURS = """
[hours]
open = "Mon-Sat 06:00-22:00"
holidays = "closed"
"""
BUSES = (
    'words = { en = "Buses leave from the north side.", fr = "Les bus partent du nord." }\nminutes = 300\n'
)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    place = tmp_path_factory.mktemp("calendar")
    assert new_site("harbour", place) == 0
    folder = place / "harbour"
    (folder / "content/playlists").mkdir()
    (folder / "content/playlists/morning.toml").write_text(MORNING, "utf-8")
    settings = (folder / "site.toml").read_text("utf-8").replace('country = ""', 'country = "IT"')
    (folder / "site.toml").write_text(settings + HOURS, "utf-8")
    (folder / "announcements").mkdir()
    buses = folder / "announcements/buses.toml"
    buses.write_text(BUSES, "utf-8")
    saved = datetime(2026, 12, 10, 8, tzinfo=UTC).timestamp()
    os.utime(buses, (saved, saved))
    return folder


@pytest.fixture(scope="module")
def studio(site):
    running = Studio(site / "site.toml")
    running.enter()
    yield running
    assert "Traceback" not in running.complaints()


def page(studio, asked="month=2026-12&day=2026-12-09&time=08:00"):
    answer = studio.ask(f"/calendar?{asked}")
    assert answer.status == 200
    return answer.body.decode()


def row(page, day):
    return page.partition(day)[2].partition("</tr>")[0]


def test_a_month_shows_playlists_announcements_and_closed_days(studio):
    shown = page(studio)
    assert "December 2026" in shown
    assert "Morning trains" in row(shown, "Wednesday 9 December")
    assert "Announcement, 08:00–13:00: Buses leave from the north side." in row(
        shown, "Thursday 10 December</a>"
    )
    assert "closed · Immaculate Conception" in row(shown, "Tuesday 8 December</a>")
    assert 'aria-label="Tuesday 8 December, closed, Immaculate Conception"' in shown


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("day=2026-12-09&time=08:00", "“Morning trains”, among the panels of the loop, until 10:00."),
        ("day=2026-12-09&time=11:00", "The loop, and no playlist, until 22:00."),
        ("day=2026-12-08&time=11:00", "The place is closed (Immaculate Conception)"),
        ("day=2026-12-10&time=09:00", "An announcement covers the screen: Buses leave from the north side."),
        ("day=2026-12-10&time=14:00", "The loop, and no playlist"),
    ],
)
def test_a_moment_is_told_in_words(studio, moment, words):
    assert words in page(studio, moment)


def test_the_picture_is_the_screen_at_that_moment(studio):
    def then(moment):
        answer = studio.picture("waiting-here", width=320, moment=moment)
        assert answer.body.startswith(b"\xff\xd8"), answer.body
        return answer.body

    quiet, announced, closed = map(then, ("2026-12-09T11:00", "2026-12-10T09:00", "2026-12-08T11:00"))
    assert len({quiet, announced, closed}) == 3
    assert then("2026-12-09T12:00") == quiet
    assert studio.picture("waiting-here", moment="noon").status == 409


def test_a_wrong_moment_is_now(studio):
    assert "What a visitor sees then" in page(studio, "month=never&day=2026-13-01&time=25:00")


def test_a_playlist_of_the_program_is_used_and_stopped(studio, site):
    def named():
        return tomllib.loads((site / "site.toml").read_text("utf-8")).get("playlists")

    name = "world-day-against-trafficking"
    assert studio.ask("/calendar/use", {"name": name, "act": "use"}).status == 303
    assert named() == ["morning", name]
    assert "World Day against Trafficking" in row(page(studio, "month=2027-07"), "Friday 30 July")
    studio.ask("/calendar/use", {"name": name, "act": "stop"})
    assert named() is None
    studio.ask("/calendar/use", {"name": "morning", "act": "stop"})
    assert named() == []
    studio.ask("/calendar/use", {"name": "morning", "act": "use"})
    assert named() is None


def messages(answer, field):
    return answer.body.decode().partition(f'id="m-{field}"')[2].partition("</ul>")[0]


def seen(studio, address):
    return studio.ask(address).body.decode().partition('name="seen" value="')[2].partition('"')[0]


def test_a_playlist_is_made_changed_and_removed(studio, site):
    form = [("title", "Night bus"), ("panels", "waiting-here"), ("days", "Sat"), ("how", "instead")]
    made = studio.ask("/calendar/playlist", [*form, ("opens", "20:00"), ("closes", "02:00")])
    assert made.getheader("location") == "/calendar/playlist/night-bus?saved=yes"
    file = site / "content/playlists/night-bus.toml"
    assert tomllib.loads(file.read_text("utf-8")) == {
        "id": "night-bus",
        "title": "Night bus",
        "panels": ["waiting-here"],
        "hours": "Sat 20:00-02:00",
        "priority": 1,
    }
    assert "Night bus, 20:00–22:00, instead of the loop" in page(studio)
    address = "/calendar/playlist/night-bus"
    file.write_text(f"# by hand\n{file.read_text('utf-8')}weight = 2\n", "utf-8")
    changed = [*form[:1], ("panels", "your-passport"), ("seen", seen(studio, address))]
    assert studio.ask(address, changed).status == 303
    assert file.read_text("utf-8").startswith("# by hand\n")
    saved = tomllib.loads(file.read_text("utf-8"))
    assert (saved["panels"], saved["weight"], "hours" in saved) == (["your-passport"], 2, False)
    assert studio.ask(f"{address}/remove", {"seen": seen(studio, address)}).status == 303
    assert not file.exists()


def test_a_new_playlist_plays_though_the_site_names_some(studio, site):
    studio.ask("/calendar/use", {"name": "eu-anti-trafficking-day", "act": "use"})
    studio.ask("/calendar/playlist", {"title": "Évening", "panels": "waiting-here"})
    named = tomllib.loads((site / "site.toml").read_text("utf-8"))["playlists"]
    assert named == ["morning", "eu-anti-trafficking-day", "evening"]
    place = "/calendar/playlist/evening"
    studio.ask(f"{place}/remove", {"seen": seen(studio, place)})
    studio.ask("/calendar/use", {"name": "eu-anti-trafficking-day", "act": "stop"})
    assert "playlists" not in tomllib.loads((site / "site.toml").read_text("utf-8"))


def test_a_faulty_playlist_is_not_written_and_says_why_at_its_field(studio, site):
    before = {*(site / "content/playlists").iterdir()}
    answer = studio.ask("/calendar/playlist", {"title": "Nothing to show"})
    assert answer.status == 409
    assert "<li" in messages(answer, "panels")
    assert 'value="Nothing to show"' in answer.body.decode()
    form = {"title": "Noon", "panels": "waiting-here", "opens": "12:00", "closes": "12:00"}
    assert "the same" in messages(studio.ask("/calendar/playlist", form), "hours")
    assert {*(site / "content/playlists").iterdir()} == before


def test_a_change_of_another_program_is_not_lost(studio, site):
    file, address = site / "content/playlists/morning.toml", "/calendar/playlist/morning"
    old = seen(studio, address)
    file.write_text(MORNING.replace("Morning", "Early"), "utf-8")
    form = {"title": "Mine", "panels": "waiting-here", "seen": old}
    answer = studio.ask(address, form)
    assert answer.status == 409
    assert "Another program" in messages(answer, "all")
    assert 'value="Mine"' in answer.body.decode()
    assert studio.ask(f"{address}/remove", {"seen": old}).status == 409
    assert "Early trains" in file.read_text("utf-8")
    file.write_text(MORNING, "utf-8")


def test_check_answers_at_the_fields_of_a_playlist(studio, site):
    form = {"title": "Long ago", "panels": "waiting-here", "last_day": "2020-01-01"}
    studio.ask("/calendar/playlist", form)
    place = "/calendar/playlist/long-ago"
    assert "never plays again" in messages(studio.ask(f"{place}/check"), "last_day")
    studio.ask(f"{place}/remove", {"seen": seen(studio, place)})


def test_a_playlist_of_the_program_cannot_be_changed(studio):
    place = "/calendar/playlist/eu-anti-trafficking-day"
    assert "disabled" in studio.ask(place).body.decode()
    assert studio.ask(place, {"title": "Ours", "panels": "waiting-here"}).status == 404
    assert studio.ask("/calendar/playlist/none").status == 404


def test_an_announcement_is_made_in_two_languages_changed_and_removed(studio, site):
    until = f"{datetime.now(UTC) + timedelta(hours=2):%Y-%m-%dT%H:%M}"
    form = {"kind": "words", "words-en": "The lift is open again.", "words-fr": "L’ascenseur marche."}
    made = studio.ask("/calendar/announcement", form | {"until": until})
    address = made.getheader("location").removesuffix("?saved=yes")
    assert address == "/calendar/announcement/the-lift-is-open-again"
    file = site / "announcements/the-lift-is-open-again.toml"
    said = tomllib.loads(file.read_text("utf-8"))
    assert said["words"] == {"en": "The lift is open again.", "fr": "L’ascenseur marche."}
    assert f"{said['until']:%Y-%m-%dT%H:%M}" == until
    assert "The lift is open again." in studio.ask("/calendar").body.decode()
    shown = studio.ask(address).body.decode()
    picture = shown.partition('class="screen"')[2].partition('src="')[2].partition('"')[0]
    assert studio.ask(picture.replace("&amp;", "&")).body.startswith(b"\xff\xd8")
    assert b"<li" not in studio.ask(f"{address}/check").body
    assert studio.ask(f"{address}/file").body == file.read_bytes()
    form = {"kind": "delay", "until": until, "seen": seen(studio, address)}
    assert studio.ask(address, form).status == 303
    assert tomllib.loads(file.read_text("utf-8")).keys() == {"prepared", "until"}
    assert studio.ask(f"{address}/remove", {"seen": "old"}).status == 409
    assert studio.ask(f"{address}/remove", {"seen": seen(studio, address)}).status == 303
    assert not file.exists()


def test_words_that_may_not_be_announced_are_not_written(studio, site):
    before = {*(site / "announcements").iterdir()}
    until = f"{datetime.now(UTC) + timedelta(hours=2):%Y-%m-%dT%H:%M}"
    form = {"kind": "words", "words-en": "Call 800 555 0199.", "until": until}
    answer = studio.ask("/calendar/announcement", form)
    assert (answer.status, "number" in messages(answer, "words-en")) == (409, True)
    assert "Call 800 555 0199." in answer.body.decode()
    answer = studio.ask("/calendar/announcement", {"kind": "words", "until": until})
    assert "one language at least" in messages(answer, "words-en")
    assert studio.ask("/calendar/announcement", {"kind": "evacuation", "until": until}).status == 409
    assert {*(site / "announcements").iterdir()} == before


def test_a_faulty_announcement_is_listed_with_its_fault(studio, site):
    file = site / "announcements/broken.toml"
    file.write_text('words = { en = "Find us on Telegram." }\n', "utf-8")
    assert "It has a fault" in studio.ask("/calendar").body.decode()
    assert "<li" in messages(studio.ask("/calendar/announcement/broken/check"), "words-en")
    file.unlink()
    assert studio.ask("/calendar/announcement/broken").status == 404
