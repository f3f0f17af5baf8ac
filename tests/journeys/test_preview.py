"""Authors at work: what they save is on the screen at once, and the place stays."""

import logging
import shutil
from re import MULTILINE, sub

import pytest

from kiosk.app.following.author_reload import follow_files
from kiosk.app.following.pinned_preview import only_at, open_page
from kiosk.content.site.looks import palettes
from kiosk.core.state import events as ev
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.visit import Reading
from kiosk.loading.last_good import last_good
from kiosk.loading.sources import Sources
from kiosk.machine.folder_watch import FolderWatch

PATIENCE = 20_000
"""Milliseconds that a busy machine may take; a quiet one takes less than half a second."""

PANEL = """\
kind = "statement"
id = "{name}"
field = "{field}"
motif = "bus"
headline = "{headline}"
lead = "A plain sentence."
"""
TOPIC = """\
id = "roads"
title = "Roads"
field = "teal"
motif = "bus"

[[page]]
id = "first"
title = "{title}"

[[page.part]]
text = '''
{text}

The end.
'''
"""
HEADER = 'msgid ""\nmsgstr ""\n"Language: fr\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
WORDS = 'msgid "Touch to explore"\nmsgstr "{explore}"\n'
OWN = """
msgctxt "one"
msgid "The first words"
msgstr "Les premiers mots"

msgctxt "one"
msgid "A plain sentence."
msgstr "Une phrase."

msgctxt "two"
msgid "The second panel"
msgstr "Le second panneau"

msgctxt "two"
msgid "A plain sentence."
msgstr "Une phrase."

msgctxt "topic"
msgid "Roads"
msgstr "Routes"
"""


def write_panel(folder, name, headline, field="plum"):
    text = PANEL.format(name=name, field=field, headline=headline)
    (folder / f"content/panels/{name}.toml").write_text(text, "utf-8")


def write_topic(folder, title="Roads first", text="One road."):
    (folder / "content/topics/roads.toml").write_text(TOPIC.format(title=title, text=text), "utf-8")


def write_order(folder, *panels):
    text = f"panels = {list(panels)}\ntopics = ['roads']\n"
    (folder / "content/order.toml").write_text(text, "utf-8")


def write_template(folder, *further):
    """The texts of the program's catalogues, which count in no other one."""
    texts = "".join(f'\nmsgid "{text}"\nmsgstr ""\n' for text in further)
    template = HEADER + WORDS.format(explore="") + sub('msgstr ".*"', 'msgstr ""', OWN) + texts
    (folder / "translations/kiosk.pot").write_text(template, "utf-8")


@pytest.fixture
def folder(site_folder, tmp_path):
    """A site with two panels and a topic, and French with one sentence."""
    site = site_folder / "site.toml"
    in_two = sub(
        r"^languages = .*", 'languages = ["en", "fr"]', site.read_text("utf-8"), count=1, flags=MULTILINE
    )
    site.write_text(in_two, "utf-8")
    (site_folder / "content/topics").mkdir()
    write_panel(site_folder, "one", "The first words")
    write_panel(site_folder, "two", "The second panel", "clay")
    write_topic(site_folder)
    write_order(site_folder, "one", "two")
    catalogue = site_folder / "translations/fr/LC_MESSAGES/kiosk.po"
    catalogue.parent.mkdir(parents=True)
    catalogue.write_text(HEADER + WORDS.format(explore="Touchez") + OWN, "utf-8")
    write_template(site_folder)
    return site_folder


@pytest.fixture
def preview(kiosk, folder, log_warnings):
    """A kiosk that follows the files, with its loop at the panel "one"."""
    sources = Sources(folder / "site.toml", demo=True, translations=folder / "translations")
    stage = kiosk("en", (1024, 600), sources, last_good(sources.translations))
    stage.watch = follow_files(stage.kiosk, sources)
    stage.kiosk.load()
    stage.settle()
    assert stage.scene.panel == "one"
    return stage


@pytest.fixture
def shows(preview, qtbot):
    """shows(words): they come on the screen in time."""
    return lambda words: qtbot.waitUntil(lambda: words in " ".join(preview.words()), timeout=PATIENCE)


