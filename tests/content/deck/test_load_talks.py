"""Programmes, slides and notes: faulty ones are named with their lines and left out."""

from dataclasses import replace
from time import process_time
from typing import get_args

import pytest

from kiosk.base.places import RESOURCES
from kiosk.content.deck.load_deck import load_deck
from kiosk.content.deck.load_talks import load_own_talks, load_talks
from kiosk.content.design import DesignNames, load_design
from kiosk.content.passages import read_sheets
from kiosk.content.rules import text_length
from kiosk.core.content.talks.library import Talks
from kiosk.core.site.organisation import Organisation
from kiosk.core.talk.own_slides import Written
from kiosk.core.talk.own_talk_toml import toml_of
from kiosk.core.talk.programme_editor import Draft, added, programme_of, remarked, wrote
from tests.content.files.test_hostile import DOCUMENTS, SECONDS
from tests.fakes import LOOP, TOPICS, world
from tests.sampling import paired

DECK = world(*LOOP, topics=TOPICS).deck
NAMES = DesignNames(frozenset({"bus", "chairs"}), frozenset({"teal", "clay"}), frozenset())

PROGRAMME = 'id = "{id}"\ntitle = "A talk"\n\n[[slide]]\nshow = "{show}"\nminutes = {minutes}\n'
HINT = "use one of a, b, c, d, papers/only, roads/first, roads/long, roads/second"
GUIDE = 'id = "{id}"\ntalks = [{talks}]\n\n[[part]]\nheading = "{id}"\ntext = "Read this."\n'
SLIDE = (
    'kind = "statement"\nid = "welcome"\nfield = "teal"\nmotif = "chairs"\n'
    'headline = "Hello"\nlead = "All of you."\n'
)


@pytest.fixture
def folder(tmp_path):
    def write(**files):
        for name, text in files.items():
            kind, _, stem = name.partition("__")
            path = tmp_path / kind / f"{stem.replace('_', '-')}.toml"
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, "utf-8")
        return tmp_path

    return write


def read(folder):
    return load_talks([folder], DECK, NAMES)


def told(loaded, folder):
    return [
        [*str(p).removeprefix(f"{folder}/").split(":", 2)[:2], p.text]
        for p in sorted(loaded.problems, key=lambda p: (p.file, p.line))
    ]


def test_no_folder_of_talks_is_no_fault(tmp_path):
    assert read(tmp_path).talks == Talks()
    assert read(tmp_path).problems == ()


def test_programmes_come_by_their_length_and_may_show_slides_panels_and_pages(folder):
    where = folder(
        programmes__long=PROGRAMME.format(id="long", show="roads/first", minutes=30),
        programmes__short=PROGRAMME.format(id="short", show="welcome", minutes=0.5),
        programmes__middle=PROGRAMME.format(id="middle", show="a", minutes=7),
        slides__welcome=SLIDE,
        notes__a='id = "a"\ntext = "Say this."\n',
        notes__roads='id = "roads"\n\n[[page]]\nid = "first"\ntext = "Say this.\\n\\n- one\\n- two"\n',
    )
    loaded = read(where)
    assert loaded.problems == ()
    assert [programme.id for programme in loaded.talks.programmes] == ["short", "middle", "long"]
    assert [slide.id for slide in loaded.talks.slides] == ["welcome"]
    assert [block.text for block in loaded.talks.notes_on("roads/first")] == ["one", "two", "Say this."], (
        "what the leader has to mind comes first"
    )
    assert loaded.talks.notes_on("b") == ()


def test_a_guide_is_to_its_talks_or_to_all_and_what_is_printed_comes_last(folder):
    where = folder(
        programmes__p=PROGRAMME.format(id="p", show="a", minutes=1),
        guides__all=GUIDE.format(id="all", talks=""),
        guides__one=GUIDE.format(id="one", talks='"p"') + 'printed = "page"\n',
        guides__own=GUIDE.format(id="own", talks='"p"'),
    )
    loaded = read(where)
    assert loaded.problems == ()
    assert [part.heading for _, part in loaded.talks.guide_to("p")] == ["own", "all", "one"]
    assert [(guide, part.text) for guide, part in loaded.talks.guide_to("own-1")] == [("all", "Read this.")]


