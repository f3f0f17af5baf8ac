"""`make walk-faults`: plants deliberate faults into QML files, one after the other, for the robot to see.

Run it after a change of the robot, or of a file that faults.toml names. It needs what the robot needs, and
ten minutes; FAULTS_ARGS='--only dark' takes the rows with that word.
"""

import shutil
import sys
import tempfile
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from kiosk.app.window.engines import QML
from tools.shared.cases import chosen, sum_up, try_all
from tools.walk.acts import WalkAct, parsed
from tools.walk.ground import Ground
from tools.walk.walks import follow

ROWS = Path(__file__).with_name("faults.toml")


@dataclass(frozen=True, slots=True)
class PlantedFault:
    """``fault`` takes the place of ``text`` in a file; on this way a finding of the kind ``seen`` is made."""

    what: str
    file: str
    text: str
    fault: str
    way: tuple[WalkAct, ...]
    seen: str

    def broken(self, source: str) -> str:
        """The file with its fault; the text must occur in it once."""
        if source.count(self.text) != 1:
            raise AssertionError(f"{self.file} has it {source.count(self.text)} times: {self.text.strip()}")
        return source.replace(self.text, self.fault)


def rows() -> list[PlantedFault]:
    read = tomllib.loads(ROWS.read_text("utf-8"))["fault"]
    return [
        PlantedFault(
            row["what"], row["in"], row["text"], row["fault"], tuple(map(parsed, row["way"])), row["seen"]
        )
        for row in read
    ]


def see(fault: PlantedFault) -> str:
    """What the robot found; AssertionError if it saw nothing of the kind."""
    with tempfile.TemporaryDirectory(prefix="kiosk-planted-") as folder:
        qml = Path(folder) / "qml"
        shutil.copytree(QML, qml)
        file = qml / "Kiosk" / fault.file
        file.write_text(fault.broken(file.read_text("utf-8")), "utf-8")
        walked = follow(Ground(qml=qml), fault.way)
    kinds = {finding.kind: finding.what for finding in walked.findings}
    if fault.seen not in kinds:
        raise AssertionError(f"not seen after {len(walked.way)} of {len(fault.way)} acts; found: {kinds}")
    return f"{fault.seen} after {len(walked.way)} acts: {kinds[fault.seen][:80]}"


def main() -> int:
    cases: Mapping[str, Callable[[], str]] = {fault.what: partial(see, fault) for fault in rows()}
    tried = try_all(chosen(cases, "tools.walk.planted", "Plants faults into QML files for the robot to see."))
    print(sum_up(tried))
    return 0 if all(row.passed for row in tried) else 1


if __name__ == "__main__":
    sys.exit(main())
