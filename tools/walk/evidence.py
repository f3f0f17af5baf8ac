"""Writes down what a walk found: the way to it, and pictures of what was seen beside what was expected."""

from pathlib import Path

from PIL import Image

from tools.walk.compare import beside
from tools.walk.ground import Ground
from tools.walk.walks import Walked


def keep(folder: Path, name: str, ground: Ground, walked: Walked) -> Path:
    """The file with the way; pictures lie beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, finding in enumerate(walked.findings):
        if finding.seen is not None:
            expected = finding.seen if finding.expected is None else finding.expected
            Image.fromarray(beside(finding.seen, expected)).save(
                folder / f"{name}-{number}-{finding.kind}.png"
            )
    way = folder / f"{name}.way"
    where = f"# {ground}"
    found = [f"# {finding.kind}: {finding.what}" for finding in walked.findings]
    way.write_text("\n".join([where, *found, *map(str, walked.way)]) + "\n", "utf-8")
    return way
