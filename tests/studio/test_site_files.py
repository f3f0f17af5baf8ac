"""What the studio writes into the files of a site."""

import tomllib
from datetime import UTC, date, datetime

import pytest

from kiosk.base import durable_files
from kiosk.base.site_archive.packing import ready_site
from kiosk.content.deck.load_deck import read_panel
from kiosk.content.design import load_design
from kiosk.content.files.document import Document
from kiosk.core.base.record import lines_of
from kiosk.core.content.pages.text import TextPage
from kiosk.core.content.parts.text import Text
from kiosk.studio.editors import page_editor
from kiosk.studio.editors.translations import changed_texts
from kiosk.studio.site_files.arrangement import LoopOrder, arrangement, moved
from kiosk.studio.site_files.new_panel import KINDS, draft, name_for
from kiosk.studio.site_files.override_edit import replaced_in, with_replaced
from kiosk.studio.site_files.panel_fields import text_fields
from kiosk.studio.site_files.site_folder import SiteFolder
from kiosk.studio.site_files.stamp import stamp_of
from kiosk.studio.site_files.toml_edit import EditRefused, with_values
from kiosk.studio.site_files.versions import go_back, next_file, versions_of
from tests.studio.served import PIN

FILE = '''# Of the station.
kind = "list"      # a kind
items = [
    "One",  # the first
    "Two",
]
lead = """
This can help:"""

[photo]
file = "desk.jpg"
'''


@pytest.mark.parametrize(
    ("changes", "lines"),
    [
        ({("lead",): "Ask here."}, {'lead = "Ask here."'}),
        ({("lead",): 'He said: "No".'}, {'lead = "He said: \\"No\\"."'}),
        ({("closing",): "In time."}, {'closing = "In time."'}),
        ({("items",): ["A", "B"]}, {'items = ["A", "B"]'}),
        ({("kind",): "story"}, {'kind = "story"      # a kind'}),
        ({("photo", "alt"): "A desk"}, {'alt = "A desk"'}),
        ({("after", "one"): ["two"]}, {"[after]", 'one = ["two"]'}),
        ({("checked_on",): date(2026, 12, 3)}, {"checked_on = 2026-12-03"}),
        ({("practical",): True}, {"practical = true"}),
    ],
)
def test_a_value_changes_and_all_else_stays_as_it_was_written(changes, lines):
    after = with_values(FILE, changes)
    assert lines <= {*after.splitlines()}
    wanted = tomllib.loads(FILE)
    for (*tables, key), value in changes.items():
        table = wanted
        for name in tables:
            table = table.setdefault(name, {})
        table[key] = value
    assert tomllib.loads(after) == wanted
    assert "# Of the station." in after


def test_none_takes_a_key_away():
    after = with_values(FILE, {("lead",): None, ("closing",): None, ("gone", "key"): None})
    assert tomllib.loads(after).keys() == {"kind", "items", "photo"}


def test_a_file_that_is_not_toml_is_left_alone():
    with pytest.raises(EditRefused, match="is not TOML"):
        with_values('kind = "list', {("lead",): "A"})


PROGRAM = ("a", "b", "c", "d")


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (("a", "mine", "b", "c", "d"), LoopOrder(None, {"a": ("mine",)})),
        (("a", "b", "mine", "also", "c", "d"), LoopOrder(None, {"b": ("mine", "also")})),
        (("a", "mine", "b", "c", "d", "also"), LoopOrder(None, {"a": ("mine",), "d": ("also",)})),
        (("mine", "a", "b", "c", "d"), LoopOrder(("mine", "a", "b", "c", "d"), {})),
        (("b", "a", "mine", "c", "d"), LoopOrder(("b", "a", "mine", "c", "d"), {})),
        (PROGRAM, LoopOrder(None, {})),
    ],
)
def test_an_order_is_said_in_the_shortest_way_that_keeps_updates(wanted, found):
    assert arrangement(PROGRAM, wanted, {"mine", "also"}) == found


@pytest.mark.parametrize(("to", "names"), [(0, "cabd"), (1, "acbd"), (3, "abdc"), (9, "abdc"), (-2, "cabd")])
def test_a_panel_moves(to, names):
    assert moved(PROGRAM, "c", to) == tuple(names)


def test_a_text_of_the_program_is_replaced_changed_again_and_given_back():
    once = with_replaced("", "Keep it.", "Keep it here.")
    assert tomllib.loads(once) == {"kind": "panel", "replace": [{"was": "Keep it.", "text": "Keep it here."}]}
    both = with_replaced(once, "Ask.", "Ask us.")
    again = with_replaced(both, "Keep it.", "Keep it always.")
    assert replaced_in(again) == {"Keep it.": "Keep it always.", "Ask.": "Ask us."}
    assert replaced_in(with_replaced(again, "Ask.", "Ask.")) == {"Keep it.": "Keep it always."}


def test_the_change_of_a_page_with_the_same_words_is_another_one():
    page = '[[replace]]\npage = "papers"\nwas = "Ask."\ntext = "Ask them."\n'
    entries = tomllib.loads(with_replaced(page, "Ask.", "Ask us."))["replace"]
    assert entries == [
        {"page": "papers", "was": "Ask.", "text": "Ask them."},
        {"was": "Ask.", "text": "Ask us."},
    ]


