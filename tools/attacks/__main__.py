"""`make attacks`: attacks a talk that a phone leads, over the loopback of this machine; a table.

Run it after a change of the process for phones or of the socket to it: what somebody in the same network can
do must not slow the talk down. It needs neither root nor a display, and takes six minutes. It attacks no
other machine.
"""

import json
import os
import signal
import socket
import statistics
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from functools import partial

from tools.attacks.crowd import FLOODS
from tools.attacks.talk import Gap, StepTimes, Talk
from tools.shared.cases import Cases, chosen, sum_up, try_all

Message = Mapping[str, str]

LASTS_S, CALM_S, SETTLES_S = 12.0, 6.0, 1.0
SIX, THOUSAND = 6, 1000
MOST_STEP_MS, MOST_GAP_MS, MOST_MEMORY_MB, MOST_HANG_S = 150.0, 100.0, 120.0, 5.0
MOST_SILENT_S, PRESSES = 2.5, 4


def led(attacks: dict[str, int]) -> str:
    """A phone leads, at first alone, then under attack."""
    with Talk() as talk:
        alone = talk.steps(CALM_S)
        crowds = [talk.attack(kind, LASTS_S, number) for kind, number in attacks.items()]
        began = talk.processor()
        taken = talk.steps(LASTS_S)
        share = (talk.processor() - began) / LASTS_S
        for crowd in crowds:
            crowd.wait()
        memory, complaints = talk.memory(), talk.complaints()
    assert not complaints, complaints[:5]
    answer, own = max(step.answer for step in taken), max(step.own for step in taken)
    steps = f"a step {_steps(taken)}, before {_steps(alone)}; a ping at most {answer:.0f}"
    figure = f"{steps}; {memory:.0f} MB, {share:.0%} of a core"
    assert own < MOST_STEP_MS and answer < MOST_STEP_MS and memory < MOST_MEMORY_MB, figure
    return figure


def _steps(taken: list[StepTimes]) -> str:
    """Median, longest, and longest without waiting for a core."""
    whole = [step.whole for step in taken]
    own = max(step.own for step in taken)
    return f"{statistics.median(whole):.0f}, {max(whole):.0f} ({own:.0f}) ms"


def new_phone() -> str:
    """Somebody scans the code while one address holds seventy silent connections."""
    with Talk() as talk:
        talk.attack("silent", LASTS_S, 7 * SIX)
        talk.steps(2.0)
        began = time.monotonic()
        talk.leading("127.0.0.3").close()
        return f"in after {(time.monotonic() - began) * 1000:.0f} ms"


def burst(message: Message) -> str:
    """A compromised process for phones sends 200 kB to the window at once."""
    with Talk(phones=False) as talk, socket.socket(socket.AF_UNIX) as other:
        other.connect(talk.socket)
        talk.until(lambda facts: bool(facts["reachable"]))
        alone = _calm(talk, other)
        with suppress(OSError):
            line = _line(message)
            other.sendall(line * (200_000 // len(line)))
        talk.until(lambda facts: not facts["reachable"])
        time.sleep(SETTLES_S)
        return f"shut out; {_stood_still(talk.gap(), alone)}"


def steady(message: Message) -> str:
    """A compromised process sends as much as the window accepts, for so many seconds."""
    with Talk(phones=False) as talk, socket.socket(socket.AF_UNIX) as other:
        other.connect(talk.socket)
        talk.until(lambda facts: bool(facts["reachable"]))
        alone = _calm(talk, other)
        until = time.monotonic() + LASTS_S
        while time.monotonic() < until:
            _say(other, _line(message))
            time.sleep(0.06)
        return f"heard; {_stood_still(talk.gap(), alone)}"


def _calm(talk: Talk, other: socket.socket) -> Gap:
    """The window's own activity on this machine; a peer that never answers would count as hung."""
    talk.gap()
    until = time.monotonic() + CALM_S
    while time.monotonic() < until:
        _say(other, b"{}\n")
        time.sleep(1.0)
    return talk.gap()


def _say(other: socket.socket, line: bytes) -> None:
    """A peer that reads nothing would be disconnected."""
    with suppress(BlockingIOError):
        while other.recv(1 << 20, socket.MSG_DONTWAIT):
            pass
    other.sendall(line)


def _stood_still(gap: Gap, alone: Gap) -> str:
    """The value in brackets is without the time of waiting for a core."""
    figure = (
        f"the window stood still for {gap.whole:.0f} ({gap.own:.0f}) ms at the longest,"
        f" before for {alone.whole:.0f} ({alone.own:.0f}) ms"
    )
    assert gap.own < MOST_GAP_MS, figure
    return figure


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


def window_hangs() -> str:
    """The phone says it and is not followed: what it asked does not happen when the window goes on."""
    with Talk() as talk:
        before = talk.told(lost=False)["position"]
        began = time.monotonic()
        os.kill(talk.window.pid, signal.SIGSTOP)
        for _ in range(PRESSES):
            talk.press("next")
        talk.told(lost=True)
        noticed = time.monotonic() - began
        os.kill(talk.window.pid, signal.SIGCONT)
        talk.told(lost=False)
        talk.press("next")
        after = before
        while after == before:
            after = talk.told(lost=False)["position"]
    figure = (
        f"said after {noticed:.1f} s; {PRESSES} presses meanwhile, one after it: from {before} to {after}"
    )
    assert noticed < MOST_SILENT_S and int(after.split()[0]) == int(before.split()[0]) + 1, figure
    return figure


def _line(message: Message) -> bytes:
    """As if a phone had asked for it just now."""
    return json.dumps({**message, "at": time.time()}).encode() + b"\n"


_STEP, _JUMP = {"do": "next"}, {"do": "jump", "slide": "going-to-work-abroad"}

CASES: Cases = {
    "nobody attacks": partial(led, {}),
    f"{THOUSAND} silent connections": partial(led, {"silent": THOUSAND}),
    **{f"{SIX} floods of {kind}": partial(led, {kind: SIX}) for kind in (*FLOODS, "requests", "unread")},
    f"{SIX} floods of pings, {THOUSAND} silent": partial(led, {"pings": SIX, "silent": THOUSAND}),
    f"{SIX} floods of messages, {THOUSAND} silent": partial(led, {"messages": SIX, "silent": THOUSAND}),
    "a new phone beside silent connections": new_phone,
    "a burst of steps at the window": partial(burst, _STEP),
    "a burst of jumps at the window": partial(burst, _JUMP),
    "a burst of garbage at the window": partial(burst, {}),
    "steps without end at the window": partial(steady, _STEP),
    "the process for phones hangs": hangs,
    "the window hangs": window_hangs,
}


def main() -> int:
    rows = try_all(
        chosen(CASES, "tools.attacks", "Attacks a talk that a phone leads, on this machine alone.")
    )
    print(f"\n{sum_up(rows)}")
    return 0 if all(row.passed for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
