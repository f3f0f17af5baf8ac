"""A site's own catalogue may be broken or made to do harm: it says nothing then, and nothing waits for it."""

from time import process_time

import pytest

from kiosk.i18n.catalogues.approvals import read_approvals
from kiosk.i18n.catalogues.scan import translations
from kiosk.i18n.catalogues.soundness import faults
from kiosk.i18n.load_language import load_language

SECONDS = 2
HEADER = (
    'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset={}\\n"\n'
    '"Plural-Forms: nplurals={}; plural=(n > 1);\\n"\n\n'
)
MESSAGE = 'msgctxt "a"\nmsgid "One"\nmsgstr "{}"\n'
SOUND = (HEADER.format("utf-8", 2) + MESSAGE.format("Un")).encode()


def written(text, charset="utf-8", forms=2):
    return (HEADER.format(charset, forms) + MESSAGE.format(text)).encode()


def headed(line):
    return SOUND.replace(b'"Plural-Forms', f'"{line}\\n"\n"Plural-Forms'.encode())


ODD_DATES = [
    ("PO-Revision-Date", ""),
    ("PO-Revision-Date", "2026-11-11"),
    ("PO-Revision-Date", "2026-11-11T10:10:00Z"),
    ("PO-Revision-Date", "2026-11-11 10:10:00+0100"),
    ("POT-Creation-Date", "yesterday"),
]
REFUSED = {
    "marks on one letter": (written("a" + "\u0301" * 100_000), "piles up"),
    "an override": (written("pay \u202e001"), "turns the direction"),
    "a control character": (written("a\u0007b"), "control character"),
    "one long word": (written("w" * 240_000), "is too long"),
    "Latin-1": (written("Un").replace(b"Un", b"\xe9"), "not UTF-8"),
    "zero bytes": (bytes(100_000), "this is no"),
    "UTF-16": (SOUND.decode().encode("utf-16"), "not UTF-8"),
    "too large": (SOUND + b"# x\n" * 1_000_000, "is larger than"),
    "very many plurals": (
        SOUND + b'\nmsgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[1] "d"\n' * 30_000,
        "more than 10000 texts",
    ),
    "very many forms": (
        SOUND + b'\nmsgid "a"\nmsgid_plural "b"\n' + b"".join(b'msgstr[%d] "c"\n' % n for n in range(90_000)),
        "more than 10000 texts",
    ),
    "very many quotes": (SOUND[:-4] + b'"' * 100_000, "this is no"),
}
TAKEN = {
    "a byte order mark": b"\xef\xbb\xbf" + SOUND,
    "an unknown charset": written("Un", charset="nonsense"),
    **{f"the date “{date}”": headed(f"{name}: {date}") for name, date in ODD_DATES},
    "a language with its name": headed("Language: French (France)"),
    "an odd charset": headed("Content-Type: text/plain; charset*=utf-8''utf-8"),
}
ODD_PLURALS = {
    "gettext's own template": "nplurals=INTEGER; plural=EXPRESSION;",
    "no rule": "nplurals=2; plural=;",
    "no number": "nplurals=; plural=(n > 1);",
    "an encoded number": "nplurals*=utf-8''2; plural=(n > 1);",
    "no form": "nplurals=0; plural=0;",
    "very many forms": "nplurals=99999999; plural=(n > 1);",
    "a form too few": "nplurals=1; plural=(n > 1);",
    "a division by nothing": "nplurals=2; plural=1%n;",
    "a very deep rule": f"nplurals=2; plural={'(' * 400}n{')' * 400};",
}


@pytest.fixture
def catalogue(tmp_path):
    file = tmp_path / "translations/fr/LC_MESSAGES/kiosk.po"
    file.parent.mkdir(parents=True)
    return file


def said(file):
    """What the window, the offer of languages and the check make of it, in time."""
    begin = process_time()
    folder = file.parents[2]
    spoken, shown, found = load_language("fr", folder).text("One", "a"), translations(file), faults(file)
    assert process_time() - begin < SECONDS
    assert all(len(fault.text) < 600 and fault.text.isprintable() for fault in found)
    return spoken, shown, [fault.text for fault in found]


