"""Writes build/qml/Kiosk/Window, which tells qmllint what our Python types offer.

`make qmllint` runs it. It needs no display and takes some seconds.
"""

import json
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import PySide6
from PySide6.QtCore import QMetaObject

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
    dumped = metatypes.read_text("utf-8").replace('"returnType": "float"', '"returnType": "double"')
    dumped = dumped.replace('"type": "float"', '"type": "double"')
    # The registrar looks for the type of an enum among the classes.
    dumped = re.sub(r'("isFlag": false,\s*)"type": "int",\s*', r"\1", dumped)
    files = json.loads(dumped)
    for file in files:
        module = ".".join(Path(file["inputFile"]).relative_to(ROOT).with_suffix("").parts)
        for type_ in file["classes"]:
            if "classInfos" in type_:
                _complete(type_, getattr(import_module(module), type_["className"]).staticMetaObject)
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


def _complete(type_: dict[str, Any], found: QMetaObject) -> None:
    """Adds what the dump, which only reads the source, misses: properties made of props, and some bases."""
    own = map(found.property, range(found.propertyOffset(), found.propertyCount()))
    type_["properties"] = [
        {
            "name": each.name(),
            "type": each.typeName(),
            "index": index,
            "read": each.name(),
            "constant": each.isConstant(),
            **({"notify": each.notifySignal().name().toStdString()} if each.hasNotifySignal() else {}),
        }
        for index, each in enumerate(own)
    ]
    if not type_.get("object"):
        type_["object"] = True
        type_.setdefault("superClasses", [{"access": "public", "name": "QObject"}])


if __name__ == "__main__":
    sys.exit(main())
