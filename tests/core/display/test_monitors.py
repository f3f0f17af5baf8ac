"""Which screen, and how: tables."""

import pytest

from kiosk.core.display.monitors import (
    Mode,
    Monitor,
    Output,
    OutputChange,
    arrangement,
    is_too_large,
    smaller_mode,
    which,
)

TV = Monitor("HDMI-A-1", "Samsung Electric Company", "S27", "H4ZN7")
DESK = Monitor("DP-1", "Dell Inc.", "P2419H", "7XYZ1")
NO_MAKE = Monitor("DP-1", "", "P2419H", "7XYZ1")
PANEL = Monitor("DP-2", "Dell Inc.", "P2419H", "9ABC2")


@pytest.mark.parametrize(
    ("screens", "wanted", "now", "found"),
    [
        ((), "", "", None),
        ((), "DP-1", "DP-1", None),
        ((TV,), "", "", TV),
        ((TV, DESK), "", "", TV),
        ((TV, DESK), "DP-1", "", DESK),
        ((TV, DESK), "7XYZ1", "HDMI-A-1", DESK),
        ((TV, DESK), "P2419H", "", DESK),
        ((TV, DESK), "Dell Inc. P2419H", "", DESK),
        ((TV, DESK, PANEL), "Dell Inc. P2419H 9ABC2", "", PANEL),
        ((TV, DESK, PANEL), "P2419H", "", DESK),
        ((TV, DESK), "", "DP-1", DESK),
        ((TV, DESK), "DP-9", "DP-1", DESK),
        ((TV, DESK), "DP-9", "DP-8", TV),
        ((TV, DESK), "Dell", "", TV),
        ((Monitor("DP-3"),), "", "", Monitor("DP-3")),
        ((TV, NO_MAKE), "Dell Inc. P2419H", "", NO_MAKE),
        ((TV, NO_MAKE), "Dell Inc. P2419H 7XYZ1", "", NO_MAKE),
        ((TV, NO_MAKE), "Dell Inc. P2419H 9ABC2", "", TV),
        ((Monitor("DP-3"), TV), " ", "", Monitor("DP-3")),
    ],
)
def test_the_screen(screens, wanted, now, found):
    assert which(screens, wanted, now) == found


@pytest.mark.parametrize(
    ("size", "large"),
    [
        ((1920, 1080), False),
        ((1920, 1200), False),
        ((1200, 1920), False),
        ((1921, 1080), True),
        ((1920, 1201), True),
        ((2560, 1080), True),
        ((1600, 1280), True),
        ((3840, 2160), True),
        ((2160, 3840), True),
    ],
)
def test_what_is_too_large(size, large):
    assert is_too_large(*size) is large


UHD = Mode(3840, 2160)


@pytest.mark.parametrize(
    ("now", "modes", "mode"),
    [
        (UHD, (UHD, Mode(2560, 1440), Mode(1920, 1080), Mode(1920, 1200)), Mode(1920, 1080)),
        (
            UHD,
            (UHD, Mode(1920, 1080, 24), Mode(1920, 1080, 59.94), Mode(1920, 1080, 50)),
            Mode(1920, 1080, 59.94),
        ),
        (UHD, (UHD, Mode(1280, 720), Mode(1600, 1200)), Mode(1280, 720)),
        (Mode(2560, 1600), (Mode(2560, 1600), Mode(1680, 1050), Mode(1600, 1200)), Mode(1680, 1050)),
        (Mode(2560, 1600), (Mode(2560, 1600), Mode(1600, 1200), Mode(800, 600)), Mode(1600, 1200)),
        (Mode(2160, 3840), (Mode(2160, 3840), Mode(1080, 1920)), Mode(1080, 1920)),
        (UHD, (UHD,), None),
        (UHD, (), None),
    ],
)
def test_the_mode_where_only_the_processor_paints(now, modes, mode):
    assert smaller_mode(now, modes) == mode


FULL_HD = Mode(1920, 1080)
FOUR_K = Output(TV, UHD, (UHD, FULL_HD))
SMALL = Output(DESK, FULL_HD, (FULL_HD,))
DARK = Output(DESK, None, (FULL_HD,))
OFF = Output(TV, None, (UHD, FULL_HD))


