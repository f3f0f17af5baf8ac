"""Content with faults: the loop goes on, and each fault is named with its line."""

import pytest

from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.out_of_order import OutOfOrder
from kiosk.core.state.scenes.starting import Starting
from kiosk.loading.sources import Sources
from kiosk.loading.world import load_world
from kiosk.staging.screen import MOMENT
from tests.fakes import confirmed_demonstration
from tests.qml.stages import accessible_name

FIELDS = ("teal", "plum", "olive", "clay", "indigo", "wine")
MOTIFS = ("bus", "phone", "suitcase", "passport", "globe")


def write_panel(folder, number, extra=""):
    name, letters = f"panel-{number:03}", f"{chr(97 + number // 26)}-{chr(97 + number % 26)}"
    (folder / "content/panels" / f"{name}.toml").write_text(
        f'kind = "statement"\nid = "{name}"\nfield = "{FIELDS[number % 6]}"\nmotif = "{MOTIFS[number % 5]}"\n'
        f'headline = "Panel {letters}"\nlead = "A plain sentence."\n{extra}',
        "utf-8",
    )
    return name


def write_order(folder, names):
    listed = ", ".join(f'"{name}"' for name in names)
    (folder / "content/order.toml").write_text(f"panels = [{listed}]\n", "utf-8")


def start(kiosk, site_folder, **sources):
    stage = kiosk("en", (1024, 600), Sources(site_folder / "site.toml", demo=True, **sources))
    stage.kiosk.load()
    stage.settle()
    return stage


@pytest.mark.parametrize("panels", [40, pytest.param(200, marks=pytest.mark.slow)])
@pytest.mark.slow
def test_a_long_loop_with_a_faulty_panel_goes_on(kiosk, site_folder, log_warnings, panels):
    names = [write_panel(site_folder, number) for number in range(panels)]
    broken = write_panel(site_folder, 37, extra='colour = "red"\n')
    write_order(site_folder, names)
    stage = start(kiosk, site_folder)

    (said,) = [warning for warning in log_warnings() if broken in warning]
    assert f"content/panels/{broken}.toml:7: error: " in said
    assert "colour" in said

    seen = []
    for _ in range(3 * panels):
        if not seen or seen[-1] != stage.scene.panel:
            seen.append(stage.scene.panel)
        if len(seen) > panels:
            break
        stage.clock.advance(12.4)
        stage.store.tick()
        stage.settle()
    assert seen == [name for name in names if name != broken] + names[:2]
    stage.settle()
    assert stage.visitor.route.property("stops") == 8


def test_the_problem_names_file_and_line(site_folder):
    write_panel(site_folder, 1)
    name = write_panel(site_folder, 2, extra="practical = 1\n")
    write_order(site_folder, ["panel-001", name])
    loaded = load_world(Sources(site_folder / "site.toml", demo=True), MOMENT)
    (problem,) = [problem for problem in loaded.problems if name in problem.file]
    assert (problem.line, problem.severity) == (7, "error")
    assert [panel.id for panel in loaded.world.deck.panels] == ["panel-001"]


def unusable(kiosk, site_folder):
    """A kiosk all of whose panels are broken."""
    write_order(site_folder, ["panel-001", "panel-002"])
    for number in (1, 2):
        write_panel(site_folder, number, extra="this is no TOML\n")
    return start(kiosk, site_folder)


def test_unusable_content_closes_the_screen_without_a_word_of_why(kiosk, site_folder, log_warnings):
    stage = unusable(kiosk, site_folder)
    assert isinstance(stage.scene, OutOfOrder)
    assert stage.has("outOfOrder")
    assert "The screen is out of order" in " ".join(stage.words()).replace("\n", " ")
    assert not [words for words in stage.words() if "TOML" in words or "rror" in words]
    assert stage.controls() == []
    assert [warning for warning in log_warnings() if "panel-001.toml:7: error: " in warning]


def test_a_closed_screen_keeps_the_confirmed_numbers(kiosk, site_folder, log_warnings):
    stage = unusable(kiosk, site_folder)
    assert "555" in stage.words()
    assert "800 555 0199" in stage.words()
    assert log_warnings()


