"""Renderer, screens, touch, sound, voices, disk."""

from pathlib import Path

import pytest

from kiosk.commands.doctor import disk, screens, sound, touch
from kiosk.commands.doctor.disk import FreeSpace
from kiosk.commands.doctor.screens import Connector
from kiosk.core.base.findings import Level
from kiosk.core.display.monitors import Mode
from tests.commands.doctor.roots import Root


@pytest.fixture
def root(tmp_path):
    return Root(tmp_path)


# --- screens -----------------------------------------------------------------------------------------------


def edid(name="", serial="", centimetres=(0, 0)):
    data = bytearray(128)
    data[21], data[22] = centimetres
    for at, tag, text in ((72, 0xFC, name), (90, 0xFF, serial)):
        data[at : at + 18] = bytes((0, 0, 0, tag, 0)) + f"{text}\n".ljust(13).encode()
    return bytes(data)


def socket(root, name, status="connected", modes="1920x1080\n1280x720\n", told=b""):
    at = f"/sys/class/drm/card0-{name}"
    root.file(f"{at}/status", f"{status}\n")
    root.file(f"{at}/modes", modes)
    root.file(f"{at}/edid", told)


def test_the_screens_of_a_machine(root):
    socket(root, "HDMI-A-1", told=edid("Panel 24", "A1B2", (53, 30)))
    socket(root, "DP-1", "disconnected", "")
    socket(root, "DP-2", modes="")
    root.file("/sys/class/drm/version", "x")
    assert screens.connectors(root) == (
        Connector("DP-1", False),
        Connector("DP-2", True),
        Connector("HDMI-A-1", True, (Mode(1920, 1080), Mode(1280, 720)), "Panel 24", "A1B2", (53, 30)),
    )


def test_modes_are_read_once_and_interlaced_ones_are_none(root):
    socket(root, "DP-1", modes="3840x2160\n3840x2160\n1920x1080i\n1920x1200\n")
    assert screens.connectors(root)[0].modes == (Mode(3840, 2160), Mode(1920, 1200))


def test_a_machine_without_sockets_has_no_screens(root):
    assert screens.connectors(root) == ()


def judged(*known, has_gpu=True, wanted=""):
    return [(f.level, f.text) for f in screens.judge(known, has_gpu, wanted)]


FULL_HD = Connector("HDMI-A-1", True, (Mode(1920, 1080),), "Panel 24", "A1B2", (53, 30))
LARGE = Connector("DP-1", True, (Mode(3840, 2160), Mode(2560, 1440), Mode(1920, 1080), Mode(1280, 720)))
ALONE = Connector("DP-1", True, (Mode(3840, 2160),))


def test_a_good_screen_is_named_with_its_size():
    assert judged(FULL_HD) == [(Level.OK, "HDMI-A-1 (Panel 24): 1920 × 1080 pixels, 53 × 30 cm")]


@pytest.mark.parametrize("known", [(), (Connector("DP-1", False),)])
def test_no_screen_is_said(known):
    assert [level for level, _ in judged(*known)] == [Level.FAIL if known else Level.WARN]


@pytest.mark.parametrize(
    ("size", "level"),
    [
        ((1024, 600), Level.OK),
        ((600, 1024), Level.OK),
        ((800, 600), Level.WARN),
        ((1920, 480), Level.WARN),
    ],
)
def test_a_screen_that_is_too_small_is_said(size, level):
    assert [found for found, _ in judged(Connector("DP-1", True, (Mode(*size),)))] == [level]


@pytest.mark.parametrize(
    ("screen", "has_gpu", "level", "part"),
    [
        (FULL_HD, False, Level.OK, "53 × 30 cm"),
        (LARGE, True, Level.OK, "3840 × 2160 pixels"),
        (LARGE, False, Level.OK, "run with 1920 × 1080,"),
        (ALONE, True, Level.OK, "3840 × 2160 pixels"),
        (ALONE, False, Level.WARN, "painted slowly"),
    ],
)
def test_without_a_graphics_card_a_large_screen_is_what_the_program_makes_of_it(screen, has_gpu, level, part):
    ((found, text),) = judged(screen, has_gpu=has_gpu)
    assert found is level
    assert part in text


def test_of_several_screens_the_named_one_is_on_as_the_program_has_it():
    (_, large), (_, full_hd) = judged(LARGE, FULL_HD, has_gpu=False, wanted="Some Make Panel 24 A1B2")
    assert large.endswith("stays off, because site.toml names another")
    assert full_hd.endswith("53 × 30 cm")
    several, *both = judged(LARGE, FULL_HD)
    assert several[0] is Level.WARN and "names none" in several[1]
    assert [level for level, _ in both] == [Level.OK, Level.OK]


@pytest.mark.parametrize(
    ("wanted", "levels"),
    [
        ("", [Level.OK]),
        ("HDMI-A-1", [Level.OK]),
        ("A1B2", [Level.OK]),
        ("Panel 24", [Level.OK]),
        ("DP-1", [Level.WARN, Level.OK]),
    ],
)
def test_the_screen_that_the_site_names_has_to_be_there(wanted, levels):
    assert [level for level, _ in judged(FULL_HD, wanted=wanted)] == levels


def test_who_paints():
    assert "graphics card paints" in screens.judge_renderer(True).text
    assert "processor paints" in screens.judge_renderer(False).text


# --- touch -------------------------------------------------------------------------------------------------

