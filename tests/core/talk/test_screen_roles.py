import pytest

from kiosk.core.display.monitors import Monitor
from kiosk.core.talk.screen_roles import ConnectedMonitor, Places, places, twins


def seen(screen_id, name, is_primary=False, model=""):
    return ConnectedMonitor(screen_id, Monitor(name, model=model), is_primary)


LAPTOP = seen("laptop", "eDP-1", is_primary=True)
SECONDARY_LAPTOP = seen("laptop", "LVDS1")
PROJECTOR = seen("projector", "HDMI-1", model="EB-990U")
PRIMARY_PROJECTOR = seen("projector", "HDMI-1", is_primary=True, model="EB-990U")
OTHER = seen("other", "DP-2")
DESK = seen("desk", "DP-1", is_primary=True)
LID = seen("lid", "DSI-1")
BOTH = Places("projector", "laptop")


@pytest.mark.parametrize(
    ("screens", "wanted", "found"),
    [
        ([], "", Places()),
        ([LAPTOP], "", Places("laptop", "laptop")),
        ([LAPTOP, PROJECTOR], "", BOTH),
        ([PROJECTOR, LAPTOP], "", BOTH),
        ([LAPTOP, PROJECTOR, OTHER], "DP-2", Places("other", "laptop")),
        ([LAPTOP, PROJECTOR], "eDP-1", Places("laptop", "projector")),
        ([LAPTOP, PROJECTOR], "gone", BOTH),
        ([PRIMARY_PROJECTOR, SECONDARY_LAPTOP], "", BOTH),
        ([PRIMARY_PROJECTOR, SECONDARY_LAPTOP], "EB-990U", BOTH),
        ([PRIMARY_PROJECTOR, SECONDARY_LAPTOP], "LVDS1", Places("laptop", "projector")),
        ([OTHER, DESK], "", Places("other", "desk")),
        ([LAPTOP, LID], "", Places("lid", "laptop")),
        ([LAPTOP, LID, PROJECTOR], "", BOTH),
        ([DESK, OTHER, PROJECTOR], "", Places("other", "desk")),
    ],
)
def test_at_the_start(screens, wanted, found):
    assert places(screens, wanted, Places()) == found


@pytest.mark.parametrize(
    ("before", "screens", "after"),
    [
        (BOTH, [LAPTOP], BOTH),
        (BOTH, [PROJECTOR], BOTH),
        (BOTH, [], BOTH),
        (BOTH, [LAPTOP, PROJECTOR, OTHER], BOTH),
        (BOTH, [LAPTOP, OTHER], Places("other", "laptop")),
        (BOTH, [OTHER, PROJECTOR], Places("projector", "other")),
        (Places("laptop", "laptop"), [LAPTOP, PROJECTOR], BOTH),
        (Places("laptop", "laptop"), [LAPTOP], Places("laptop", "laptop")),
        (Places("laptop", "projector"), [LAPTOP, PROJECTOR], Places("laptop", "projector")),
        (Places("projector", "projector"), [PROJECTOR, LID], Places("projector", "lid")),
        (Places("projector", "desk"), [DESK, LID], Places("projector", "desk")),
        (Places("projector", "desk"), [PROJECTOR, LID], Places("projector", "lid")),
        (Places("projector", "desk"), [LID], Places("projector", "lid")),
    ],
    ids=[
        "the projector is off",
        "the laptop is closed",
        "all are off",
        "one more changes nothing",
        "another projector",
        "another laptop",
        "a projector for one that had none",
        "nothing changes",
        "swapped stays swapped",
        "a lid is opened beside the only screen",
        "a lid is opened while the projector is off",
        "a lid is opened for the notes",
        "the dock is gone",
    ],
)
def test_when_screens_come_and_go(before, screens, after):
    assert places(screens, "", before) == after


@pytest.mark.parametrize(
    ("before", "screens", "wanted", "after"),
    [
        (Places("projector", "projector"), [PROJECTOR, OTHER], "HDMI-1", Places("projector", "other")),
        (Places("desk", "desk"), [DESK, LID], "DSI-1", Places("lid", "desk")),
        (Places("projector", "desk"), [DESK, OTHER, LID], "DSI-1", Places("lid", "desk")),
    ],
)
def test_a_named_screen_comes_or_was_there_alone(before, screens, wanted, after):
    assert places(screens, wanted, before) == after


@pytest.mark.parametrize("order", [[LAPTOP, PROJECTOR], [PROJECTOR, LAPTOP]])
def test_after_a_power_cut_each_finds_its_own_again(order):
    known = BOTH
    for screens in ([], [order[0]], order):
        known = places(screens, "", known)
    assert known == BOTH


def test_two_screens_of_one_serial_number_are_no_longer_known_by_it():
    left, right = (Monitor(name, "Maker", "Model", "0001") for name in ("DP-1", "DP-2"))
    assert twins([left, right, Monitor("HDMI-1")]) == {"Maker Model 0001"}
    assert twins([left]) == frozenset()
