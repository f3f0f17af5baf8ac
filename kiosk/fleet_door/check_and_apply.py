"""Checks a signed site that the gate has laid ready, and has it count.

It is called with the folder, the installed site.toml and the state folder, and a word where a site that took
too long to start is tried again; the list of the site's files comes to its input. A site is somebody else's
work: what checks it has limits of time and memory.
"""

import json
import sys
from pathlib import Path

from kiosk.base.applied.applied_site import applied, tried_again
from kiosk.base.applied.applied_sites import AppliedSites
from kiosk.base.installed.last_certain_time import LastSeen, believed_clock
from kiosk.base.problems import Severity
from kiosk.base.site_archive.manifest import read_manifest
from kiosk.commands.site_transfer.checking import problems_in
from kiosk.loading.sources import Sources
from kiosk.machine.limits.limited_program import ProgramLimits, begin
from kiosk.machine.sites.installed_stamp import stamp_of

_LIMITS = ProgramLimits(cpu_s=120, wall_s=200, memory=1_500_000_000, written=5_000_000)


def take(folder: Path, installed: Path, state: Path, listed: bytes, again: bool) -> dict[str, object]:
    """Takes the site; ``faults`` are the reasons against it; ``errno`` is the fault of this disk."""
    manifest, sites = read_manifest(listed), AppliedSites(state)
    now = believed_clock(LastSeen(state / "clock.toml")).now()
    found = problems_in(folder, False, now)
    errors = [str(each) for each in found if each.severity is Severity.ERROR]
    if errors:
        return {"faults": errors}
    stamp = stamp_of(Sources(installed, kept=state))
    try:
        with sites.alone():
            sites.put(manifest, folder)
            choose = tried_again if again else applied
            sites.choose(choose(sites.last(), stamp, manifest.digest))
    except OSError as error:
        return {"errno": error.errno}
    return {"done": True}


def main() -> int:
    begin(_LIMITS)
    folder, installed, state = map(Path, sys.argv[1:4])
    answer = take(folder, installed, state, sys.stdin.buffer.read(), again=len(sys.argv) > 4)
    json.dump(answer, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
