import re
from pathlib import Path

import pytest

from kiosk.base.places import ROOT
from kiosk.i18n.catalogues.audience_of_text import is_for_visitors, rank
from kiosk.i18n.catalogues.completeness import catalogue_files, template_file
from kiosk.i18n.catalogues.scan import scan

TRANSLATIONS = ROOT / "translations"


def notes(*places):
    return f"#. a button\n#: {' '.join(places)}\n#, python-brace-format\n"


@pytest.mark.parametrize(
    ("places", "is_theirs"),
    [
        (("kiosk/qml/Kiosk/Loop/TouchBlock.qml:46",), True),
        (("kiosk/i18n/phrases/claims.py:23",), True),
        (("resources/content/topics/your-rights.toml:7",), True),
        (("content/panels/last-bus.toml:7",), True),
        (("kiosk/qml/Kiosk/Console/ConsoleMenu.qml:49",), False),
        (
            ("kiosk/qml/Kiosk/Console/ConsoleMenu.qml:49", "kiosk/qml/Kiosk/Visit/tools/TextSizeTool.qml:27"),
            True,
        ),
        (("kiosk/commands/handout/notes.py:44", "kiosk/window/talk/editor/programme_editor.py:33"), False),
        (("kiosk/window/talk/console/key_help.py:30",), False),
        (("kiosk/commands/handout/sheet.py:51",), True),
        (("kiosk/i18n/phrases/stick_words.py:9",), False),
        (("kiosk/qml/Kiosk/Loop/RoomSign.qml:14",), False),
        (("resources/content/notes/last-bus.toml:7",), False),
        (("resources/content/slides/talk-welcome.toml:7",), False),
        ((), True),
    ],
)
def test_who_reads_a_text_is_told_by_its_places(places, is_theirs):
    assert is_for_visitors(notes(*places) if places else "#. a button\n") is is_theirs


FOR_STAFF = (
    "kiosk/app/staff/",
    "kiosk/commands/",
    "kiosk/fleet/",
    "kiosk/fleet_door/",
    "kiosk/studio/",
    "kiosk/window/staff/",
    "kiosk/window/talk/",
)
"""Where sentences are shown to staff, or printed in their terminal."""


def test_sentences_that_only_staff_read_are_theirs():
    """Of ``kiosk/i18n/phrases``: a language is not kept from visitors for the sake of those."""
    programs = {
        path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in ROOT.glob("kiosk/**/*.py")
    }
    files = {name for name in programs if name.startswith("kiosk/i18n/phrases/")}
    users = {
        file: [
            name
            for name, text in programs.items()
            if re.search(rf"phrases(\.{Path(file).stem}\b| import .*\b{Path(file).stem}\b)", text)
        ]
        for file in files
    }
    theirs: set[str] = set()
    while more := {
        file
        for file in files - theirs
        if users[file] and all(name in theirs or name.startswith(FOR_STAFF) for name in users[file])
    }:
        theirs |= more
    places = {
        place
        for message in scan(template_file(TRANSLATIONS))
        for place in re.findall(r"\S+py:", message.notes)
    }
    said = {place.rstrip(":") for place in places} & files
    assert {Path(file).stem for file in said & theirs} >= {
        "fleet_words",
        "number_form",
        "stick_words",
        "site_changes",
    }
    assert {file for file in said if not is_for_visitors(notes(f"{file}:1"))} == said & theirs


def test_every_text_of_the_template_has_a_rank_of_its_own_kind():
    last = rank("nowhere.toml")
    messages = scan(template_file(TRANSLATIONS))
    assert [m.sources for m in messages if is_for_visitors(m.notes) and m.context.startswith("notes/")] == []
    assert rank("resources/content/notes/a.toml") < last
    whose = [is_for_visitors(message.notes) for message in messages]
    assert whose == sorted(whose, reverse=True)
    assert 250 < sum(whose) < len(whose) - 250


@pytest.mark.parametrize("tag", catalogue_files(TRANSLATIONS))
def test_a_catalogue_holds_first_what_visitors_read(tag):
    whose = [is_for_visitors(message.notes) for message in scan(catalogue_files(TRANSLATIONS)[tag])]
    assert whose == sorted(whose, reverse=True)
