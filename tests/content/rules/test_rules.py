"""Each rule names a fault with its line, and accepts correct content."""

import ast
import re
import shutil
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from itertools import chain
from pathlib import Path

import pytest

from kiosk.base.places import DOCS
from kiosk.base.problems import Severity
from kiosk.content import built_in, rules
from kiosk.content.deck.load_deck import load_deck
from kiosk.content.design import load_design
from kiosk.content.files.document import Document, read_document
from kiosk.content.files.picture_files import Undrawn
from kiosk.content.files.pydantic_errors import named
from kiosk.content.passages import read_sheets
from kiosk.content.rules import (
    CHECKS,
    SITE_CHECKS,
    coverage,
    founding,
    law,
    notes,
    pace,
    terms,
    text_length,
)
from kiosk.content.rules.founding import Founding, hash_of, rows
from kiosk.content.rules.images import pictures
from kiosk.content.rules.inputs import ContentCase, SiteCase
from kiosk.content.rules.telephone import numbers
from kiosk.content.site import number_faults
from kiosk.content.site.site_file import load_site
from kiosk.content.words.readability import grade, syllables
from kiosk.content.words.term_rules import terms_of
from kiosk.core.site.confirmations import CONFIRMED_DAYS, THEN
from tests.content.files.test_hostile import png
from tests.content.rules.test_samples import NAMES, SAMPLES, compare
from tests.fakes import EXPIRED, SOON

RULES = SAMPLES / "rules"
TODAY = date(2026, 11, 25)
BAD = sorted((RULES / "bad").rglob("*.toml"))
SITES = sorted((RULES / "sites").glob("*.toml"))


def case_of(folder, **fields):
    """The content of a folder, in English, as ``check`` hands it to the rules."""
    sheets = read_sheets({folder: "en"})
    listed = load_deck([folder], NAMES).deck.refs
    design = load_design()
    case = ContentCase(
        sheets=sheets,
        today=TODAY,
        pace=design.pace,
        folders=[folder],
        logo=None,
        emblem_allowed=False,
        undrawn=lambda picture: None,
        contrast_in=lambda picture: None,
        drawings={name: motif.icon for name, motif in design.motifs.items()},
        drawings_file=Path("motifs.toml"),
        in_talks=listed | {sheet.ref for sheet in sheets if sheet.kind == "slide"},
        languages=lambda sheet: ["en"],
        say=lambda language, text, context: text,
        terms=terms_of,
        founding=built_in.founding(),
        points=built_in.points(),
        said=built_in.conveyed(),
    )
    return replace(case, **fields)


@cache
def by_rule(folder):
    """What each rule for content finds in a folder."""
    case = case_of(folder)
    return [list(check(case)) for check in CHECKS]


@cache
def by_site_rule(path):
    """What each rule for sites finds in a site that shows the good content."""
    site, document = load_site(path).site, read_document(path)
    deck, sheets = good()
    case = SiteCase(site, document, deck, sheets, (), TODAY, terms_of, built_in.points())
    return [list(check(case)) for check in SITE_CHECKS]


@cache
def good():
    return load_deck([RULES / "good"], NAMES), read_sheets({RULES / "good": "en"})


def find(folder):
    return [*chain.from_iterable(by_rule(folder))]


def test_every_rule_is_asked_by_check():
    """A function that nobody asks finds nothing."""
    folder = Path(rules.__file__).parent
    asked = set(re.findall(r"lambda case: (\w+\.\w+)\(", Path(rules.__file__).read_text("utf-8")))
    files = {path for path in folder.rglob("*.py") if path.stem not in {"__init__", "inputs"}}
    assert {name.partition(".")[0] for name in asked} == {path.stem for path in files}
    assert asked == {f"{path.stem}.{name}" for path in files for name in rules_in(path)}


def rules_in(path):
    """The functions for others that yield problems; one that its own file calls is a part of another."""
    tree = ast.parse(path.read_text("utf-8"))
    found = {
        each.name
        for each in tree.body
        if isinstance(each, ast.FunctionDef) and each.returns and "Problem]" in ast.unparse(each.returns)
    }
    called = {ast.unparse(each.func) for each in ast.walk(tree) if isinstance(each, ast.Call)}
    return {name for name in found - called if not name.startswith("_")}


ROWS = {
    "coverage": "points",
    "figures": "figures",
    "founding": "the founding text",
    "hidden": "the site",
    "home_page": "the site",
    "law": "the site",
    "measures": "size and height",
    "mount": "size and height",
    "movement": "names of the Movement",
    "notes": "talks",
    "numbers": "numbers to call",
    "pace": "time",
    "phone_forms": "the site",
    "photos": "photographs",
    "pictures": "pictures",
    "playlists": "playlists",
    "programmes": "talks",
    "text_length": "length, English only",
    "site_words": "the site",
    "stories": "stories and pages with choices, English only",
    "terms": "words",
    "tiles": "the site",
    "unknown_digits": "numbers to call",
}
"""Where docs/reference/checks.md says what a rule finds."""

