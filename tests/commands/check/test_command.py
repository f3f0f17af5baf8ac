"""``check`` names everything at once, in order, for people and for programs."""

import json
import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.base.places import RESOURCES
from kiosk.base.problems import Problem, Severity
from kiosk.cli.for_staff import site_of
from kiosk.cli.main import main
from kiosk.commands.check import catalogue_findings
from kiosk.commands.check.audience_of_problem import left_to_others, reader_of
from kiosk.commands.check.command import CheckOptions, check
from kiosk.commands.check.findings import findings
from kiosk.commands.new_site import new_site
from kiosk.i18n.extraction import update_catalogues as words
from kiosk.i18n.load_language import load_language
from kiosk.loading import reading
from kiosk.loading.sources import BUILT_IN_SITE, Sources
from kiosk.loading.world import load_world

pytestmark = pytest.mark.usefixtures("installed")

ROOT = Path(__file__).parents[3]
READ_WORLD = reading.read_world
NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
SITE = (
    'organisation = "other"\nname = "Example"\ncountry = ""\ntime_zone = "Europe/Rome"\nlanguages = ["en"]\n'
)
PANEL = """\
kind = "statement"
id = "own"
field = "tael"
motif = "buss"
headline = "We rescue."
led = "A lead."
"""
TOPIC = """\
id = "own-topic"
title = "Own topic"
field = "wine"
motif = "bus"

[[page]]
id = "page"
title = "Page"
links = ["own-topic/pgae"]

[[page.part]]
text = "The first victim was one in five."
"""


PROGRAMME = """\
id = "own-talk"
title = "Our talk"

[[slide]]
show = "before-you-travl"
minutes = 5
"""
NOTES = """\
id = "before-you-travel"
text = "Say how victims are found."
"""


@pytest.fixture
def own_site(tmp_path):
    """A site whose content has faults of many kinds."""
    for name in ("panels", "topics", "programmes", "notes"):
        (tmp_path / "content" / name).mkdir(parents=True)
    (tmp_path / "site.toml").write_text(SITE + 'logo = "logo.png"\nhide = ["nothing"]\n', "utf-8")
    (tmp_path / "content/panels/own.toml").write_text(PANEL, "utf-8")
    (tmp_path / "content/topics/own-topic.toml").write_text(TOPIC, "utf-8")
    (tmp_path / "content/programmes/own-talk.toml").write_text(PROGRAMME, "utf-8")
    (tmp_path / "content/notes/before-you-travel.toml").write_text(NOTES, "utf-8")
    (tmp_path / "content/order.toml").write_text(
        'panels = ["own", "before-you-travel"]\ntopics = ["own-topic"]\n'
    )
    for folder, said in (("announcements", "Call 555 0199."), ("state/announcements", "Open.\x07")):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "today.toml").write_text(f'minutes = 5\nwords = "{said}"\n', "utf-8")
    (tmp_path / "content/red-cross.gif").write_bytes(b"GIF89a")
    return tmp_path / "site.toml"


def own(problems, folder):
    return [
        (str(Path(p.file).relative_to(folder)), p.line, str(p.severity), p.text)
        for p in problems
        if Path(p.file).is_relative_to(folder)
    ]


@pytest.mark.slow
def test_of_the_untouched_template_it_says_only_that_nobody_can_be_called(qapp):
    (found,) = findings(Sources(BUILT_IN_SITE), NOON)
    assert "nobody can be called from this screen, no number is confirmed" in found.text


