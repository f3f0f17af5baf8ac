"""Does what staff could do here, as somebody has asked from afar.

Each answer is given at once. When it is done depends on whether somebody is at the screen, so that is told
to nobody.
"""

from collections.abc import Mapping
from pathlib import Path

from kiosk.fleet.gate.verb_limits import may_ask
from kiosk.machine.services import remote_request_files


def do(question: Mapping[str, object], state: Path, boot: Path, uptime: float) -> dict[str, object]:
    """The answer: ok, or often where the same was asked too often. Raises OSError.

    A verb that nothing here does raises LookupError, so that nobody is told that it was done.
    """
    verb = str(question["verb"])
    if not may_ask(boot, verb, uptime):
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
