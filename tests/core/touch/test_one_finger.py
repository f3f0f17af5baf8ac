import pytest

from kiosk.core.touch.one_finger import MOUSE, RESTING_S, Change, Contact, Glass, follow

SIGNS = {"+": Change.PRESSED, "~": Change.MOVED, "=": Change.STILL, "-": Change.LIFTED}


def run(steps, takes_turns=False):
    """What becomes of each event; one is written as ``at: contacts``, such as ``0.5: =1 +2``."""
    glass, verdicts = Glass(), []
    for step in steps.split(","):
        at, contacts = step.split(":")
        known = [Contact(int(word[1:]), SIGNS[word[0]]) for word in contacts.split()]
        glass, verdict = follow(glass, known, float(at), takes_turns)
        verdicts.append(verdict.name.lower())
    return verdicts


@pytest.mark.parametrize(
    ("steps", "verdicts"),
    [
        ("0: +1, 1: -1", "begins ends"),
        ("0: +1, 1: ~1, 2: -1, 3: +1, 4: -1", "begins goes_on ends begins ends"),
        # a second finger does nothing, the first goes on
        ("0: +1, 1: =1 +2, 2: =1 -2, 3: -1", "begins nothing nothing ends"),
        ("0: +1, 1: =1 +2, 2: ~1 ~2, 3: -1 -2", "begins nothing goes_on ends"),
        ("0: +1, 1: =1 +2, 2: =1 ~2, 3: -1 =2", "begins nothing nothing ends"),
        ("0: +1, 1: ~1 +2, 2: -1 =2", "begins nothing ends"),
        ("0: +1, 1: +2, 2: -2, 3: -1", "begins nothing nothing ends"),
        # it takes no turn while it is down, and a third waits for it as well
        ("0: +1, 1: =1 +2, 2: -1 =2, 3: ~2, 4: -2", "begins nothing ends nothing nothing"),
        ("0: +1, 1: =1 +2, 2: -1 =2, 3: =2 +3, 4: =2 -3", "begins nothing ends nothing nothing"),
        ("0: +1, 1: =1 +2, 2: -1 =2, 3: -2, 4: +3", "begins nothing ends nothing begins"),
        # two at once: which of them is meant?
        ("0: +1 +2, 1: -1 =2, 2: -2, 3: +1", "nothing nothing nothing begins"),
        ("0: +1, 1: -1 +2, 2: -2", "begins let_go nothing"),
        # three are a hand
        ("0: +1 +2 +3, 1: -1 -2 -3", "nothing nothing"),
        ("0: +1, 1: =1 +2 +3, 2: ~1 =2 =3, 3: -1 -2 -3", "begins let_go nothing nothing"),
        ("0: +1, 1: =1 +2, 2: =1 =2 +3, 3: -1 =2 =3", "begins nothing let_go nothing"),
        # what rests for long holds nobody back
        (f"0: +1, {RESTING_S - 0.1}: =1 +2", "begins nothing"),
        (f"0: +1, {RESTING_S}: =1 +2, 11: =1 ~2, 12: =1 -2", "begins begins goes_on ends"),
        ("0: +1, 10: =1 +2, 11: =1 -2, 12: =1 +2, 13: =1 =2 +3", "begins begins ends begins nothing"),
        ("0: +1, 5: ~1, 12: =1 +2, 16: =1 =2 +3", "begins goes_on nothing nothing"),
        # a pointer that moves over the screen is no finger on it
        ("0: ~-1, 1: +1, 2: -1", "nothing begins ends"),
        ("0: --1, 1: +1, 2: +-1, 3: --1, 4: -1", "nothing begins nothing nothing ends"),
    ],
)
def test_one_finger_acts_at_a_time(steps, verdicts):
    assert run(steps) == verdicts.split()


@pytest.mark.parametrize(
    ("steps", "verdicts"),
    [
        ("0: +1, 1: -1, 2: +2, 3: -2", "begins ends begins ends"),
        # the next one is down before the one before it goes up, or in the same moment
        ("0: +1, 1: =1 +2, 2: -1 =2, 3: -2", "begins begins nothing ends"),
        ("0: +1, 1: -1 +2, 2: -2", "begins begins ends"),
        # the first one stays
        ("0: +1, 1: =1 +2, 2: =1 -2, 3: =1 +2, 4: =1 -2, 5: -1", "begins begins ends begins ends nothing"),
        # which of two is first nobody knows, and three are a hand
        ("0: +1 +2, 1: -1 =2, 2: -2", "nothing nothing nothing"),
        ("0: +1, 1: -1 +2 +3, 2: -2 -3", "begins let_go nothing"),
        ("0: +1, 1: =1 +2, 2: =1 =2 +3, 3: -1 -2 -3", "begins begins let_go nothing"),
    ],
)
def test_fingers_that_type_take_turns(steps, verdicts):
    assert run(steps, takes_turns=True) == verdicts.split()


@pytest.mark.parametrize(
    ("acting", "down", "left"),
    [
        (1, {1: 0.0, 2: 0.5}, Glass()),
        (1, {1: 0.0, MOUSE: 0.5}, Glass(None, {MOUSE: 0.5})),
        (MOUSE, {1: 0.0, MOUSE: 0.5}, Glass(MOUSE, {MOUSE: 0.5})),
    ],
)
def test_a_touch_begins_on_a_glass_without_fingers(acting, down, left):
    assert Glass(acting, down).without_fingers() == left
