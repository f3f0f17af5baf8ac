"""Writes down what a walk found: the way to it, and pictures of what was seen beside what was expected."""

from collections.abc import Iterable
from pathlib import Path

from PIL import Image

from tools.shared import ROOT
from tools.walk.compare import beside
from tools.walk.ground import Ground
from tools.walk.rest import Finding
from tools.walk.way import Walked

OUT = ROOT / "build/walk"


def keep(folder: Path, name: str, ground: Ground, walked: Walked) -> Path:
    """The file with the way; pictures lie beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, finding in enumerate(walked.findings):
        _keep_picture(folder, f"{name}-{number}", finding)
    way = folder / f"{name}.way"
    where = f"# {ground}"
    found = [f"# {finding.kind}: {finding.what}" for finding in walked.findings]
    way.write_text("\n".join([where, *found, *map(str, walked.way)]) + "\n", "utf-8")
    return way


def tell(name: str, findings: Iterable[Finding]) -> None:
    """Prints each, and where its picture is."""
    OUT.mkdir(parents=True, exist_ok=True)
    for number, finding in enumerate(findings):
        print(f"  {finding.kind}: {finding.what}")
        if file := _keep_picture(OUT, f"{name}-{number}", finding):
            print(f"    {file}", flush=True)


def _keep_picture(folder: Path, name: str, finding: Finding) -> Path | None:
    if finding.seen is None:
        return None
    expected = finding.seen if finding.expected is None else finding.expected
    file = folder / f"{name}-{finding.kind}.png"
    Image.fromarray(beside(finding.seen, expected)).save(file)
    return file
