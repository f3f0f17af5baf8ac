from pathlib import Path

import pytest

from kiosk.i18n.extraction.update_catalogues import main

REPOSITORY = Path(__file__).parents[3]
QML = """\
Text {
    // TRANSLATORS: stands alone on the picture
    text: qsTr("Pause")
    // TRANSLATORS: a button, at most 12 characters
    name: root.old ? qsTr("Back") : qsTr("Back", "of a chair")
}
"""
PYTHON = """\
# TRANSLATORS: on a card,
# at most 20 characters
SAID = {
    1: language.plural("{n} language", "{n} languages", n),
    2: language.text("From {time}"),
}
"""
PANEL = """\
kind = "statement"
id = "first"
headline = "A headline"
lead = "A lead."
"""
COMPLETE = {
    "Pause": "Pause",
    "Back": "Retour",
    "From {time}": "Dès {time}",
    "A headline": "Un titre",
    "A lead.": "Un chapeau.",
}


@pytest.fixture
def project(tmp_path):
    for name, text in {
        "babel.cfg": (REPOSITORY / "babel.cfg").read_text(encoding="utf-8"),
        "kiosk/words.py": PYTHON,
        "kiosk/qml/Kiosk/Bar.qml": QML,
        "resources/content/panels/first.toml": PANEL,
    }.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    main(["--site", str(tmp_path), "--add", "fr"])
    return tmp_path


def catalogue(project: Path) -> Path:
    return project / "translations" / "fr" / "LC_MESSAGES" / "kiosk.po"


def translate(project: Path, translations: dict[str, str]) -> None:
    text = catalogue(project).read_text(encoding="utf-8")
    for source, translation in translations.items():
        text = text.replace(f'"{source}"\nmsgstr ""', f'"{source}"\nmsgstr "{translation}"')
    text = text.replace('msgstr[0] ""\nmsgstr[1] ""', 'msgstr[0] "{n} langue"\nmsgstr[1] "{n} langues"')
    catalogue(project).write_text(text, encoding="utf-8")


def test_words_come_from_qml_python_and_content(project):
    template = (project / "translations" / "kiosk.pot").read_text(encoding="utf-8")
    for message in (
        '#. stands alone on the picture\n#: kiosk/qml/Kiosk/Bar.qml:3\nmsgid "Pause"',
        '#. a button, at most 12 characters\n#: kiosk/qml/Kiosk/Bar.qml:5\nmsgid "Back"',
        "#. a button, at most 12 characters\n#: kiosk/qml/Kiosk/Bar.qml:5\nmsgctxt",
        "#. on a card, at most 20 characters\n#: kiosk/words.py:4\n#, python-brace-format\nmsgid",
        "#. on a card, at most 20 characters\n#: kiosk/words.py:5\n#, python-brace-format\nmsgid",
        'msgctxt "of a chair"\nmsgid "Back"',
        'msgid "{n} language"\nmsgid_plural "{n} languages"',
        '#: resources/content/panels/first.toml:3\nmsgctxt "first"\nmsgid "A headline"',
    ):
        assert message in template


def test_what_visitors_read_comes_first_and_what_staff_read_last(project):
    for name, text in {
        "kiosk/window/talk/words/console.py": 'text("Time left")\nmark("Pause")\n',
        "kiosk/qml/Kiosk/Visit/tools/Toolbar.qml": 'Text { text: qsTr("All topics") }\n',
        "resources/content/notes/first.toml": 'id = "first"\ntext = "A note."\n',
        "resources/content/guides/first.toml": 'id = "first"\n[[part]]\nheading = "Room"\ntext="- Chairs."\n',
    }.items():
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(text, encoding="utf-8")
    main(["--site", str(project)])
    for file in (project / "translations/kiosk.pot", catalogue(project)):
        at = [
            file.read_text("utf-8").index(f'msgid "{text}"\n')
            for text in (
                *("All topics", "From {time}", "Pause", "A headline", "Time left", "A note."),
                *("Room", "Chairs."),
            )
        ]
        assert at == sorted(at)
        assert 'msgctxt "guides/first"\nmsgid "Chairs."' in file.read_text("utf-8")


def test_a_second_run_changes_no_file(project):
    translate(project, {"Pause": "Pause"})
    main(["--site", str(project)])
    files = sorted((project / "translations").rglob("*.po*"))
    before = [(file.read_bytes(), file.stat().st_mtime_ns) for file in files]
    main(["--site", str(project)])
    assert [(file.read_bytes(), file.stat().st_mtime_ns) for file in files] == before
    assert "Date" not in before[0][0].decode()