@pytest.mark.parametrize(
    ("headline", "taken", "name"),
    [
        ("The last bus", (), "the-last-bus"),
        ("Où dormir ?", (), "ou-dormir"),
        ("أين تنام؟", (), "panel"),
        ("The last bus", ("the-last-bus",), "the-last-bus-2"),
        ("A" * 60, (), "a" * 40),
    ],
)
def test_a_panel_is_named_after_its_headline(headline, taken, name):
    assert name_for(headline, taken) == name


@pytest.mark.parametrize("kind", KINDS)
def test_the_draft_of_each_kind_can_be_read_or_says_what_is_missing(kind):
    fields = sorted(load_design().names.fields)
    text = draft(kind, "new", "Last bus", fields, {fields[0]}, "en")
    panel = read_panel(Document("new.toml", tomllib.loads(text), text))
    if kind == "figure":
        # A number needs the day until which it may be shown: only its author knows that.
        assert [problem.text for problem in panel] == ["valid_until is missing: add it"]
    else:
        assert panel.field == fields[1]
        assert panel.motif in load_design().names.motifs
        assert "Last bus" in panel.texts


def test_the_limits_of_a_page_are_those_of_its_record():
    limits = lines_of(TextPage)["title"].longest, lines_of(Text)["heading"].longest
    assert limits == (page_editor._TITLE, page_editor._HEADING)


@pytest.mark.parametrize("kind", KINDS)
def test_every_text_of_a_kind_has_a_field_with_its_limit(kind):
    panel = tomllib.loads(draft(kind, "new", "Last bus", ["plum"], (), "en"))
    keys = {field.key for field in text_fields(kind)}
    assert {
        key for key, value in panel.items() if key in ("headline", "lead", "items", "unit", "figure")
    } <= keys
    assert all(field.longest > 0 and field.label for field in text_fields(kind))


def test_the_stamp_follows_the_files(folder):
    before = stamp_of(folder)
    assert stamp_of(folder) == before
    file = folder / "content/panels/waiting-here.toml"
    file.write_text(file.read_text() + "\n# more\n")
    assert stamp_of(folder) != before


def test_the_stamp_looks_at_no_other_folder_beside_the_site(folder):
    before = stamp_of(folder)
    (folder / "letters").mkdir()
    (folder / "letters/one.txt").write_text("Dear")
    assert stamp_of(folder) == before


@pytest.mark.parametrize(
    ("before", "after", "pairs"),
    [
        (["A"], ["B"], [("A", "B")]),
        (["A", "B", "C"], ["A", "X", "B", "C"], []),
        (["A", "B", "C"], ["A", "C"], []),
        (["A", "B", "C"], ["A", "X", "C"], [("B", "X")]),
        (["A", "B"], ["B", "A"], []),
        (["A", "B"], ["X", "Y"], [("A", "X"), ("B", "Y")]),
        (["A"], [], []),
    ],
)
def test_a_translation_follows_its_own_text_and_no_neighbour(before, after, pairs):
    assert changed_texts(before, after) == pairs


def test_a_panel_that_replaces_one_of_the_program_keeps_its_place_there(folder):
    site = SiteFolder(folder / "site.toml")
    (folder / "content/panels/your-passport.toml").write_text(
        draft("statement", "your-passport", "Your passport", ["plum"], (), "en"), "utf-8"
    )
    names = tuple(panel.name for panel in site.loop() if panel.placed)
    site.arrange(moved(names, "waiting-here", names.index("waiting-here") + 1))
    assert not site.has_whole_order


def test_a_panel_is_hidden_beside_those_that_are_in_a_faulty_file(folder):
    site = SiteFolder(folder / "site.toml")
    assert site.settings is not None
    text = (folder / "site.toml").read_text("utf-8")
    text = text.replace("hide = []", 'hide = ["all-hands"]').replace('country = ""', 'country = "Italy"')
    (folder / "site.toml").write_text(text, "utf-8")
    site.hide("your-passport", True)
    saved = tomllib.loads((folder / "site.toml").read_text("utf-8"))
    assert saved["hide"] == ["all-hands", "your-passport"]


def test_what_is_known_about_numbers_and_pins_never_goes_back(folder):
    site = folder / "site.toml"
    (folder / "confirmations.toml").write_text("# yesterday\n")
    (folder / "sites").mkdir()
    (folder / "sites/pier.toml").write_text('name = "Pier"\npin_hash = ""\n')
    versions = [datetime(2026, 12, day, tzinfo=UTC) for day in (1, 2)]
    with durable_files.replacing(next_file(site, versions[0])) as target:
        ready_site(folder).write(target)
    (folder / "confirmations.toml").write_text("# found wrong today\n")
    (folder / "sites/pier.toml").write_text(f'name = "Pier 4"\npin_hash = "{PIN}"\n')
    go_back(site, versions_of(site)[0], versions[1])
    assert (folder / "confirmations.toml").read_text() == "# found wrong today\n"
    assert tomllib.loads((folder / "sites/pier.toml").read_text()) == {"name": "Pier", "pin_hash": PIN}
    assert [version.name for version in versions_of(site)] == ["2026-12-02-000000", "2026-12-01-000000"]
    go_back(site, versions_of(site)[0], datetime(2026, 12, 3, tzinfo=UTC))
    assert tomllib.loads((folder / "sites/pier.toml").read_text())["name"] == "Pier 4"
