"""Switching the screen off for the night: whatever fails, it is lit."""

import os
from datetime import date

import pytest

from kiosk.machine.screens.compositor_outputs import NOTE, Outputs
from kiosk.machine.screens.output_record import FILE, OffTried, read, written

RANDR = """#!/bin/sh
cd "{folder}" || exit 1
[ -f broken ] && exit 1
if [ "$1" = --json ]; then
    between=
    printf '['
    for file in outs/*; do
        [ -f "$file" ] || break
        is=$(cat "$file")
        printf '%s{{"name": "%s", "make": null, "model": null, "serial": null, "enabled": %s,' \\
            "$between" "${{file#outs/}}" "$is"
        printf '"modes": [{{"width": 1920, "height": 1080, "refresh": 60, "current": %s}}],' "$is"
        printf '"transform": "normal"}}'
        between=,
    done
    echo ']'
    exit
fi
while [ $# -gt 0 ]; do
    case $1 in
    --output) name=$2 && shift ;;
    --on) echo true >"outs/$name" ;;
    --off) grep -qx "$name" {note} || touch unnoted
        [ -f stubborn ] || echo false >"outs/$name" ;;
    esac
    shift
done
"""
"""In place of wlr-randr: each output is a file; one that goes off without a note leaves a mark."""


class Screens:
    def __init__(self, folder):
        self.folder, self.note = folder, folder / NOTE
        (folder / "outs").mkdir()
        program = folder / "bin/wlr-randr"
        program.parent.mkdir()
        program.write_text(RANDR.format(folder=folder, note=NOTE), "utf-8")
        program.chmod(0o755)

    def plug(self, *names, lit=True):
        for name in names:
            (self.folder / "outs" / name).write_text(f"{str(lit).lower()}\n", "utf-8")

    def unplug(self, name):
        (self.folder / "outs" / name).unlink()

    def sign(self, name):
        (self.folder / name).touch()

    @property
    def lit(self):
        return {file.name for file in (self.folder / "outs").iterdir() if file.read_text("utf-8") == "true\n"}

    def outputs(self):
        """As a start makes them."""
        outputs = Outputs("", 0, has_gpu=True, note=self.note)
        outputs.begin()
        return outputs


@pytest.fixture
def screens(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", f"{tmp_path}/bin:{os.environ['PATH']}")
    screens = Screens(tmp_path)
    yield screens
    assert not (tmp_path / "unnoted").exists()


def test_it_goes_off_and_comes_back(screens):
    screens.plug("A")
    outputs = screens.outputs()
    assert outputs.darken() == ""
    assert (screens.lit, outputs.is_dark, screens.note.read_text("utf-8")) == (set(), True, "A\n")
    assert outputs.light()
    assert (screens.lit, outputs.is_dark, screens.note.exists()) == ({"A"}, False, False)


def test_a_screen_that_is_plugged_in_goes_off_and_the_one_in_use_stays(screens):
    screens.plug("B")
    outputs = screens.outputs()
    screens.plug("A")
    outputs.arrange()
    assert screens.lit == {"B"}
    screens.unplug("B")
    outputs.arrange()
    assert screens.lit == {"A"}
    screens.plug("B")
    outputs.arrange()
    assert screens.lit == {"A"}
    # None of them is off for the night, so that no note is needed.
    (screens.folder / "unnoted").unlink()


def test_another_start_goes_on_with_the_screen_in_use(screens):
    screens.plug("B")
    screens.outputs()
    screens.plug("A")
    screens.outputs()
    assert screens.lit == {"B"}
    # None of them is off for the night.
    (screens.folder / "unnoted").unlink()


def test_a_screen_in_use_that_cannot_be_noted_stays_all_the_same_and_the_log_says_so(screens, log_failures):
    screens.plug("B")
    outputs = Outputs("", 0, has_gpu=True, note=screens.folder / "nowhere" / NOTE)
    outputs.begin()
    screens.plug("A")
    outputs.arrange()
    assert screens.lit == {"B"}
    (said,) = log_failures()
    assert said.startswith("Which monitor is in use was not kept in ")
    (screens.folder / "unnoted").unlink()


def test_a_compositor_that_leaves_it_on_is_told_of(screens):
    screens.plug("A")
    screens.sign("stubborn")
    outputs = screens.outputs()
    assert outputs.darken() == "the compositor leaves it on"
    assert (screens.lit, outputs.is_dark, screens.note.exists()) == ({"A"}, False, False)


def test_what_cannot_be_noted_stays_on(screens):
    screens.plug("A")
    outputs = Outputs("", 0, has_gpu=True, note=screens.folder / "nowhere" / NOTE)
    assert "cannot be written" in outputs.darken()
    assert screens.lit == {"A"}


def test_a_screen_that_is_plugged_in_while_it_is_closed_goes_off_too(screens):
    screens.plug("A")
    outputs = screens.outputs()
    outputs.darken()
    screens.plug("B")
    outputs.arrange()
    assert screens.lit == set()
    screens.unplug("A")
    assert outputs.light()
    assert screens.lit == {"B"}


@pytest.mark.parametrize("others", [(), ("B",)])
def test_a_start_after_a_crash_lights_it_first(screens, others):
    """The first of two is in use; the other one was off by day too."""
    screens.plug("A", *others)
    outputs = screens.outputs()
    assert screens.lit == {"A"}
    # By day nobody has to know which one is not used.
    (screens.folder / "unnoted").unlink(missing_ok=True)
    outputs.darken()
    screens.outputs()
    assert (screens.lit, screens.note.exists()) == ({"A"}, False)


def test_what_cannot_be_lit_is_tried_again(screens, log_failures):
    screens.plug("A")
    screens.outputs().darken()
    screens.sign("broken")
    again = screens.outputs()
    assert screens.note.exists()
    (screens.folder / "broken").unlink()
    assert again.light_again()
    assert (screens.lit, screens.note.exists()) == ({"A"}, False)


def test_without_any_screen_nothing_is_wrong(screens):
    outputs = screens.outputs()
    assert outputs.darken() == "the compositor tells of no screen that is on"
    assert outputs.light()


@pytest.mark.parametrize("tried", [OffTried(date(2026, 11, 27)), OffTried(date(2026, 11, 27), "a reason")])
def test_what_was_tried_is_read_again(tmp_path, tried):
    assert read(tmp_path) is None
    (tmp_path / FILE).write_text(written(tried), "utf-8")
    assert read(tmp_path) == tried


@pytest.mark.parametrize("text", ["tried_on = 3", "off_works = true", "tried_on = 2026-11-27T12:00:00", "x"])
def test_a_record_without_sense_counts_as_none(tmp_path, text):
    (tmp_path / FILE).write_text(text, "utf-8")
    assert read(tmp_path) is None