DEVICES = """\
I: Bus=0011 Vendor=0001 Product=0001 Version=ab41
N: Name="AT Translated Set 2 keyboard"
H: Handlers=sysrq kbd event0
B: PROP=0
B: EV=120013
B: KEY=402000000 3803078f800d001 feffffdfffefffff fffffffffffffffe

I: Bus=0003 Vendor=222a Product=0001 Version=0110
N: Name="ILITEK Multi-Touch"
H: Handlers=mouse0 event5
B: PROP=2
B: EV=1b
B: ABS=3273800000000003

I: Bus=0018 Vendor=06cb Product=7a13 Version=0100
N: Name="SYNA Touchpad"
H: Handlers=mouse1 event6
B: PROP=5
B: EV=1b
B: ABS=2e0800000000003
"""


def test_touch_screens_are_told_from_touchpads_and_keyboards(root):
    assert touch.touch_screens(root) == []
    root.file(touch.DEVICES, DEVICES)
    assert touch.touch_screens(root) == [touch.TouchScreen("ILITEK Multi-Touch", "222a", "0001")]


@pytest.mark.parametrize(
    ("found", "needed", "level"),
    [(["A"], True, Level.OK), (["A"], False, Level.OK), ([], False, Level.OK), ([], True, Level.FAIL)],
)
def test_a_kiosk_needs_touch_and_a_loop_does_not(found, needed, level):
    assert touch.judge(found, needed).level is level


# --- sound -------------------------------------------------------------------------------------------------

CARDS = """\
 0 [PCH            ]: HDA-Intel - HDA Intel PCH
                      HDA Intel PCH at 0xf7e10000 irq 32
 1 [Headset        ]: USB-Audio - Plain Headset
                      Maker Plain Headset at usb-0000:00:14.0-1, full speed
"""


def test_the_sound_cards(root):
    assert sound.cards(root) == []
    root.file(sound.CARDS, "--- no soundcards ---\n")
    assert sound.cards(root) == []
    root.file(sound.CARDS, CARDS)
    assert sound.cards(root) == ["HDA Intel PCH", "Plain Headset"]


def test_the_voices(root):
    for name in ("gmw/en", "roa/fr", "sit/cmn"):
        root.file(f"/usr/lib/x86_64-linux-gnu/espeak-ng-data/lang/{name}", "name x")
    assert sound.voices(root) == {"en", "fr", "cmn"}


def test_the_steps_of_loudness_are_named_for_who_measures_them():
    found = sound.judge_loudness()
    assert found.level is Level.OK
    assert "5 steps" in found.text
    assert "step 2 on a loudspeaker, 3 in a headset" in found.text
    assert "step 5 reaches 65 dBA" in found.text


def test_a_site_that_reads_nothing_aloud_needs_no_sound():
    found = sound.judge_cards([], reads_aloud=False)
    assert (found.level, found.text) == (Level.OK, "no sound card; the site reads nothing aloud")


def test_a_site_that_reads_aloud_needs_a_card_and_its_programs():
    assert sound.judge_cards([], reads_aloud=True).level is Level.WARN
    assert sound.judge_cards(["PCH"], reads_aloud=True).level is Level.OK
    missing = [*sound.judge_programs({"espeak-ng"})]
    assert [found.mend for found in missing] == ["sudo apt install opus-tools", "sudo apt install pulseaudio"]
    assert [*sound.judge_programs({"espeak-ng", "opusdec", "pulseaudio"})] == []


@pytest.mark.parametrize(
    ("tag", "poor_voices", "recorded", "level", "text", "mend"),
    [
        ("fr", (), (0, 0), Level.OK, "fr: fair synthetic voice", ""),
        ("am", ("am",), (0, 0), Level.OK, "am: poor synthetic voice", ""),
        ("am", (), (0, 0), Level.WARN, "am: none; the tool", "poor_voices"),
        ("am", (), (800, 12), Level.OK, "am: 800 recordings, 12 approved", ""),
        ("zh-Hans", ("zh-Hans",), (3, 3), Level.OK, "3 recordings, 3 approved; poor synthetic voice", ""),
        ("so", (), (0, 0), Level.WARN, "so: none; the tool", "record sentences: voice --language so"),
        ("es", (), (0, 0), Level.WARN, "es: none; the tool", "apt install espeak-ng"),
    ],
)
def test_each_language_has_its_voice(tag, poor_voices, recorded, level, text, mend):
    installed = {"en", "fr", "am", "cmn"}
    found = sound.judge_voice(tag, installed, set(poor_voices), sound.Recorded(*recorded))
    assert found.level is level
    assert text in found.text
    assert mend in found.mend


# --- disk --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("free", "files", "read_only", "level"),
    [
        (5000, None, False, Level.OK),
        (500, 1000, False, Level.OK),
        (499, None, False, Level.WARN),
        (49, None, False, Level.FAIL),
        (5000, 999, False, Level.FAIL),
        (5000, None, True, Level.WARN),
    ],
)
def test_a_full_disk_is_said_in_good_time(free, files, read_only, level):
    finding = disk.judge(FreeSpace(Path("/var"), free, files, read_only))
    assert finding.level is level
    assert bool(finding.mend) is (level is not Level.OK)


def test_the_room_is_that_where_the_state_will_be(tmp_path):
    room = disk.free_space(tmp_path / "not/yet/there")
    assert room.place == tmp_path
    assert room.free_mb > 0 and not room.read_only
