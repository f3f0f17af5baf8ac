"""A stranger's files, which nobody has signed, and which a screen of a fleet takes through no door."""

from datetime import UTC, datetime
from pathlib import Path

STRANGE = "555 0166"
FILES = ("site.toml", "confirmations.toml")

_SETTINGS = 'organisation = "other"\nname = "Strange"\ntime_zone = "Europe/Rome"\nlanguages = ["en"]\n'


def write_strange_files(folder: Path, hidden: str) -> None:
    """With another emergency number in both, and ``hidden`` withdrawn for a lifetime."""
    folder.mkdir()
    text = f'country = "IT"\n[emergency]\nnumber = "{STRANGE}"\nanswered_by = ["police"]\n'
    text += f'confirmed_on = {datetime.now(UTC).date()}\nconfirmed_by = "desk-team"\n'
    hides = f'[[withdrawn]]\nnumber = "{hidden}"\non = 2099-01-01\nby = "desk-team"\n'
    (folder / "site.toml").write_text(f"{_SETTINGS}{text}", "utf-8")
    (folder / "confirmations.toml").write_text(f"{text}{hides}", "utf-8")