@pytest.mark.parametrize(("content", "text"), REFUSED.values(), ids=REFUSED)
def test_what_is_not_sound_is_not_said_and_named(catalogue, content, text, log_warnings):
    catalogue.write_bytes(content)
    spoken, shown, found = said(catalogue)
    assert (spoken, shown) == ("One", {})
    assert text in found[0]
    assert all(len(warning) < 600 for warning in log_warnings())


@pytest.mark.parametrize("bad", ['msgid "a"\nmsgid_plural "b"\nmsgstr[x] "c"', 'msgid "a"\nmsgstr[9 "b"'])
def test_what_is_no_message_is_named_and_costs_no_other(catalogue, bad, log_warnings):
    catalogue.write_bytes(SOUND + f"\n{bad}\n".encode())
    spoken, _, found = said(catalogue)
    assert spoken == "Un"
    assert "this is no line" in found[0]
    assert log_warnings() == [
        f"{catalogue}:10: this is no catalogue: compare this message with its neighbours"
    ]


@pytest.mark.parametrize("content", TAKEN.values(), ids=TAKEN)
def test_what_is_only_odd_is_said(catalogue, content):
    catalogue.write_bytes(content)
    spoken, shown, found = said(catalogue)
    assert spoken == "Un"
    assert [message.translations for message in shown.values()] == [("Un",)]
    assert found == []


@pytest.mark.parametrize("forms", ODD_PLURALS.values(), ids=ODD_PLURALS)
def test_where_plurals_cannot_be_used_those_of_the_language_are(catalogue, forms, log_warnings):
    hours = 'msgid "hour"\nmsgid_plural "hours"\nmsgstr[0] "heure"\nmsgstr[1] "heures"\n'
    text = f'msgid ""\nmsgstr ""\n"Language: \\n"\n"Plural-Forms: {forms}\\n"\n\n{hours}'
    catalogue.write_text(text + "\n" + MESSAGE.format("Un"))
    spoken, _, found = said(catalogue)
    french = load_language("fr", catalogue.parents[2])
    assert [spoken, *(french.plural("hour", "hours", n) for n in range(3))] == [
        "Un",
        "heure",
        "heure",
        "heures",
    ]
    fault = "its Plural-Forms cannot be used: write “nplurals=2; plural=(n > 1);”"
    assert found == [fault]
    assert [problem.line for problem in faults(catalogue)] == [4]
    assert set(log_warnings()) == {f"{catalogue}:4: {fault}"}


def test_a_message_with_two_plurals_costs_no_other(catalogue, log_warnings):
    plurals = 'msgid "a"\nmsgid_plural "b"\nmsgid_plural "c"\nmsgstr[0] "d"\nmsgstr[1] "e"\n'
    catalogue.write_bytes(SOUND + f"\n{plurals}".encode())
    spoken, _, found = said(catalogue)
    assert spoken == "Un"
    assert set(found) == {"this is no catalogue: compare this message with its neighbours"}
    assert len(log_warnings()) == 1


@pytest.mark.parametrize("target", ["/dev/zero", "/etc/passwd", "../../../secret.po"])
def test_a_catalogue_lies_inside_its_folder(catalogue, target, log_warnings):
    (catalogue.parents[3] / "secret.po").write_bytes(SOUND)
    catalogue.symlink_to(target)
    spoken, shown, found = said(catalogue)
    assert (spoken, shown) == ("One", {})
    assert "leads out of its folder" in found[0]
    assert not any("root:" in warning for warning in log_warnings())


def test_approvals_lie_inside_their_folder(tmp_path):
    file = tmp_path / "fr/reviewed.toml"
    file.parent.mkdir()
    file.symlink_to("/dev/zero")
    assert "leads out of its folder" in read_approvals(file).problems[0].text
