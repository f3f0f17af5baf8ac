"""The problems of a site, as ``check`` finds them, without those of the program's own texts."""

from pathlib import Path

from kiosk.base.unsafe_characters import printable
from kiosk.commands.check.findings import findings
from kiosk.commands.preview.moments import now
from kiosk.loading.sources import Sources


def problems_of(site: Path) -> list[dict[str, str | int]]:
    """Returns one object a problem, with the whole path of its file."""
    return [
        {
            "file": printable(problem.file),
            "line": problem.line,
            "severity": str(problem.severity),
            "text": printable(problem.text),
        }
        for problem in findings(Sources(site, demo=True), now(), of_program=False)
    ]
