"""Says in English what one site changes of another, for those who sign it.

It is called with the folders of both, the day and time, and the names of screens whose own view is asked for.
"""

import json
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from kiosk.base.site_archive.travelling import SITE
from kiosk.commands.site_transfer.compared_sites import changes_between
from kiosk.i18n.language import ENGLISH
from kiosk.i18n.phrases.site_changes import ChangeRow, rows
from kiosk.loading.sources import Sources
from kiosk.machine.limits.limited_program import FOR_ALL_HOSTS, begin


def compare(before: Path, after: Path, wall: datetime, hosts: Sequence[str]) -> list[list[ChangeRow] | None]:
    """Compares for each of ``hosts`` ("" for what all share); None where one of the sites cannot be read."""
    return [_rows(before, after, wall, host) for host in hosts]


def _rows(before: Path, after: Path, wall: datetime, host: str) -> list[ChangeRow] | None:
    found = changes_between(Sources(before / SITE, host=host), Sources(after / SITE, host=host), wall)
    return None if found is None else rows(found, ENGLISH)


def main() -> int:
    begin(FOR_ALL_HOSTS)
    before, after, wall, *hosts = sys.argv[1:]
    told = compare(Path(before), Path(after), datetime.fromisoformat(wall), hosts)
    json.dump(told, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