@pytest.mark.slow
def test_a_closed_screen_opens_by_itself_when_the_files_are_mended(kiosk, site_folder, log_warnings):
    stage = unusable(kiosk, site_folder)
    for _ in range(3):
        stage.clock.advance(10.0)
        stage.store.tick()
        stage.settle()
        assert isinstance(stage.scene, OutOfOrder | Starting), "tried again in vain"
    for number in (1, 2):
        write_panel(site_folder, number)
    stage.clock.advance(9.9)
    stage.store.tick()
    assert isinstance(stage.scene, OutOfOrder)
    stage.clock.advance(0.1)
    stage.store.tick()
    stage.settle()
    assert isinstance(stage.scene, Loop)
    assert not stage.has("outOfOrder")
    assert accessible_name(stage.find("headline")) == "Panel a-b"
    assert log_warnings()


def test_without_a_confirmed_number_a_closed_screen_shows_none(kiosk, site_folder, log_warnings):
    path = site_folder / "site.toml"
    path.write_text(path.read_text("utf-8").replace("demo = true\n", ""), "utf-8")
    write_order(site_folder, ["panel-001"])
    stage = start(kiosk, site_folder)
    assert isinstance(stage.scene, OutOfOrder)
    assert not [words for words in stage.words() if words == "555" or "0199" in words]
    assert log_warnings()


def test_a_confirmation_in_the_future_is_named_once_and_the_loop_goes_on(kiosk, site_folder, log_warnings):
    site = confirmed_demonstration().replace("confirmed_on = 2026-11-20", "confirmed_on = 2026-12-20", 1)
    (site_folder / "site.toml").write_text(site, "utf-8")
    for number in (1, 2):
        write_panel(site_folder, number)
    stage = start(kiosk, site_folder)
    (said,) = [warning for warning in log_warnings() if "2026-12-20" in warning]
    assert "site.toml:" in said and "error: " in said and "lies in the future" in said
    assert isinstance(stage.scene, Loop)


def test_a_site_file_that_cannot_be_read_closes_the_screen(kiosk, site_folder, log_warnings):
    (site_folder / "site.toml").write_text("no = [TOML\n", "utf-8")
    stage = start(kiosk, site_folder)
    assert isinstance(stage.scene, OutOfOrder)
    assert stage.has("outOfOrder")
    assert [warning for warning in log_warnings() if "site.toml:1: error: " in warning]


def test_the_demonstration_needs_to_be_called_so(kiosk, site_folder, log_warnings):
    stage = kiosk("en", (1024, 600), Sources(site_folder / "site.toml"))
    stage.kiosk.load()
    stage.settle()
    assert isinstance(stage.scene, Loop)
    assert not [words for words in stage.words() if words == "555" or "0199" in words]
    assert [warning for warning in log_warnings() if "--demo" in warning]


@pytest.mark.slow
def test_a_language_that_says_only_what_this_site_does_not_play_is_not_offered(
    kiosk, site_folder, log_warnings
):
    names = [write_panel(site_folder, number) for number in (1, 2)]
    write_order(site_folder, [*names, "station-clock"])
    stage = start(kiosk, site_folder)
    assert stage.store.world.languages == ("en",)
    assert [said for said in log_warnings() if "“fr” is not offered: no panel that plays here" in said]
    stage.wait(60.0)
    assert isinstance(stage.scene, Loop)


def test_a_screen_whose_last_figure_runs_out_is_out_of_order(kiosk, site_folder, log_warnings):
    write_order(site_folder, ["figure-001"])
    (site_folder / "content/panels/figure-001.toml").write_text(
        'kind = "figure"\nid = "figure-001"\nfield = "teal"\nmotif = "globe"\nfigure = "4 in 10"\n'
        'unit = "people"\nlead = "A plain sentence."\nsource = "A source, 2024"\n'
        f"valid_until = {MOMENT.date()}\n",
        "utf-8",
    )
    stage = start(kiosk, site_folder)
    assert isinstance(stage.scene, Loop)
    stage.clock.advance(24 * 3600.0)
    stage.store.tick()
    stage.settle()
    assert stage.has("outOfOrder")
    assert log_warnings()
