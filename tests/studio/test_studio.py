"""The studio as it runs: its own process, the real screen behind it, and the files of a site."""

import os
import signal
import subprocess
import tomllib

import pytest

from kiosk.i18n.extraction.one_text import said_in
from tests.studio.served import PIN, Studio


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    from kiosk.commands.new_site import new_site

    place = tmp_path_factory.mktemp("studio")
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


def words(site, name):
    return tomllib.loads((site / f"content/panels/{name}.toml").read_text("utf-8"))


def test_only_the_browser_of_the_printed_address_comes_in(studio):
    assert studio.ask("/", Cookie=f"studio-{studio.host.rpartition(':')[2]}=guessed").status == 403
    assert studio.ask("/", Cookie="").status == 403
    assert studio.ask("/", Host="example.org").status == 421
    used = studio.address.removeprefix(f"http://{studio.host}")
    assert studio.ask(used).status == 403
    assert studio.ask("/").status == 200


def test_no_other_page_can_change_anything(studio, site):
    before = words(site, "waiting-here")
    form = {"headline": "Taken over"}
    assert studio.ask("/panel/waiting-here", form, Origin="http://example.org").status == 403
    assert studio.ask("/panel/waiting-here", form, Origin="null").status == 403
    assert words(site, "waiting-here") == before


def test_the_loop_shows_every_panel_with_the_own_ones_marked(studio):
    page = studio.ask("/").body.decode()
    assert page.count("data-name=") > 25
    assert 'class="panel own" id="panel-waiting-here"' in page
    assert 'class="panel" id="panel-your-passport"' in page


def test_a_word_is_saved_and_the_picture_shows_it(studio, site):
    before = studio.picture("waiting-here", width=640)
    assert before.body.startswith(b"\xff\xd8"), before.body
    answer = studio.ask("/panel/waiting-here", {"headline": "Sit down for a minute."})
    assert b"Saved" in answer.body
    assert words(site, "waiting-here")["headline"] == "Sit down for a minute."
    after = studio.picture("waiting-here", width=640)
    assert after.body.startswith(b"\xff\xd8")
    assert after.body != before.body
    assert studio.picture("waiting-here", width=640, shape="upright").body != after.body


def test_a_fault_stands_at_its_field_and_the_last_good_picture_stays(studio):
    studio.ask("/panel/waiting-here", {"headline": "Sit down."})
    before = studio.picture("waiting-here").body
    answer = studio.ask("/panel/waiting-here", {"headline": "Sit " * 40}).body.decode()
    at_field = answer.partition('id="m-headline"')[2].partition("</ul>")[0]
    assert "too long" in at_field
    assert studio.picture("waiting-here").body == before
    studio.ask("/panel/waiting-here", {"headline": "Sit down."})


def test_check_answers_at_the_field(studio):
    studio.ask("/panel/waiting-here", {"lead": "Everybody is completely safe with us, we guarantee it."})
    answer = studio.ask("/panel/waiting-here/check").body.decode()
    assert "<li" in answer.partition('id="m-lead"')[2].partition("</ul>")[0]
    studio.ask("/panel/waiting-here", {"lead": "You can read as long as you like."})


def test_a_text_of_the_program_changes_for_this_site_alone(studio, site):
    studio.ask("/panel/your-passport", {"headline": "Your passport stays with you."})
    file = site / "content/overrides/your-passport.toml"
    assert tomllib.loads(file.read_text())["replace"][0]["text"] == "Your passport stays with you."
    assert "Your passport stays with you." in studio.ask("/panel/your-passport").body.decode()


def test_a_translation_stands_beside_and_is_kept(studio, site):
    page = studio.ask("/panel/waiting-here").body.decode()
    assert 'id="b-headline"' in page
    studio.ask("/panel/waiting-here", {"lead": "Read on."})
    studio.ask("/panel/waiting-here/in/fr", {"headline": "Asseyez-vous.", "lead": "Lisez la suite."})
    said = said_in(site / "translations", "fr")
    assert said["waiting-here", "Read on."] == ("Lisez la suite.", False)
    studio.ask("/panel/waiting-here", {"lead": "Please read on."})
    assert said_in(site / "translations", "fr")["waiting-here", "Please read on."] == (
        "Lisez la suite.",
        True,
    )
    assert "look at it again" in studio.ask("/panel/waiting-here").body.decode()
    assert studio.ask("/panel/waiting-here/in/ar", {"lead": "x"}).status == 404