@pytest.fixture
def says(preview, log_warnings, qtbot):
    """says(words): the terminal does, in time; all that it has said since it was asked last."""
    read = [0]

    def wait(words):
        qtbot.waitUntil(lambda: any(words in said for said in log_warnings()[read[0] :]), timeout=PATIENCE)
        said = log_warnings()[read[0] :]
        read[0] += len(said)
        return said

    return wait


@pytest.fixture
def moves(preview, qtbot):
    """moves(change): a file comes or goes, and the kiosk has looked at that."""

    def make(change):
        with qtbot.waitSignal(preview.watch.findChild(FolderWatch).changed):
            change()
        preview.settle()

    return make


def test_a_saved_panel_shows_and_the_loop_stays_where_it_is(preview, shows, folder):
    preview.do(ev.PauseToggled())
    scene = preview.scene
    for headline in ("Other words", "And other ones", "And once more"):
        write_panel(folder, "one", headline)
        shows(headline)
    assert preview.scene == scene


@pytest.mark.slow
def test_a_saved_playlist_plays_at_once_and_one_with_a_fault_leaves_what_plays(preview, shows, says, folder):
    file = folder / "content/playlists/now.toml"
    file.parent.mkdir()
    text = 'id = "now"\ntitle = "Now"\npanels = ["two"]\npriority = 1\n'
    file.write_text(text, "utf-8")
    shows("The second panel")
    file.write_text(f'{text}hours = "early"\n', "utf-8")
    says("hours “early” is not understood")
    assert [stop.id for stop in preview.state.house.playable.every.stops] == ["two"]
    file.write_text(text.replace("two", "one"), "utf-8")
    shows("The first words")


@pytest.mark.slow
def test_an_editor_that_replaces_the_file_is_followed_too(preview, shows, folder):
    for number in range(4):
        draft = folder / "content/panels/.one.toml.swp"
        draft.write_text(PANEL.format(name="one", field="plum", headline=f"Draft {number}"), "utf-8")
        draft.replace(folder / "content/panels/one.toml")
        shows(f"Draft {number}")


@pytest.mark.slow
def test_an_editor_that_moves_the_old_file_away_is_no_fault(preview, shows, folder, moves, log_warnings):
    panel, told = folder / "content/panels/one.toml", len(log_warnings())
    moves(lambda: panel.rename(f"{panel}~"))
    moves(panel.touch)
    assert "The first words" in preview.words()
    write_panel(folder, "one", "Saved at last")
    shows("Saved at last")
    assert [said for said in log_warnings()[told:] if "never plays in French" not in said] == []


@pytest.mark.slow
def test_a_file_that_stays_away_is_told(preview, folder, moves, says, qtbot):
    moves((folder / "content/panels/two.toml").unlink)
    preview.store.tick()
    assert len(says("order.toml:1: error: there is no file two.toml")) == 1
    assert len(preview.store.world.deck.panels) == 2
    write_order(folder, "one")
    qtbot.waitUntil(lambda: len(preview.store.world.deck.panels) == 1, timeout=PATIENCE)


@pytest.mark.slow
def test_a_page_that_is_read_keeps_its_place(preview, shows, folder):
    place = Reading(Anchor("roads/first", 1))
    preview.do(ev.LinkFollowed("roads"), ev.TurnedTo(place.anchor))
    write_topic(folder, title="The new title", text="Another road.")
    shows("The new title")
    shows("Another road.")
    assert preview.scene.place == place


def test_a_faulty_panel_leaves_the_last_good(preview, shows, says, folder, qtbot, log_warnings):
    panel = folder / "content/panels/one.toml"
    panel.write_text(PANEL.format(name="one", field="plum", headline="x").replace("lead", "laed"), "utf-8")
    assert len(says("panels/one.toml:6: error: laed is not known here")) == 2
    assert "The first words" in preview.words()

    def headlines():
        return [item.texts[0] for item in preview.store.world.deck.panels]

    told = len(log_warnings())
    write_panel(folder, "two", "Something else", "clay")
    qtbot.waitUntil(lambda: headlines() == ["The first words", "Something else"], timeout=PATIENCE)
    again = [said for said in log_warnings()[told:] if "one.toml" in said]
    assert again == [], "what was told is not told again"

    write_panel(folder, "one", "Mended")
    shows("Mended")