OTHERS = {
    "addresses, markup",
    "claims",
    "danger",
    "headlines and panels",
    "signs",
    "drawings",
    "announcements",
    "translations",
}
"""Rows of what is found elsewhere, or by a rule that has another row too."""


def test_each_rule_has_a_row_in_the_table_of_what_check_looks_at():
    page = (DOCS / "reference/checks.md").read_text("utf-8")
    rows = re.findall(r"(?m)^\| (.+?) \|", page.partition("\n## ")[0].partition("|---")[2])
    assert len(rows) == len(set(rows))
    assert {*ROWS.values(), *OTHERS} == set(rows)
    asked = re.findall(r"lambda case: (\w+)\.", Path(rules.__file__).read_text("utf-8"))
    assert set(asked) == ROWS.keys()


APART = {
    *("coverage.check", "founding.check", "measures.check", "mount.check", "pace.check", "phone_forms.check"),
    *("photos.check", "pictures.check", "pictures.check_names", "playlists.check", "programmes.check"),
    "tiles.check",
}
"""Rules that no sample breaks: they have tests of their own."""


def test_each_rule_finds_a_fault_in_a_sample_or_is_tested_apart():
    names = re.findall(r"lambda case: (\w+\.\w+)\(", Path(rules.__file__).read_text("utf-8"))
    of_sites = [[*chain.from_iterable(each)] for each in zip(*map(by_site_rule, SITES), strict=True)]
    found = {name for name, each in zip(names, [*by_rule(RULES / "bad"), *of_sites], strict=True) if each}
    assert found == {*names} - APART


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_bad_words_are_named_with_their_line(path):
    compare([problem for problem in find(RULES / "bad") if problem.file == str(path)], path)


def test_good_words_are_fine():
    assert list(find(RULES / "good")) == []
    assert load_deck([RULES / "good"], NAMES).problems == ()


@pytest.mark.parametrize("path", SITES, ids=lambda path: path.stem)
def test_what_is_due_at_a_site_is_named_with_its_line(path):
    site, document = load_site(path).site, read_document(path)
    found = chain.from_iterable(by_site_rule(path))
    compare([*number_faults.check(site, document, TODAY), *found], path)


@pytest.mark.parametrize(
    ("days_ago", "said"),
    [
        (SOON - 1, None),
        (SOON, "is shown until {last}"),
        (CONFIRMED_DAYS, "is shown until {last}"),
        (EXPIRED, "is not shown since {hidden}"),
    ],
)
def test_a_number_that_expires_is_named_with_the_line_of_its_confirmation(tmp_path, days_ago, said):
    confirmed = TODAY - timedelta(days=days_ago)
    text = (RULES / "sites/due.toml").read_text("utf-8").replace(str(TODAY), str(confirmed))
    path = tmp_path / "site.toml"
    path.write_text(text, "utf-8")
    problems = number_faults.check(load_site(path).site, read_document(path), TODAY)
    found = [(problem.line, problem.text) for problem in problems if "“advice”" in problem.text]
    line = text.splitlines().index(f"confirmed_on = {confirmed}") + 1
    last = confirmed + timedelta(days=CONFIRMED_DAYS)
    when = said and said.format(last=last, hidden=last + timedelta(days=1))
    mend = f"call it, {THEN}"
    assert found == ([(line, f"helpline “advice” {when}: {mend}")] if when else [])


def test_a_demonstration_is_never_due(tmp_path):
    path = tmp_path / "site.toml"
    path.write_text(
        (RULES / "sites/due.toml").read_text("utf-8").replace("hide =", "demo = true\nhide ="), "utf-8"
    )
    site, document = load_site(path).site, read_document(path)
    deck = load_deck([RULES / "good"], NAMES).deck
    assert [*number_faults.check(site, document, TODAY), *law.check(deck, site, document, TODAY)] == []


def test_a_panel_that_takes_long_to_read_is_named_by_language():
    sheets = [sheet for sheet in read_sheets({RULES / "good": "en"}) if sheet.ref == "sourced"]
    pages = load_design().pace

    def say(language, text, context):
        assert context == "sourced"
        return text if language == "en" else " ".join([text] * 4)

    assert list(pace.check(sheets, pages, lambda sheet: ["en"], say)) == []
    (problem,) = pace.check(sheets, pages, lambda sheet: ["en", "fr"], say)
    assert problem.text == (
        "the panel has 76 words in fr, and stays only as long as 50 take to read: shorten it"
    )