@pytest.mark.parametrize(
    ("files", "place", "text"),
    [
        (
            {"programmes__p": PROGRAMME.format(id="p", show="rods/first", minutes=1)},
            ["programmes/p.toml", "5"],
            "“rods/first” is not shown: did you mean “roads/first”?",
        ),
        (
            {"programmes__p": PROGRAMME.format(id="p", show="a", minutes=0)},
            ["programmes/p.toml", "6"],
            "minutes is too small: at least 0.25 is allowed",
        ),
        (
            {"programmes__p": PROGRAMME.format(id="q", show="a", minutes=1)},
            ["programmes/p.toml", "1"],
            "id “q” is not the name of the file: make it “p”",
        ),
        (
            {
                "programmes__p": PROGRAMME.format(id="p", show="a", minutes=1)
                + '\n[[slide]]\nshow = "a"\nminutes = 1\n'
            },
            ["programmes/p.toml", "4"],
            "slide shows a more than once: a talk finds its place by what it shows",
        ),
        (
            {"notes__x": 'id = "x"\ntext = "Say."\n'},
            ["notes/x.toml", "1"],
            "these notes are about a panel that is not shown",
        ),
        (
            {"notes__roads": 'id = "roads"\n\n[[page]]\nid = "frst"\ntext = "Say."\n'},
            ["notes/roads.toml", "4"],
            "these notes are about “roads/frst”: did you mean “roads/first”?",
        ),
        (
            {"programmes__p": PROGRAMME.format(id="p", show="a", minutes="1\nactivity = 1.5")},
            ["programmes/p.toml", "7"],
            "activity is longer than minutes, of which it is a part: make minutes longer",
        ),
        (
            {
                "programmes__p": PROGRAMME.format(id="p", show="a", minutes=1),
                "guides__g": GUIDE.format(id="g", talks='"p", "pp"'),
            },
            ["guides/g.toml", "2"],
            "there is no programme “pp”: did you mean “p”?",
        ),
        (
            {"guides__g": GUIDE.format(id="g", talks="").replace('heading = "g"\n', "")},
            ["guides/g.toml", "4"],
            "heading is missing: add it",
        ),
        (
            {"slides__welcome": SLIDE.replace("teal", "tael")},
            ["slides/welcome.toml", "3"],
            "there is no field “tael”: did you mean “teal”?",
        ),
    ],
    ids=[
        "unknown slide",
        "no time",
        "another id",
        "twice",
        "no panel",
        "no page",
        "too active",
        "no talk",
        "no heading",
        "no field",
    ],
)
def test_faults_are_named_with_their_line(folder, files, place, text):
    where = folder(**files)
    assert told(read(where), where) == [[*place, text]]


def test_a_slide_that_is_not_known_is_left_out_and_the_rest_is_led(folder):
    two = PROGRAMME.format(id="p", show="nothing", minutes=1) + '\n[[slide]]\nshow = "a"\nminutes = 2\n'
    (programme,) = read(folder(programmes__p=two)).talks.programmes
    assert [slide.show for slide in programme.slides] == ["a"]


@pytest.mark.parametrize(
    ("strange", "name"),
    paired(DOCUMENTS, ["programmes__talk", "slides__talk", "notes__talk", "guides__talk"]),
)
@pytest.mark.sample(2)
def test_strange_documents_are_refused_soon(folder, strange, name):
    source = DOCUMENTS[strange]
    where = folder(**{name: source})
    begin = process_time()
    found = [*read(where).problems, *text_length.check(read_sheets({where: "en"}))]
    assert process_time() - begin < SECONDS
    assert any(problem.file.endswith("talk.toml") for problem in found)
    assert all(len(problem.text) < 600 and problem.text.isprintable() for problem in found), found
    assert len(found) < 200


def test_only_the_last_folder_is_held_against_what_is_listed(folder, tmp_path_factory):
    built_in = folder(
        programmes__p=PROGRAMME.format(id="p", show="gone", minutes=1),
        notes__gone='id = "gone"\ntext = "Say."\n',
    )
    own = tmp_path_factory.mktemp("own")
    (own / "programmes").mkdir()
    (own / "programmes/q.toml").write_text(PROGRAMME.format(id="q", show="far", minutes=1), "utf-8")
    loaded = load_talks([built_in, own], DECK, NAMES)
    assert told(loaded, own)[1:] == [["programmes/q.toml", "5", "“far” is not shown: " + HINT]]
    assert loaded.talks.programmes == ()


FRAME = ("talk-welcome", "talk-number-first", "talk-number-last")


def framed(*shows):
    slides = "".join(f'\n[[slide]]\nshow = "{show}"\nminutes = 1\n' for show in shows)
    return f'id = "q"\ntitle = "A talk"\n{slides}'


@pytest.mark.parametrize(
    ("shows", "missing"),
    [
        ((*FRAME[:2], "a", FRAME[2]), None),
        (("talk-welcome", "our-number", "a", "our-number-again"), None),
        (("a",), "talk-welcome, talk-number-first and talk-number-last"),
        ((FRAME[0], "a", FRAME[1], FRAME[2]), "talk-number-first"),
        ((*FRAME[:2], FRAME[2], "a"), "talk-number-last"),
        ((FRAME[1], FRAME[0], "a", FRAME[2]), "talk-welcome"),
        (FRAME[:2], "talk-number-last"),
    ],
)
def test_a_talk_of_a_site_begins_and_ends_with_the_number(folder, tmp_path_factory, shows, missing):
    number = 'kind = "number"\nid = "{id}"\nfield = "teal"\nmotif = "bus"\nheadline = "Advice"\n'
    built_in = folder(
        slides__talk_welcome=SLIDE.replace('"welcome"', '"talk-welcome"'),
        slides__talk_number_first=number.format(id="talk-number-first"),
        slides__talk_number_last=number.format(id="talk-number-last"),
    )
    own = tmp_path_factory.mktemp("own")
    for name in ("programmes", "slides"):
        (own / name).mkdir()
    (own / "programmes/q.toml").write_text(framed(*shows), "utf-8")
    for name in ("our-number", "our-number-again"):
        (own / f"slides/{name}.toml").write_text(number.format(id=name), "utf-8")
    loaded = load_talks([built_in, own], DECK, NAMES)
    assert [programme.id for programme in loaded.talks.programmes] == ([] if missing else ["q"])
    assert [str(p.severity) for p in loaded.problems] == (["error"] if missing else [])
    assert [p.text.rpartition(": add ")[2] for p in loaded.problems] == ([missing] if missing else [])