@pytest.mark.slow
def test_a_faulty_topic_takes_nothing_else_away(preview, shows, says, folder):
    preview.do(ev.LinkFollowed("roads"))
    (folder / "content/topics/roads.toml").write_text("id = [TOML", "utf-8")
    says("roads.toml:1: error: this is not TOML")
    assert "Roads first" in preview.words()
    write_topic(folder, title="Whole again")
    shows("Whole again")


@pytest.mark.parametrize(("file", "text"), [("content/order.toml", "panels = ["), ("site.toml", "no = TOML")])
def test_a_faulty_order_or_site_leaves_everything(file, text, preview, shows, says, folder):
    before, good = preview.store.world, (folder / file).read_text("utf-8")
    (folder / file).write_text(text, "utf-8")
    says(f"{file}:1: error: this is not TOML")
    assert preview.store.world == before
    assert isinstance(preview.scene, Loop)
    (folder / file).write_text(good, "utf-8")
    write_panel(folder, "one", "On we go")
    shows("On we go")


def test_a_new_panel_appears_when_it_is_listed(preview, folder, qtbot):
    write_panel(folder, "three", "The third", "teal")
    write_order(folder, "one", "two", "three")
    qtbot.waitUntil(lambda: len(preview.store.world.deck.panels) == 3, timeout=PATIENCE)
    assert preview.scene.panel == "one"


def test_a_saved_site_shows(preview, shows, folder):
    site = (folder / "site.toml").read_text("utf-8")
    (folder / "site.toml").write_text(site.replace("800 555 0199", "800 555 0123"), "utf-8")
    shows("800 555 0123")


def write_words(folder, text):
    (folder / "translations/fr/LC_MESSAGES/kiosk.po").write_text(HEADER + text + OWN, "utf-8")


@pytest.mark.slow
def test_a_saved_catalogue_shows_and_a_faulty_one_does_not(preview, shows, says, folder):
    preview.do(ev.LanguageChosen("fr"))
    assert "Touchez" in preview.words()
    write_words(folder, WORDS.format(explore="Touchez ici"))
    shows("Touchez ici")

    write_words(folder, 'msgid "Touch to explore"\nmsgstr "Sans fin\n')
    says("kiosk.po:7: error: this is no line of a catalogue")
    assert "Touchez ici" in preview.words()
    assert preview.state.language == "fr"

    write_words(folder, WORDS.format(explore="Touchez enfin"))
    shows("Touchez enfin")


@pytest.mark.slow
def test_an_incomplete_catalogue_stays_as_it_was(preview, says, folder):
    preview.do(ev.LanguageChosen("fr"))
    write_words(folder, WORDS.format(explore=""))
    says("kiosk.po:6: warning: this is not translated")
    assert (preview.state.language, "Touchez" in preview.words()) == ("fr", True)
    (folder / "translations/fr/LC_MESSAGES/kiosk.po").write_bytes(b"\xff\xfe")
    says("kiosk.po:1: error: the file is not UTF-8")
    assert (preview.state.language, "Touchez" in preview.words()) == ("fr", True)


def test_a_language_is_seen_while_it_is_written(kiosk, folder, log_warnings, qtbot):
    write_words(folder, 'msgid "Pause"\nmsgstr ""\n\n' + WORDS.format(explore="Touchez"))
    write_template(folder, "Pause")
    sources = Sources(
        folder / "site.toml",
        language="fr",
        demo=True,
        translations=folder / "translations",
        unfinished=True,
    )
    stage = kiosk("fr", (1024, 600), sources, last_good(sources.translations))
    stage.watch = follow_files(stage.kiosk, sources)
    stage.kiosk.load()
    stage.settle()
    assert {"Touchez", "Pause"} <= set(stage.words())
    assert any("“fr” is shown for those who write it" in said for said in log_warnings())
    write_words(folder, 'msgid "Pause"\nmsgstr "Arrêter"\n\n' + WORDS.format(explore="Touchez"))
    qtbot.waitUntil(lambda: "Arrêter" in stage.words(), timeout=PATIENCE)


