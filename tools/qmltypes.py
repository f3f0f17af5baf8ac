"""Writes build/qml/Kiosk/Window, which tells qmllint what our Python types offer.

`make qmllint` runs it. It needs no display and takes some seconds.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

import PySide6

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "build/qml/Kiosk/Window"
BIN = Path(sys.executable).parent
REGISTRAR = Path(PySide6.__file__).parent / "Qt/libexec/qmltyperegistrar"
METATYPES = Path(PySide6.__file__).parent / "Qt/metatypes"
MODULE = "Kiosk.Window"


def main() -> int:
    TARGET.mkdir(parents=True, exist_ok=True)
    window = (ROOT / "kiosk/window").rglob("*.py")
    sources = sorted(str(path) for path in window if "@QmlElement" in path.read_text("utf-8"))
    metatypes = TARGET / "metatypes.json"
    dump = [str(BIN / "pyside6-metaobjectdump"), "-c", "-o", str(metatypes), *sources]
    subprocess.run(dump, check=True, cwd=ROOT)
    # The dump writes Python's float, which is a double.
    dumped = metatypes.read_text("utf-8")
    for key in ("type", "returnType"):
        dumped = dumped.replace(f'"{key}": "float"', f'"{key}": "double"')
    # The registrar looks for the type of an enum among the classes.
    dumped = re.sub(r'("isFlag": false,\s*)"type": "int",\s*', r"\1", dumped)
    files = json.loads(dumped)
    # The dump misses a base with a type in brackets, and what a base in a later file is: all are a QObject.
    for type_ in (each for file in files for each in file["classes"]):
        if "classInfos" in type_ and not type_.get("object"):
            type_["object"] = True
            type_.setdefault("superClasses", [{"access": "public", "name": "QObject"}])
    metatypes.write_text(json.dumps(files), "utf-8")
    subprocess.run(
        [
            str(REGISTRAR),
            str(metatypes),
            f"--foreign-types={METATYPES / 'qt6core_metatypes.json'}",
            f"--generate-qmltypes={TARGET / 'window.qmltypes'}",
            f"--import-name={MODULE}",
            "--major-version=1",
            "--minor-version=0",
            "-o",
            str(TARGET / "registration.cpp"),
        ],
        check=True,
    )
    (TARGET / "qmldir").write_text(f"module {MODULE}\ntypeinfo window.qmltypes\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
