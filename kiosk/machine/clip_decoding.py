"""Looks into foreign films in a child process, which may crash, hang or exhaust its memory without harm."""

import json
import subprocess
import sys

from kiosk.content.sign.clip_files import ClipBytes
from kiosk.core.sign.profile import RECIPE, ClipFacts, fault
from kiosk.machine.picture_decoding import surroundings
from kiosk.places import IMPORTABLE

_PATIENCE_S = 20.0
"""Longer than the child gives itself: Python and Qt start first."""

_LONGEST_ANSWER = 4_000
_CHILD = "kiosk.machine.clip_child"

UNREAD = f"is broken, or takes too much time or memory to decode: {RECIPE}"


def examine(clip: ClipBytes) -> ClipFacts | str:
    """The contents of a film that can be played; otherwise why it cannot, and how to mend it."""
    try:
        ended = subprocess.run(
            [sys.executable, "-E", "-s", "-m", _CHILD, clip.suffix],
            input=clip.raw,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=IMPORTABLE,
            env=surroundings(),
            timeout=_PATIENCE_S,
            check=False,
        )
        told = json.loads(ended.stdout[:_LONGEST_ANSWER])
        facts = ClipFacts(**(told | {"painted": tuple(told["painted"]), "kind": clip.kind}))
        return fault(facts) or facts
    except (OSError, subprocess.SubprocessError, ValueError, TypeError, KeyError):
        return UNREAD
