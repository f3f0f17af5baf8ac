"""A screen whose site says what a newer program refuses goes on without it, and tells staff."""

import subprocess
import sys

import pytest

from kiosk.commands.check.findings import findings
from kiosk.commands.doctor import content
from kiosk.core.base.findings import Level
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.loading.world import load_world
from kiosk.window.staff.status import status_rows
from tests.app.test_run import ROOT, run
from tests.fakes import NOON

__all__ = ["run"]

PANEL = 'kind = "statement"\nid = "{}"\nfield = "{}"\nmotif = "bus"\nheadline = "Our words"\nlead = "{}"\n'
HARMFUL = {
    "secret": "Everything you say stays secret.",
    "safe": "You are safe with us.",
    "house": "Our safe house is in Rue Joss 12.",
    "forced": "Are you being forced to work?",
    "chat": "Write to us on WhatsApp.",
    "number": "Call 07OO-I2E-4S6.",
    "address": "Read www example org.",
}
TOPIC = """\
id = "nights"
field = "plum"
motif = "bus"
title = "Nights here"

[[page]]
id = "sleep"
title = "To sleep"

[[page.part]]
text = "The shelter behind the hospital is open from six."
"""
OVERRIDE = """\
[[replace]]
was = "Who pays me?"
text = "Nobody will tell the police."
"""
TRANSLATION = """\
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgctxt "good"
msgid "Our words"
msgstr "Nos mots"

msgctxt "good"
msgid "A plain sentence."
msgstr "Personne ne le dira à la police."
"""
FIELDS = ("clay", "teal")


@pytest.fixture
def folder(sources):
    """A site that an older program showed."""
    folder = sources.site.parent
    for name in ("content/panels", "content/topics", "content/overrides", "translations/fr/LC_MESSAGES"):
        (folder / name).mkdir(parents=True)
    after = ", ".join(f'"{name}"' for name in ("good", *HARMFUL))
    order = f'[after]\n"is-this-offer-safe" = [{after}]\n[topics_after]\n"your-rights" = ["nights"]\n'
    (folder / "content/order.toml").write_text(order, "utf-8")
    for at, (name, lead) in enumerate({"good": "A plain sentence.", **HARMFUL}.items()):
        text = PANEL.format(name, FIELDS[at % 2], lead)
        (folder / f"content/panels/{name}.toml").write_text(text, "utf-8")
    (folder / "content/topics/nights.toml").write_text(TOPIC, "utf-8")
    (folder / "content/overrides/is-this-offer-safe.toml").write_text(OVERRIDE, "utf-8")
    (folder / "translations/fr/LC_MESSAGES/kiosk.po").write_text(TRANSLATION, "utf-8")
    return folder


FILES = (
    *(f"panels/{name}.toml" for name in HARMFUL),
    "topics/nights.toml",
    "overrides/is-this-offer-safe.toml",
    "fr/LC_MESSAGES/kiosk.po",
)


def test_what_puts_people_in_danger_is_left_out_and_the_rest_plays(stage, folder, log_warnings):
    stage.kiosk.load()
    stage.wait(4.0)
    world = stage.store.world
    ids = {panel.id for panel in world.deck.panels}
    assert "good" in ids
    assert "good" not in {panel.id for panel in world.deck_in("fr").panels}
    assert not ids & HARMFUL.keys()
    assert world.deck.find_topic("nights") is None
    offer = next(panel for panel in world.deck.panels if panel.id == "is-this-offer-safe")
    assert "police" not in " ".join(offer.texts)
    assert isinstance(stage.scene, Loop)
    assert stage.words()


def test_the_dot_and_the_staff_page_say_so(stage, folder, log_warnings):
    stage.kiosk.load()
    stage.wait(4.0)
    assert stage.visitor.bar.plateDot
    world, language = stage.store.world, stage.kiosk.language_of("en")
    rows = status_rows(StaffPage(stage.scene.panel, 0.0), stage.store.state, world, language, stage.store.now)
    told = [row for row in rows if row["caption"] == "Content"]
    assert [(row["level"], row["words"]) for row in told] == [
        ("warn", "Some files have errors and are left out")
    ]


def test_without_such_words_there_is_no_dot(stage, sources):
    stage.kiosk.load()
    stage.wait(4.0)
    assert not stage.store.world.leaves_out
    assert not stage.visitor.bar.plateDot


def test_doctor_fails_and_names_the_first(qapp, installed, sources, folder):
    found = content.judge_problems(findings(sources, NOON), sources.site)
    assert found.level is Level.FAIL
    assert any(file in found.text for file in FILES)


def test_each_is_named_with_its_line_and_what_to_write(sources, folder):
    problems = load_world(sources, NOON).problems
    told = {file: [each for each in problems if each.file.endswith(file)] for file in FILES}
    assert {file: len(each) for file, each in told.items()} == dict.fromkeys(FILES, 1)
    for (one,) in told.values():
        assert one.severity == "error"
        assert one.line > 1
        assert "write" in one.text or "leave it out" in one.text or "numbers stand in site.toml" in one.text


@pytest.mark.slow
def test_the_program_itself_starts_over_such_a_site_and_goes_on(run, folder):
    process = run("--site", str(folder / "site.toml"))
    waiting = {*FILES}
    for line in process.stderr:
        waiting -= {file for file in waiting if f"{file}:" in line and " error: " in line}
        if not waiting:
            break
    assert not waiting
    assert process.poll() is None
    ended = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "check", "--site", str(folder / "site.toml")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 1
    assert all(f"{file}:" in ended.stdout for file in FILES)
