import pytest

from kiosk.i18n.catalogues.completeness import catalogue_files, template_file
from kiosk.i18n.catalogues.readers import is_for_visitors, rank
from kiosk.i18n.catalogues.scan import scan
from kiosk.places import ROOT

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
        (("kiosk/qml/Kiosk/Console/ConsoleMenu.qml:49", "kiosk/qml/Kiosk/Visit/TextSizeTool.qml:27"), True),
        (("kiosk/commands/handout/notes.py:44", "kiosk/window/talk/programme_editor.py:33"), False),
        (("kiosk/window/talk/key_help.py:30",), False),
        (("kiosk/commands/handout/sheet.py:51",), True),
        (("resources/content/notes/last-bus.toml:7",), False),
        (("resources/content/slides/talk-welcome.toml:7",), False),
        ((), True),
    ],
)
def test_who_reads_a_text_is_told_by_its_places(places, is_theirs):
    assert is_for_visitors(notes(*places) if places else "#. a button\n") is is_theirs


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
