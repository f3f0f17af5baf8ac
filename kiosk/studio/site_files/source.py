"""Reads a file that is to be changed."""

from hashlib import sha256
from pathlib import Path

from kiosk.base.plain_files import read_plain
from kiosk.base.toml_lines import LARGEST_BYTES
from kiosk.studio.author import text
from kiosk.studio.site_files.toml_edit import EditRefused


def changed_meanwhile() -> str:
    # TRANSLATORS: in the studio, for a playlist or an announcement; about as long as the English
    return text(
        "Another program has changed this file since you opened it. "
        "Look at the calendar first. To replace that change by yours, save again."
    )


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


def digest_of(file: Path) -> str:
    """Returns a short text that changes with the file, "" for one that does not exist or cannot be read."""
    try:
        source = read_source(file)
    except (EditRefused, OSError):
        return ""
    return sha256(source.encode()).hexdigest()[:16] if source else ""
