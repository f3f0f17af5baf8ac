"""Rules that no tool checks: who may tell the time, how texts are set, what no file may hold."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

from tests.sources import program, text_of

ROOT = Path(__file__).parent.parent
PYTHON = sorted((ROOT / "kiosk").rglob("*.py"))
QML = sorted((ROOT / "kiosk/qml").rglob("*.qml"))
FICTION = re.compile(r"555 ?01\d\d$")
"""Numbers that no telephone answers."""

DRAWINGS = "resources/design/lines/"


def name(path):
    return path.relative_to(ROOT).as_posix()


def holders(pattern, files):
    return {name(path) for path in files if re.search(pattern, text_of(path))}


def repository():
    """Every text file that a clone has or would have."""
    told = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    ).stdout.decode()
    files = [ROOT / path for path in told.split("\0") if path] or [p for p in ROOT.rglob("*") if p.is_file()]
    binary = {".ttf", ".png", ".jpg", ".mo", ".gz", ".webp", ".mp4"}
    pointer = "left_ptr"
    return [p for p in files if p.is_file() and p.suffix not in binary and p.name != pointer]


FINITE = {
    *("character", "catalogues", "face", "family", "folder", "kind", "language", "motif", "role", "step"),
    *("tag", "unit", "unmirrored"),
}
"""Of which a screen meets only so many, however long it runs."""


def test_what_is_remembered_for_good_cannot_fill_the_memory():
    """Caches keyed by texts or addresses have a limit that is written down."""
    for path, text in program():
        for function in ast.walk(ast.parse(text)) if "cache" in text else ():
            if isinstance(function, ast.FunctionDef):
                kept = [ast.unparse(each) for each in function.decorator_list]
                asked = {each.arg for each in ast.walk(function.args) if isinstance(each, ast.arg)}
                assert "cache" not in kept or asked <= FINITE, f"{name(path)}: {function.name}"
                assert "lru_cache" not in kept, f"{name(path)}: {function.name}"


def test_no_record_remembers_what_was_worked_out_of_it():
    """It is frozen: what was worked out is kept by a function of the module, beside what it depends on."""
    for path, text in program():
        for record in ast.walk(ast.parse(text)) if "cached_property" in text else ():
            if isinstance(record, ast.ClassDef) and "Record" in map(ast.unparse, record.bases):
                assert "cached_property" not in ast.unparse(record), f"{name(path)}: {record.name}"


def test_there_is_one_timer():
    """Besides, what must not depend on what anybody does: the beat for systemd, what is kept hourly, how much
    of the process for phones is heard, when screens have been told apart, how
    long a clip has shown no picture, when the watch for a headset begins again, since when no file of the
    site has changed, when a changed folder is read, when a picture is drawn again for which there was no
    time, and how long the console's pictures wait for the room's frame.

    Where there is no screen, a file holds its picture, which comes some seconds after the last frame.
    """
    assert holders(r"\bQTimer\b|\bstartTimer\b|\bQBasicTimer\b", PYTHON) <= {
        "kiosk/window/base/store.py",
        "kiosk/machine/folder_watch.py",
        "kiosk/machine/sound/headset.py",
        "kiosk/machine/hourly_timer.py",
        "kiosk/machine/retry_timer.py",
        "kiosk/app/window/virtual_screen.py",
        "kiosk/app/following/hot_reload.py",
        "kiosk/machine/services/systemd_watchdog.py",
        "kiosk/app/talk/notes_curtain.py",
        "kiosk/window/talk/phones/phone_line.py",
        "kiosk/window/talk/room/room_slides.py",
        "kiosk/window/sign/clip_feed.py",
    }
    assert "kiosk/window/base/store.py" in holders(r"\bQTimer\b", PYTHON)


def test_qml_has_no_timer():
    """What waits until a page has its size, before anybody sees it, depends on no time."""
    assert holders(r"\bTimer\s*\{|\bsetTimeout\b|\bnew Date\b|\bDate\.now\b", QML) == set()
    assert holders(r"\bQt\.callLater\b", QML) == {
        "kiosk/qml/Kiosk/Visit/advice/AdviceCards.qml",
        "kiosk/qml/Kiosk/Visit/advice/AdviceScene.qml",
        "kiosk/qml/Kiosk/Visit/quiz/QuizScene.qml",
    }


def test_nobody_asks_an_item_for_its_class():
    """Python would keep the class beyond the item, and take it for whatever comes to lie at its address."""
    tests = sorted((ROOT / "tests").rglob("*.py"))
    assert holders(r"\.metaObject" + r"\(", [*PYTHON, *tests]) == set()


def test_no_list_makes_rows_before_they_are_seen():
    """Qt makes them bit by bit, and complains of each that it has begun when its list goes."""
    for path in QML:
        text = path.read_text("utf-8")
        lists = re.findall(r"\b(?:ListView|GridView|PathView|TableView)\b\s*\{", text)
        assert len(lists) == len(re.findall(r"\bcacheBuffer: 0$", text, re.MULTILINE)), name(path)


def test_the_clock_is_read_in_one_file():
    clocks = (
        r"\b(datetime|date)\.(now|today|utcnow)\b|\btime\.(time|monotonic|perf_counter|localtime)\b"
        r"|\bQ(Date|Time|DateTime)\.current|\bQElapsedTimer\b|\bfrom time import\b"
    )
    assert holders(clocks, PYTHON) == {"kiosk/base/clock.py"}


def test_no_program_sleeps():
    assert holders(r"\bsleep\(|\.qWait\(|\bqtbot\.wait\(", [*PYTHON, *(ROOT / "tests").rglob("*.py")]) <= {
        "tests/test_layers.py"
    }


def test_every_text_is_plain():
    """Any other format would fetch pictures that a text names. TextInput knows no other."""
    texts = {name(file): re.findall(r"(?<![\w.])(?:Text|TextEdit|Label)\s*\{", text_of(file)) for file in QML}
    assert sum(map(len, texts.values())) >= 4
    plain = {name(file): text_of(file).count("textFormat: Text.PlainText") for file in QML}
    assert {file for file in texts if len(texts[file]) != plain[file]} == set()


def test_no_format_but_plain_is_named():
    assert holders(r"Text\.(RichText|StyledText|AutoText|MarkdownText)", QML) == set()


def test_qml_keeps_nothing_of_what_is_gone():
    """What setSource() is given, and the Python half of what QML makes, stay for good (Qt 6.12)."""
    assert holders(r"\bsetSource\(", QML) == set()
    makable = r"@QmlElement\n(?!@QmlSingleton|@QmlUncreatable)"
    assert holders(makable, sorted((ROOT / "kiosk/window").rglob("*.py"))) == set()


def test_no_property_of_qml_is_its_own_value():
    """Qt gives such a property the value 0 for good, and says nothing."""
    circle = r"\bproperty \w+ (\w+): (?:root|this|parent)\.\1\s"
    assert holders(circle, QML) == set()


def test_no_item_changes_its_anchors():
    """While a screen turns both hold for a moment, and set the width for good. A pill's row has none."""
    changing = r"\banchors\.\w+: .*\bundefined\b"
    assert holders(changing, QML) == {"kiosk/qml/Kiosk/Controls/Pill.qml"}


