"""What a page with choices shows, and what of it is read aloud and touched by a person who listens."""

from kiosk.core.content.pages.choices import SCENE_BLOCKS
from kiosk.core.state import events as ev
from kiosk.core.state.anchor import Anchor
from kiosk.loading.world import language_of
from kiosk.window.base.enums import Place
from kiosk.window.speech.heard_controls import stops
from kiosk.window.speech.script import script
from tests.fakes import Rules, choices_page, page, topic, world
from tests.window.derived import props

ENGLISH = language_of("en")
REF = "work/could"
FIRST, MIDDLE, END = (Anchor(REF, SCENE_BLOCKS * number) for number in (0, 1, 3))
WAY = choices_page("could", links=("work/first",))
KNOWN = world(topics=(topic("work", page("first"), WAY, page("later")),))


def derived(*turned):
    events = (ev.TurnedTo(anchor) for anchor in turned)
    return props(Rules(KNOWN).do(ev.LinkFollowed(REF), *events))


def words(found):
    return [(row["kind"], row["text"]) for row in found.visit.page.blocks]


def test_the_first_scene_says_who_it_is_about_and_has_its_choices_below():
    found = derived()
    assert found.visit.place is Place.Kind.Page
    assert words(found) == [
        ("paragraph", "A woman has an offer."),
        ("paragraph", "This is start."),
        ("link", "to end-a"),
        ("link", "to middle"),
    ]
    assert [row["ref"] for row in found.visit.page.links] == [str(Anchor(REF, 20)), str(MIDDLE)]


def test_a_later_scene_is_there_alone_and_is_told():
    found = derived(MIDDLE)
    assert words(found) == [("paragraph", "This is middle."), ("link", "to end-a"), ("link", "to end-b")]
    assert (derived().visit.page.scene, found.visit.page.scene) == ("", "This is middle.")


def test_an_end_leads_to_where_to_ask():
    found = derived(MIDDLE, END)
    assert words(found) == [("paragraph", "This is end-b."), ("link", "Title")]
    assert [row["ref"] for row in found.visit.page.links] == ["work/first"]


def test_every_scene_has_the_same_frame():
    """Nobody behind a visitor sees how far somebody is, or which way they took."""
    frames = {
        (found.field, found.motif, found.title, found.alike, found.film)
        for found in (each.visit.page for each in (derived(), derived(MIDDLE), derived(MIDDLE, END)))
    }
    assert len(frames) == 1


def test_the_way_is_not_shown():
    assert derived(Anchor(REF, 20)).visit == derived(MIDDLE, Anchor(REF, 20)).visit


def test_choices_are_read_after_their_scene_and_can_be_acted_on():
    found = derived(MIDDLE)
    lines = script(found, ENGLISH)
    assert [line.text for line in lines if line.text][-3:] == ["This is middle.", "to end-a", "to end-b"]
    assert lines[-1].turn == ev.TurnedTo(Anchor(REF, SCENE_BLOCKS + 2))
    assert {utterance.ref for line in lines[-2:] for utterance in line.said} == {REF}
    acts = [stop.event for stop in stops(found, lines, ENGLISH) if stop.line.startswith("link-")]
    assert acts == [ev.TurnedTo(Anchor(REF, 20)), ev.TurnedTo(END)]


def test_a_page_beside_turns_to_the_first_scene():
    blocks = props(Rules(KNOWN).do(ev.LinkFollowed("work/first"))).visit.page.blocks
    assert [row["text"] for row in blocks if row["anchor"].startswith(REF)] == [""]
