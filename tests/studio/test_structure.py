"""Topics, pages, parts and panels of a site come, move and go, through the studio as it runs."""

import signal
import tomllib

import pytest

from kiosk.core.base.record import lines_of
from kiosk.core.content.topics import Topic
from kiosk.i18n.extraction.one_text import said_in
from kiosk.studio.editors import topic_tile
from kiosk.studio.site_files.list_edit import as_file, with_added, with_moved_table, with_removed
from kiosk.studio.site_files.site_folder import SiteFolder
from kiosk.studio.site_files.toml_edit import EditRefused
from tests.studio.served import Studio

TOPIC = """# Ours.
id = "here"

[[page]]
id = "one"   # the first

[[page.part]]
# Of the desk.
text = '''
A
[[B]]
'''

[[page.part]]
heading = "C"
text = "D"

[[page]]
id = "two"

[[page.part]]
text = "E"
"""
PARTS = ("page", 0, "part")


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    from kiosk.commands.new_site import new_site

    place = tmp_path_factory.mktemp("structure")
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


def topic(site, name="at-this-place"):
    return tomllib.loads((site / f"content/topics/{name}.toml").read_text("utf-8"))


def order(site):
    return tomllib.loads((site / "content/order.toml").read_text("utf-8"))


def versions(site):
    return sorted((site / "versions").glob("*")) if (site / "versions").exists() else []


@pytest.mark.parametrize(
    ("change", "texts"),
    [
        (
            lambda text: with_added(text, PARTS, {"text": "New\n\n- row\n"}),
            ["A\n[[B]]\n", "D", "New\n\n- row\n"],
        ),
        (lambda text: with_moved_table(text, PARTS, 1, 0), ["D", "A\n[[B]]\n"]),
        (lambda text: with_removed(text, PARTS, 0), ["D"]),
        (lambda text: with_removed(text, ("page",), 0), ["E"]),
        (lambda text: with_moved_table(text, ("page",), 0, 1), ["E"]),
    ],
)
def test_parts_and_pages_come_move_and_go_and_all_else_stays(change, texts):
    after = change(TOPIC)
    assert [part["text"] for part in tomllib.loads(after)["page"][0]["part"]] == texts
    assert after.startswith("# Ours.\n")
    assert ("# Of the desk." in after) is ("[[B]]" in after)


@pytest.mark.parametrize(
    "change",
    [
        lambda text: with_moved_table(text, PARTS, 0, -1),
        lambda text: with_moved_table(text, PARTS, 1, 2),
        lambda text: with_removed(text, ("page", 1, "part"), 0),
        lambda text: with_removed(text, ("page", 5, "part"), 0),
        lambda text: with_added('page = [{id = "one"}]', ("page",), {"id": "two"}),
        lambda text: with_added("page = [", ("page",), {"id": "two"}),
    ],
)
def test_what_cannot_be_done_is_refused(change):
    with pytest.raises(EditRefused):
        change(TOPIC)


def test_a_new_file_has_its_tables_last():
    values = {"id": "a", "page": [{"id": "b", "part": [{"text": "C\n"}]}]}
    assert tomllib.loads(as_file(values)) == values


def test_the_limit_of_a_title_is_that_of_its_record():
    assert lines_of(Topic)["title"].longest == topic_tile.TITLE


def test_a_part_comes_moves_and_goes_with_the_words_that_were_typed(studio, site):
    place = "/topic/at-this-place/find-your-way/parts"
    typed = {"heading-0": "", "text-0": "Typed.", "heading-1": "Look", "text-1": "- Signs\n- Clocks"}
    assert studio.ask(place, typed | {"act": "add"}).getheader("HX-Refresh") == "true"
    studio.ask(place, typed | {"act": "earlier", "at": "1"})
    parts = topic(site)["page"][0]["part"]
    assert [part["text"] for part in parts] == [
        "- Signs\n- Clocks\n",
        "Typed.\n",
        "Write here what people can read.\n",
    ]
    before = len(versions(site))
    studio.ask(place, {"act": "delete", "at": "2"})
    assert [part.get("heading") for part in topic(site)["page"][0]["part"]] == ["Look", None]
    assert len(versions(site)) == before + 1
    refused = studio.ask(place, {"act": "earlier", "at": "0"}, **{"HX-Request": "true"})
    assert b"cannot go further" in refused.body
    assert studio.picture("at-this-place/find-your-way").body.startswith(b"\xff\xd8")


