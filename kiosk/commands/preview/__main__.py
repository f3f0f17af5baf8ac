"""``python -m kiosk.commands.preview --site FILE``: answers requests until its input ends.

Each is a JSON object on a line: ``{"paint": {...}}``, ``{"check": true}``, ``{"write": FILE}``,
``{"since": FILE, "language": TAG}``, null for the program's own site,
``{"days": {"first": DAY, "count": NUMBER}}`` or ``{"then": MOMENT}``.
An answer is ``{"picture": BASE64}``, ``{"problems": [...]}``, ``{"done": BOOL, "said": [...]}``,
``{"changes": [...]}``, ``{"calendar": {...}}``, ``{"shown": {...}}`` or ``{"fault": TEXT}``.
"""

import argparse
import json
import sys
from base64 import b64encode
from contextlib import suppress
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtGui import QGuiApplication

from kiosk.base.site_archive.manifest import PackError
from kiosk.commands.preview.checker import problems_of
from kiosk.commands.preview.moments import CannotPaint
from kiosk.commands.preview.painter import Painter, Wanted
from kiosk.commands.preview.shown_then import shown_then
from kiosk.commands.preview.site_calendar import site_calendar
from kiosk.commands.preview.versions import changes_since, write_version
from kiosk.machine.limits.process_limits import end_with_parent
from kiosk.machine.start import environment


def main() -> int:
    parser = argparse.ArgumentParser(prog="kiosk.commands.preview", description="Paints and checks drafts.")
    parser.add_argument("--site", type=Path, required=True, metavar="FILE")
    options = parser.parse_args()
    end_with_parent()
    environment.scrub()
    environment.apply("offscreen", "software")
    # What anything prints must not be taken for an answer.
    answers, sys.stdout = sys.stdout, sys.stderr
    application = QGuiApplication([])
    painter = Painter(options.site)
    for line in sys.stdin:
        # A studio that has ended wants no answer.
        with suppress(BrokenPipeError):
            answers.write(json.dumps(_answer(json.loads(line), painter, options.site)) + "\n")
            answers.flush()
    painter.end()
    del application
    return 0


def _answer(request: dict[str, Any], painter: Painter, site: Path) -> dict[str, Any]:
    if "check" in request:
        return {"problems": problems_of(site)}
    if "write" in request:
        return asdict(write_version(site, Path(request["write"])))
    try:
        if "since" in request:
            version = request["since"]
            return {"changes": changes_since(site, Path(version) if version else None, request["language"])}
        if "days" in request:
            first, count = date.fromisoformat(request["days"]["first"]), request["days"]["count"]
            return {"calendar": asdict(site_calendar(site, first, count))}
        if "then" in request:
            return {"shown": asdict(shown_then(site, request["then"]))}
        wanted = request["paint"]
        picture = painter.paint(Wanted(**{**wanted, "size": tuple(wanted["size"])}))
    except (CannotPaint, PackError, OSError) as fault:
        return {"fault": str(fault)}
    return {"picture": b64encode(picture).decode()}


if __name__ == "__main__":
    sys.exit(main())