def test_the_header_of_a_catalogue_is_kept(project):
    catalogue(project).write_text(
        catalogue(project).read_text(encoding="utf-8").replace("draft", "reviewed"), encoding="utf-8"
    )
    main(["--site", str(project)])
    assert '"X-Review: reviewed\\n"' in catalogue(project).read_text(encoding="utf-8")


def test_says_how_far_each_language_is(project, capsys):
    translate(project, {"Pause": "Pause"})
    capsys.readouterr()
    main(["--site", str(project)])
    assert capsys.readouterr().out == (
        "en: 7 written, 7 draft\nfr: 2 translated, 5 missing, 0 stale, 2 draft\n"
    )


@pytest.mark.parametrize("words", [(), ("--add", "es")])
def test_new_words_are_counted_as_missing_from_the_first_time_on(project, capsys, words):
    (project / "kiosk/more.py").write_text('language.text("New")\n', encoding="utf-8")
    told = []
    for arguments in (words, ()):
        capsys.readouterr()
        main(["--site", str(project), *arguments])
        told.append(capsys.readouterr().out.splitlines())
    assert told[0] == told[1]
    assert "fr: 0 translated, 8 missing, 0 stale, 0 draft" in told[0]
    assert not words or "es: 0 translated, 8 missing, 0 stale, 0 draft" in told[0]


def test_a_changed_text_makes_its_translation_stale_and_a_removed_one_obsolete(project, capsys):
    translate(project, {"A headline": "Un titre", "Pause": "Pause"})
    panel = project / "resources" / "content" / "panels" / "first.toml"
    panel.write_text(PANEL.replace("A headline", "The headline"), encoding="utf-8")
    (project / "kiosk" / "qml" / "Kiosk" / "Bar.qml").unlink()
    capsys.readouterr()
    main(["--site", str(project)])
    assert capsys.readouterr().out.endswith("fr: 1 translated, 2 missing, 1 stale, 1 draft\n")
    text = catalogue(project).read_text(encoding="utf-8")
    assert '#, fuzzy\nmsgctxt "first"\nmsgid "The headline"\nmsgstr "Un titre"' in text
    assert '#~ msgid "Pause"\n#~ msgstr "Pause"' in text


def test_check_is_silent_when_all_is_well(project, capsys):
    translate(project, COMPLETE)
    main(["--site", str(project)])
    capsys.readouterr()
    assert main(["--site", str(project), "--check"]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("good", "bad", "fault"),
    [
        ('msgstr "Dès {time}"', 'msgstr ""', "this is not translated: write its msgstr: 'From {time}'"),
        ('msgstr "Dès {time}"', 'msgstr "Dès {heure}"', "has other {placeholders} than the English: "),
        ('msgstr "Dès {time}"', 'msgstr "<i>Dès {time}</i>"', "holds markup (<i>), which "),
        (
            '#, python-brace-format\nmsgid "From',
            '#, fuzzy, python-brace-format\nmsgid "From',
            "this is marked",
        ),
        ('msgstr "Un titre"', f'msgstr "{"Un titre " * 8}"', "is translated by more than 70 characters"),
        ('[1] "{n} langues"', f'[1] "{{n}} {"lan" * 7}"', "is translated by more than 20 characters"),
    ],
)
def test_check_names_file_and_line_of_what_is_wrong(project, capsys, good, bad, fault):
    translate(project, COMPLETE)
    main(["--site", str(project)])
    text = catalogue(project).read_text(encoding="utf-8")
    catalogue(project).write_text(text.replace(good, bad), encoding="utf-8")
    capsys.readouterr()
    assert main(["--site", str(project), "--check"]) == 1
    (line,) = capsys.readouterr().out.splitlines()
    number = int(line.removeprefix("translations/fr/LC_MESSAGES/kiosk.po:").partition(":")[0])
    assert fault in line
    assert catalogue(project).read_text(encoding="utf-8").splitlines()[number - 1].startswith("msg")


