"""The story of `make boot-screen`: from power-on to a visit and back, and once more after a power cut."""

from pathlib import Path

from tools.screen_machine.bench import ALIKE, Bench
from tools.screen_machine.eye import same
from tools.shared.wait import wait


def is_used_and_loses_power(disk: Path) -> str:
    """A finger makes a visit there and back; the plug is pulled; the loop comes again."""
    with Bench("story", disk) as bench:
        told = [bench.boots(), visits(bench)]
        bench.machine.cut()
        told.append(f"after a power cut {bench.boots()}")
        told.append(f"then {visits(bench)}")
        bench.nothing_failed()
    return "; ".join(told)


def visits(bench: Bench) -> str:
    """A touch opens a page, *All topics* and *Back* lead to it again as it was, *Start again* to the loop."""
    opened = bench.opens_a_page()
    page = bench.rests()
    off = bench.off(page)
    bench.tap("allTopics")
    wait(lambda: same(bench.machine.picture(), page) > 10 * ALIKE, "all topics", bench.answer_s)
    bench.rests()
    bench.keep("topics")
    bench.tap("back")
    wait(lambda: bench.shows(page, ALIKE), "the page as it was left", bench.answer_s)
    assert same(bench.rests(), page) <= ALIKE, "the page did not stay"
    bench.keep("page-again")
    again = bench.starts_again()
    return (
        f"a page {opened:.1f} s after a touch, {off:.3f} of 255 from what the program paints, "
        f"the same after All topics and Back, "
        f"the loop {again:.1f} s after Start again"
    )
