"""Reads a file that is to be changed."""

from pathlib import Path

from kiosk.base.plain_files import read_plain
from kiosk.base.toml_lines import LARGEST_BYTES
from kiosk.studio.author import text
from kiosk.studio.site_files.toml_edit import EditRefused


def read_source(file: Path) -> str:
    """Returns its text, "" for a file that does not exist yet. Raises EditRefused, OSError."""
    if not file.exists():
        return ""
    try:
        return read_plain(file, LARGEST_BYTES).decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        # TRANSLATORS: in the studio, {file} is the name of a file; about as long as the English
        said = text("{file} is not UTF-8: save it again with that encoding")
        raise EditRefused(said.format(file=file.name)) from fault