def test_a_header_that_babel_cannot_read_is_kept_and_its_plurals_are_named(project, capsys):
    translate(project, COMPLETE)
    main(["--site", str(project)])
    text = catalogue(project).read_text(encoding="utf-8")
    odd = text.replace("nplurals=2; plural=(n > 1);", "nplurals=INTEGER; plural=EXPRESSION;")
    odd = odd.replace('"Language: fr', '"PO-Revision-Date: \\n"\n"Language: fr')
    catalogue(project).write_text(odd, encoding="utf-8")
    assert main(["--site", str(project)]) == 0
    assert catalogue(project).read_text(encoding="utf-8") == odd
    capsys.readouterr()
    assert main(["--site", str(project), "--check"]) == 1
    (line,) = capsys.readouterr().out.splitlines()
    assert "kiosk.po:10: error: its Plural-Forms cannot be used: write “nplurals=2; plural=(n > 1);”" in line


def test_a_catalogue_that_cannot_be_read_is_named_and_stays(project, capsys):
    translate(project, COMPLETE)
    with catalogue(project).open("a", encoding="utf-8") as stream:
        stream.write('\nmsgid "a"\nmsgstr[x] "b"\n')
    before = catalogue(project).read_bytes()
    capsys.readouterr()
    assert main(["--site", str(project)]) == 1
    assert "this is no line of a catalogue" in capsys.readouterr().out
    assert catalogue(project).read_bytes() == before


def test_check_sees_new_words_but_not_moved_ones(project, capsys):
    translate(project, COMPLETE)
    main(["--site", str(project)])
    program = project / "kiosk" / "words.py"
    program.write_text(f"\n\n{PYTHON}", encoding="utf-8")
    assert main(["--site", str(project), "--check"]) == 0
    program.write_text(f'{PYTHON}\nlanguage.text("New")', encoding="utf-8")
    capsys.readouterr()
    assert main(["--site", str(project), "--check"]) == 1
    assert "translations/kiosk.pot:1: error: is out of date: run `make words`" in capsys.readouterr().out


# --- a site's own ------------------------------------------------------------------------------------------


@pytest.fixture
def site(tmp_path):
    """A site with a panel of its own, and a catalogue that corrects a word of the program."""
    panel = tmp_path / "content/panels/first.toml"
    panel.parent.mkdir(parents=True)
    panel.write_text(PANEL, encoding="utf-8")
    main(["--site", str(tmp_path), "--add", "fr"])
    translate(tmp_path, {"A headline": "Un titre"})
    with catalogue(tmp_path).open("a", encoding="utf-8") as file:
        file.write('\nmsgid "Start again"\nmsgstr "Au début"\n')
    return tmp_path


def test_new_words_of_a_site_are_counted_as_missing_the_first_time(site, capsys):
    other = 'kind = "statement"\nid = "second"\nheadline = "Trains at night"\nlead = "Ask at gate two."\n'
    (site / "content/panels/second.toml").write_text(other, encoding="utf-8")
    capsys.readouterr()
    main(["--site", str(site)])
    first = capsys.readouterr().out
    main(["--site", str(site)])
    assert first == capsys.readouterr().out
    assert first.endswith("fr: 2 translated, 3 missing, 0 stale, 1 draft\n")


def test_a_sites_catalogue_holds_its_own_words_and_its_corrections(site, capsys):
    capsys.readouterr()
    main(["--site", str(site)])
    assert capsys.readouterr().out.endswith("fr: 2 translated, 1 missing, 0 stale, 1 draft\n")
    text = catalogue(site).read_text(encoding="utf-8")
    assert '#: content/panels/first.toml:3\nmsgctxt "first"\nmsgid "A headline"\nmsgstr "Un titre"' in text
    assert 'msgid "Start again"\nmsgstr "Au début"' in text
    assert "Pause" not in text + (site / "translations/kiosk.pot").read_text(encoding="utf-8")


@pytest.mark.parametrize("named", ["", "site.toml"])
@pytest.mark.slow
def test_a_language_that_is_there_already_is_gone_on_with(site, capsys, named):
    (site / "site.toml").touch()
    before = catalogue(site).read_text(encoding="utf-8")
    capsys.readouterr()
    assert main(["--site", str(site / named), "--add", "fr"]) == 0
    assert capsys.readouterr().out.startswith(f"{catalogue(site)} is there already and stays: ")
    assert all(line in catalogue(site).read_text(encoding="utf-8") for line in before.splitlines())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--add", "es-foo"), "“es-foo” is no language: write its tag, such as es or pt-BR"),
        (("--add", "pt_BR"), "“pt_BR” is no language: write its tag, such as es or pt-BR"),
        (("--add", "../../es"), "“../../es” is no language"),
        (("--add", "he"), "“he” cannot be shown: no font here has its script, hebrew: add one to"),
        (("--add", "rhg"), "“rhg” cannot be shown: its script, Rohg, is not known here: write its row in"),
        (("--add", "mnw"), "“mnw” cannot be shown: it is written in the script Mymr, not Latn: add it to"),
        (("--site", "no/such/folder"), "there is no folder no/such/folder: check its name and place"),
    ],
)
@pytest.mark.slow
def test_a_call_that_makes_no_sense_is_told_in_a_sentence(site, capsys, arguments, said):
    with pytest.raises(SystemExit) as ended:
        main(["--site", str(site), *arguments])
    assert ended.value.code == 2
    assert said in capsys.readouterr().err
    assert not (site.parent / "es").exists()


