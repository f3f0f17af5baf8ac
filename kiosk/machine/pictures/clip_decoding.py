"""Examines foreign films in a child process, which may crash, hang or exhaust its memory without harm."""

import json
import subprocess
import sys

from kiosk.base.places import IMPORTABLE
from kiosk.content.sign.clip_files import ClipBytes
from kiosk.core.sign.clip_formats import RECIPE, ClipFacts, fault
from kiosk.machine.pictures.picture_decoding import FROM_OUTSIDE, surroundings

PATIENCE_S = 45.0
"""Longer than the child's own limit: Python and Qt start first."""

_LONGEST_ANSWER = 4_000
_CHILD = "kiosk.machine.pictures.clip_child"

UNREAD = f"is broken, or takes too much time or memory to decode: {RECIPE}"
NO_TIME = "was not looked into: this computer had too much else to do, or the film stops: try again later"
"""The film was not examined."""


def examine(clip: ClipBytes, patience_s: float = PATIENCE_S) -> ClipFacts | str:
    """The contents of a film that can be played; otherwise why it cannot, and how to correct it."""
    try:
        ended = subprocess.run(
            [sys.executable, "-E", "-s", "-m", _CHILD, clip.suffix],
            input=clip.raw,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=IMPORTABLE,
            env=surroundings(),
            timeout=patience_s,
            check=False,
        )
        if -ended.returncode in FROM_OUTSIDE:
            return NO_TIME
        told = json.loads(ended.stdout[:_LONGEST_ANSWER])
        facts = ClipFacts(**(told | {"painted": tuple(told["painted"]), "kind": clip.kind}))
        return fault(facts) or facts
    except (OSError, subprocess.TimeoutExpired):
        return NO_TIME
    except (ValueError, TypeError, KeyError):
        return UNREAD
