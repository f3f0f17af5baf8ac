"""The numbers of a site in the studio: only a person confirms one, and a wrong one is gone at once."""

import re
import tomllib
from datetime import timedelta
from html import unescape

import pytest

from kiosk.base.installed.last_certain_time import believed_clock
from kiosk.commands.new_site import new_site
from tests.numbers_site import two_numbers
from tests.studio.served import Studio

HEARD = {
    "kind": "advice",
    "answered_by": "charity",
    "hours": "24/7",
    "languages": "en",
    "cost": "free",
    "name_needed": "no",
    "may_tell_police": "asks",
    "text_channel": "none",
    "caller_number": "unknown",
    "recorded": "no",
    "role": "desk-team",
}


def today():
    return believed_clock(None).now().wall.date()


def ago(days):
    return today() - timedelta(days=days)


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A new site with both numbers, confirmed by nobody; the state folder of this machine is empty."""
    monkeypatch.setenv("STATE_DIRECTORY", str(tmp_path / "state"))
    assert new_site("harbour", tmp_path) == 0
    file = tmp_path / "harbour/site.toml"
    write(file, two_numbers())
    return file


@pytest.fixture
def studio(site):
    running = Studio(site)
    running.enter()
    yield running
    assert "Traceback" not in running.complaints()


def write(file, numbers, country="IT"):
    text = file.read_text("utf-8").partition("\n[emergency]")[0]
    text = re.sub('^country = ".*"$', f'country = "{country}"', text, flags=re.MULTILINE)
    file.write_text(text + numbers, "utf-8")


def read(file):
    return tomllib.loads(file.read_text("utf-8"))


def kept(site):
    file = site.with_name("confirmations.toml")
    return read(file) if file.exists() else None


def page(studio, path="/numbers"):
    return unescape(studio.ask(path).body.decode())


def card(studio, ref="line/advice"):
    return page(studio).partition(f'id="{ref}"')[2].partition("</li>")[0]


def seen(studio, ref="line/advice"):
    return re.search(r'name="seen" value="(\w+)"', card(studio, ref))[1]


def called(studio, ref="line/advice", **changed):
    form = {"of": ref, "seen": seen(studio, ref), **HEARD, **changed}
    return studio.ask("/numbers/call", form)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (None, "Nobody has called it. The screen does not show it."),
        (0, "90 days left"),
        (78, "12 days left: call again by"),
        (90, "Today is its last day"),
        (91, "The screen does not show it: call again."),
    ],
)
def test_a_card_says_how_many_days_are_left(studio, site, days, said):
    write(site, two_numbers(helpline=None if days is None else ago(days)))
    found = card(studio)
    assert '<bdi class="digits" dir="ltr">555 0142</bdi>' in found
    assert said in found


def test_a_call_is_written_down_with_role_and_day_once_every_question_is_answered(studio, site):
    before = site.read_text("utf-8")
    asked = page(studio, "/numbers/call?of=line/advice")
    assert " checked" not in asked
    assert "Many people call only if nobody asks who they are." in asked
    for missing in ("role", "name_needed", "hours"):
        answer = called(studio, **{missing: ""})
        assert answer.status == 422
        assert "Nothing is written down yet" in answer.body.decode()
        assert kept(site) is None
    assert called(studio).getheader("location") == "/numbers#line/advice"
    (line,) = kept(site)["helpline"]
    assert (line["confirmed_on"], line["confirmed_by"]) == (today(), "desk-team")
    assert (line["name_needed"], line["may_tell_police"], line["hours"]) == ("no", "asks", "24/7")
    assert "90 days left" in card(studio)
    assert site.read_text("utf-8") == before


def test_an_emergency_number_is_asked_of_its_authority_and_never_called(studio, site):
    assert "Do not call it to try it" in page(studio, "/numbers/call?of=emergency")
    form = [("of", "emergency"), ("seen", seen(studio, "emergency")), ("role", "branch-manager")]
    assert studio.ask("/numbers/call", form).status == 422
    form += [("answered_by", "police"), ("answered_by", "fire")]
    assert studio.ask("/numbers/call", form).status == 303
    assert kept(site)["emergency"]["answered_by"] == ["police", "fire"]


def test_a_wrong_number_is_hidden_at_once_and_a_new_call_brings_it_back(studio, site):
    called(studio)
    form = {"of": "line/advice", "seen": seen(studio)}
    assert studio.ask("/numbers/wrong", form).status == 409
    assert "90 days left" in card(studio)
    assert studio.ask("/numbers/wrong", {**form, "role": "desk-team"}).status == 303
    assert "helpline" not in kept(site)
    assert kept(site)["withdrawn"][0]["by"] == "desk-team"
    assert "Found to be wrong on" in card(studio)
    assert called(studio).status == 303
    assert "90 days left" in card(studio)
    assert "withdrawn" not in kept(site)


def test_a_new_number_is_shown_to_nobody_until_somebody_calls_it(studio, site):
    assert studio.ask("/numbers/add", {"kind": "child", "number": "8005550155"}).status == 422
    form = {**HEARD, "kind": "child", "number": "8005550155", "name_needed": ""}
    assert studio.ask("/numbers/add", form).status == 303
    line = read(site)["helpline"][1]
    assert (line["id"], line["number"]) == ("child", "800 555 0155")
    assert {"confirmed_on", "confirmed_by"} & {*line} == set()
    assert kept(site) is None
    assert "Nobody has called it" in card(studio, "line/child")
    again = studio.ask("/numbers/add", form)
    assert (again.status, b"Another card has this number." in again.body) == (422, True)


@pytest.mark.parametrize("changed", [{"number": "555 0143"}, {"cost": "charged"}])
def test_a_change_takes_the_confirmation_away(studio, site, changed):
    write(site, two_numbers(helpline=ago(3)))
    called(studio)
    form = {**HEARD, "of": "line/advice", "seen": seen(studio), "number": "555 0142", **changed}
    assert studio.ask("/numbers/change", form).getheader("location") == "/numbers#line/advice"
    line = read(site)["helpline"][0]
    assert {key: line[key] for key in changed} == changed
    assert {"confirmed_on", "confirmed_by"} & {*line} == set()
    assert "helpline" not in kept(site)
    assert "Nobody has called it" in card(studio)


def test_a_number_that_only_the_calls_have_is_changed_in_the_file_of_the_site(studio, site):
    called(studio)
    write(site, "\n")
    assert "90 days left" in card(studio)
    form = {**HEARD, "of": "line/advice", "seen": seen(studio), "number": "555 0143"}
    assert studio.ask("/numbers/change", form).status == 303
    assert read(site)["helpline"][0]["number"] == "555 0143"
    assert "helpline" not in kept(site)


def test_a_number_is_taken_off_with_all_that_is_known_of_it(studio, site):
    called(studio)
    before = site.read_text("utf-8")
    answer = studio.ask("/numbers/off", {"of": "line/advice", "seen": seen(studio)})
    assert answer.status == 303
    assert "helpline" not in read(site)
    assert "helpline" not in kept(site)
    assert site.read_text("utf-8").rstrip() == before.partition("\n[[helpline]]")[0].rstrip()
    assert 'id="line/advice"' not in page(studio)


def test_a_number_that_somebody_changed_meanwhile_is_left_alone(studio, site):
    form = {**HEARD, "of": "line/advice", "seen": seen(studio), "number": "555 0143"}
    write(site, two_numbers().replace("555 0142", "555 0155"))
    before = site.read_text("utf-8")
    for act in ("call", "change", "wrong", "off"):
        answer = studio.ask(f"/numbers/{act}", form)
        assert (answer.status, b"has changed meanwhile" in answer.body) == (409, True), act
    assert (site.read_text("utf-8"), kept(site)) == (before, None)


def test_calls_with_a_fault_in_their_file_are_never_lost(studio, site):
    file = site.with_name("confirmations.toml")
    file.write_text('country = "IT"\n[[helpline]]\nid = "half"\n', "utf-8")
    assert called(studio).status == 409
    assert file.read_text("utf-8") == 'country = "IT"\n[[helpline]]\nid = "half"\n'


def test_without_a_country_no_call_is_written_down(studio, site):
    write(site, two_numbers(), country="")
    assert "Write yours in Settings first." in page(studio)
    assert called(studio).status == 409
    assert kept(site) is None


def test_a_screen_of_a_fleet_takes_its_numbers_from_the_desk_alone(studio, site, tmp_path):
    (tmp_path / "state").mkdir()
    (tmp_path / "state/enrolment.json").write_text("{}")
    assert "signed at the desk" in page(studio)
    assert "I called today" not in page(studio)
    assert called(studio).status == 409
    answer = studio.ask("/numbers/wrong", {"of": "line/advice", "seen": seen(studio), "role": "desk-team"})
    assert answer.status == 409
    assert kept(site) is None


def test_no_page_but_numbers_has_a_number(studio):
    called(studio)
    for path in ("/", "/topics", "/settings"):
        assert b"555 01" not in studio.ask(path).body, path


def test_a_site_that_cannot_be_read_says_why(studio, site):
    site.write_text("name = [", "utf-8")
    assert studio.ask("/numbers").status == 409