def test_everything_is_named_at_once(qapp, own_site):
    kept = own_site.parent / "state"
    found = own(findings(Sources(own_site, kept=kept), NOON, of_program=False), own_site.parent)
    assert [(file, line, kind, text[:27]) for file, line, kind, text in found] == [
        ("announcements/today.toml", 2, "error", "words: holds a telephone nu"),
        ("content/notes/before-you-travel.toml", 2, "error", "“victims” stands only in pa"),
        ("content/panels/own.toml", 1, "error", "lead is missing: add it"),
        ("content/panels/own.toml", 3, "error", "there is no field “tael”: d"),
        ("content/panels/own.toml", 4, "error", "there is no drawing “buss”:"),
        ("content/panels/own.toml", 5, "error", "“rescue” is not said here, "),
        ("content/panels/own.toml", 6, "error", "led is not known here: did "),
        ("content/programmes/own-talk.toml", 4, "error", "the talk is left out: it be"),
        ("content/programmes/own-talk.toml", 5, "warning", "“before-you-travl” is not s"),
        ("content/red-cross.gif", 1, "error", "the picture is called “cros"),
        ("content/red-cross.gif", 1, "error", "the picture is no PNG, SVG "),
        ("content/topics/own-topic.toml", 9, "error", "link “own-topic/pgae” leads"),
        ("content/topics/own-topic.toml", 12, "error", "“victim” stands only in par"),
        ("content/topics/own-topic.toml", 12, "warning", "“one in five” states a numb"),
        ("site.toml", 1, "warning", "nobody can be called from t"),
        ("site.toml", 6, "warning", "logo “logo.png” is not in i"),
        ("site.toml", 7, "warning", "hide names “nothing”, but n"),
        ("state/announcements/today.toml", 2, "error", "this is not TOML (Illegal c"),
    ]


@pytest.mark.slow
def test_the_catalogues_of_a_site_are_looked_at_too(qapp, own_site):
    file = own_site.parent / "translations/fr/LC_MESSAGES/kiosk.po"
    file.parent.mkdir(parents=True)
    file.write_text(
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
        'msgctxt "own"\nmsgid "We rescue."\nmsgstr "a\u202eb"\n\n'
        'msgctxt "own"\nmsgid "A lead."\nmsgstr "Le sauvetage des victimes."\n',
        "utf-8",
    )
    found = [p for p in findings(Sources(own_site), NOON) if p.file == str(file)]
    assert [(p.line, p.text.split(" ", 2)[0]) for p in found] == [
        (6, "holds"),
        (10, "“sauvetage”"),
        (10, "“victimes”"),
    ]


def test_an_author_hears_which_warnings_are_not_hers(tmp_path):
    site, ours = tmp_path / "site.toml", str(RESOURCES / "content/panels/own.toml")
    hers, one = (Problem(file, 1, Severity.WARNING, "too long") for file in (str(site), ours))
    two, consequence = (
        Problem(ours, 2, severity, "too long") for severity in (Severity.WARNING, Severity.ERROR)
    )

    def said(*problems, of=site):
        return "".join(left_to_others(of, problems)).removeprefix(f"{of}: ")

    assert said(hers, one) == "the last warning is about texts that come with the program: leave it"
    assert said(one, two) == "the last 2 warnings are about texts that come with the program: leave them"
    assert said(hers) == said(one, consequence) == said(one, of=RESOURCES / "demo/site.toml") == ""


@pytest.mark.parametrize("languages", [None, ("en", "fr"), ("en",)])
def test_a_catalogue_that_no_screen_shows_may_be_unfinished(tmp_path, languages):
    """The starter brings French, and a site may do without it."""
    file = tmp_path / "fr/LC_MESSAGES/kiosk.po"
    file.parent.mkdir(parents=True)
    head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
    file.write_text(f'{head}msgid "a"\nmsgstr ""\n\n#, fuzzy\nmsgid "b"\nmsgstr "c"\n', "utf-8")
    shown = languages != ("en",)
    found = [*catalogue_findings.of_site(tmp_path, languages)]
    assert [problem.text[:14] for problem in found] == ["this is not tr", "this is marked"] * shown
    file.write_text(f'{head}msgid "a\nmsgstr "b"\n', "utf-8")
    assert [problem.severity for problem in catalogue_findings.of_site(tmp_path, languages)] == ["error"]


