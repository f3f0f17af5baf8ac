"""`make attacks`: tries them on this machine alone, over its loopback; a table. It ends by itself."""

import json
import os
import signal
import socket
import statistics
import sys
import time
from contextlib import suppress
from functools import partial

from tools.attacks.crowd import FLOODS
from tools.attacks.talk import Talk
from tools.cases import Cases, chosen, sum_up, try_all

LASTS_S, SETTLES_S = 12.0, 1.0
SIX, THOUSAND = 6, 1000
MOST_STEP_MS, MOST_GAP_MS, MOST_MEMORY_MB, MOST_HANG_S = 150.0, 100.0, 120.0, 5.0


def led(attacks: dict[str, int]) -> str:
    """A phone leads while others attack."""
    with Talk() as talk:
        crowds = [talk.attack(kind, LASTS_S, number) for kind, number in attacks.items()]
        began = talk.processor()
        taken = talk.steps(LASTS_S)
        share = (talk.processor() - began) / LASTS_S
        for crowd in crowds:
            crowd.wait()
        memory, complaints = talk.memory(), talk.complaints()
    assert not complaints, complaints[:5]
    whole, answer = [step.whole for step in taken], max(step.answer for step in taken)
    steps = f"a step {statistics.median(whole):.0f} ms, at most {max(whole):.0f}; a ping at most {answer:.0f}"
    figure = f"{steps}; {memory:.0f} MB, {share:.0%} of a core"
    assert statistics.median(whole) < MOST_STEP_MS and answer < MOST_STEP_MS and memory < MOST_MEMORY_MB, (
        figure
    )
    return figure


def new_phone() -> str:
    """Somebody scans the code while one address holds seventy silent connections."""
    with Talk() as talk:
        talk.attack("silent", LASTS_S, 7 * SIX)
        talk.steps(2.0)
        began = time.monotonic()
        talk.leading("127.0.0.3").close()
        return f"in after {(time.monotonic() - began) * 1000:.0f} ms"


def burst(line: bytes) -> str:
    """The process for phones is somebody else's by now, and says 200 kB to the window at once."""
    with Talk(phones=False) as talk, socket.socket(socket.AF_UNIX) as other:
        other.connect(talk.socket)
        talk.until(lambda facts: bool(facts["reachable"]))
        talk.gap()
        with suppress(OSError):
            other.sendall(line * (200_000 // len(line)))
        talk.until(lambda facts: not facts["reachable"])
        time.sleep(SETTLES_S)
        gap = talk.gap()
    figure = f"shut out; the window stood still for {gap:.0f} ms"
    assert gap < MOST_GAP_MS, figure
    return figure


def steady(line: bytes) -> str:
    """It says as much as the window takes, for as long."""
    with Talk(phones=False) as talk, socket.socket(socket.AF_UNIX) as other:
        other.connect(talk.socket)
        talk.until(lambda facts: bool(facts["reachable"]))
        talk.gap()
        until = time.monotonic() + LASTS_S
        while time.monotonic() < until:
            other.sendall(line)
            time.sleep(0.06)
        gap = talk.gap()
    figure = f"heard; the window stood still for {gap:.0f} ms at the longest"
    assert gap < MOST_GAP_MS, figure
    return figure


def quiet() -> str:
    """What of a gap is the work of this machine alone."""
    with Talk(phones=False) as talk:
        talk.gap()
        time.sleep(LASTS_S)
        return f"the window stood still for {talk.gap():.0f} ms at the longest"


def hangs() -> str:
    with Talk() as talk:
        began = time.monotonic()
        os.kill(talk.remote.pid, signal.SIGSTOP)
        talk.until(lambda facts: not facts["reachable"] and not facts["code"])
        noticed = time.monotonic() - began
        os.kill(talk.remote.pid, signal.SIGCONT)
        talk.until(lambda facts: bool(facts["code"]))
        back = time.monotonic() - began - noticed
    figure = f"said after {noticed:.1f} s; another code {back:.1f} s after it goes on"
    assert noticed < MOST_HANG_S, figure
    return figure


def _message(**message: object) -> bytes:
    return json.dumps(message).encode() + b"\n"


_STEP, _JUMP = _message(do="next"), _message(do="jump", slide="going-to-work-abroad")

CASES: Cases = {
    "nobody attacks": partial(led, {}),
    f"{THOUSAND} silent connections": partial(led, {"silent": THOUSAND}),
    **{f"{SIX} floods of {kind}": partial(led, {kind: SIX}) for kind in (*FLOODS, "requests", "unread")},
    f"{SIX} floods of pings, {THOUSAND} silent": partial(led, {"pings": SIX, "silent": THOUSAND}),
    f"{SIX} floods of messages, {THOUSAND} silent": partial(led, {"messages": SIX, "silent": THOUSAND}),
    "a new phone beside silent connections": new_phone,
    "nobody says anything to the window": quiet,
    "a burst of steps at the window": partial(burst, _STEP),
    "a burst of jumps at the window": partial(burst, _JUMP),
    "a burst of garbage at the window": partial(burst, b"{}\n"),
    "steps without end at the window": partial(steady, _STEP),
    "the process for phones hangs": hangs,
}


def main() -> int:
    # As root: before whatever else this machine does.
    with suppress(PermissionError):
        os.nice(-15)
    rows = try_all(
        chosen(CASES, "tools.attacks", "Attacks a talk that a phone leads, on this machine alone.")
    )
    print(f"\n{sum_up(rows)}")
    return 0 if all(row.passed for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
