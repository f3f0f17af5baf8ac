"""An environment and a command line that try to steer Qt, QML, Python or the loader."""

import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.faults.cage import KIOSK, Cage, is_black
from tools.shared import ROOT

EVIL_QML = 'import QtQuick\nItem {{ Component.onCompleted: console.error("EVIL {name}") }}\n'
PORTS = (3768, 5900)


def variables() -> str:
    """Other modules, plug-ins, platforms, styles and settings: none is used, and the log is not flooded."""
    with TemporaryDirectory(prefix="kiosk-faults-") as name:
        folder = Path(name)
        hostile = _hostile(folder)
        with Cage(extra=hostile) as cage:
            cage.wait_for_loop()
            time.sleep(5)
            assert not is_black(cage.picture())
            said = cage.said()
        assert "EVIL" not in said, said[-1500:]
        lines = len(said.splitlines())
        assert lines < 50, f"{lines} lines in the log"
        assert not list(folder.glob("evil-*")), "evil code has run"
    return f"{len(hostile)} variables, none taken; {lines} lines in the log"


def words() -> str:
    """Options of Qt are refused, and no port is open."""
    refused = 0
    for word in ("-platform=vnc", "-qmljsdebugger=port:3768", "-plugin=evil", "-style=evil", "-reverse"):
        command = [sys.executable, "main.py", "run", "--demo", word]
        ended = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=60, check=False)
        assert ended.returncode == 2, f"{word} is taken"
        refused += 1
    with Cage() as cage:
        cage.wait_for_loop()
        for port in PORTS:
            with socket.socket() as end:
                assert end.connect_ex(("127.0.0.1", port)), f"port {port} is open"
        network = _sockets(cage)
        assert network == 0, f"{network} sockets of the internet"
    return f"{refused} of {refused} refused; no socket of the internet is open"


def _hostile(folder: Path) -> Mapping[str, str]:
    """QML modules with our and Qt's names that would say EVIL; settings that would stop or slow the start."""
    for module in ("QtQuick/Templates", "QtQuick", "Kiosk", "Kiosk/Theme", "QtQuick/Shapes"):
        place = folder / "qml" / module
        place.mkdir(parents=True, exist_ok=True)
        (place / "Evil.qml").write_text(EVIL_QML.format(name=module), "utf-8")
        kind = "Window" if module == "Kiosk" else "Evil"
        (place / "qmldir").write_text(f"module {module.replace('/', '.')}\n{kind} Evil.qml\n", "utf-8")
    (folder / "controls.conf").write_text("[Controls]\nStyle=Evil\n", "utf-8")
    return {
        "QT_QPA_PLATFORM": "nosuch",
        "QT_QPA_PLATFORMTHEME": "nosuch",
        "QT_QPA_GENERIC_PLUGINS": "evdevkeyboard",
        "QT_PLUGIN_PATH": str(folder),
        "QT_QUICK_BACKEND": "nosuch",
        "QT_QUICK_CONTROLS_STYLE": "Evil",
        "QT_QUICK_CONTROLS_CONF": str(folder / "controls.conf"),
        "QT_LOGGING_RULES": "*=true",
        "QT_SCALE_FACTOR": "7",
        "QT_IM_MODULE": "evil",
        "QT_WAYLAND_SHELL_INTEGRATION": "nosuch",
        "QML_IMPORT_PATH": str(folder / "qml"),
        "QML2_IMPORT_PATH": str(folder / "qml"),
        "QML_XHR_ALLOW_FILE_READ": "1",
        "QML_DISABLE_DISK_CACHE": "1",
        "QSG_RENDER_LOOP": "nosuch",
        "QSG_RHI_BACKEND": "nosuch",
        "PYTHONWARNINGS": "error",
        "FONTCONFIG_FILE": "/etc/passwd",
        "LANG": "tr_TR.UTF-8",
        "LC_ALL": "C",
        "TZ": "Nowhere/Never",
        "TMPDIR": "/nowhere",
        "COLUMNS": "-1",
    }


def _sockets(cage: Cage) -> int:
    """The number of the kiosk's internet sockets."""
    processes = [int(p.name) for p in Path("/proc").glob("[0-9]*") if _is_kiosk(p)]
    tables = [
        Path(f"/proc/net/{name}").read_text().splitlines()[1:] for name in ("tcp", "tcp6", "udp", "udp6")
    ]
    internet = {line.split()[9] for table in tables for line in table}
    held = set()
    for process in processes:
        for handle in Path(f"/proc/{process}/fd").iterdir():
            held.add(str(handle.readlink()).removeprefix("socket:[").removesuffix("]"))
    assert processes and cage.lives()
    return len(held & internet)


def _is_kiosk(process: Path) -> bool:
    try:
        return KIOSK[2].encode() in (process / "cmdline").read_bytes()
    except OSError:
        return False