TOPIC = """\
id = "about-this-screen"
title = "About this screen"

[[page]]
id = "privacy"
title = "A title of our own"

[[page.part]]
text = "Nobody sees it."
"""


@pytest.mark.parametrize(
    ("languages", "asked"),
    [
        (
            '["en", "fr"]',
            {"fr": ["A headline", "A lead.", "A title of our own", "Nobody sees it."], "en": []},
        ),
        (
            '["fr", "en"]',
            {"fr": [], "en": ["A headline", "A lead.", "A title of our own", "Nobody sees it."]},
        ),
    ],
)
@pytest.mark.slow
def test_a_site_is_asked_only_for_what_nobody_says(site, languages, asked):
    """Not for its own language, and not for what it has copied from the program."""
    (site / "site.toml").write_text(f"languages = {languages}\n", encoding="utf-8")
    topic = site / "content/topics/about-this-screen.toml"
    topic.parent.mkdir()
    topic.write_text(TOPIC, encoding="utf-8")
    catalogue(site).write_text(catalogue(site).read_text("utf-8").replace("Un titre", ""), encoding="utf-8")
    main(["--site", str(site), "--add", "en"])
    for tag, texts in asked.items():
        text = (site / f"translations/{tag}/LC_MESSAGES/kiosk.po").read_text("utf-8")
        found = [line.removeprefix('msgid "')[:-1] for line in text.splitlines() if line[:5] == "msgid"]
        own = [said for said in found if said not in {"", "Start again"}]
        assert own == texts


def test_what_a_site_says_otherwise_than_the_program_stays_in_its_own_language(site):
    (site / "site.toml").write_text('languages = ["fr"]\n', encoding="utf-8")
    main(["--site", str(site)])
    text = catalogue(site).read_text(encoding="utf-8")
    assert 'msgid "Start again"\nmsgstr "Au début"' in text
    assert 'msgid "A headline"\nmsgstr "Un titre"' in text
    assert "A lead." not in text


HEAD = """\
# Words in the language fr.
# Maria Example <maria@example.org>, 2026.
msgid ""
msgstr ""
"Last-Translator: Maria Example "
"<maria@example.org>\\n"
"Language-Team: maria@example.org\\n"
"Language: fr\\n"
"""


def test_persons_are_taken_out_of_a_catalogue_and_named_by_check(project, capsys):
    translate(project, COMPLETE)
    main(["--site", str(project)])
    text = catalogue(project).read_text(encoding="utf-8")
    catalogue(project).write_text(f"{HEAD}{text.partition('"Language: fr\\n"\n')[2]}", encoding="utf-8")
    capsys.readouterr()
    assert main(["--site", str(project), "--check"]) == 1
    said = [line.split(": ", 1)[1] for line in capsys.readouterr().out.splitlines() if "a person" in line]
    assert [line.split(" names")[0] for line in said] == [
        "error: Last-Translator",
        "error: Language-Team",
        "error: this",
    ]
    main(["--site", str(project)])
    text = catalogue(project).read_text(encoding="utf-8")
    assert "aria" not in text
    assert text.startswith('# Words in the language fr.\nmsgid ""\nmsgstr ""\n"Language: fr\\n"\n')
    assert main(["--site", str(project), "--check"]) == 0


def test_a_correction_of_what_the_program_no_longer_says_is_put_away(site):
    with catalogue(site).open("a", encoding="utf-8") as file:
        file.write('\nmsgid "A sentence of long ago"\nmsgstr "Jadis"\n')
    main(["--site", str(site)])
    assert '#~ msgid "A sentence of long ago"' in catalogue(site).read_text(encoding="utf-8")
