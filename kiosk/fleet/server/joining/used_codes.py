"""Ends codes after their use: a sealed enrolment is handed out once. nginx writes a line for each sealed
enrolment that it has handed out: which one, and whether all of it went, but neither to whom nor when.

Each that went whole is emptied, and the empty file shows the next machine that the code was used.
"""

import re
from collections.abc import Iterable

from kiosk.fleet.server.server_files import ServerFiles

_WHOLE = re.compile(r"(?m)^/enrol/([0-9a-f]{32}) 200 OK$")


def end_used_codes(files: ServerFiles) -> tuple[str, ...]:
    """Empties used sealed enrolments, and returns their names. Raises OSError."""
    emptied = []
    for name in _handed_out(files):
        sealed = files.enrolments / name
        if sealed.is_file() and sealed.stat().st_size:
            sealed.write_bytes(b"")
            emptied.append(name)
    return tuple(emptied)


def _handed_out(files: ServerFiles) -> Iterable[str]:
    """Takes the lines that nginx has written; it continues at the end of the file, which is empty then."""
    try:
        with files.fetched_codes.open("r+", encoding="ascii", errors="replace") as lines:
            told = lines.read()
            lines.truncate(0)
    except FileNotFoundError:
        return ()
    return dict.fromkeys(_WHOLE.findall(told))
