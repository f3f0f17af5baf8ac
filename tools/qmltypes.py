"""Writes build/qml/Kiosk/Bridge, which tells qmllint what our Python types offer."""

import json
import subprocess
import sys
from pathlib import Path

import PySide6

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "build/qml/Kiosk/Bridge"
BIN = Path(sys.executable).parent
REGISTRAR = Path(PySide6.__file__).parent / "Qt/libexec/qmltyperegistrar"
MODULE = "Kiosk.Bridge"


def main() -> int:
    TARGET.mkdir(parents=True, exist_ok=True)
    sources = sorted(str(p) for p in (ROOT / "kiosk/bridge").glob("*.py") if "@QmlElement" in p.read_text("utf-8"))
    dump = [str(BIN / "pyside6-metaobjectdump"), "-c", "-o", str(TARGET / "metatypes.json"), *sources]
    subprocess.run(dump, check=True, cwd=ROOT)
    subprocess.run(
        [
            str(REGISTRAR),
            str(TARGET / "metatypes.json"),
            f"--generate-qmltypes={TARGET / 'bridge.qmltypes'}",
            f"--import-name={MODULE}",
            "--major-version=1",
            "--minor-version=0",
            "-o",
            str(TARGET / "registration.cpp"),
        ],
        check=True,
    )
    (TARGET / "qmldir").write_text(f"module {MODULE}\ntypeinfo bridge.qmltypes\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