def test_a_topic_without_its_page_is_told_what_to_write(folder):
    where = folder(programmes__p=PROGRAMME.format(id="p", show="roads", minutes=1))
    (problem,) = read(where).problems
    assert problem.text == (
        "“roads” is a topic: write roads/PAGE, one of roads/first, roads/second and roads/long"
    )


def test_a_site_leaves_out_what_it_hides_without_a_word(folder):
    two = PROGRAMME.format(id="p", show="roads/first", minutes=1) + '\n[[slide]]\nshow = "a"\nminutes = 2\n'
    loaded = read(folder(programmes__p=two))
    assert loaded.problems == ()
    (programme,) = loaded.talks.for_deck(DECK.without(frozenset(), frozenset({"roads"}))).programmes
    assert [slide.show for slide in programme.slides] == ["a"]
    assert loaded.talks.for_deck(DECK.without(frozenset("a"), frozenset({"roads"}))).programmes == ()


@pytest.mark.parametrize("organisation", get_args(Organisation))
@pytest.mark.parametrize(
    ("talk", "minutes"),
    [("talk-10", 10), ("talk-25", 25), ("talk-stations", 25), ("talk-young", 25), ("talk-45", 45)],
)
@pytest.mark.sample(3)
def test_the_built_in_programmes_take_their_time_and_begin_and_end_with_care(talk, minutes, organisation):
    known = load_design().names
    deck = load_deck([RESOURCES / "content"], known).deck
    loaded = load_talks([RESOURCES / "content"], deck, known)
    assert loaded.problems == ()
    site = replace(world().site, organisation=organisation)
    programme = loaded.talks.for_deck(deck.for_site(site)).programme(talk)
    assert programme.minutes == minutes
    shows = [slide.show for slide in programme.slides]
    assert shows[:2] == ["talk-welcome", "talk-number-first"]
    assert shows[-1] == "talk-number-last"


def test_what_puts_people_in_danger_is_left_out_of_a_sites_own_slides_and_notes(folder, tmp_path_factory):
    ours = tmp_path_factory.mktemp("ours")
    (ours / "slides").mkdir()
    (ours / "notes").mkdir()
    good = SLIDE.replace("welcome", "good")
    (ours / "slides/good.toml").write_text(good, "utf-8")
    secret = SLIDE.replace("welcome", "secret").replace("All of you.", "Cela reste entre nous.")
    (ours / "slides/secret.toml").write_text(secret, "utf-8")
    (ours / "notes/a.toml").write_text('id = "a"\ntext = "Nous viendrons vous chercher."\n', "utf-8")
    base = folder(slides__welcome=SLIDE.replace("All of you.", "Personne ne le dira à la police."))
    loaded = load_talks([base, ours], DECK, NAMES, language="fr")
    assert [slide.id for slide in loaded.talks.slides] == ["welcome", "good"]
    assert loaded.talks.notes == {}
    assert [place[:2] for place in told(loaded, ours)] == [["notes/a.toml", "2"], ["slides/secret.toml", "6"]]


def test_what_staff_wrote_before_the_rule_is_left_out_of_their_talk(tmp_path):
    slides = [Written(f"own-1-{at}", "statement", "teal", "bus", "Our desk", f"Row {at}") for at in (1, 2)]
    draft = added(Draft("own-1", "Mine", language="fr"), "a")
    for slide in slides:
        draft = wrote(draft, slide)
    text = toml_of(programme_of(remarked(draft, "a", "Ask Ana"), ()))
    file = tmp_path / "programmes/own-1.toml"
    file.parent.mkdir()
    file.write_text(text, "utf-8")
    ((talk,), problems) = load_own_talks(tmp_path, NAMES)
    assert (len(talk.own), talk.remark_on("a"), problems) == (2, "Ask Ana", ())
    changes = {
        "Row 2": "Vous êtes en sécurité chez nous.",
        "Ask Ana": "We promise it.",
        "Mine": "Nobody will know",
    }
    for before, after in changes.items():
        text = text.replace(f'"{before}"', f'"{after}"')
    file.write_text(text, "utf-8")
    ((talk,), problems) = load_own_talks(tmp_path, NAMES)
    assert [slide.id for slide in talk.own] == ["own-1-1"]
    assert [step.show for step in talk.slides] == ["a", "own-1-1"]
    assert (talk.title, talk.remark_on("a")) == ("own-1", "")
    lines = text.split("\n")
    assert {lines[each.line - 1].partition(" = ")[2].strip('"') for each in problems} == {*changes.values()}
