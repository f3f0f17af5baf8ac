import pytest

from kiosk.i18n.catalogues.completeness import catalogue_file
from kiosk.i18n.extraction.one_text import said_in, with_moved, with_translation

CATALOGUE = r"""# By the station.
msgid ""
msgstr ""
"Project-Id-Version: awareness-kiosk\n"
"Language: fr\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=utf-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\n"
"X-Review: draft\n"

#. headline of an attract panel, at most 70 characters
#: content/panels/last-bus.toml:5
msgctxt "last-bus"
msgid "The last bus"
msgstr "Le dernier bus"

msgctxt "last-bus"
msgid "Ask here."
msgstr "Demandez ici."
"""


@pytest.fixture
def translations(tmp_path):
    file = catalogue_file(tmp_path, "fr")
    file.parent.mkdir(parents=True)
    file.write_text(CATALOGUE, "utf-8")
    return tmp_path


def keep(translations, text):
    catalogue_file(translations, "fr").write_text(text, "utf-8")
    return said_in(translations, "fr")


def test_one_translation_changes_and_the_rest_stays(translations):
    text = with_translation(translations, "fr", ("last-bus", "Ask here."), "Demandez au guichet.")
    assert text == CATALOGUE.replace("Demandez ici.", "Demandez au guichet.")


def test_a_new_text_is_added(translations):
    said = keep(translations, with_translation(translations, "fr", ("night", "Stay."), "Restez !"))
    assert said["night", "Stay."] == ("Restez\N{NARROW NO-BREAK SPACE}!", False)
    assert said["last-bus", "The last bus"] == ("Le dernier bus", False)


def test_a_translation_follows_its_changed_text_to_be_looked_at_again(translations):
    before, key = ("last-bus", "The last bus"), ("last-bus", "The very last bus")
    moved = keep(translations, with_moved(translations, "fr", before, key[1]))
    assert moved[key] == ("Le dernier bus", True)
    assert before not in moved
    said = keep(translations, with_translation(translations, "fr", key, "Le tout dernier bus"))
    assert said[key] == ("Le tout dernier bus", False)


def test_the_first_text_begins_a_catalogue(tmp_path):
    text = with_translation(tmp_path, "ar", ("last-bus", "The last bus"), "آخر حافلة")
    catalogue_file(tmp_path, "ar").parent.mkdir(parents=True)
    catalogue_file(tmp_path, "ar").write_text(text, "utf-8")
    assert said_in(tmp_path, "ar") == {("last-bus", "The last bus"): ("آخر حافلة", False)}
    assert "X-Review: draft" in text
