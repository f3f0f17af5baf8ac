import pytest

from kiosk.core.talk_places import Places, Seen, places

LAPTOP = Seen("laptop", "eDP-1", is_primary=True)
PROJECTOR = Seen("projector", "HDMI-1")
OTHER = Seen("other", "DP-2")
BOTH = Places("projector", "laptop")


@pytest.mark.parametrize(
    ("screens", "wanted", "found"),
    [
        ([], "", Places()),
        ([LAPTOP], "", Places("laptop", "laptop")),
        ([LAPTOP, PROJECTOR], "", BOTH),
        ([PROJECTOR, LAPTOP], "", BOTH),
        ([LAPTOP, PROJECTOR, OTHER], "DP-2", Places("other", "laptop")),
        ([LAPTOP, PROJECTOR], "laptop", Places("laptop", "projector")),
        ([LAPTOP, PROJECTOR], "gone", BOTH),
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
    ],
)
def test_when_screens_come_and_go(before, screens, after):
    assert places(screens, "", before) == after


@pytest.mark.parametrize("order", [[LAPTOP, PROJECTOR], [PROJECTOR, LAPTOP]])
def test_after_a_power_cut_each_finds_its_own_again(order):
    known = BOTH
    for screens in ([], [order[0]], order):
        known = places(screens, "", known)
    assert known == BOTH