def test_a_header_that_babel_cannot_read_costs_no_words_and_is_named(qapp, own_site, log_warnings):
    site = own_site.read_text("utf-8").replace('["en"]', '["en", "fr"]\nloop_languages = ["fr"]')
    own_site.write_text(site.replace('hide = ["nothing"]\n', ""), "utf-8")
    (own_site.parent / "content").rename(own_site.parent / "other")
    file = own_site.parent / "translations/fr/LC_MESSAGES/kiosk.po"
    file.parent.mkdir(parents=True)
    file.write_text(
        'msgid ""\nmsgstr ""\n"PO-Revision-Date: 2026-11-11\\n"\n'
        '"Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;\\n"\n\n'
        'msgid "Start again"\nmsgstr "De nouveau"\n',
        "utf-8",
    )
    sources = Sources(own_site)
    world = load_world(sources, NOON).world
    assert world.site.loop_languages == ("fr",)
    french = load_language("fr", *sources.catalogues)
    assert (french.text("Start again"), french.text("Back")) == ("De nouveau", "Retour")
    assert [(p.line, p.text[:16]) for p in findings(sources, NOON) if p.file == str(file)] == [
        (4, "its Plural-Forms")
    ]


def test_a_catalogue_of_the_program_that_babel_cannot_read_is_named(qapp, own_site, tmp_path, monkeypatch):
    root = tmp_path / "checkout"
    file = root / "translations/fr/LC_MESSAGES/kiosk.po"
    file.parent.mkdir(parents=True)
    (root / "babel.cfg").touch()
    file.write_text('msgid ""\nmsgstr ""\n\nmsgid "a"\nmsgstr[x] "b"\n', "utf-8")
    monkeypatch.setattr("kiosk.commands.check.catalogue_findings.ROOT", root)
    found = [p for p in findings(Sources(own_site), NOON) if p.file == str(file)]
    assert [(p.line, p.text[:16]) for p in found] == [(5, "this is no line ")]


@pytest.mark.slow
def test_an_order_that_leaves_out_built_in_panels_is_no_fault(qapp, own_site):
    assert not any("is not shown: add it" in problem.text for problem in findings(Sources(own_site), NOON))


def test_a_site_that_cannot_be_read_hides_nothing_of_its_content(qapp, own_site):
    own_site.write_text("organisation = 1", "utf-8")
    found = findings(Sources(own_site), NOON, of_program=False)
    files = {file for file, *_ in own(found, own_site.parent)}
    assert files == {
        "site.toml",
        "content/notes/before-you-travel.toml",
        "content/panels/own.toml",
        "content/programmes/own-talk.toml",
        "content/topics/own-topic.toml",
        "content/red-cross.gif",
    }


def test_it_prints_lines_in_order_and_a_count(qapp, own_site, capsys, monkeypatch):
    monkeypatch.chdir(own_site.parent)
    assert check(CheckOptions(own_site)) == 1
    *lines, loop, last = capsys.readouterr().out.splitlines()
    assert "content/panels/own.toml:1: error: lead is missing: add it" in lines
    assert loop.startswith(f"{own_site}: a round of the loop shows ")
    errors, warnings = (sum(f": {kind}: " in line for line in lines) for kind in ("error", "warning"))
    assert last == f"{own_site}: {errors} errors, {warnings} warnings"


@pytest.mark.parametrize(("languages", "said"), [('["en", "fr"]', True), ('["en"]', False)])
def test_a_language_that_each_screen_loses_is_named(qapp, installed, tmp_path, capsys, languages, said):
    site = tmp_path / "site.toml"
    site.write_text(SITE.replace('["en"]', languages), "utf-8")
    check(CheckOptions(site))
    assert (
        f"{site}: nobody has reviewed fr: a screen shows them for 30 days" in capsys.readouterr().out
    ) is said


def test_a_site_is_loaded_once(own_site, call, monkeypatch):
    loaded = []
    monkeypatch.setattr(reading, "read_world", lambda *given: loaded.append(given[0]) or READ_WORLD(*given))
    call("check", "--site", own_site)
    assert [sources.site for sources in loaded] == [own_site]


def test_what_is_the_sites_own_comes_first_and_what_follows_comes_last(qapp, own_site):
    content = own_site.parent / "content"
    (content / "topics/own-topic.toml").write_text("id = [", "utf-8")
    panel = PANEL.replace("tael", "wine").replace("buss", "bus").replace("led", "lead")
    panel = panel.replace("We rescue.", "We are here.") + 'topic = "own-topic"\n'
    (content / "panels/own.toml").write_text(panel, "utf-8")
    problems = findings(Sources(own_site), NOON, of_program=False)
    files = [Path(p.file).relative_to(own_site.parent).as_posix() for p in problems]
    assert files[-1] == "content/panels/own.toml"
    assert problems[-1].text == "the panel is left out with the topic “own-topic”: mend own-topic.toml"
    assert files[:-1] == sorted(files[:-1])
    assert all(len(problem.text) < 250 for problem in problems)


