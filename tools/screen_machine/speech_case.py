"""A page is read aloud by the sound card of a machine."""

import time
from pathlib import Path

from tools.screen_machine.bench import Bench
from tools.screen_machine.ear import Ear
from tools.screen_machine.eye import LOOP
from tools.screen_machine.hardware import SOUND, Hardware
from tools.shared.wait import wait

_SERVER = "awareness-kiosk-sound"
_SPOKEN_S = 4.0
"""So much is heard before it is ended."""

_QUIET_S = 12.0
"""Twice as long as an emulated voice pauses between two sentences."""

_AFTER_S = 1.0
"""For so long after the loop is seen the card may still play what was on its way."""


def is_read_aloud(disk: Path) -> str:
    """Silence, *Read aloud*, *Listen*: a voice, which ends with the page at *Start again*."""
    with Bench("speech", disk, Hardware(sound=True), own="speech.read_aloud = true\n") as bench:
        told = [bench.boots()]
        wait(lambda: _is_there(bench), "the sound server", bench.answer_s)
        with Ear(bench.machine.folder / SOUND) as ear:
            bench.opens_a_page()
            told.append(_reads(bench, ear))
            told.append(_ends(bench, ear))
        microphones = bench.machine.shell("stat -c '%U %a' /dev/snd/pcmC*D*c")
        assert microphones == "root 600", microphones
    return "; ".join([*told, "the microphone belongs to root"])


def _is_there(bench: Bench) -> bool:
    return bench.machine.shell(f"systemctl is-active {_SERVER} || true") == "active"


def _reads(bench: Bench, ear: Ear) -> str:
    bench.rests()
    panel = next(name for name, page in bench.references.opened.items() if bench.shows(page))
    bench.tap("readAloud")
    asking = bench.references.asking[panel]
    wait(lambda: bench.shows(asking, 0.05), "the question whether to listen", bench.answer_s)
    bench.keep("asked")
    early = max((sound.power for sound in ear.loud()), default=0.0)
    assert not early, f"{ear.seconds():.2f} s of sound, up to {early:.0f} of 32768, before anybody wants it"
    began = time.monotonic()
    bench.tap("listen")
    wait(lambda: bool(ear.loud()), "a sound", bench.answer_s)
    first = time.monotonic() - began
    wait(lambda: ear.seconds() > _SPOKEN_S, "a sentence", bench.answer_s)
    bench.keep("reads")
    assert ear.sounds_like_speech(), "a sound that is not like speech"
    return f"silence, then a voice {first:.1f} s after Listen"


def _ends(bench: Bench, ear: Ear) -> str:
    began = time.monotonic()
    bench.tap("startAgain")
    wait(lambda: bench.sees().what == LOOP, "the loop after Start again", bench.answer_s)
    seen = time.monotonic() - began
    time.sleep(_QUIET_S)
    after = ear.last() - began
    assert after < seen + _AFTER_S, f"sound {after:.1f} s after Start again, the loop after {seen:.1f} s"
    return f"the last sound {after:.1f} s after Start again, the loop after {seen:.1f} s"