def test_no_property_of_qml_has_the_name_of_a_handler():
    """Qt takes the value of `onAdvice` for the handler of `advice`: the property never gets it."""
    assert holders(r"\bproperty \w+ on[A-Z]", QML) == set()


def test_qml_gets_nothing_from_outside():
    assert holders(r"\bXMLHttpRequest\b|\bWebSocket\b|https?://|\bQt\.openUrlExternally\b", QML) == set()


def test_paper_is_drawn_in_one_place():
    assert holders(r"\b(QPdfWriter|QTextDocument|QPrinter)\b", PYTHON) == {
        "kiosk/commands/paper/devices.py",
        "kiosk/commands/paper/paper.py",
    }


def test_the_window_process_has_no_network():
    modules = (
        r"\b(QtNetwork|QtWebEngine\w*|QtWebSockets|urllib\.request|http\.client|httpx|aiohttp)\b"
        r"|\bfrom (urllib|http) import\b|\burlopen\b|\b(import|from) requests\b|[\"']requests[\"']"
    )
    apart = {"phones", "serving", "studio", "server", "agent"}
    window = [path for path in PYTHON if apart.isdisjoint(path.relative_to(ROOT / "kiosk").parts[:2])]
    assert holders(modules, window) == set()
    hidden = r"\bfrom socket import\b|\bimport socket as\b|\bsocket\((?!socket\.AF_UNIX\b)"
    """A socket is of the internet unless it says otherwise."""
    assert holders(hidden, window) == set()
    sockets = r"\bAF_INET6?\b|\bcreate_(server|connection)\b|\bopen_connection\b"
    assert holders(sockets, PYTHON) == {
        "kiosk/serving/listening_socket.py",
        "kiosk/serving/window_connection.py",
        "kiosk/studio/__main__.py",
        "kiosk/serving/limited_server.py",
    }
    assert holders(r"\bAF_UNIX\b", PYTHON) == {
        "kiosk/machine/screens/compositor_outputs.py",
        "kiosk/app/talk/phone_child.py",
        "kiosk/window/talk/phones/phone_socket.py",
        "kiosk/base/systemd.py",
        # In children, behind the PIN: sticks, and joining a fleet; the agent asks the gate.
        "kiosk/base/services/service_client.py",
    }


