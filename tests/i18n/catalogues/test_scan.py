import pytest

from kiosk.i18n.catalogues.files import HEAD_BYTES
from kiosk.i18n.catalogues.scan import first_lines, header, scan, translations

HEADER = (
    'msgid ""\nmsgstr ""\n"Language: fr\\n"\n'
    '"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n"X-Review: draft\\n"\n\n'
)


@pytest.fixture
def catalogue(tmp_path):
    def write(body, head=HEADER):
        file = tmp_path / "kiosk.po"
        file.write_text(head + body, "utf-8")
        return file

    return write


@pytest.mark.parametrize(
    "body",
    [
        'msgid "Pause"\nmsgstr "Pause"\n',
        'msgid "Pause"\nmsgstr ""\n"Pau"\n"se"\n',
        'msgid ""\n"Pau"\n"se"\nmsgstr "Pause"',
        'msgid "Pau" \n"se"\nmsgstr "Pa"\t\n"u" \t\n"se"  ',
        '# note\n#: a.py:1\n#, python-brace-format\nmsgid "Pause"\nmsgstr "Pause"\n'
        '#~ msgid "Old"\n#~ msgstr ""\n',
        'msgid "Pause"  \r\nmsgstr "Pause"\r\n',
    ],
)
def test_a_message_that_is_said(body, catalogue):
    assert [(key, m.translations) for key, m in translations(catalogue(body)).items()] == [
        (("", "Pause"), ("Pause",))
    ]


@pytest.mark.parametrize(
    "body",
    [
        "",
        'msgid "Pause"\nmsgstr ""\n',
        '#, fuzzy\nmsgid "Pause"\nmsgstr "Pause"\n',
        '#, python-brace-format, fuzzy\nmsgctxt "a"\nmsgid "Pause"\nmsgstr "Pause"\n',
        '#~ msgid "Pause"\n#~ msgstr "Pause"\n',
        'msgid "Pause"\nmsgstr "Pause\n',
        'msgid "{n} day"\nmsgstr "{m} jour"\n',
        'msgid "{n} day"\nmsgstr "{n} jour {"\n',
        'msgid "Pause"\nmsgstr "{unknown}"\n',
        'msgid "Pause"\nmsgstr "<b>Pause</b>"\n',
        'msgid "Pause"\nmsgstr "Pause &amp; fin"\n',
        'msgid "{n} day"\nmsgid_plural "{n} days"\nmsgstr[0] "{n} jour"\nmsgstr[1] ""\n',
        'msgid "{n} day"\nmsgid_plural "{n} days"\nmsgstr[0] "{n} jour"\n',
    ],
)
def test_a_message_that_is_not_said(body, catalogue):
    assert translations(catalogue(body)) == {}


def test_a_message_has_context_plural_escapes_notes_and_a_line(catalogue):
    body = (
        '#. a note\nmsgctxt "a"\nmsgid "one \\"day\\""\nmsgid_plural "{n} days"\n'
        'msgstr[0] "un\\njour"\nmsgstr[1] "{n}"\n'
    )
    (message,) = scan(catalogue(body))
    assert message.key == ("a", 'one "day"')
    assert (message.sources, message.translations) == (('one "day"', "{n} days"), ("un\njour", "{n}"))
    assert (message.notes, message.line) == ("#. a note\n", 9)


def test_the_forms_of_a_plural_have_the_order_of_their_numbers(catalogue):
    body = 'msgid "{n} day"\nmsgid_plural "{n} days"\nmsgstr[1] "{n} jours"\nmsgstr[0] "{n} jour"\n'
    (message,) = scan(catalogue(body))
    assert message.translations == ("{n} jour", "{n} jours")


def test_quotation_marks_where_a_text_goes_on_are_not_taken_for_its_ends(catalogue):
    (message,) = scan(catalogue('msgid "a\\""\n"\\"b"\nmsgstr "\\""\n"\\n"\n""\n'))
    assert (message.sources, message.translations) == (('a""b',), ('"\n',))


def test_one_that_cannot_be_shown_leaves_the_others(catalogue):
    body = 'msgid "Pause"\nmsgstr "Pause"\n\nmsgid "Call"\nmsgstr "0612345678"\n'
    assert list(translations(catalogue(body))) == [("", "Pause")]


def test_a_header_says_things(catalogue):
    assert [header(first_lines(catalogue("")), name) for name in ("X-Review", "X-Other")] == ["draft", ""]


@pytest.mark.parametrize("shift", range(4))
def test_a_header_says_things_in_front_of_many_messages(shift, catalogue):
    """Wherever in a letter reading ends."""
    file = catalogue("#" * shift + "\n" + "#é\n" * HEAD_BYTES)
    assert header(first_lines(file), "X-Review") == "draft"


def test_what_cannot_be_read_says_nothing(tmp_path):
    (tmp_path / "kiosk.po").write_bytes(b'msgid "Pause"\nmsgstr "\xff"\n')
    assert [translations(tmp_path / name) for name in ("kiosk.po", "none.po")] == [{}, {}]