def test_a_panel_is_added_moved_hidden_and_shown(studio, site):
    answer = studio.ask("/panels", {"kind": "statement", "headline": "The night bus"})
    assert answer.getheader("location") == "/panel/the-night-bus"
    assert studio.ask("/panel/the-night-bus").status == 200
    assert studio.picture("the-night-bus").body.startswith(b"\xff\xd8")
    studio.ask("/loop", {"name": "the-night-bus", "act": "before", "other": "waiting-here"})
    order = tomllib.loads((site / "content/order.toml").read_text())
    assert order["after"]["is-this-offer-safe"] == ["the-night-bus", "waiting-here", "before-you-go-on"]
    studio.ask("/loop", {"name": "your-passport", "act": "hide"})
    assert tomllib.loads((site / "site.toml").read_text())["hide"] == ["your-passport"]
    studio.ask("/loop", {"name": "your-passport", "act": "show"})
    assert tomllib.loads((site / "site.toml").read_text())["hide"] == []


def test_a_killed_painter_comes_again(studio):
    listed = subprocess.run(["pgrep", "-P", str(studio.process.pid)], capture_output=True, check=True)
    for child in listed.stdout.split():
        os.kill(int(child), signal.SIGKILL)
    studio.ask("/panel/waiting-here", {"lead": "Still here."})
    answers = [studio.picture("waiting-here") for _ in range(2)]
    assert answers[-1].body.startswith(b"\xff\xd8")


def test_settings_are_saved_where_the_file_has_them_and_faults_stand_at_them(studio, site):
    answer = studio.ask("/settings", {"name": "Harbour Help", "country": "IT", "place": "Pier 4"})
    assert b"Saved" in answer.body
    saved = tomllib.loads((site / "site.toml").read_text())
    assert (saved["name"], saved["country"], saved["place"]["name"]) == ("Harbour Help", "IT", "Pier 4")
    studio.ask("/settings", {"country": "Italy"})
    found = studio.ask("/settings/check").body.decode()
    assert "<li" in found.partition('id="m-country"')[2].partition("</ul>")[0]
    studio.ask("/settings", {"country": ""})


def test_a_further_language_comes_last_and_the_palette_changes_the_picture(studio, site):
    before = studio.picture("your-passport").body
    form = [("languages", "fr"), ("languages", "ar"), ("languages", "en"), ("palette", "coast")]
    studio.ask("/settings", form)
    saved = tomllib.loads((site / "site.toml").read_text())
    assert saved["languages"] == ["en", "fr", "ar"]
    assert saved["looks"]["palette"] == "coast"
    assert studio.picture("your-passport").body != before


def test_a_folder_that_is_not_there_becomes_a_site(tmp_path):
    new = Studio(tmp_path / "pier" / "site.toml")
    try:
        new.enter()
        assert new.ask("/").getheader("location") == "/begin"
        assert new.ask("/begin", {"name": "Pier Help"}).getheader("location") == "/settings"
        assert 'value="Pier Help"' in new.ask("/settings").body.decode()
        assert new.picture("waiting-here").body.startswith(b"\xff\xd8")
    finally:
        assert "Traceback" not in new.complaints()


def test_files_of_others_are_left_alone(tmp_path):
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters/one.txt").write_text("Dear")
    new = Studio(tmp_path / "letters/site.toml")
    try:
        new.enter()
        answer = new.ask("/begin", {"name": "Pier Help"})
        assert answer.status == 409
        assert b"another folder" in answer.body
        assert [path.name for path in (tmp_path / "letters").iterdir()] == ["one.txt"]
    finally:
        assert "Traceback" not in new.complaints()


def test_a_version_is_written_saved_and_comes_back(studio, site):
    studio.ask("/settings", {"country": ""})
    studio.ask("/panel/waiting-here", {"headline": "The first version.", "lead": "Please read on."})
    (site / "site.toml").write_text(
        (site / "site.toml").read_text("utf-8").replace('pin_hash = ""', f'pin_hash = "{PIN}"'), "utf-8"
    )
    assert b"Nothing is in the way" in studio.ask("/publish").body
    assert studio.ask("/publish", {}).getheader("location") == "/publish"
    (version,) = (site / "versions").iterdir()
    assert studio.ask(f"/version/{version.stem}").body == version.read_bytes()
    studio.ask("/panel/waiting-here", {"headline": "The second version."})
    studio.ask("/panels", {"kind": "statement", "headline": "Only in the second"})
    page = studio.ask("/publish").body.decode()
    assert "Panels" in page.partition('id="changes"')[2].partition("</section>")[0]
    assert studio.ask("/back", {"name": version.stem}).getheader("location") == "/"
    assert words(site, "waiting-here")["headline"] == "The first version."
    assert not (site / "content/panels/only-in-the-second.toml").exists()
    assert tomllib.loads((site / "site.toml").read_text("utf-8"))["pin_hash"] == PIN
    assert studio.ask("/version/..%2Fsite").status == 404


