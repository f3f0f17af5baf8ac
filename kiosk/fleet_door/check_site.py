"""Says what is wrong with a site for those who sign it: it is checked as screens do, for all hosts.

It is called with the folder of the unpacked site.
"""

import json
import sys
from pathlib import Path

from kiosk.base.problems import Severity
from kiosk.commands.site_transfer.checking import problems_in
from kiosk.content.rules.hidden import HIDES_NOTHING
from kiosk.fleet_door.unsigned_examples import samples_in
from kiosk.machine.limits.limited_program import FOR_ALL_HOSTS, begin


def check(folder: Path) -> dict[str, list[str]]:
    """Finds what is wrong: ``errors`` are in the way of a signature. ``doubts`` are sound, and may still show
    a number that somebody meant to hide.
    """
    found = problems_in(folder, True)
    errors = [each for each in found if each.severity is Severity.ERROR]
    return {
        "errors": [*map(str, errors), *map(str, samples_in(folder))],
        "doubts": [str(each) for each in found if HIDES_NOTHING in each.text],
    }


def main() -> int:
    begin(FOR_ALL_HOSTS)
    json.dump(check(Path(sys.argv[1])), sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
