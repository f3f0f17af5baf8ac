"""Visits by other hands than a finger: keys, and a pointer that is no touch panel."""

import time
from collections.abc import Mapping
from pathlib import Path

from tools.screen_machine import hands
from tools.screen_machine.bench import EXACT, Bench
from tools.screen_machine.eye import LOOP, Eye, same
from tools.screen_machine.hardware import PC_OF_USB, Hardware
from tools.screen_machine.key_references import APART_S, ENTER, TAB, Press, paint_ways
from tools.screen_machine.story import visits
from tools.shared.wait import wait

_KEYPAD = Hardware(computer=PC_OF_USB, devices=("usb-kbd",))
_TABLET = Hardware(computer=PC_OF_USB, display="VGA", devices=("usb-tablet",))


def is_used_by_keys(disk: Path) -> str:
    """A keyboard of USB and no touch panel: a visit by Tab, Enter and Esc, with each ring seen."""
    with Bench("keypad", disk, _KEYPAD) as bench:
        ways = bench.painted("ways", paint_ways)
        booted = bench.boots()
        told = [_opens(bench, ways)]
        panel = next(panel for panel in ways if bench.shows(ways[panel][1].shown, EXACT))
        taken = [_presses(bench, press) for press in ways[panel][2:]]
        bench.keep("page-again")
        told.append(f"{len(taken)} more presses to All topics and Back, {max(taken):.1f} s at the longest")
        began = time.monotonic()
        hands.press(bench.machine.qmp, "esc")
        wait(lambda: bench.sees().what == LOOP, "the loop after Esc", bench.answer_s)
        told.append(f"the loop {time.monotonic() - began:.1f} s after Esc")
    return f"{booted}; each press as the program paints it: {', '.join(told)}"


def _opens(bench: Bench, ways: Mapping[str, tuple[Press, ...]]) -> str:
    """The first key shows the ring of the panel that is there then, the next one opens its page."""
    rings = Eye({panel: way[0].shown for panel, way in ways.items()})
    bench.rests(LOOP)
    hands.press(bench.machine.qmp, *TAB)

    def is_rung() -> bool:
        return rings.sees(bench.machine.picture()).what == LOOP

    rung = wait(is_rung, "the ring of the panel", bench.answer_s)
    bench.keep("ring")
    began = time.monotonic()
    hands.press(bench.machine.qmp, *ENTER)
    pages = [way[1].shown for way in ways.values()]

    def is_open() -> bool:
        picture = bench.machine.picture()
        return any(same(picture, page) < EXACT for page in pages)

    wait(is_open, "the page of a panel", bench.answer_s)
    bench.keep("page")
    return f"a ring {rung:.1f} s after Tab, a page {time.monotonic() - began:.1f} s after Enter"


def _presses(bench: Bench, press: Press) -> float:
    """Seconds until the screen shows what the program paints."""
    time.sleep(APART_S)
    began, shown = time.monotonic(), press.shown
    hands.press(bench.machine.qmp, *press.keys)
    what = f"{'+'.join(press.keys)} leads to {press.ring or 'no control'}"
    wait(lambda: bench.shows(shown, EXACT), what, bench.answer_s)
    return time.monotonic() - began


def is_clicked(disk: Path) -> str:
    """A pointer of USB and no touch panel: the visit by clicks, and no arrow lies on the page."""
    with Bench("tablet", disk, _TABLET, hands.click) as bench:
        return f"{bench.boots()}; {visits(bench)}"
