"""The log says once why the screen is out of order, and once that the site is shown again."""

import logging
import re
from dataclasses import replace
from datetime import date

import pytest

from kiosk.app.out_of_order_log import why_nothing_plays
from kiosk.core.state.pace import RETRY
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.out_of_order import OutOfOrder, OutOfOrderReason
from tests.fakes import TODAY, figure, statement, world

ENDS = "the screen is out of order"


def tried_again(stage, times=3):
    for _ in range(times):
        stage.wait(RETRY, step=RETRY)


def test_missing_memory_is_said_once_with_megabytes(stage, monkeypatch, log_failures):
    def full(*_):
        raise MemoryError

    with monkeypatch.context() as scarce:
        scarce.setattr("kiosk.loading.files.load_site", full)
        stage.kiosk.load()
        assert stage.scene.reason is OutOfOrderReason.MEMORY
        (said,) = log_failures()
        had = re.fullmatch(
            r"The reading of the site had too little memory \(this program has (\d+) MB,"
            rf" and the machine (\d+) MB more\); {ENDS}",
            said,
        )
        assert had and int(had[1]) > 0
        tried_again(stage)
        assert log_failures() == [said]
    tried_again(stage, 1)
    assert isinstance(stage.scene, Loop)
    assert [re.sub(r"\d+ s", "… s", line) for line in log_failures()[1:]] == [
        "The reading of the site works again after … s"
    ]


def test_a_site_that_cannot_be_shown_works_again_when_it_is_mended(stage, sources, log_failures):
    mended = sources.site.read_bytes()
    sources.site.write_text("organisation = ", "utf-8")
    stage.kiosk.load()
    said = f"The site cannot be shown: the lines of kiosk.content say why; {ENDS}"
    assert log_failures() == [said]
    tried_again(stage)
    assert log_failures() == [said]
    sources.site.write_bytes(mended)
    tried_again(stage, 1)
    assert isinstance(stage.scene, Loop)
    assert re.fullmatch(r"The site works again after \d+ s", log_failures()[1])


def test_a_loop_that_is_empty_is_said_with_panels_and_days(stage, monkeypatch, log_failures):
    with monkeypatch.context() as later:
        later.setattr("kiosk.core.state.world.World.rounds", lambda world, today: ())
        stage.kiosk.load()
        tried_again(stage)
        (said,) = log_failures()
    assert re.fullmatch(rf"The loop has none of its \d+ panels to show on {TODAY} in .*; {ENDS}", said)
    tried_again(stage, 1)
    assert isinstance(stage.scene, Loop)
    assert re.fullmatch(r"The loop works again after \d+ s", log_failures()[1])


@pytest.mark.parametrize(
    ("panels", "fields", "why"),
    [
        ((), {}, "none of its 0 panels to show on 2026-11-25 in en"),
        ([statement("a")], {}, "none of its 1 panels to show on 2026-11-25 in en"),
        (
            [figure("rail", date(2026, 11, 24)), figure("bus", date(2026, 3, 31)), figure("sea", TODAY)],
            {"figures": False},
            "none of its 3 panels to show on 2026-11-25 in en;"
            " of them ran out: rail on 2026-11-24, bus on 2026-03-31",
        ),
        (
            [figure(f"p{n}", date(2026, 3, 31)) for n in range(12)],
            {},
            "none of its 12 panels to show on 2026-11-25 in en; of them ran out: "
            + ", ".join(f"p{n} on 2026-03-31" for n in range(10))
            + ", and 2 more",
        ),
    ],
)
def test_why_nothing_plays(panels, fields, why):
    known = world(**fields)
    known = replace(known, deck=replace(known.deck, panels=tuple(panels)))
    assert why_nothing_plays(known, TODAY) == f"has {why}"


def test_a_defect_is_traced_once(stage, monkeypatch, caplog, log_warnings):
    faults = iter(["one", "one", "another", "another"])

    def defect(*_):
        raise RuntimeError(next(faults))

    monkeypatch.setattr("kiosk.loading.files.load_site", defect)
    stage.kiosk.load()
    tried_again(stage)
    assert isinstance(stage.scene, OutOfOrder)
    traced = [str(record.exc_info[1]) for record in caplog.records if record.levelno == logging.ERROR]
    assert traced == ["one", "another"]
