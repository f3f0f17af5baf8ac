"""What somebody saves in the site's folder comes to the screen of a kiosk that nobody restarts."""

import re
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from time import perf_counter

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QImage

from kiosk.app.following.hot_reload import SiteFollower
from kiosk.app.following.restart_on_given_site import GivenSiteFollower
from kiosk.app.following.site_file_watcher import SiteWatch
from kiosk.app.following.site_reader import SiteReader
from kiosk.content.site.host_files import this_host
from kiosk.core.state import events as ev
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.visit import Visit
from kiosk.loading.sources import Sources
from kiosk.loading.world import load_world
from kiosk.machine.folder_watch import FolderWatch

PATIENCE = 20_000
PANEL = """\
kind = "statement"
id = "{name}"
field = "{field}"
motif = "bus"
headline = "{headline}"
lead = "A plain sentence."
"""
LATER = datetime(2100, 1, 1, tzinfo=UTC)


def write(folder, headline, name="one", field="plum"):
    text = PANEL.format(name=name, field=field, headline=headline)
    (folder / f"content/panels/{name}.toml").write_text(text, "utf-8")


@pytest.fixture
def folder(sources):
    folder = sources.site.parent
    (folder / "content/panels").mkdir(parents=True)
    (folder / "content/order.toml").write_text('panels = ["one", "two"]\n', "utf-8")
    write(folder, "The first words")
    write(folder, "The second panel", "two", "clay")
    english = re.sub(r"(?ms)^languages = .*?\]", 'languages = ["en"]', sources.site.read_text("utf-8"))
    sources.site.write_text(english, "utf-8")
    return folder


@pytest.fixture
def follows(stage, folder):
    """A kiosk at rest in its first panel, whose files are followed from now on."""
    stage.kiosk.load()
    stage.follower = SiteFollower(stage.kiosk, stage.clock, LATER)
    stage.wait(4.0)
    yield stage
    stage.follower.end()


def read_again(stage):
    """As the child answers."""
    stage.follower.take(load_world(stage.kiosk.content.sources, stage.clock.now().wall))
    return stage.settle()


def words(stage):
    return " ".join(stage.words())


def test_a_saved_panel_comes_to_the_screen_and_the_same_once_more_changes_nothing(follows, folder, qtbot):
    loaded = []
    follows.kiosk.loaded.connect(lambda: loaded.append(1))
    write(folder, "Other words")
    qtbot.waitUntil(lambda: "Other words" in words(follows), timeout=PATIENCE)
    assert loaded == [1]
    before = follows.store.world
    with qtbot.waitSignal(follows.follower.taken, timeout=PATIENCE):
        write(folder, "Other words")
    assert loaded == [1]
    assert follows.store.world is before


@pytest.mark.slow
def test_a_saved_photograph_alone_comes_with_its_panel(follows, folder, qtbot):
    (folder / "content/pictures").mkdir()
    photo = 'photo = { file = "desk.png", alt = "A desk", credit = "Example", people = "none" }\n'
    write(folder, "The first words")
    panel = folder / "content/panels/two.toml"
    panel.write_text(panel.read_text("utf-8") + photo, "utf-8")

    def save(colour):
        image = QImage(900, 600, QImage.Format.Format_RGB32)
        image.fill(QColor(colour))
        assert image.save(str(folder / "content/pictures/desk.png"))

    def shown():
        return follows.visitor.around.photos.get("two")

    save("#c03030")
    qtbot.waitUntil(lambda: shown() is not None, timeout=PATIENCE)
    before = shown()
    save("#30c030")
    qtbot.waitUntil(lambda: shown() != before, timeout=PATIENCE)


def test_what_no_file_of_the_site_is_starts_nothing(follows, folder, qtbot):
    with qtbot.waitSignal(follows.follower.findChild(FolderWatch).changed, timeout=PATIENCE):
        (folder / ".site.toml.swp").write_text("draft", "utf-8")
    assert follows.follower.findChild(SiteReader) is None
    assert not follows.follower._timer.isActive()


@pytest.mark.slow
def test_what_was_saved_while_the_kiosk_started_is_read(stage, folder, qtbot):
    stage.kiosk.load()
    stage.wait(4.0)
    write(folder, "Saved meanwhile")
    follower = SiteFollower(stage.kiosk, stage.clock, datetime.now(UTC) - timedelta(seconds=1))
    qtbot.waitUntil(lambda: "Saved meanwhile" in words(stage), timeout=PATIENCE)
    follower.end()


