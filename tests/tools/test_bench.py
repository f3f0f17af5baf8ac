"""What the bench counts as what: rest, a hand-over, the second stroke of a motif."""

import pytest

from tools.bench import report
from tools.bench.spending import MARGIN, CpuSample, Spent, spent

REST, MOVING = 0.004, 0.05
"""Processor time between two looks."""


def looks(*stretches):
    """From (how many looks, whether the stage moves), ten a second."""
    found = [CpuSample(0.0, 0.0, moved=False)]
    for count, moves in stretches:
        for _ in range(count):
            last = found[-1]
            found.append(CpuSample(last.at + 0.1, last.spent + (MOVING if moves else REST), moves))
    return found


def panels(*ends):
    """Whether two looks show different panels, which come at these looks."""
    return lambda one, other: any(one < end <= other for end in ends)


def test_a_second_stroke_is_no_hand_over():
    found = spent(looks((30, False), (14, True), (40, False), (50, True), (30, False)), panels(90))
    assert found.rest_percent == pytest.approx(4)
    assert found.second_s == pytest.approx(14 * (MOVING - REST))
    assert found.handover_s == pytest.approx(50 * (MOVING - REST))


def test_a_pause_of_the_hand_ends_no_hand_over():
    pause = 2 * MARGIN - 2
    found = spent(looks((30, False), (20, True), (pause, False), (20, True), (30, False)), panels(35))
    assert (found.second_s, found.handover_s) == (None, pytest.approx(40 * (MOVING - REST)))


def test_only_whole_movements_count():
    found = spent(looks((2, True), (40, False), (50, True), (40, False), (9, True)), panels(1, 60, 140))
    assert found.handover_s == pytest.approx(50 * (MOVING - REST))


def test_without_rest_nothing_can_be_said():
    assert spent(looks((60, True)), panels()) == Spent()


@pytest.mark.parametrize(("frames", "verdict"), [(61.4, "reached"), (29.0, "short")])
def test_a_large_screen_has_rows_and_goals_of_its_own(frames, verdict):
    found = {"kiosk": {"frames_per_s": frames, "start_s": 0.7}, "chromium": {"frames_per_s": 24.2}}
    lines = report.table(found, report.LARGE_ROWS).splitlines()
    (of_frames,) = (line for line in lines if "frames/s" in line)
    assert of_frames.endswith(f"| ≥ 30 | {verdict} |")
    assert not any("start" in line for line in lines)