def test_a_page_comes_moves_goes_and_comes_back(studio, site):
    made = studio.ask("/topics/at-this-place/pages", {"title": "Where it is warm"}).getheader("location")
    assert made == "/topic/at-this-place/where-it-is-warm"
    assert "Delete this page" in studio.ask(made).body.decode()
    assert studio.picture("at-this-place/where-it-is-warm").body.startswith(b"\xff\xd8")
    studio.ask(f"{made}/move", {"act": "earlier"})
    assert [page["id"] for page in topic(site)["page"]] == [
        "find-your-way",
        "where-it-is-warm",
        "your-next-stop",
    ]
    before = versions(site)
    assert studio.ask("/topic/at-this-place/your-next-stop/delete", {}).status == 303
    assert [page["id"] for page in topic(site)["page"]] == ["find-your-way", "where-it-is-warm"]
    notes = tomllib.loads((site / "content/notes/at-this-place.toml").read_text("utf-8"))
    assert [note["id"] for note in notes["page"]] == ["find-your-way"]
    (version,) = {*versions(site)} - {*before}
    studio.ask("/back", {"name": version.stem})
    assert topic(site)["page"][2]["id"] == "your-next-stop"


def test_a_topic_comes_changes_and_goes(studio, site):
    new = {"title": "Water and warmth", "field": "river", "motif": "compass"}
    assert studio.ask("/topics", new).getheader("location") == "/topics#topic-water-and-warmth"
    last = SiteFolder(site / "site.toml").topics()[-1]
    assert (last.name, last.own, last.data["field"]) == ("water-and-warmth", True, "river")
    assert "water-and-warmth" in str(order(site))
    assert studio.picture("water-and-warmth/first-page").body.startswith(b"\xff\xd8")
    page = studio.ask("/topics").body.decode()
    assert "Delete this topic" in page.partition('id="topic-water-and-warmth"')[2]
    changed = {"title": "Warm places", "field": "clay", "motif": "compass", "title-fr": "Au chaud"}
    assert studio.ask("/topics/water-and-warmth/tile", changed).status == 303
    assert topic(site, "water-and-warmth")["field"] == "clay"
    assert 'value="Sur place"' in page
    assert said_in(site / "translations", "fr")["topic", "Warm places"] == ("Au chaud", False)
    assert studio.ask("/topics/water-and-warmth/delete", {}).status == 303
    assert not (site / "content/topics/water-and-warmth.toml").exists()
    assert "water-and-warmth" not in str(order(site))


def test_a_panel_goes_and_comes_back_in_its_place(studio, site):
    before, kept = order(site), versions(site)
    assert studio.ask("/panel/waiting-here/delete", {}).getheader("location") == "/"
    assert not (site / "content/panels/waiting-here.toml").exists()
    assert "waiting-here" not in str(order(site))
    assert "waiting-here" not in studio.ask("/").body.decode()
    assert b"Nothing is in the way" in studio.ask("/publish").body
    (version,) = {*versions(site)} - {*kept}
    studio.ask("/back", {"name": version.stem})
    assert order(site) == before
    assert (site / "content/panels/waiting-here.toml").exists()


@pytest.mark.parametrize(
    ("place", "form"),
    [
        ("/panel/your-passport/delete", {}),
        ("/topics/your-rights/delete", {}),
        ("/topics/your-rights/pages", {"title": "More"}),
        ("/topics/your-rights/tile", {"title": "More"}),
        ("/topic/your-rights/help-with-pay/delete", {}),
        ("/topic/your-rights/help-with-pay/parts", {"act": "add"}),
        ("/topics", {"title": " ", "field": "clay", "motif": "compass"}),
        ("/topics", {"title": "New", "field": "red", "motif": "compass"}),
        ("/panel/nobody/delete", {}),
    ],
)
def test_what_is_the_program_s_stays(studio, site, place, form):
    before = len(versions(site))
    assert studio.ask(place, form).status == 409
    assert len(versions(site)) == before
