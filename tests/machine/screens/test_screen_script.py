"""The script that starts the compositor: with which renderer, by the cards that are there."""

import subprocess
from pathlib import Path

import pytest

SCREEN = Path(__file__).parents[3] / "resources/system/root/usr/lib/awareness-kiosk/screen"


def renderer(folder, drivers, starts=0):
    """What a compositor is told that ends at once; "" if it may choose."""
    cards, run, programs = folder / "drm", folder / "run", folder / "bin"
    for path in (cards, run, programs):
        path.mkdir()
    for number, driver in enumerate(drivers):
        (folder / "bus" / driver).mkdir(parents=True)
        (cards / f"renderD{128 + number}/device").mkdir(parents=True)
        (cards / f"renderD{128 + number}/device/driver").symlink_to(folder / "bus" / driver)
    if starts:
        (run / "screen-starts").write_text(f"{starts}\n", "utf-8")
    compositor = programs / "cage"
    compositor.write_text('#!/bin/sh\necho "${WLR_RENDERER-}"\n', "utf-8")
    compositor.chmod(0o755)
    script = SCREEN.read_text("utf-8").replace("/sys/class/drm", str(cards))
    told = {"XDG_RUNTIME_DIR": str(run), "PATH": f"{programs}:/usr/bin:/bin"}
    ended = subprocess.run(["sh", "-c", script], env=told, capture_output=True, text=True, check=True)
    return ended.stdout.strip()


def test_a_screen_that_is_plugged_in_does_not_put_the_one_in_use_out():
    assert " -m extend " in SCREEN.read_text("utf-8")


@pytest.mark.parametrize(
    ("drivers", "told"),
    [((), ""), (("i915",), ""), (("virtio-pci",), "pixman"), (("virtio-mmio",), "pixman")],
)
def test_the_card_of_a_virtual_machine_paints_nothing(tmp_path, drivers, told):
    assert renderer(tmp_path, drivers) == told


def test_after_three_starts_that_did_not_last_no_card_does(tmp_path):
    assert renderer(tmp_path, ("i915",), starts=3) == "pixman"
