"""Numbers of single screens that are due."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from kiosk.commands.confirm.listing import Row, rows
from kiosk.content.site.host_files import host_file
from kiosk.content.site.host_numbers import numbers_of_host
from kiosk.content.site.site_file import hosts_of, load_site
from kiosk.core.numbers.merged_confirmations import identity


def due_in_places(site: Path, today: date) -> Iterator[tuple[Path, Row]]:
    """Returns the numbers that are hidden or soon will be, each with its file."""
    for host in hosts_of(site):
        own = numbers_of_host(site, host)
        loaded = load_site(site, host).site if own else None
        for row in rows(loaded, today) if loaded else ():
            is_due = not row.line.is_confirmed(today) or row.line.runs_out_soon(today)
            if is_due and identity(row.line) & own:
                yield host_file(site, host), row