def test_errors_are_in_the_way_of_a_version(studio, site):
    studio.ask("/panel/waiting-here", {"headline": "Too long " * 20})
    page = studio.ask("/publish").body.decode()
    assert 'href="/panel/waiting-here"' in page
    before = {*(site / "versions").iterdir()}
    assert "mend the errors first" in studio.ask("/publish", {}).body.decode()
    assert {*(site / "versions").iterdir()} == before
    studio.ask("/panel/waiting-here", {"headline": "Sit down."})


def test_a_page_of_a_topic_is_written_beside_its_picture(studio, site):
    assert "/topic/at-this-place/your-next-stop" in studio.ask("/topics").body.decode()
    place = "/topic/at-this-place/your-next-stop"
    page = studio.ask(place).body.decode()
    assert "You can ask more than one person for the way." in page
    before = studio.picture("at-this-place/your-next-stop").body
    assert before.startswith(b"\xff\xd8")
    said = {
        "title": "Where you go next",
        "heading-0": "First",
        "text-0": "Look at the board.\n\n- One\n- Two",
    }
    assert b"Saved" in studio.ask(place, said).body
    topic = tomllib.loads((site / "content/topics/at-this-place.toml").read_text("utf-8"))
    part = topic["page"][1]["part"][0]
    assert (topic["page"][1]["title"], part["heading"]) == ("Where you go next", "First")
    assert part["text"] == "Look at the board.\n\n- One\n- Two\n"
    assert studio.picture("at-this-place/your-next-stop").body != before
    assert said_in(site / "translations", "fr")["at-this-place/your-next-stop", "Where you go next"] == (
        "Votre prochain arrêt",
        True,
    )
    studio.ask(
        f"{place}/in/fr", {"title": "Où aller", "heading-0": "D’abord", "text-0": "Le tableau.\nUn\nDeux"}
    )
    kept = said_in(site / "translations", "fr")
    assert kept["at-this-place/your-next-stop", "Two"] == ("Deux", False)
    assert kept["at-this-place/your-next-stop", "Where you go next"] == ("Où aller", False)


def test_a_sentence_of_a_page_of_the_program_changes_for_this_site(studio, site):
    place = "/topic/your-rights/help-with-pay"
    page = studio.ask(place).body.decode()
    text = page.partition('id="f-text-0"')[2].partition(">")[2].partition("</textarea>")[0].splitlines()
    said = ["In our country a trade union can speak for you.", *text[1:]]
    assert b"Saved" in studio.ask(place, {"text-0": "\n".join(said)}).body
    changed = tomllib.loads((site / "content/overrides/your-rights.toml").read_text("utf-8"))
    assert changed["kind"] == "topic"
    assert [(each["page"], each["text"]) for each in changed["replace"]] == [("help-with-pay", said[0])]
    assert b"keep as many" in studio.ask(place, {"text-0": "One line"}).body


def test_files_that_cannot_be_read_are_said_and_the_rest_goes_on(studio, site):
    panels = site / "content/panels"
    (panels / "broken.toml").write_text('kind = "statement')
    (panels / "strange.toml").write_text('kind = "carousel"\nid = "strange"\n')
    changes = site / "content/overrides/what-it-means.toml"
    changes.write_text("[[replace")
    page = studio.ask("/")
    assert page.status == 200
    assert "not TOML" in page.body.decode()
    assert studio.ask("/panel/broken").status == studio.ask("/panel/strange").status == 200
    answer = studio.ask("/panel/what-it-means")
    assert (answer.status, b"mend it in a text editor" in answer.body) == (409, True)
    assert b"mend it in a text editor" in studio.ask("/panel/what-it-means", {"headline": "New"}).body
    assert changes.read_text() == "[[replace"
    for file in (panels / "broken.toml", panels / "strange.toml", changes):
        file.unlink()


def test_a_save_keeps_a_drawing_and_a_page_that_the_program_does_not_have(studio, site):
    file = site / "content/panels/own-drawing.toml"
    text = words(site, "waiting-here") | {"id": "own-drawing", "motif": "our-desk", "topic": "gone/page"}
    file.write_text("\n".join(f'{key} = "{value}"' for key, value in text.items()), "utf-8")
    page = studio.ask("/panel/own-drawing").body.decode()
    assert '<option value="our-desk" selected>our-desk</option>' in page
    assert '<option value="gone/page" selected>' in page
    file.unlink()