@pytest.mark.slow
def test_texts_that_wait_for_their_translator_are_counted(preview, says, folder):
    preview.do(ev.LanguageChosen("fr"))
    numbers = ("One", "Two", "Three")
    waiting = "".join(f'msgid "{n}"\nmsgstr ""\n\n' for n in numbers)
    write_words(folder, waiting + WORDS.format(explore="Touchez"))
    told = says("this is not translated")
    assert [said for said in told if "not translated" in said] == [
        next(said for said in told if said.endswith("so it is with 3 texts, this is the first"))
    ]


@pytest.mark.slow
def test_saved_notes_of_talks_are_read_again(kiosk, folder, qtbot, log_warnings):
    notes = folder / "content/notes/one.toml"
    notes.parent.mkdir()
    notes.write_text('id = "one"\ntext = "Ask the room."\n', "utf-8")
    sources = Sources(folder / "site.toml", demo=True, mode="present")
    stage = kiosk("en", (1024, 600), sources, last_good(sources.translations))
    stage.watch = follow_files(stage.kiosk, sources)
    stage.kiosk.load()
    assert stage.store.world.talks.notes["one"] == "Ask the room."
    notes.write_text('id = "one"\ntext = "Wait for answers."\n', "utf-8")
    qtbot.waitUntil(lambda: stage.store.world.talks.notes["one"] == "Wait for answers.", timeout=PATIENCE)


@pytest.mark.slow
def test_a_folder_that_is_made_meanwhile_is_followed(kiosk, folder, log_warnings, qtbot):
    """Also English, the language in which the site and the program are written, can be said otherwise."""
    shutil.rmtree(folder / "translations")
    sources = Sources(folder / "site.toml", demo=True)
    stage = kiosk("en", (1024, 600), sources, last_good(*sources.catalogues))
    stage.watch = follow_files(stage.kiosk, sources)
    stage.kiosk.load()
    stage.settle()
    assert "Touch to explore" in stage.words()
    file = folder / "translations/en/LC_MESSAGES/kiosk.po"
    file.parent.mkdir(parents=True)
    file.write_text(HEADER + WORDS.format(explore="Touch and look"), "utf-8")
    qtbot.waitUntil(lambda: "Touch and look" in stage.words(), timeout=PATIENCE)
    file.write_text(HEADER + WORDS.format(explore="Touch and see"), "utf-8")
    qtbot.waitUntil(lambda: "Touch and see" in stage.words(), timeout=PATIENCE)
    assert [said for said in log_warnings() if "error" in said] == []


@pytest.fixture
def tells(preview, caplog, qtbot):
    """tells(words): a line that is no warning ends with these words, in time."""
    caplog.set_level(logging.INFO, "kiosk")

    def told(words):
        lines = [record.getMessage() for record in caplog.records if record.levelno == logging.INFO]
        return any(line.endswith(words) for line in lines)

    return lambda words: qtbot.waitUntil(lambda: told(words), timeout=PATIENCE)


def test_what_is_mended_is_told(preview, says, tells, folder):
    panel = folder / "content/panels/one.toml"
    faulty = PANEL.format(name="one", field="tael", headline="x").replace('"bus"', '"buss"')
    panel.write_text(faulty, "utf-8")
    says("there is no field “tael”")
    panel.write_text(faulty.replace("tael", "plum"), "utf-8")
    tells("panels/one.toml: mended, 1 more to look at")
    write_words(folder, 'msgid "Touch to explore"\nmsgstr "Sans fin\n')
    says("kiosk.po:7: error: this is no line of a catalogue")
    write_panel(folder, "one", "The first words")
    tells("panels/one.toml: mended")
    write_words(folder, WORDS.format(explore="Touchez enfin"))
    tells("kiosk.po: mended")


