"""Checks the QML files by qmllint, with the Python types they use, and prints what is wrong.

`make qmllint` runs it. It needs no display and takes some seconds. qmllint 6.12 prints nothing of some faults
unless it answers in JSON.
"""

import json
import subprocess
import sys

from tools import qmltypes
from tools.shared import ROOT

_QML = ROOT / "kiosk/qml"


def main() -> int:
    qmltypes.main()
    files = sorted(map(str, _QML.rglob("*.qml")))
    lint, made = str(qmltypes.BIN / "pyside6-qmllint"), str(ROOT / "build/qml")
    command = (lint, "-W", "0", "--json", "-", "-I", str(_QML), "-I", made, *files)
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    answers = json.loads(ended.stdout)["files"] if ended.stdout else []
    faults = [(answer["filename"], fault) for answer in answers for fault in answer["warnings"]]
    for file, fault in faults:
        print(f"{file}:{fault.get('line', 1)}: {fault['message']}")
    if len(answers) != len(files):
        print(f"qmllint answered for {len(answers)} of {len(files)} files: {ended.stderr[-500:]}")
    return 1 if faults or ended.returncode or len(answers) != len(files) else 0


if __name__ == "__main__":
    sys.exit(main())