@pytest.mark.parametrize(
    ("text", "is_taken"),
    [
        ("One two three four five six.", True),
        ("Zero one, TWO three “four” five six seven", True),
        ("one two three four five seven", False),
        ("two three four five six", False),
        ("then our long name one two three four", True),
        ("Our Long Name one two three four", False),
    ],
)
def test_six_words_in_a_row_are_taken_over(text, is_taken, tmp_path):
    names = ("Our Long Name",)
    source = "one two three four five six. Now and then our Long name one two three four"
    known = Founding(names, frozenset(map(hash_of, rows(source, names))))
    (tmp_path / "panels").mkdir()
    panel = (RULES / "good/panels/plain.toml").read_text("utf-8").replace("Before you travel", text)
    (tmp_path / "panels/plain.toml").write_text(panel, "utf-8")
    found = list(founding.check(read_sheets({tmp_path: "en"}), known))
    assert [problem.line for problem in found] == ([5] if is_taken else [])


@pytest.mark.parametrize(
    ("name", "is_protected"),
    [
        ("red-cross.png", True),
        ("RedCrescent.png", True),
        ("our_hospital.png", True),
        ("first aid.png", True),
        ("ambulance2.png", True),
        ("crossing.png", False),
        ("station.png", False),
    ],
)
def test_protected_names_are_seen(tmp_path, name, is_protected):
    (tmp_path / name).write_bytes(png(10, 10))
    found = list(pictures.check([tmp_path], None, False, lambda _: None))
    assert [problem.severity for problem in found] == (["error"] if is_protected else [])


def test_a_national_society_has_its_own_emblem(tmp_path):
    logo = tmp_path / "red-cross.png"
    logo.write_bytes(png(10, 10))
    assert len(list(pictures.check([], logo, False, lambda _: None))) == 1
    assert list(pictures.check([], logo, True, lambda _: None)) == []


@pytest.mark.parametrize(
    ("why", "severity"), [(Undrawn.FAULT, Severity.ERROR), (Undrawn.NO_TIME, Severity.WARNING)]
)
def test_a_picture_that_was_not_drawn_is_broken_unless_the_machine_was_busy(tmp_path, why, severity):
    (tmp_path / "picture.png").write_bytes(png(10, 10))
    (problem,) = pictures.check([tmp_path], None, False, lambda _: why)
    assert (problem.text, problem.severity) == (f"the picture {why}", severity)


def test_drawings_and_icons_have_no_protected_names():
    file = Path("motifs.toml")
    assert list(pictures.check_names({"bus": "path"}, file)) == []
    assert len(list(pictures.check_names({"bus": "first-aid", "red-cross": "path"}, file))) == 2


PANEL = """\
kind = "statement"
id = "plain"
field = "clay"
motif = "bus"
headline = "{}"
lead = "{}"
"""


def of(words, mark="."):
    return " ".join(["Tea"] * words) + mark


@pytest.mark.parametrize(
    ("headline", "lead", "found"),
    [
        (of(8), of(16), []),
        (of(7), of(17), ["17 words"]),
        (of(9), of(16), ["12.5 words on average"]),
        (of(12), f"{of(12)} {of(12)}", []),
        (of(2, ""), of(13), ["13.0 words on average"]),
        (of(2, ":"), of(13, "?"), ["13.0 words on average"]),
        (of(2, "!"), of(13), []),
        (of(13, ""), of(12, ""), []),
        (of(17, ""), of(3), ["17 words"]),
    ],
)
def test_sentences_are_short_each_and_on_average(headline, lead, found, tmp_path):
    """A text without an end mark, such as a title, is no sentence of the average."""
    (tmp_path / "panels").mkdir()
    (tmp_path / "panels/plain.toml").write_text(PANEL.format(headline, lead), "utf-8")
    problems = list(text_length.check(read_sheets({tmp_path: "en"})))
    assert [re.search(r"\d[\d.]* words( on average)?", p.text)[0] for p in problems] == found


def test_points_that_nothing_says_are_missing(tmp_path):
    sheets = read_sheets({RULES / "good": "en"})
    deck = load_deck([RULES / "good"], NAMES).deck
    said = coverage.sayings(sheets, deck)
    path = tmp_path / "points.toml"
    path.write_text('S14 = "some groups"\n\nS35 = "the word | in law"\nS36 = "more"\n', "utf-8")
    points = read_document(path)
    assert isinstance(points, Document)
    found = list(coverage.check(said, points))
    assert [(problem.line, problem.severity) for problem in found] == [(4, "error")] * 2
    table = coverage.table(said, points.data)
    assert "| S35 | the word \\| in law | Many laws use the word “victim”. | `law/page` |\n" in table
    assert "| S36 | more | **nothing yet** | |\n" in table