def test_when_nothing_is_wrong_any_more_it_is_told(kiosk, folder, caplog, qtbot, log_warnings):
    caplog.set_level(logging.INFO, "kiosk")
    site = folder / "site.toml"
    site.write_text(site.read_text("utf-8").replace('["en", "fr"]', '["en"]', 1), "utf-8")
    sources = Sources(site, demo=True)
    stage = kiosk("en", (1024, 600), sources, last_good(*sources.catalogues))
    stage.watch = follow_files(stage.kiosk, sources)
    stage.kiosk.load()
    assert log_warnings() == []
    write_panel(folder, "one", "The first words", "tael")
    qtbot.waitUntil(lambda: "tael" in "".join(log_warnings()), timeout=PATIENCE)
    write_panel(folder, "one", "The first words")
    end = "panels/one.toml: mended, all is well again"
    qtbot.waitUntil(lambda: any(said.endswith(end) for said in caplog.messages), timeout=PATIENCE)


# --- at one place ------------------------------------------------------------------------------------------


@pytest.fixture
def stay(kiosk, folder, log_warnings):
    """stay(ref): a kiosk that follows the files and stays at that place."""

    def make(ref, mode=None):
        sources = Sources(folder / "site.toml", mode=mode, demo=True, translations=folder / "translations")
        stage = kiosk("en", (1024, 600), sources, only_at(last_good(sources.translations), ref))
        stage.watch = follow_files(stage.kiosk, sources)
        stage.kiosk.loaded.connect(lambda: open_page(stage.kiosk, ref))
        stage.kiosk.load()
        stage.settle()
        return stage

    return make


@pytest.mark.parametrize("mode", ["kiosk", "loop"])
@pytest.mark.slow
def test_a_panel_stands_at_once_and_stays(stay, folder, qtbot, mode):
    stage = stay("two", mode)
    for headline in ("The second panel", "Saved once", "Saved twice"):
        write_panel(folder, "two", headline, "clay")
        qtbot.waitUntil(lambda: headline in " ".join(stage.words()), timeout=PATIENCE)  # noqa: B023
        stage.wait(600.0)
        assert (stage.scene.panel, headline in " ".join(stage.words())) == ("two", True)


@pytest.mark.slow
def test_a_page_stands_at_once_and_nobody_who_reads_is_asked(stay, folder, qtbot):
    stage = stay("roads/first")
    place = Reading(Anchor("roads/first"))
    assert stage.scene.place == place
    for title in ("Saved once", "Saved twice"):
        write_topic(folder, title=title)
        qtbot.waitUntil(lambda: title in stage.words(), timeout=PATIENCE)  # noqa: B023
        stage.wait(600.0)
        assert (stage.scene.place, stage.scene.idle_card_at) == (place, None)


@pytest.mark.slow
def test_who_has_left_the_page_is_led_back_by_the_next_save(stay, folder, qtbot):
    stage = stay("roads/first")
    stage.do(ev.StartedAgain())
    assert isinstance(stage.scene, Loop)
    stage.wait(5.0)
    write_topic(folder, title="Saved")
    qtbot.waitUntil(lambda: "Saved" in stage.words(), timeout=PATIENCE)


@pytest.mark.slow
def test_a_place_that_goes_leaves_the_loop(stay, folder, qtbot):
    stage = stay("two")
    write_order(folder, "one")
    qtbot.waitUntil(lambda: stage.store.world.deck.panels[0].id == "one", timeout=PATIENCE)
    assert stage.scene.panel == "one"
    write_order(folder, "one", "two")
    qtbot.waitUntil(lambda: stage.scene.panel == "two", timeout=PATIENCE)


@pytest.mark.slow
def test_colours_come_and_go_with_their_lines(preview, folder, qtbot, says):
    """One that cannot be used is named, and what was there stays."""
    site, looks = folder / "site.toml", preview.visitor.looks
    plain = site.read_text("utf-8")
    assert looks.colours == {}
    site.write_text(plain + '\n[looks]\npalette = "coast"\n', "utf-8")
    qtbot.waitUntil(lambda: looks.colours != {}, timeout=PATIENCE)
    coast = looks.colours
    assert coast["amber"] == palettes()["coast"]["amber"]
    site.write_text(plain + '\n[looks.colours]\nriver = "#005EB8"\n', "utf-8")
    says("“#005EB8” cannot be “river”")
    assert looks.colours == coast
    site.write_text(plain, "utf-8")
    qtbot.waitUntil(lambda: looks.colours == {}, timeout=PATIENCE)