@pytest.mark.parametrize(
    ("file", "reader"),
    [
        ("site.toml", "site"),
        ("content/panels/own.toml", "site"),
        ("content/notes/own.toml", "talk"),
        ("content/programmes/own-talk.toml", "talk"),
        ("content/slides/hello.toml", "talk"),
        ("translations/fr/LC_MESSAGES/kiosk.po", "translators"),
        ("translations/fr/reviewed.toml", "translators"),
    ],
)
def test_a_person_who_mends_a_file_reads_what_is_wrong_in_it(file, reader):
    assert reader_of(Problem(f"/home/me/our-screen/{file}", 1, Severity.ERROR, "x")) == reader


@pytest.mark.slow
def test_one_reader_is_told_only_what_is_for_them(qapp, own_site, capsys, monkeypatch):
    monkeypatch.chdir(own_site.parent)
    told = []
    for reader in ("site", "translators", "talk"):
        ended = main(["check", "--site", str(own_site), "--for", reader])
        *lines, last = capsys.readouterr().out.splitlines()
        assert (ended, last.startswith(f"{own_site}: ")) == (int(": 0 errors" not in last), True)
        told += lines
    main(["check", "--site", str(own_site)])
    assert sorted(told) == sorted(capsys.readouterr().out.splitlines()[:-1])
    assert len(told) > 10


LONG = "Internationally operating recruiters misrepresent responsibilities"


@pytest.fixture
def plain_site(tmp_path):
    """A site with one panel and one topic of its own among the built-in ones, and with French."""
    for name in ("panels", "topics", "programmes"):
        (tmp_path / "content" / name).mkdir(parents=True)
    (tmp_path / "site.toml").write_text(SITE.replace('["en"]', '["en", "fr"]'), "utf-8")
    panel = PANEL.replace("tael", "wine").replace("buss", "bus").replace("led", "lead")
    (tmp_path / "content/panels/own.toml").write_text(panel.replace("We rescue.", LONG), "utf-8")
    topic = TOPIC.replace("pgae", "page").replace("The first victim was one in five.", "A text.")
    (tmp_path / "content/topics/own-topic.toml").write_text(topic, "utf-8")
    (tmp_path / "content/order.toml").write_text('panels = ["own"]\ntopics = ["own-topic"]\n', "utf-8")
    return tmp_path / "site.toml"


def test_a_language_of_an_unknown_script_is_named(qapp, plain_site):
    plain_site.write_text(
        plain_site.read_text("utf-8").replace('"fr"', '"fr", "he", "mnw", "mnw-Latn"'), "utf-8"
    )
    found = [
        p.text
        for p in findings(Sources(plain_site), NOON)
        if "the script" in p.text or "its script" in p.text
    ]
    assert [text.partition(":")[0] for text in found] == [
        "“mnw” cannot be shown",
        "“he” is not offered",
    ]


@pytest.mark.slow
def test_a_panel_is_measured_only_in_languages_that_say_it(qapp, plain_site):
    order = plain_site.parent / "content/order.toml"
    order.write_text('panels = ["own", "before-you-travel"]\ntopics = ["own-topic"]\n', "utf-8")

    def measured():
        found = [p.text for p in findings(Sources(plain_site), NOON) if p.file.endswith("own.toml")]
        return [text.partition("” (")[2][:2] for text in found if text.startswith("the headline")]

    assert measured() == ["en"]
    words.main(["--site", str(plain_site.parent), "--add", "fr"])
    file = plain_site.parent / "translations/fr/LC_MESSAGES/kiosk.po"
    text = file.read_text("utf-8").replace(f'"{LONG}"\nmsgstr ""', f'"{LONG}"\nmsgstr "{LONG}"')
    file.write_text(text.replace('"A lead."\nmsgstr ""', '"A lead."\nmsgstr "Oui."'), "utf-8")
    assert measured() == ["en", "fr"]


