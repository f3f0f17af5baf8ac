"""Connections that a broker has greeted and soon cut are counted, until one lasts."""

import pytest

from kiosk.base.enrolment.link_cuts import STEADY_S, Cuts, keep_cuts, kept_cuts


def after(*told):
    """Each is what happened, and when."""
    cuts = Cuts()
    for what, now in told:
        cuts = getattr(cuts, what)(now)
    return cuts.times


@pytest.mark.parametrize(
    ("told", "times"),
    [
        ((), 0),
        # Nobody has greeted: the broker is away, which is something else.
        ((("lost", 5.0),), 0),
        ((("greeted", 0.0), ("lost", 1.0)), 1),
        ((("greeted", 0.0), ("lost", 1.0), ("greeted", 20.0), ("lost", 21.0)), 2),
        ((("greeted", 0.0), ("lost", 1.0), ("lost", 30.0), ("lost", 60.0)), 1),
        ((("greeted", 0.0), ("lost", STEADY_S)), 0),
        ((("greeted", 0.0), ("lost", 1.0), ("greeted", 20.0), ("lasts", 50.0)), 1),
        ((("greeted", 0.0), ("lost", 1.0), ("greeted", 20.0), ("lasts", 20.0 + STEADY_S)), 0),
        ((("greeted", 0.0), ("lost", 1.0), ("greeted", 20.0), ("lost", 20.0 + STEADY_S)), 0),
        ((("greeted", 0.0), ("lasts", 90.0), ("lost", 91.0), ("greeted", 95.0), ("lost", 96.0)), 1),
    ],
)
def test_only_short_connections_in_a_row_count(told, times):
    assert after(*told) == times


def test_the_count_is_kept_and_what_is_none_counts_as_none(tmp_path):
    file = tmp_path / "cuts"
    assert kept_cuts(file) == 0
    keep_cuts(file, 7)
    assert kept_cuts(file) == 7
    assert file.stat().st_mode & 0o777 == 0o640
    for raw in (b"", b"no", b"-1", b"9" * 30):
        file.write_bytes(raw)
        assert kept_cuts(file) == 0