HOSTS = {
    "example.org",
    "fleet.example.org",
    "www.example.org",
    "exa",
    "kiosk",
    "www.w3.org",
    "www.apache.org",
    "www.adobe.com",
    "github.com",
    "scripts.sil.org",
    "openfontlicense.org",
    "keepachangelog.com",
    "semver.org",
    "www.debian.org",
    "doc.qt.io",
    "download.qt.io",
    "ffmpeg.org",
    "127.0.0.1",
    "192.168.7.20",
}
"""Of examples, this machine, formats and licences, and of the sources that the LGPL asks for.

Packages are named without an address.
"""


def test_no_file_names_any_other_address():
    addresses = re.compile(r"https?://([A-Za-z0-9.-]+)")
    named = {host for path in repository() for host in addresses.findall(path.read_text("utf-8", "replace"))}
    assert named - HOSTS == set()


SHIPPED = ("kiosk/", "resources/", "translations/")
NUMBER = re.compile(
    r"(?<![\w.#/+-])\+?\d{1,5}(?:[ \u00a0-]\d{2,5})+(?![\w./-])|(?<![\w.#/-])\+?\d{7,15}(?![\w./-])"
)


SHORT = re.compile(r'(?m)^number = "(?!\.\.\.)(?!(?:\d{3} )?555 01\d\d"|555")')
"""A number of a site's file that is not reserved for fiction, such as 112."""


def numbers(text):
    """What looks like a telephone number: seven digits or more, in groups or not; no dates."""
    for found in NUMBER.finditer(text):
        said = found.group()
        digits = re.sub(r"\D", "", said)
        date = re.fullmatch(r"(19|20)\d\d-\d\d-\d\d|(19|20)\d\d-(19|20)\d\d", said)
        if 7 <= len(digits) <= 15 and not date and not FICTION.search(said):
            yield said


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("call 800 123 4567 now", ["800 123 4567"]),
        ("+39 06 1234 5678", ["+39 06 1234 5678"]),
        ("0612345678", ["0612345678"]),
        ("06-1234-5678", ["06-1234-5678"]),
        ("call 555 0142 or 800 555 0199", []),
        ("2026-11-25, 2015-2026, 1920x1080, 0.8611, #F7F1E6", []),
    ],
)
def test_what_a_number_looks_like(text, found):
    assert list(numbers(text)) == found


def test_no_shipped_file_holds_a_telephone_number():
    shipped = [
        path
        for path in repository()
        if name(path).startswith(SHIPPED)
        and not name(path).startswith(DRAWINGS)
        and path.suffix not in {".svg", ".pot", ".po"}
    ]
    words = [path for path in repository() if path.suffix in {".pot", ".po"}]
    found = {name(path): list(numbers(path.read_text("utf-8"))) for path in shipped}
    for path in words:
        said = "\n".join(line for line in path.read_text("utf-8").splitlines() if not line.startswith("#"))
        found[name(path)] = list(numbers(said))
    assert {file: those for file, those in found.items() if those} == {}


def test_no_shipped_file_holds_a_number_that_somebody_could_call():
    sites = [path for path in repository() if name(path).startswith(SHIPPED) and path.suffix == ".toml"]
    assert holders(SHORT, sites) == set()


def test_no_shipped_file_holds_a_confirmation():
    sites = [path for path in repository() if name(path).startswith(SHIPPED) and path.suffix == ".toml"]
    assert holders(r"(?m)^(confirmed_(on|by)|\[go_live\])", sites) == set()