@pytest.mark.parametrize(
    ("outputs", "wanted", "turned", "has_gpu", "changes"),
    [
        ((), "", 0, False, ()),
        ((SMALL,), "", 0, False, ()),
        ((FOUR_K,), "", 0, True, ()),
        ((FOUR_K,), "", 0, False, (OutputChange("HDMI-A-1", True, FULL_HD),)),
        ((Output(TV, UHD, (UHD,)),), "", 0, False, ()),
        ((Output(TV, UHD),), "", 0, False, ()),
        ((DARK,), "", 0, False, ()),
        ((DARK,), "DP-1", 90, False, ()),
        ((FOUR_K, SMALL), "", 0, True, (OutputChange("DP-1", False),)),
        ((FOUR_K, SMALL), "DP-1", 0, False, (OutputChange("HDMI-A-1", False),)),
        ((FOUR_K, DARK), "DP-1", 0, True, ()),
        ((DARK, FOUR_K), "", 0, True, ()),
        ((SMALL,), "", 90, False, (OutputChange("DP-1", True, None, 90),)),
        ((Output(DESK, FULL_HD, (FULL_HD,), 90),), "", 90, False, ()),
        ((Output(DESK, FULL_HD, (FULL_HD,), 90),), "", 0, False, ()),
        ((Output(DESK, FULL_HD, (FULL_HD,), 90),), "", 270, False, (OutputChange("DP-1", True, None, 270),)),
    ],
)
def test_the_arrangement(outputs, wanted, turned, has_gpu, changes):
    assert arrangement(outputs, wanted, turned, has_gpu) == changes


@pytest.mark.parametrize(
    ("outputs", "wanted", "hidden", "changes"),
    [
        ((DARK,), "", {"DP-1"}, (OutputChange("DP-1", True),)),
        ((DARK,), "HDMI-A-1", {"DP-1"}, (OutputChange("DP-1", True),)),
        ((DARK,), "", {"DP-7"}, ()),
        ((DARK, OFF), "", {"HDMI-A-1"}, ()),
        ((DARK, OFF), "DP-1", {"HDMI-A-1"}, ()),
        ((DARK, OFF), "", {"HDMI-A-1", "DP-1"}, (OutputChange("DP-1", True),)),
        ((FOUR_K, DARK), "DP-1", {"DP-1"}, (OutputChange("HDMI-A-1", False), OutputChange("DP-1", True))),
        ((FOUR_K, DARK), "DP-1", (), (OutputChange("HDMI-A-1", True, FULL_HD),)),
        ((FOUR_K, DARK), "HDMI-A-1", {"DP-1"}, (OutputChange("HDMI-A-1", True, FULL_HD),)),
    ],
)
def test_what_was_switched_off_for_another_screen_comes_on_without_it(outputs, wanted, hidden, changes):
    assert arrangement(outputs, wanted, 0, False, hidden) == changes


@pytest.mark.parametrize(
    ("outputs", "wanted", "hidden", "in_use", "changes"),
    [
        ((FOUR_K, SMALL), "", (), "DP-1", (OutputChange("HDMI-A-1", False),)),
        ((FOUR_K, SMALL), "", (), "HDMI-A-1", (OutputChange("DP-1", False),)),
        ((FOUR_K, SMALL), "HDMI-A-1", (), "DP-1", (OutputChange("DP-1", False),)),
        ((FOUR_K,), "", {"DP-1"}, "DP-1", ()),
        ((FOUR_K, DARK), "", (), "DP-1", ()),
        ((OFF, DARK), "", {"HDMI-A-1", "DP-1"}, "DP-1", (OutputChange("DP-1", True),)),
    ],
)
def test_a_screen_that_is_plugged_in_does_not_take_the_place_of_the_one_in_use(
    outputs, wanted, hidden, in_use, changes
):
    assert arrangement(outputs, wanted, 0, True, hidden, in_use) == changes


@pytest.mark.parametrize(
    ("screen", "found"),
    [
        (TV, "Samsung Electric Company S27 H4ZN7"),
        (Monitor("HDMI-A-2", "Samsung Electric Company", "S27", "H4ZN7"), TV.id),
        (Monitor("DP-3", "Dell Inc.", "P2419H"), "DP-3"),
    ],
)
def test_a_screen_is_the_same_wherever_it_is_plugged_in(screen, found):
    assert screen.id == found


@pytest.mark.parametrize("name", ["eDP-1", "eDP1", "LVDS-1", "DSI-1", "Built-in Retina Display", "Color LCD"])
def test_built_in(name):
    assert Monitor(name).is_built_in


@pytest.mark.parametrize("name", ["", "DP-1", "HDMI-A-1", "VGA-1", "DVI-I-1", r"\\.\DISPLAY1", "LG HDR 4K"])
def test_not_built_in(name):
    assert not Monitor(name).is_built_in


@pytest.mark.parametrize(
    ("screen", "label"),
    [(TV, "S27 · HDMI-A-1"), (Monitor("DP-3"), "DP-3"), (Monitor("LG", model="LG"), "LG"), (Monitor(""), "")],
)
def test_what_people_call_it(screen, label):
    assert screen.label == label
