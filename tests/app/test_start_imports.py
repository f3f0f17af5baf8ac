"""What the first panel does not need is imported when it has come, and before somebody needs it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent

PROGRAM = """
import linecache, os, sys
from kiosk.machine.start import environment, freed_memory

def told(*_):
    print(*sys.modules, flush=True)

def then_end(*_):
    told()
    print(len(linecache.cache), flush=True)
    os._exit(0)

def apply_and_listen(*given):
    apply(*given)
    from kiosk.app.preload import Preload
    begin = Preload.begin
    # It is called when the first panel was made.
    Preload.begin = lambda self, world: (told(), begin(self, world))
    # It is called when modules were imported, while that panel rests.
    freed_memory.prepare = then_end

apply, environment.apply = environment.apply, apply_and_listen
from kiosk.cli.main import main
main(sys.argv[1:])
"""

OF_VISITS = (
    *("kiosk.window.visit.derive", "kiosk.window.visit.advice", "kiosk.window.visit.page_links"),
    *("kiosk.window.visit.language_picker", "kiosk.window.visit.offer_and_quiz"),
    *("kiosk.window.speech.derive", "kiosk.window.speech.script", "kiosk.window.text.topic_screens"),
)
OF_OTHER_SCENES = (
    "kiosk.window.announcements.derive",
    "kiosk.window.dark.derive",
    "kiosk.window.talk.room.slide",
)
OF_STAFF = ("kiosk.app.staff.staff", "kiosk.app.staff.pin_check", "kiosk.app.talk.on_kiosk")
OF_SIGNERS = ("kiosk.app.sign.clips_follower", "kiosk.machine.pictures.clip_store", "subprocess")
OF_COMMANDS = ("kiosk.cli.other_commands", "kiosk.cli.for_staff", "kiosk.commands")
OF_READING = (
    *("kiosk.loading.reading", "kiosk.loading.files", "kiosk.loading.languages", "kiosk.loading.word_counts"),
    *("kiosk.content.deck.load_deck", "kiosk.content.deck.cross_checks", "kiosk.content.site.site_file"),
    *("kiosk.content.files.pydantic_errors", "kiosk.content.files.toml_advice"),
    *("kiosk.core.base.record_schema", "pydantic", "pydantic_core", "annotated_types"),
)
"""Another process reads."""

OF_OPENSSL = ("hashlib", "hmac", "secrets", "ssl")
"""They load 4 MB."""


@pytest.fixture(scope="module")
def imported(tmp_path_factory):
    """The modules when the first panel was made, those a moment later, and of how many the source is kept."""
    words = ["run", "--demo", "--platform", "offscreen", "--state", str(tmp_path_factory.mktemp("state"))]
    command = [sys.executable, "-c", PROGRAM, *words]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    first, later, sources = ended.stdout.splitlines()
    return frozenset(first.split()), frozenset(later.split()), int(sources)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the window reads by itself")
@pytest.mark.parametrize(
    "seldom",
    [OF_VISITS, OF_OTHER_SCENES, OF_STAFF, OF_SIGNERS, OF_COMMANDS, OF_READING],
    ids=["visits", "other scenes", "staff", "signers", "commands", "reading"],
)
@pytest.mark.slow
def test_the_first_panel_comes_without(imported, seldom):
    first, _, _ = imported
    assert "kiosk.window.loop.derive" in first
    assert first.isdisjoint(seldom), first & {*seldom}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the window reads by itself")
@pytest.mark.slow
def test_a_window_that_is_handed_its_content_does_without_what_reads_it(imported):
    _, later, _ = imported
    assert later.isdisjoint(OF_READING), later & {*OF_READING}


@pytest.mark.parametrize(
    "soon", [OF_VISITS, OF_OTHER_SCENES, OF_STAFF], ids=["visits", "other scenes", "staff"]
)
def test_soon_after_it_nobody_has_to_wait_for(imported, soon):
    _, later, _ = imported
    assert later >= {*soon}, {*soon} - later


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the window reads by itself")
def test_a_window_without_signers_loads_no_openssl(imported):
    _, later, _ = imported
    assert later.isdisjoint(OF_OPENSSL), later & {*OF_OPENSSL}


def test_no_source_of_a_module_is_kept(imported):
    _, _, sources = imported
    assert sources == 0