def test_only_what_is_shown_says_something():
    sheets = read_sheets({RULES / "good": "en"})
    deck = load_deck([RULES / "good"], NAMES).deck
    assert {saying.point for saying in coverage.sayings(sheets, deck)} == {"S14", "S35"}
    assert coverage.sayings(sheets, replace(deck, topics=(), panels=())) == ()


def test_what_talks_show_without_notes_is_named_once_for_each_file_of_notes(tmp_path):
    shutil.copytree(RULES / "good", tmp_path, dirs_exist_ok=True)
    shutil.rmtree(tmp_path / "notes")
    sheets = read_sheets({tmp_path: "en"})
    pages = [sheet.ref for sheet in sheets if sheet.ref.startswith("law/")]
    found = notes.check(sheets, {"plain", "hello", *pages})
    assert [str(problem).removeprefix(f"{tmp_path}/") for problem in found] == [
        f"notes/{file}:1: warning: notes for those who lead a talk are missing on {what}: write them here"
        for file, what in [
            ("plain.toml", "the panel plain"),
            ("law.toml", named([f"the page {ref.removeprefix('law/')}" for ref in pages])),
            ("hello.toml", "the slide hello"),
        ]
    ]
    assert list(notes.check(sheets, frozenset())) == []


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("the", 1),
        ("people", 2),
        ("wanted", 2),
        ("asked", 1),
        ("places", 2),
        ("exploitation", 4),
        ("humanitarian", 6),
        ("society", 4),
        ("employer", 3),
        ("smuggled", 2),
        ("called", 1),
        ("isn’t", 2),
        ("2024", 1),
    ],
)
def test_syllables_are_estimated(word, count):
    assert syllables(word) == count


def test_hard_texts_have_a_higher_grade():
    assert grade(["You can ask for help."]) < 2
    assert grade(["Administrative authorities investigate organisations."]) > 12
    assert grade([]) == 0


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Appelez le 112.", "112"),
        ("اتصل ١١٢", "112"),
        ("Appelez le 116\u2011000", "116-000"),
        ("请拨９１１", "911"),
        ("9\u200b99", "999"),
        ("Emergency\u2014112", "112"),
    ],
)
def test_short_numbers_that_many_countries_share_are_named_in_every_language(tmp_path, sentence, number):
    (tmp_path / "panels").mkdir()
    panel = (RULES / "good/panels/plain.toml").read_text("utf-8").replace("Before you travel", sentence)
    (tmp_path / "panels/plain.toml").write_text(panel, "utf-8")
    assert [problem.text.split()[0] for problem in numbers.check(read_sheets({tmp_path: "fr"}))] == [
        f"“{number}”"
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Save two numbers in your phone.",
        "Do not buy a ticket from people you do not know.",
        "Keep free time for yourself.",
        "You are free to leave.",
        "You can ask for advice at any time.",
        "One sign proves nothing.",
        "Aid from known groups is free.",
        "You can call the emergency number.",
        "You do not have to decide today.",
        "In 2022, 4 in 10 people were children.",
        "Learn two numbers by heart, before 17:00.",
    ],
)
def test_everyday_words_are_no_fault(tmp_path, sentence):
    (tmp_path / "panels").mkdir()
    panel = (RULES / "good/panels/plain.toml").read_text("utf-8").replace("Before you travel", sentence)
    (tmp_path / "panels/plain.toml").write_text(panel, "utf-8")
    sheets = read_sheets({tmp_path: "en"})
    assert [*terms.check(sheets, terms_of("en")), *numbers.check(sheets)] == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("You must pay back a debt.", ["error"]),
        ("Now he says that you must work to pay for the trip.", ["warning"]),
        ("An employer tells you you must pay first?", ["warning"]),
        ("Ask first if you must pay.", ["warning"]),
        ("You must not pay back a debt that is not yours.", ["warning"]),
        ("He says that you must pay, and you must hurry.", ["error"]),
        ("They told you that you need to wait.", ["warning"]),
        ("You do not have to pay.", []),
    ],
)
def test_what_somebody_else_may_say_is_for_people_to_judge(text, kinds, tmp_path):
    (tmp_path / "panels").mkdir()
    (tmp_path / "panels/one.toml").write_text(f'kind = "statement"\nlead = "{text}"\n', "utf-8")
    found = terms.check(read_sheets({tmp_path: "en"}), terms_of("en"))
    assert [str(problem.severity) for problem in found] == kinds


def test_terms_are_whole_words_and_sound():
    known = terms_of("en")
    assert terms_of("xx") is None
    for rule in (*known.legal_only, *known.banned, *known.refused):
        assert rule.use in known.preferred or " " in rule.use or "“" in rule.use, rule.use