@pytest.mark.parametrize(
    ("mode", "slides", "missing"),
    [
        ("kiosk", (), []),
        ("present", (), ["own.toml", "own-topic.toml"]),
        ("kiosk", ("own-topic/page",), ["own-topic.toml"]),
    ],
)
@pytest.mark.slow
def test_notes_are_asked_for_where_a_talk_uses_them(qapp, plain_site, mode, slides, missing):
    plain_site.write_text(f'{plain_site.read_text("utf-8")}mode = "{mode}"\n', "utf-8")
    talk(plain_site, *slides)
    found = [p for p in findings(Sources(plain_site), NOON) if "notes for those who lead" in p.text]
    assert sorted(Path(p.file).name for p in found) == sorted(missing)
    assert {Path(p.file).parent.name for p in found} <= {"notes"}


def talk(site, *slides):
    """Writes a talk of its own that shows these between the frame; none for nothing."""
    shows = ("talk-welcome", "talk-number-first", *slides, "talk-number-last") if slides else ()
    rows = "".join(f'\n[[slide]]\nshow = "{show}"\nminutes = 1\n' for show in shows)
    if rows:
        text = f'id = "own-talk"\ntitle = "Our talk"\n{rows}'
        (site.parent / "content/programmes/own-talk.toml").write_text(text, "utf-8")


def test_a_slide_that_the_site_hides_is_named(qapp, plain_site):
    order = plain_site.parent / "content/order.toml"
    order.write_text('panels = ["own", "before-you-travel"]\ntopics = ["own-topic"]\n', "utf-8")
    plain_site.write_text(f'{plain_site.read_text("utf-8")}hide = ["before-you-travel"]\n', "utf-8")
    talk(plain_site, "before-you-travel", "own-topic/page")
    found = [p for p in findings(Sources(plain_site), NOON) if p.file.endswith("own-talk.toml")]
    assert [(p.line, p.text) for p in found] == [
        (
            13,
            "“before-you-travel” is left out of the talk, hide in the site file names it: "
            "show something else",
        )
    ]


def test_from_the_root_of_the_disk_files_have_their_whole_name(qapp, own_site, capsys, monkeypatch):
    monkeypatch.chdir("/")
    assert check(CheckOptions(own_site)) == 1
    file = own_site.parent / "content/panels/own.toml"
    assert f"{file}:1: error: lead is missing: add it" in capsys.readouterr().out.splitlines()


def test_one_is_not_many(qapp, own_site, capsys, monkeypatch):
    monkeypatch.chdir(own_site.parent)
    shutil.rmtree("content")
    own_site.write_text(SITE + 'country = "Italy"\n', "utf-8")
    assert check(CheckOptions(own_site)) == 1
    assert capsys.readouterr().out.splitlines()[-1] == f"{own_site}: 1 error, 0 warnings"


@pytest.mark.parametrize(
    ("named", "is_there", "expected"),
    [(None, True, "installed.toml"), (None, False, BUILT_IN_SITE), ("own.toml", True, "own.toml")],
)
def test_without_a_name_the_installed_site_is_meant(tmp_path, monkeypatch, named, is_there, expected):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("kiosk.cli.for_staff.INSTALLED_SITE", Path("installed.toml"))
    if is_there:
        Path("installed.toml").touch()
    assert site_of(named and Path(named)) == Path(expected)


def test_the_command_looks_at_the_installed_site(qapp, own_site, capsys, monkeypatch):
    monkeypatch.setattr("kiosk.cli.for_staff.INSTALLED_SITE", own_site)
    assert main(["check"]) == 1
    assert capsys.readouterr().out.splitlines()[-1].startswith(f"{own_site}: ")


def test_it_prints_objects_for_programs(qapp, own_site, capsys, monkeypatch):
    monkeypatch.chdir(own_site.parent)
    assert check(CheckOptions(own_site, as_json=True)) == 1
    found = json.loads(capsys.readouterr().out)
    assert {
        "file": "content/panels/own.toml",
        "line": 1,
        "severity": "error",
        "text": "lead is missing: add it",
        "for": "site",
    } in found


