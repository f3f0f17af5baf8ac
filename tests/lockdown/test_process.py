"""The program itself under attack from outside: environment, command line, and what it must never do."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

ROOT = Path(__file__).parent.parent.parent
MAIN = str(ROOT / "main.py")
TRAP = 'import QtQuick\nItem {\n    Component.onCompleted: console.error("TRAPPED")\n}\n'
FAULTY = 'kind = "statement"\nid = "broken"\nfeild = "river"\nmotif = "bus"\nheadline = "A"\nlead = "B"\n'
"""A panel whose fault is named when everything has been read."""

PROBE = """
import os, sys
sys.path.insert(0, sys.argv[1])
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine
app = QGuiApplication([])
engine = QQmlEngine()
component = QQmlComponent(engine)
component.setData(b"import QtQuick\\nimport QtQuick.Shapes\\nShape {}", QUrl())
made = component.create()
"""
"""A program of Qt that takes its environment as it is."""


@pytest.fixture
def evil(tmp_path):
    """Modules of QML and Python that would tell if anybody took them in."""
    folder = tmp_path / "evil"
    for module, types in {
        "QtQuick/Shapes": ("Shape", "ShapePath", "PathSvg"),
        "QtQuick/Templates": ("AbstractButton", "Button"),
        "QtQuick/Controls": ("Control", "Button"),
    }.items():
        (folder / module).mkdir(parents=True)
        rows = [f"module {module.replace('/', '.')}", *(f"{name} 6.0 {name}.qml" for name in types)]
        (folder / module / "qmldir").write_text("\n".join(rows) + "\n", "utf-8")
        for name in types:
            (folder / module / f"{name}.qml").write_text(TRAP, "utf-8")
    for name in ("sitecustomize", "usercustomize", "argparse", "tomllib", "babel", "pydantic_core"):
        (folder / f"{name}.py").write_text('import sys\nprint("TRAPPED", file=sys.stderr)\n', "utf-8")
    return folder


def attacks(evil):
    return {
        "QML_IMPORT_PATH": str(evil),
        "QML2_IMPORT_PATH": str(evil),
        "QT_QPA_PLATFORM": "nosuch",
        "QT_PLUGIN_PATH": str(evil),
        "QT_QPA_PLATFORM_PLUGIN_PATH": str(evil),
        "QT_QPA_GENERIC_PLUGINS": "evdevkeyboard",
        "QT_LOGGING_RULES": "*=true",
        "QT_DEBUG_PLUGINS": "1",
        "QT_SCALE_FACTOR": "3",
        "QT_FONT_DPI": "300",
        "QT_QUICK_CONTROLS_STYLE": "Evil",
        "QT_QUICK_CONTROLS_CONF": str(evil / "controls.conf"),
        "QT_IM_MODULE": "qtvirtualkeyboard",
        "QSG_INFO": "1",
        "QSG_RHI_BACKEND": "nosuch",
        "QML_XHR_ALLOW_FILE_READ": "1",
        "QML_XHR_ALLOW_FILE_WRITE": "1",
        "QV4_JIT_CALL_THRESHOLD": "-1",
    }


def test_the_trap_does_catch_a_program_that_takes_the_environment_as_it_is(evil):
    caught = subprocess.run(
        [sys.executable, "-c", PROBE, str(ROOT)],
        env={**os.environ, "QML_IMPORT_PATH": str(evil), "PYTHONPATH": str(evil)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert re.search(r"^qml: TRAPPED$", caught.stderr, re.MULTILINE), caught.stderr
    assert re.search(r"^TRAPPED$", caught.stderr, re.MULTILINE), caught.stderr


def test_no_environment_changes_anything(evil, tmp_path, used_kiosk):
    """A whole start under attack paints what a kiosk of these tests shows, and says nothing."""
    command = [sys.executable, "-E", "-s", MAIN, "shots", "--out", str(tmp_path), "--size", "640x360"]
    attacked = subprocess.run(
        [*command, "--screens", "topic"],
        env={**os.environ, **attacks(evil), "PYTHONPATH": str(evil)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (attacked.returncode, attacked.stderr) == (0, "")
    shown = used_kiosk("en", (640, 360)).go("topic").window.grabWindow()
    painted = QImage(str(tmp_path / "topic-640x360-en-100.png"))
    assert not painted.isNull()
    assert painted.convertToFormat(shown.format()) == shown


@pytest.mark.parametrize(
    "words",
    [
        ("-platform", "vnc"),
        ("--platform", "vnc"),
        ("--platform", "vnc:port=5900"),
        ("-qmljsdebugger=port:3768,block",),
        ("-plugin", "evdevkeyboard"),
        ("-style", "Fusion"),
        ("-stylesheet", "evil.qss"),
        ("--renderer", "opengl"),
        ("-reverse",),
    ],
)
@pytest.mark.sample(3)
def test_no_word_for_qt_is_taken(words):
    ended = subprocess.run(
        [sys.executable, MAIN, "run", *words], capture_output=True, text=True, timeout=60, check=False
    )
    assert ended.returncode == 2
    assert "usage: " in ended.stderr


@pytest.fixture
def kiosk_process(tmp_path):
    """kiosk_process(*before) starts the kiosk without a screen and returns when it shows the loop."""
    started = []
    (tmp_path / "content/panels").mkdir(parents=True)
    (tmp_path / "content/panels/broken.toml").write_text(FAULTY, "utf-8")

    def start(*before):
        command = [*before, sys.executable, MAIN, "run", "--demo", "--platform", "offscreen"]
        command += ["--state", str(tmp_path / "state"), "--content", str(tmp_path / "content")]
        process = subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True)
        started.append(process)
        lines = []
        for line in process.stderr:
            lines.append(line)
            if "broken.toml:3: error" in line:
                return process
        pytest.fail(f"ended too soon: {lines}")

    yield start
    for process in started:
        process.kill()
        process.wait()
        process.stderr.close()


def test_it_speaks_to_nobody_listens_to_nobody_and_starts_nothing(kiosk_process, tmp_path):
    """Among its calls to the kernel is none for a network, a bus or another program."""
    trace = tmp_path / "trace"
    calls = "socket,connect,bind,listen,execve,execveat"
    process = kiosk_process("strace", "-f", "-o", str(trace), "-e", f"trace={calls}")
    (kiosk,) = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text("utf-8").split()
    os.kill(int(kiosk), signal.SIGTERM)
    assert process.wait(timeout=60) == 0
    made = re.findall(r"^\d+ +(\w+)\((.*)$", trace.read_text("utf-8"), re.MULTILINE)
    assert [name for name, _ in made] == ["execve"], made


def test_it_leaves_no_copy_of_its_memory(kiosk_process):
    limits = Path(f"/proc/{kiosk_process().pid}/limits").read_text("utf-8")
    assert re.search(r"^Max core file size +0 +0 ", limits, re.MULTILINE), limits
