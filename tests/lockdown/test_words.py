"""What no file of the program may hold: docs/reference/lockdown.md says why."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PYTHON = sorted((ROOT / "kiosk").rglob("*.py"))
QML = sorted((ROOT / "kiosk/qml").rglob("*.qml"))


FILMS = {
    "kiosk/qml/Kiosk/Sign/SignerVideo.qml",
    "kiosk/window/sign/player.py",
    "kiosk/window/sign/clip_feed.py",
    "kiosk/machine/pictures/clip_child.py",
}
"""They play clips of sign languages, and ask Qt Multimedia for neither camera nor microphone."""


FIELD_OF_STAFF = {
    "kiosk/qml/Kiosk/Console/editor/ConsoleField.qml",
    "kiosk/qml/Kiosk/Console/talk/ConsoleMemo.qml",
}
"""A plain TextInput and a plain TextEdit, which have no menu, on the console of a talk."""


SWIPES = {"kiosk/qml/Kiosk/Visit/page/PageSwipe.qml"}
"""It feels a finger, and moves and takes nothing."""


def holders(pattern, files):
    return {
        path.relative_to(ROOT).as_posix() for path in files if re.search(pattern, path.read_text("utf-8"))
    }


@pytest.mark.parametrize(
    ("row", "pattern"),
    [
        ("L02", r"\b(Shortcut|Action|ActionGroup|MenuBar)\s*\{"),
        ("L08", r"\b(Menu|MenuItem|ContextMenu|Popup|ToolTip|Drawer)\b\s*[.{]"),
        ("L08", r"\bon(PressAndHold|LongPressed)\b|\bacceptedButtons\b|\bRightButton\b"),
        ("L09", r"\bDropArea\b|\bDrag\.|\bDragHandler\b"),
        ("L10", r"\b\w*Dialog\b|\bQt\.labs\b|QtQuick\.Dialogs"),
        ("L11", r"\bopenUrlExternally\b|\b(onL|l)inkActivated\b|\bonLinkHovered\b"),
        (
            "L12",
            r"\b(TextField|TextArea|TextInput|TextEdit|SpinBox|ComboBox|SearchField)\b|\bselectByMouse\b",
        ),
        ("L13", r"\bInputPanel\b|\bQt\.inputMethod\b|VirtualKeyboard"),
        ("L31", r"\bcreateQmlObject\b|\bXMLHttpRequest\b|\bWorkerScript\b"),
        ("L42", r"\b(Camera|CaptureSession|MediaRecorder|AudioInput|VideoOutput)\b"),
    ],
)
def test_qml_holds_nothing_that_leads_out(row, pattern):
    allowed = {"L09": SWIPES, "L42": FILMS}.get(row, set())
    assert holders(pattern, QML) - FIELD_OF_STAFF - allowed == set(), row


def test_a_swipe_has_nothing_to_drag():
    files = [ROOT / name for name in SWIPES]
    assert holders(r"\btarget: null\b", files) == SWIPES
    assert holders(r"\bDropArea\b|\bDrag\.", files) == set()


def test_films_ask_for_no_camera_and_no_microphone():
    files = [ROOT / name for name in FILMS]
    assert (
        holders(r"\bQ?(Camera|CaptureSession|MediaRecorder|MediaDevices|Audio\w+|ScreenCapture)\b", files)
        == set()
    )
    assert holders(r"\bQtMultimedia\b", files) == FILMS


BECOMES_ANOTHER = {"kiosk/machine/sound/speech_child.py", "kiosk/base/services/agent_python.py"}
"""A limited child becomes the program that makes sound; a command for a signed site becomes the gate."""

OPENS_DOCUMENTS = {"kiosk/commands/docs.py", "kiosk/studio/__main__.py"}
"""Commands for people at a desk, which no process of a screen starts."""


@pytest.mark.parametrize(
    ("row", "pattern"),
    [
        ("L10", r"\bimport.*QtWidgets\b|\bQtWidgets import\b|\bQ\w+Dialog\b"),
        ("L11", r"\bQDesktopServices\b|\bwebbrowser\b|\bos\.(system|popen|exec\w*|spawn\w*)\b"),
        ("L12", r"\bQClipboard\b|\bclipboard\("),
        ("L26", r"\bQtPrintSupport\b|\bQPrinter\b"),
        ("L27", r"\bQQmlDebuggingEnabler\b"),
        ("L42", r"\bQtMultimedia\b|\bQtBluetooth\b|\bQtNfc\b|\bQtPositioning\b"),
    ],
)
def test_python_holds_nothing_that_leads_out(row, pattern):
    plays = FILMS if row == "L42" else set()
    assert holders(pattern, PYTHON) - BECOMES_ANOTHER - OPENS_DOCUMENTS - plays == set(), row


STARTERS = {
    "kiosk/machine/child_process.py": "starts the children of the window, each of which has a row here",
    "kiosk/machine/pictures/clip_decoding.py": "looks into clips of a site in a limited child",
    "kiosk/machine/sound/headset.py": "hears from the sound server of a headset, in a child",
    "kiosk/machine/sound/sound_player.py": "gives sound to the sound server by a limited child",
    "kiosk/machine/sound/sound_programs.py": "makes sound of sentences and recordings in a limited child",
    "kiosk/commands/voice/preparing.py": "lets ffmpeg level recordings; never in the window's process",
    "kiosk/machine/pictures/picture_decoding.py": "draws pictures of a site in a limited child",
    "kiosk/machine/files_and_programs.py": "asks systemctl and journalctl; never in the window's process",
    "kiosk/app/staff/command_child.py": "lets this very program work for staff, behind the PIN",
    "kiosk/fleet/signing/rsync.py": "copies a signed site to a server; never in the window's process",
    "kiosk/fleet/signing/kiosk_programs.py": "lets this very program read sites, at the desk alone",
    "kiosk/commands/site_transfer/signed_stick.py": "lets the gate unpack a stick; never in the window",
    "kiosk/fleet/gate/health.py": "asks systemd how the machine is, in the gate's process",
    "kiosk/fleet/gate/site_check.py": "lets this very program judge a site, in the gate's process",
    "kiosk/fleet/window_python.py": "lets this very program do what the gate asks, in its process",
    "kiosk/fleet/server/broker_messages.py": "asks services of a server how they are",
    "kiosk/fleet/server/service_control.py": "starts services of a server again",
    "kiosk/fleet/repository/program_package.py": "asks dpkg about a package, at the desk and on a server",
    "kiosk/fleet/server/rollouts/program_repository.py": "lets gpg sign the index of programs, on a server",
    "kiosk/fleet/enrol/codes.py": "opens an enrolment by the agent's packages; never in the window",
    "kiosk/fleet/enrol/agent_side.py": "fetches one as the agent's user; never in the window's process",
    "kiosk/app/following/site_reader.py": "lets this very program read a site whose files were changed",
    "kiosk/app/talk/phone_child.py": "starts the process for phones where there are no Unix sockets",
    "kiosk/fleet/enrol/install_screen/command.py": "calls ssh and scp, at the desk, never in the window",
    "kiosk/commands/install.py": "sets up a machine, on somebody's word; never in the window's process",
    "kiosk/app/talk/handout_job.py": "lets this very program print a talk, on a laptop whose owner leads it",
    "kiosk/app/fallback_pictures/out_of_order_follower.py": "lets this very program paint a picture",
    "kiosk/machine/screens/compositor_outputs.py": "asks wlr-randr, in the kiosk's own compositor alone",
    "kiosk/commands/studio.py": "starts the studio on an author's computer; never in the window's process",
    "kiosk/studio/photos/photo_maker.py": "decodes photographs of authors in limited children",
    "kiosk/studio/renderer.py": "lets this very program paint and check, for the studio",
    "kiosk/commands/fix_touch/rings.py": "lets this very program show rings; never in the window's process",
    "kiosk/machine/start/version.py": "asks git for the commit of a checkout; never in the window's process",
}
"""Files that start another program, and what for."""


def test_only_these_start_another_program():
    assert holders(r"\bsubprocess\b|\bQProcess\b|\bChildProcess\b", PYTHON) == STARTERS.keys()
    # It alone knows how to end a child without waiting for it.
    assert holders(r"\bQProcess\b", PYTHON) == {"kiosk/machine/child_process.py"}


def test_qt_is_given_no_word_of_the_command_line():
    applications = [
        line.strip()
        for path in PYTHON
        for line in path.read_text("utf-8").splitlines()
        if re.search(r"\bQ(Gui|Core)Application\(", line)
    ]
    assert applications
    for line in applications:
        assert re.search(r"Application\(\[(sys\.argv\[0\])?\]\)", line), line
