"""What no words may hold is found wherever somebody writes words: each place is asked."""

import pytest

from kiosk.commands.check import translated_terms
from kiosk.content.announcement_files import faults_of_words
from kiosk.content.deck.load_deck import load_deck
from kiosk.content.files.document import document_of
from kiosk.content.passages import read_sheets
from kiosk.content.rules import site_words, terms
from kiosk.content.words.term_rules import terms_of
from kiosk.core.base.record_marks import RecordError
from kiosk.core.talk.own_slides import Written
from kiosk.core.talk.programme_editor import Draft, added, remarked, wrote
from kiosk.i18n.catalogues import soundness
from kiosk.window.talk.editor.programme_editor import faults_in
from tests.content.rules.test_rules import PANEL
from tests.content.rules.test_samples import NAMES
from tests.fakes import site

SITE = document_of("site.toml", b'country = "IT"\n')
CATALOGUE = (
    'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "Drink tea."\nmsgstr "{}"\n'
)


def in_a_panel(words, folder):
    read = sheets(words, folder)
    problems = (*load_deck([folder], NAMES).problems, *terms.check_all(read, terms_of))
    return [each for each in problems if each.file != str(folder / "order.toml")]


def sheets(words, folder):
    (folder / "panels").mkdir()
    (folder / "panels/plain.toml").write_text(PANEL.format("Headline", words), "utf-8")
    return read_sheets({folder: "en"})


def in_a_name(words, folder):
    try:
        known = site(place={"name": words})
    except RecordError as fault:
        return fault.faults
    return site_words.check(known, SITE, terms_of)


def in_a_translation(words, folder):
    file = folder / "en/LC_MESSAGES/kiosk.po"
    file.parent.mkdir(parents=True)
    file.write_text(CATALOGUE.format(words), "utf-8")
    return (*soundness.faults(file), *translated_terms.check(sheets("Drink tea.", folder), folder))


def in_an_announcement(words, folder):
    return faults_of_words(words, "en", site(), lambda words, language: None)


def on_a_slide_of_staff(words, folder):
    slide = Written("own-1-1", "list", "teal", "bus", "Our desk", "Here", (words, "Drink tea."))
    return faults_in(wrote(Draft("own-1", "Mine", language="fr"), slide))


def in_a_remark_of_staff(words, folder):
    return faults_in(remarked(added(Draft("own-1", "Mine", language="fr"), "a"), "a", words))


PLACES = (
    *(in_a_panel, in_a_name, in_a_translation, in_an_announcement),
    *(on_a_slide_of_staff, in_a_remark_of_staff),
)
OF_STAFF = {on_a_slide_of_staff, in_a_remark_of_staff}
JUDGED = {
    "Call 555 0199 now.": set(),
    "Call five five five zero one nine nine.": set(),
    "Call ⑤⑤⑤ ⓪①⑨⑨ now.": set(),
    "Call ①①② now.": set(),
    "Read example.org now.": set(),
    "Tea is <b>free</b> here.": set(),
    "Tea is here\u202e now.": set(),
    "We rescue people here.": {in_an_announcement, *OF_STAFF},
    "This call is free.": OF_STAFF,
    "Call 0,7,0,0,1,2 now.": set(),
    "Call 1\u20111\u20116 now.": set(),
    "Call 07OO-I2E-4S6 now.": set(),
    "Call nul sept 12 34 now.": set(),
    "Read www example org now.": set(),
    "Write to us on WhatsApp.": set(),
    "Everything you say stays secret.": set(),
    "You are safe with us.": set(),
    "Our safe house is in Rue Joss 12.": set(),
    "Are you being forced to work?": set(),
}
"""Words for each judgement, and the places that may have them."""

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.__name__)
def test_good_words_may_be_anywhere(place, tmp_path):
    assert [*place("Drink tea.", tmp_path)] == []


@pytest.mark.parametrize("words", JUDGED)
@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.__name__)
def test_bad_words_are_found_wherever_they_are(place, words, tmp_path):
    assert bool([*place(words, tmp_path)]) is (place not in JUDGED[words])
