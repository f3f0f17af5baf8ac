"""Does for a request from afar what staff could do here.

Each answer is given at once. The time of its effect depends on whether the screen is in use, so that is never
reported.
"""

from collections.abc import Mapping
from pathlib import Path

from kiosk.base.services import remote_request_files
from kiosk.fleet.gate.verb_limits import may_run


def do(question: Mapping[str, object], state: Path, boot: Path, uptime: float) -> dict[str, object]:
    """Does a verb. The answer: ok, or often if the same verb came too often. Raises OSError.

    A verb without an action raises LookupError, so that it is never reported as done.
    """
    verb = str(question["verb"])
    if not may_run(boot, verb, uptime):
        return {"refused": "often"}
    match question:
        case {"verb": "restart"}:
            remote_request_files.request_restart(state)
        case {"verb": "screen", "on": bool(on)}:
            remote_request_files.request_screen(state, on)
        case {"verb": "announce", "prepared": str(prepared), "minutes": int(minutes)}:
            remote_request_files.announce(state, prepared, minutes)
        case _:
            raise LookupError(f"there is nothing here that does {verb}")
    return {"ok": {}}
