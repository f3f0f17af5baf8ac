"""Checks that every script of the site has its fonts."""

from collections.abc import Iterator, Mapping

from kiosk.commands.doctor.case import Case
from kiosk.core.base.findings import Finding, Level
from kiosk.core.text.scripts import face_of
from kiosk.window.text.typesetting import families, load_family


def look(case: Case) -> Iterator[Finding]:
    """Examines the fonts. Needs a QGuiApplication."""
    faces = {"latin", "numeral", *map(face_of, case.site.languages if case.site else ())}
    yield judge({family: load_family(family) for face in sorted(faces) for family in families(face)})


def judge(loads: Mapping[str, bool]) -> Finding:
    """Judges the scripts; ``loads`` returns whether a family can be loaded, by its name."""
    missing = [family for family, loaded in loads.items() if not loaded]
    if missing:
        return Finding(
            Level.FAIL,
            "fonts",
            f"missing or broken: {', '.join(missing)}",
            "install the program again, its files are damaged",
        )
    return Finding(Level.OK, "fonts", ", ".join(loads))