@pytest.mark.slow
def test_a_save_with_a_fault_keeps_what_was_there_and_tells_staff(follows, folder, log_warnings):
    assert not follows.visitor.bar.plateDot
    write(folder, "Visit https://example.org now")
    read_again(follows)
    assert "The first words" in words(follows)
    assert "one.toml:5" in " ".join(log_warnings())
    assert follows.visitor.bar.plateDot
    write(folder, "Mended")
    read_again(follows)
    assert "Mended" in words(follows)
    assert not follows.visitor.bar.plateDot


@pytest.mark.slow
def test_a_visit_sees_nothing_of_it_until_the_loop_rests(follows, folder):
    follows.do(ev.ExploreTouched())
    write(folder, "After the visit")
    read_again(follows)
    assert isinstance(follows.scene, Visit)
    follows.do(ev.StartedAgain())
    assert isinstance(follows.scene, Loop)
    assert follows.store.world.deck.panels[0].headline == "The first words"
    follows.wait(6.0)
    assert follows.store.world.deck.panels[0].headline == "After the visit"


def test_a_number_that_is_taken_back_goes_at_once_and_the_rest_after_the_visit(follows, folder, log_warnings):
    follows.do(ev.ExploreTouched())
    assert follows.visitor.bar.number
    site = folder / "site.toml"
    text = site.read_text("utf-8")
    begin = text.index("[emergency]")
    site.write_text(text[:begin] + re.sub(r"(?s)^\[emergency\].*?(?=\n\[)", "", text[begin:]), "utf-8")
    write(folder, "After the visit")
    read_again(follows)
    assert isinstance(follows.scene, Visit)
    assert follows.store.world.site.emergency is None
    assert follows.store.world.deck.panels[0].headline == "The first words"


def test_a_wrong_number_goes_even_where_the_site_file_has_a_fault(follows, folder, log_warnings):
    number = follows.store.world.site.emergency.number
    (folder / "site.toml").write_text("mode = ", "utf-8")
    text = (
        f'country = "{follows.store.world.site.country}"\n[[withdrawn]]\nnumber = "{number}"\n'
        'on = 2026-11-24\nby = "desk-team"\n'
    )
    (folder / "confirmations.toml").write_text(text, "utf-8")
    read_again(follows)
    assert follows.store.world.site.emergency is None
    assert follows.visitor.bar.plateDot


def test_a_file_with_a_fault_brings_no_emergency_number_of_another_place(follows, folder, log_warnings):
    site = follows.store.world.site
    (folder / "sites").mkdir()
    (folder / f"sites/{this_host()}.toml").write_text("mode = ", "utf-8")
    (folder / "site.toml").write_text("mode = ", "utf-8")
    text = (
        f'country = "{site.country}"\n[[withdrawn]]\nnumber = "{site.emergency.number}"\n'
        'on = 2026-11-24\nby = "desk-team"\n[emergency]\nnumber = "555 0199"\nanswered_by = ["police"]\n'
        'confirmed_on = 2026-11-25\nconfirmed_by = "desk-team"\n'
    )
    (folder / "confirmations.toml").write_text(text, "utf-8")
    read_again(follows)
    assert follows.store.world.site.emergency is None


def test_a_reader_that_fails_leaves_the_screen_as_it_is(follows, log_failures):
    before = follows.store.state
    follows.follower._hear(None)
    assert follows.store.state == before
    assert any("Reading the site again failed" in told for told in log_failures())


@pytest.mark.quiet
def test_a_save_is_seen_within_a_second_and_nothing_stutters(follows, folder, qtbot):
    ticks, timer = [], QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: ticks.append(perf_counter()))
    timer.start(2)
    for number in range(5):
        saved = perf_counter()
        write(folder, f"Words {number}")
        qtbot.waitUntil(lambda n=number: f"Words {n}" in words(follows), timeout=PATIENCE)
        assert perf_counter() - saved < 1.0
    assert max(after - before for before, after in pairwise(ticks)) < 0.1


@pytest.mark.slow
def test_a_given_site_that_is_mended_while_another_one_is_shown_ends_the_program(
    follows, tmp_path, qtbot, monkeypatch
):
    codes, given = [], tmp_path / "given"
    monkeypatch.setattr("kiosk.app.following.end_when_unused.QCoreApplication.exit", codes.append)
    given.mkdir()
    (given / "site.toml").write_text("mode = ", "utf-8")
    follower = GivenSiteFollower(follows.kiosk, [Sources(given / "site.toml")])
    follows.do(ev.ExploreTouched())
    with qtbot.waitSignal(follower.findChild(SiteWatch).changed, timeout=PATIENCE):
        (given / "site.toml").write_text('mode = "kiosk"\n', "utf-8")
    assert codes == []
    follows.do(ev.StartedAgain()).wait(1.0)
    follows.clock.advance(400.0)
    follows.store.tick()
    assert codes == [0]
