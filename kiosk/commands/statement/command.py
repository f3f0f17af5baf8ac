"""Writes the accessibility statement of a site."""

from pathlib import Path

from kiosk.base.installed.last_certain_time import LastSeen, believed_clock
from kiosk.commands.statement.page import page
from kiosk.commands.statement.requirements import requirements
from kiosk.content.site.site_file import load_site
from kiosk.machine.start.version import full_version

NAME = "accessibility.html"


def statement(site_file: Path, state: Path, out: Path) -> int:
    """Writes the statement; returns 1 if the site or the file cannot be used."""
    loaded = load_site(site_file)
    if loaded.site is None:
        print(*loaded.problems, sep="\n")
        return 1
    now = believed_clock(LastSeen(state / "clock.toml")).now().at(loaded.site.zone).wall
    text = page(loaded.site, requirements(), full_version(), now.date().isoformat())
    try:
        out.mkdir(parents=True, exist_ok=True)
        (out / NAME).write_text(text, "utf-8")
    except OSError as error:
        print(f"{out} cannot be written ({error.strerror}): check the place and its permissions")
        return 1
    print(f"{out / NAME}: what is met, what is not, and what is yours to do")
    return 0
