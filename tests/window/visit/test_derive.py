"""What a visit shows; no Qt object is made."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kiosk.core.content.blocks import BlockKind
from kiosk.core.content.parts.text import Text
from kiosk.core.content.topics import ABOUT_RECORDS, ADVICE, AID_WORKERS
from kiosk.core.site.complaints import Complaints
from kiosk.core.site.mount import Mount
from kiosk.core.state import events as ev
from kiosk.core.state.anchor import Anchor
from kiosk.window.base.enums import Place
from kiosk.window.visit.idle_card_view import IdleCardProps
from tests.fakes import (
    COUNTDOWN,
    EXPIRED,
    NOON,
    TOPICS,
    Rules,
    page,
    page_of_every_kind,
    statement,
    topic,
    world,
)
from tests.window.derived import AROUND, desk, full, pages, props

TALL = replace(AROUND, width=1080, height=1920)


def visit(*events, around=AROUND, **fields):
    return props(Rules(world(**fields)).do(*events), around).visit


@pytest.mark.parametrize(
    ("event", "place"),
    [
        (ev.ExploreTouched(), Place.Kind.Topics),
        (ev.LinkFollowed("roads"), Place.Kind.Page),
        (ev.LanguagesOpened(), Place.Kind.Languages),
        (ev.AdviceOpened(), Place.Kind.Advice),
    ],
    ids=lambda value: str(value)[:20],
)
def test_the_place_of_a_visit(event, place):
    assert visit(event).place == place


def test_all_topics_are_tiles_in_order():
    assert [
        (tile["ref"], tile["field"], tile["motif"]) for tile in visit(ev.ExploreTouched()).topics.tiles
    ] == [
        ("roads", "teal", "bus"),
        ("papers", "clay", "passport"),
    ]


def test_a_page_brings_all_blocks_of_its_topic_and_where_it_stands():
    shown = visit(ev.LinkFollowed("roads/second")).page
    assert (shown.title, shown.field, shown.motif) == ("Title", "teal", "bus")
    told = [block for block in shown.blocks if block["kind"] != "link"]
    assert [Anchor.parse(block["anchor"]).page for block in told] == [
        "roads/first",
        "roads/second",
        "roads/long",
    ]
    assert Anchor.parse(shown.anchor) == Anchor("roads/second")


def test_a_page_may_have_a_motif_of_its_own():
    topics = (topic("t", page("p", motif="passport"), page("q")),)
    assert visit(ev.LinkFollowed("t/p"), topics=topics).page.motif == "passport"
    assert visit(ev.LinkFollowed("t/q"), topics=topics).page.motif == "bus"


def test_links_have_titles():
    assert visit(ev.LinkFollowed("roads")).page.links[0] == {
        "ref": "roads/second",
        "title": "Title",
        "symbol": "bus",
    }


def test_the_links_of_each_page_follow_its_text():
    shown = visit(ev.LinkFollowed("roads")).page
    first = [block for block in shown.blocks if Anchor.parse(block["anchor"]).page == "roads/first"]
    links = [block for block in first if block["kind"] == "link"]
    assert [(block["ref"], block["text"]) for block in links] == [(x["ref"], x["title"]) for x in shown.links]
    assert [Anchor.parse(block["anchor"]).block for block in first] == list(range(len(first)))
    assert first[-len(links) :] == links


@pytest.mark.parametrize(
    ("at", "links", "shown"),
    [
        ("a", (), ["t/b", "t/c", "t/d", "t/e"]),
        ("d", (), ["t/e", "t/a", "t/b", "t/c"]),
        ("a", ("u",), ["u", "t/b", "t/c", "t/d"]),
        ("a", ("t/d", "u/x"), ["t/d", "u/x", "t/b", "t/c"]),
        ("a", ("u", "u/x", "u/y", "t/e"), ["u", "u/x", "u/y", "t/e"]),
        ("a", ("hidden", "t/c"), ["t/c", "t/b", "t/d", "t/e"]),
    ],
)
def test_a_page_leads_where_its_author_says_and_then_through_its_topic(at, links, shown):
    topics = (topic("t", *pages("a", "b", "c", "d", "e", **{at: links})), topic("u", *pages("x", "y")))
    assert [link["ref"] for link in visit(ev.LinkFollowed(f"t/{at}"), topics=topics).page.links] == shown


def test_a_page_alone_leads_nowhere():
    assert visit(ev.LinkFollowed("papers")).page.links == []


def test_a_page_brings_every_kind_of_block():
    topics = (topic("t", page_of_every_kind(), page("other")),)
    shown = visit(ev.LinkFollowed("t"), topics=topics).page.blocks
    assert {block["kind"] for block in shown} == {str(kind) for kind in BlockKind}


def test_a_figure_that_has_run_out_leaves_no_block():
    topics = (topic("t", page_of_every_kind(valid_until=date(2026, 11, 24))),)
    shown = visit(ev.LinkFollowed("t"), topics=topics).page.blocks
    assert not {"figure", "source"} & {block["kind"] for block in shown}


@pytest.mark.parametrize(
    ("checked", "said"),
    [
        (date(2026, 11, 1), "On 1 November 2026, this page was checked against the law here."),
        (None, "Nobody has checked yet whether this page fits the law here."),
    ],
    ids=["checked", "never checked"],
)
def test_a_page_about_the_law_says_whether_somebody_compared_it(checked, said):
    legal = replace(page("law"), parts=(Text.validated(text="One two.", legal=True),))
    blocks = visit(
        ev.LinkFollowed("t"), topics=(topic("t", legal, page("other")),), law_checked=checked
    ).page.blocks
    assert [block["text"] for block in blocks if block["kind"] == "source"] == [said]
    in_the_loop = props(full(legal, page("other"), law_checked=checked)).panel.content["fields"]["blocks"]
    assert [block["text"] for block in in_the_loop if block["kind"] == "source"] == [said]
    assert in_the_loop[-1]["anchor"] == "t/law#1.0.0"


COMPLAINTS = Complaints.validated(
    name={"en": "The complaints office", "fr": "Le bureau"}, where={"en": "the white box beside the lift"}
)
NAMED = [
    ("heading", "Complaints about aid workers"),
    ("paragraph", "You can complain here: The complaints office, the white box beside the lift"),
]


@pytest.mark.parametrize("ref", [AID_WORKERS, ABOUT_RECORDS])
@pytest.mark.parametrize(
    ("complaints", "named"), [(COMPLAINTS, NAMED), (None, [])], ids=["named", "not named"]
)
def test_a_site_names_where_aid_workers_are_reported(ref, complaints, named):
    topic_id, page_id = ref.split("/")
    topics = (topic(topic_id, page(page_id), page("other")),)
    in_a_visit = visit(ev.LinkFollowed(ref), topics=topics, complaints=complaints).page.blocks
    assert [(block["kind"], block["text"]) for block in in_a_visit if block["kind"] != "link"][1:-1] == named

    loop = world(statement("a"), mode="loop", depth="full", topics=topics, complaints=complaints)
    rules, posters = Rules(loop), {}
    while rules.seconds < 200.0:
        posters[rules.panel] = props(rules).panel.content["fields"].get("blocks", ())
        rules.until(rules.wakes)
    in_the_loop = [(block["kind"], block["text"]) for block in posters.get(f"{ref}/2", ())]
    assert in_the_loop == named, "a poster of its own"


def test_a_page_that_speaks_of_the_emergency_number_has_it_below_while_it_is_confirmed(emergency):
    urgent = replace(page("urgent"), emergency=True)
    topics, read = (topic("t", urgent, page("other")),), ev.LinkFollowed("t")
    said = [block["text"] for block in visit(read, topics=topics, emergency=emergency).page.blocks]
    assert said[1:3] == ["Emergency: 112", "The police and ambulance service answer."]
    assert len([text for text in said if "112" in text]) == 1
    loop = world(statement("a"), mode="loop", depth="full", topics=topics, emergency=emergency)
    in_the_loop = props(Rules(loop).until(9.1))
    assert len(in_the_loop.panel.content["fields"]["blocks"]) == 1
    assert "112" in (in_the_loop.bar.emergency, in_the_loop.bar.number), "the bar has it on each poster"
    expired = replace(emergency, confirmed_on=NOON.date() - timedelta(days=EXPIRED))
    for known in (None, expired):
        shown = visit(read, topics=topics, emergency=known).page.blocks
        assert not any("mergency" in block["text"] for block in shown)


def test_topics_within_another_have_no_tile():
    topics = (topic("t"), topic("u", within="t"))
    assert [tile["ref"] for tile in visit(ev.ExploreTouched(), topics=topics).topics.tiles] == ["t"]


def test_topics_within_advice_have_no_tile_and_advice_leads_to_the_first_page(helpline):
    topics = (topic("t"), topic("how", page("call"), page("later"), within=ADVICE))
    assert [tile["ref"] for tile in visit(ev.ExploreTouched(), topics=topics).topics.tiles] == ["t"]
    assert visit(ev.AdviceOpened(), topics=topics, helpline=(helpline(),)).advice.links == [
        {"ref": "how/call", "title": "Title", "symbol": "bus"}
    ]


def test_advice_leads_nowhere_where_no_topic_is_within_it(helpline):
    topics = (topic("t"), topic("u", within="t"))
    assert visit(ev.AdviceOpened(), topics=topics, helpline=(helpline(),)).advice.links == []


def test_advice_keeps_the_field_of_the_page_below():
    assert visit(ev.LinkFollowed("papers"), ev.AdviceOpened()).advice.field == "clay"
    assert visit(ev.AdviceOpened()).advice.field == "river"
    assert visit(ev.LinkFollowed("papers"), ev.AdviceOpened()).advice.motif == "chairs"
    assert TOPICS[1].field == "clay"


def test_advice_shows_the_confirmed_lines_and_the_desk(helpline):
    lines = (helpline(), helpline("family", kind="family-links", number="555 0142"))
    cards = visit(ev.AdviceOpened(), helpline=lines, desk=desk()).advice.cards
    assert [(card["number"], card["isNumber"]) for card in cards] == [
        ("800 555 0199", True),
        ("555 0142", True),
        ("Desk 3", False),
    ]


def test_advice_turns_no_further_than_to_the_note_after_its_cards(helpline):
    shown = visit(ev.AdviceOpened(), ev.CardsTurnedTo(7), helpline=(helpline(),), desk=desk())
    assert shown.advice.first_card == 2


def test_advice_without_a_number_says_where_else_to_ask_and_nothing_of_calls(emergency):
    topics = (
        topic("asking-for-advice", page("when-you-call"), page("speaking-alone"), within=ADVICE),
        topic("your-rights", page("help-with-pay")),
    )
    shown = visit(ev.AdviceOpened(), topics=topics, emergency=emergency).advice
    assert [(card["title"], card["ref"]) for card in shown.cards] == [
        ("Staff here, a doctor or an official", "asking-for-advice/speaking-alone"),
        ("A trade union", "your-rights/help-with-pay"),
        ("If you are ill or hurt", ""),
    ]
    assert not any(card["isNumber"] or card["number"] for card in shown.cards)
    assert (shown.calls_line, shown.links) == ("", [])


def test_advice_with_a_desk_alone_says_where_else_to_ask_below_it_on_the_same_screen():
    cards = visit(ev.AdviceOpened(), desk=desk()).advice.cards
    assert [card["number"] for card in cards] == ["Desk 3", "", ""]
    assert [card["picture"] for card in cards] == ["talk", "information", "wages"]


def test_a_page_links_to_when_you_call_only_while_a_helpline_is_confirmed(helpline):
    linked = replace(page("rights"), links=("asking-for-advice/when-you-call",))
    topics = (
        topic("asking-for-advice", page("when-you-call"), page("speaking-alone"), within=ADVICE),
        topic("your-rights", linked),
    )
    read = ev.LinkFollowed("your-rights")
    assert visit(read, topics=topics).page.links == []
    shown = visit(read, topics=topics, helpline=(helpline(),)).page.links
    assert [link["ref"] for link in shown] == ["asking-for-advice/when-you-call"]


def test_advice_with_a_number_does_not_say_where_else_to_ask(helpline):
    assert len(visit(ev.AdviceOpened(), helpline=(helpline(),)).advice.cards) == 1


def test_the_pill_of_advice_without_anything_confirmed_has_its_label_alone():
    shown = visit(ev.AdviceOpened())
    assert (shown.toolbar.pill_label, shown.toolbar.pill_detail) == ("Advice", "")


@pytest.mark.parametrize(
    ("fields", "label", "detail", "tool"),
    [
        (("helpline", "desk", "emergency"), "Free advice", "800 555 0199", "advice"),
        (("desk", "emergency"), "Advice", "Desk 3", "desk"),
        (("emergency",), "Emergency", "112", "advice"),
        ((), "Advice", "", "desk"),
    ],
)
def test_the_pill_says_what_it_leads_to(helpline, emergency, fields, label, detail, tool):
    known = {"helpline": (helpline(),), "desk": desk(), "emergency": emergency}
    shown = visit(ev.ExploreTouched(), **{name: known[name] for name in fields}).toolbar
    assert (shown.pill_label, shown.pill_detail, shown.pill_tool) == (label, detail, tool)


def test_the_picker_lists_all_languages_and_marks_the_chosen_one():
    rows = visit(ev.LanguageChosen("fr"), ev.LanguagesOpened()).languages.tiles
    assert [(row["language"], row["chosen"]) for row in rows] == [
        ("en", False),
        ("fr", True),
        ("ar-XB", False),
    ]
    assert rows[1]["name"] == "Français"


@pytest.mark.parametrize(
    ("around", "mount", "again"),
    [
        (AROUND, Mount.validated(), False),
        (TALL, Mount.validated(), True),
        (TALL, Mount.validated(diagonal_inches=32, top_edge_m=1.1), False),
        (AROUND, Mount.validated(diagonal_inches=55, top_edge_m=1.5), True),
    ],
)
def test_start_again_stands_in_the_toolbar_where_the_corner_is_out_of_reach(around, mount, again):
    usual = visit(ev.ExploreTouched(), ev.LowToggled(low=False), around=around, mount=mount)
    assert usual.toolbar.start_again is again
    low = visit(ev.ExploreTouched(), ev.LowToggled(low=True), around=around, mount=mount)
    assert not low.toolbar.start_again


@pytest.mark.parametrize(
    ("mount", "events", "low"),
    [
        (Mount.validated(), (), False),
        (Mount.validated(), (ev.LowToggled(low=True),), True),
        (Mount.validated(diagonal_inches=55, top_edge_m=1.5), (), True),
        (Mount.validated(diagonal_inches=55, top_edge_m=1.5), (ev.LowToggled(low=False),), False),
        (Mount.validated(diagonal_inches=55, top_edge_m=1.5), (ev.StartedAgain(),), False),
        (Mount.validated(), (ev.LowToggled(low=True), ev.StartedAgain()), False),
    ],
)
def test_a_visit_is_low_where_the_visitor_or_the_mount_asks_for_it(mount, events, low):
    assert props(Rules(world(mount=mount)).do(ev.ExploreTouched(), *events), AROUND).window.low is low


def test_the_cover_counts_in_the_language_of_the_visit():
    rules = Rules(world()).do(ev.ExploreTouched()).until(45.0)
    assert props(rules).idle_card == IdleCardProps(
        shown=True,
        title="Touch to continue",
        count=f"{COUNTDOWN:.0f}",
        sentence=f"This screen starts again in {COUNTDOWN:.0f} seconds.",
        share=1.0,
    )
    last = props(rules.until(45.0 + COUNTDOWN - 1.0)).idle_card
    assert last.sentence == "This screen starts again in 1 second."
    assert last.share == 1 / COUNTDOWN