@pytest.mark.parametrize("form", [[], ["--json"]])
@pytest.mark.slow
def test_names_from_elsewhere_are_shown_as_they_are_and_steer_nothing(qapp, call, tmp_path, form):
    new_site("harbour", tmp_path)
    folder = tmp_path / "harbour"
    bad = os.fsencode(folder / "content/panels") + b"/\xdcber\nERROR kiosk\x1b[31m.toml"
    Path(os.fsdecode(bad)).write_text("kind = 1", "utf-8")
    ended = call("check", "--site", folder / "site.toml", *form)
    assert (ended.returncode, ended.stderr) == (1, "")
    said = ended.stdout
    assert said.encode("utf-8", "strict")
    assert r"\udcdcber\nERROR kiosk\x1b[31m.toml" in said.replace("\\\\", "\\")
    assert "\x1b" not in said and "\nERROR" not in said
    assert form or said.splitlines()[-1].endswith((" warning", " warnings"))


@pytest.mark.parametrize(
    ("more", "turned"), [pytest.param(0, False, marks=pytest.mark.slow), (2, False), (3, True)]
)
@pytest.mark.slow
def test_topics_that_need_a_second_screen_are_named(qapp, tmp_path, more, turned):
    new_site("hall", tmp_path)
    folder = tmp_path / "hall"
    order = folder / "content/order.toml"
    for number in range(more):
        topic = TOPIC.replace("own-topic", f"own-{number}").replace("pgae", "page")
        (folder / f"content/topics/own-{number}.toml").write_text(topic, "utf-8")
        place = '"safer-on-the-way" = ['
        order.write_text(order.read_text("utf-8").replace(place, f'{place}"own-{number}", '), "utf-8")
    world = load_world(Sources(folder / "site.toml"), NOON).world
    assert len(world.deck.tiles) == 10 + more
    said = [
        problem.text
        for problem in findings(Sources(folder / "site.toml"), NOON)
        if "one screen holds" in problem.text
    ]
    assert len(said) == int(turned)
    assert all(f"“{world.deck.tiles[-1].id}”" in text for text in said)


@pytest.mark.parametrize(
    ("inches", "told"), [(27, True), (32, False), pytest.param(43, False, marks=pytest.mark.slow)]
)
@pytest.mark.slow
def test_a_screen_too_small_for_its_caption_is_told_how_far_it_reaches(qapp, tmp_path, inches, told):
    new_site("hall", tmp_path)
    site = tmp_path / "hall/site.toml"
    mount = f"\n[mount]\ndiagonal_inches = {inches}\ntop_edge_m = 1.6\n"
    site.write_text(site.read_text("utf-8") + mount, "utf-8")
    said = [problem for problem in findings(Sources(site), NOON) if "over the number" in problem.text]
    assert [(problem.severity, "3.4 m" in problem.text, "32 inches" in problem.text) for problem in said] == (
        [(Severity.WARNING, True, True)] if told else []
    )


@pytest.mark.slow
def test_every_machine_of_a_site_is_looked_at(qapp, tmp_path, capsys, monkeypatch):
    """On the desk of the person who looks after them all."""
    monkeypatch.setattr("platform.node", lambda: "office")
    (tmp_path / "site.toml").write_text(SITE, "utf-8")
    (tmp_path / "sites").mkdir()
    for host, text in (("hall-7", "hide = ['nothing']\n"), ("hall-8", "scren = 'DP-1'\n"), ("hall-9", "")):
        (tmp_path / f"sites/{host}.toml").write_text(text, "utf-8")
    assert check(CheckOptions(tmp_path / "site.toml")) == 0
    shown = capsys.readouterr().out
    assert "this machine is called office" in shown and "hall-8.toml:" not in shown
    assert check(CheckOptions(tmp_path / "site.toml", all_hosts=True)) == 1
    shown = capsys.readouterr().out
    assert "this machine is called" not in shown
    assert "sites/hall-8.toml:1: error: scren is not known here: did you mean “screen”?" in shown
    assert "sites/hall-7.toml:1: warning: hide" in shown or "sites/hall-7.toml:1: error: hide" in shown
    assert shown.count("nobody can be called") == 1
    assert f"{tmp_path / 'site.toml'} and 3 files in sites/: 1 error" in shown
