"""Reads ``confirmations.toml`` before a call is written down, and writes it after."""

from datetime import date
from pathlib import Path

from kiosk.base.installed.state_folder import put
from kiosk.content.files.closed_folders import is_written
from kiosk.content.site.confirmations_file import read_confirmations, text_of
from kiosk.core.numbers.impossible_days import in_time
from kiosk.core.numbers.merged_confirmations import Confirmations


class NotToBeChanged(ValueError):
    """The file must not be overwritten; ``lines`` say why, one a line."""

    def __init__(self, *lines: str) -> None:
        super().__init__("; ".join(lines))
        self.lines = lines


def confirmations_before(file: Path, country: str, today: date) -> Confirmations:
    """Returns the present content of the file, empty if there is none. Raises NotToBeChanged."""
    if not is_written(file):
        return Confirmations(country=country)
    found = read_confirmations(file)
    if found.problems or found.read is None:
        why = "Mend the file first, or move it away: otherwise what is wrong in it would be lost."
        raise NotToBeChanged(*map(str, found.problems), why)
    if found.read.country != country:
        why = f"{file} belongs to {found.read.country}, and this site is in {country}: move it away first"
        raise NotToBeChanged(why)
    return in_time(found.read, today, found.written)


def keep_confirmations(file: Path, after: Confirmations) -> None:
    """Writes the file, whole. Raises OSError."""
    put(file, text_of(after).encode())
