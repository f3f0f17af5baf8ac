import pytest

from kiosk.base.problems import Severity
from kiosk.i18n.catalogues.completeness import own_name
from kiosk.i18n.catalogues.scan import first_lines, translations
from kiosk.i18n.catalogues.soundness import faults

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'


@pytest.fixture
def catalogue(tmp_path):
    """catalogue(text) is a file with a header of four lines and then the text."""

    def write(text):
        file = tmp_path / "kiosk.po"
        file.write_text(HEADER + text, "utf-8")
        return file

    return write


def test_a_whole_catalogue_has_no_faults(catalogue):
    text = '# A note\n#: a.py:1\n#, python-brace-format\nmsgctxt "strip"\nmsgid "From {time}"\n'
    text += 'msgstr ""\n"Dès \\"{time}\\""\n\n#~ msgid "old"\n#~ msgstr "vieux"\n'
    assert faults(catalogue(text)) == ()


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('msgid "One"\nmsgstr "Un\n', 6, "this is no line of a catalogue"),
        ('msgid "One"\nmsgstr "Un "deux""\n', 6, "this is no line of a catalogue"),
        ('msgid "One"\nmsgstr "Un"\nmore\n', 7, "this is no line of a catalogue"),
        ('msgid "One"\nmsgid "Two"\nmsgstr "Deux"\n', 5, "this is no catalogue"),
        ('msgid "One"\nmsgstr ""\n', 5, "this is not translated"),
        ('#, fuzzy\nmsgid "One"\nmsgstr "Un"\n', 6, "this is marked “fuzzy”"),
        ('msgid "From {time}"\nmsgstr "Dès {heure}"\n', 5, "has other {placeholders}"),
        ('msgid "One"\nmsgstr "Un &amp; une"\n', 5, "holds markup (&amp;)"),
    ],
)
def test_a_fault_is_named_with_its_line(text, line, said, catalogue):
    (found,) = faults(catalogue(text))
    assert (found.line, found.text[: len(said)]) == (line, said)


@pytest.mark.parametrize("text", ['msgid "One"\nmsgstr ""\n', '#, fuzzy\nmsgid "One"\nmsgstr "Un"\n'])
def test_what_is_only_not_done_yet_is_no_error(text, catalogue):
    (found,) = faults(catalogue(text))
    assert found.severity is Severity.WARNING


def test_what_is_not_utf_8_is_named_and_is_not_complete(tmp_path):
    file = tmp_path / "kiosk.po"
    file.write_bytes(b'msgid ""\nmsgstr "\xe9"\n')
    (found,) = faults(file)
    assert (found.line, found.text) == (2, "the file is not UTF-8: save it again with that encoding")
    assert own_name(first_lines(file)) == ""
    assert translations(file) == {}


def test_a_catalogue_that_is_not_there_is_named(tmp_path):
    (found,) = faults(tmp_path / "kiosk.po")
    assert "cannot be read" in found.text
