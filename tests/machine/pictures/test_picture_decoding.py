"""Pictures that are not ours: drawn by a process with limits, and never by the window's."""

import io
import os
import random
import re
import resource
import signal
import struct
import subprocess
import sys
import zlib
from contextlib import contextmanager
from errno import ENOSPC
from functools import partial
from pathlib import Path
from time import monotonic

import pytest
from PIL import Image
from PySide6.QtGui import QImage

from kiosk.base.installed import state_folder
from kiosk.commands.new_site import new_site
from kiosk.content.files.picture_files import PictureFile, Undrawn, fault_in, read_picture
from kiosk.core.state.scenes.loop import Loop
from kiosk.loading.sources import Sources
from kiosk.machine.disk_thread import Disk, at_once
from kiosk.machine.pictures import picture_decoding
from kiosk.machine.pictures.logo_rasters import Logos
from kiosk.machine.pictures.picture_child import CPU_S, MEMORY, WALL_S
from kiosk.machine.pictures.picture_decoding import decode, undrawn, why_ended
from kiosk.machine.pictures.raster_cache import PHOTO, RasterCache
from kiosk.machine.retry_timer import FIRST_MS, RetryTimer
from tests.content.files.test_hostile import SVG
from tests.machine import hasty_picture_child
from tests.qml.stages import Stage

ROOT = Path(__file__).parents[3]
PLAIN = SVG.format('<rect width="40" height="20" fill="#102030"/>').replace(
    "<svg", '<svg viewBox="0 0 40 20"'
)


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(*chunks, size=(10, 10)):
    header = struct.pack(">IIBBBBB", *size, 8, 2, 0, 0, 0)
    rows = b"".join(b"\0" + b"\x10\x20\x30" * size[0] for _ in range(size[1]))
    parts = (chunk(b"IHDR", header), *chunks, chunk(b"IDAT", zlib.compress(rows)), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def saved(form, size=(40, 20), **how):
    out = io.BytesIO()
    Image.new("RGB", size, "#102030").save(out, form, **how)
    return out.getvalue()


def progressive(passes):
    """A small file whose last pass over sixteen million pixels comes so often."""
    raw = saved("JPEG", (4000, 4000), progressive=True)
    last = raw.rindex(b"\xff\xda")
    return raw[:-2] + raw[last:-2] * passes + b"\xff\xd9"


def heavy_paths():
    """5,000 long lines with round joints, which pass for a drawing."""
    place = random.Random(13)
    line = " ".join(f"{place.random() * 40:.2f},{place.random() * 20:.2f}" for _ in range(90))
    shape = f'<polyline points="{line}" fill="none" stroke="#000" stroke-width="3" stroke-dasharray=".01"/>'
    return (
        PLAIN.replace("<rect", shape * 500 + "<rect").encode()[:999_000].rpartition(b"<polyline")[0]
        + b"</svg>"
    )


ENDLESS = {
    "passes without end": lambda: PictureFile("JPEG", progressive(1_000)),
    "text that unfolds": lambda: PictureFile(
        "PNG", png(*[chunk(b"zTXt", b"n\0\0" + zlib.compress(bytes(7_000_000)))] * 600)
    ),
    "lines without end": lambda: PictureFile("SVG", heavy_paths()),
    "sixteen billion pixels": lambda: PictureFile(
        "PNG", png(size=(2, 2)).replace(b"\0\0\0\2\0\0\0\2", b"\0\1\0\0" * 2)
    ),
    "cut off": lambda: PictureFile("PNG", png()[:60]),
    "nothing": lambda: PictureFile("SVG", b""),
}


ALSO_ENDLESS = {"passes without end", "text that unfolds", "lines without end"}
"""The same limits end them; each uses them up, as the logo below uses up a fourth."""


@pytest.mark.parametrize(
    "made",
    [
        pytest.param(made, id=name, marks=[pytest.mark.slow] if name in ALSO_ENDLESS else [])
        for name, made in ENDLESS.items()
    ],
)
@pytest.mark.sample(1)
def test_what_takes_too_much_is_not_drawn_and_costs_no_more_than_its_bounds(made):
    picture = made()
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), monotonic()
    assert decode(picture, 64) is Undrawn.FAULT
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime - before.ru_utime < CPU_S + 4
    assert monotonic() - began < 15


def test_a_picture_for_which_there_was_no_time_has_no_fault():
    assert decode(PictureFile("PNG", png()), 64, patience_s=0.0) is Undrawn.NO_TIME


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize(
    ("number", "why"),
    [
        (signal.SIGALRM, Undrawn.NO_TIME),
        (signal.SIGKILL, Undrawn.NO_TIME),
        (signal.SIGXCPU, Undrawn.FAULT),
        (signal.SIGSEGV, Undrawn.FAULT),
    ],
    ids=str,
)
def test_what_ended_a_child_says_whose_fault_it_was(number, why):
    assert why_ended(-number) is why


LIMITS = """
import resource, signal
from kiosk.machine.pictures import picture_child
picture_child._limit()
used = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
print(resource.getrlimit(resource.RLIMIT_CPU)[0] - used, signal.alarm(0))
"""


def test_a_picture_has_its_time_of_the_processor_and_a_busy_machine_far_more_by_the_clock():
    command = [sys.executable, "-c", LIMITS]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    assert CPU_S - 0.1 < float(told[0]) < CPU_S + 1
    assert float(told[1]) == WALL_S >= 5 * (CPU_S + 1)


TAKES = "from kiosk.machine.pictures import picture_child as c; c._limit(); bytearray({}); print('has it')"


@pytest.mark.parametrize(("size", "is_given"), [(100_000_000, True), (MEMORY * 3 // 2, False)])
def test_so_much_memory_is_there_and_no_more(size, is_given):
    command = [sys.executable, "-c", TAKES.format(size)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (ended.stdout == "has it\n", "MemoryError" in ended.stderr) == (is_given, not is_given)


REACHES = """
import ctypes, os, socket, sys
from kiosk.machine.limits.sandbox import close_in
if sys.argv[2] == "closed":
    close_in()
file, other, ptrace = sys.argv[1], int(sys.argv[3]), ctypes.CDLL(None).ptrace
def privileges():
    assert ctypes.CDLL(None).prctl(39, 0, 0, 0, 0) == 0
def look_into():
    assert ptrace(16, other, None, None) == 0
tries = {
    "read": lambda: open(file),
    "list": lambda: os.listdir(os.path.dirname(file)),
    "make": lambda: open(file + ".new", "w"),
    "cut off": lambda: os.truncate(file, 1),
    "make a folder": lambda: os.mkdir(file + ".folder"),
    "link": lambda: os.symlink(file, file + ".link"),
    "move": lambda: os.rename(file, file + ".moved"),
    "remove": lambda: os.unlink(file + ".moved"),
    "socket": lambda: socket.socket(socket.AF_UNIX),
    "network": lambda: socket.socket(socket.AF_INET),
    "pipe": os.pipe,
    "signal": lambda: os.kill(other, 0),
    "more privileges": privileges,
    "look into": look_into,
}
for name, act in tries.items():
    try:
        act()
    except (OSError, AssertionError):
        continue
    print(name, flush=True)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can")
@pytest.mark.parametrize("is_closed", [False, True], ids=["open", "closed"])
def test_a_decoder_reaches_no_file_no_socket_and_no_process(tmp_path, is_closed):
    """The first row shows that all of it can be done where nothing is closed."""
    file = tmp_path / "file"
    file.write_text("words")
    with subprocess.Popen(["sleep", "60"]) as other:
        words = (str(file), "closed" if is_closed else "open", str(other.pid))
        command = [sys.executable, "-c", REACHES, *words]
        ended = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True, timeout=30)
        other.kill()
    every = REACHES.count(": lambda: ") + 3
    assert len(ended.stdout.splitlines()) == (0 if is_closed else every), ended.stdout


OPENS = """
import sys
from kiosk.machine.pictures import picture_child
picture_child._drawn = lambda *_: open(sys.argv[1], "rb").read()
sys.exit(picture_child.main("PNG", 10))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can")
def test_the_child_has_closed_itself_in_before_it_decodes(tmp_path):
    (tmp_path / "file").write_text("words")
    command = [sys.executable, "-c", OPENS, str(tmp_path / "file")]
    unseen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(
        command, cwd=ROOT, env=unseen, input=b"", capture_output=True, check=False, timeout=30
    )
    assert ended.stdout == b""
    assert b"Too many open files" in ended.stderr


KINDS = {
    "logo.png": saved("PNG"),
    "logo.jpg": saved("JPEG"),
    "logo.jpeg": saved("JPEG", progressive=True),
    "logo.svg": PLAIN.encode(),
}


@pytest.mark.parametrize(("name", "raw"), KINDS.items(), ids=KINDS)
@pytest.mark.slow
def test_a_sound_picture_is_drawn_as_a_raster_of_our_own(qapp, tmp_path, name, raw):
    (tmp_path / name).write_bytes(raw)
    picture = read_picture(tmp_path / name, tmp_path)
    drawn = QImage.fromData(decode(picture, 1024), "PNG")
    assert drawn.width() / drawn.height() == 2
    assert drawn.width() == (1024 if name.endswith("svg") else 40)
    assert abs(drawn.pixelColor(drawn.width() // 2, drawn.height() // 2).blue() - 0x30) < 4
    assert undrawn(picture) is None


FAULTS = {
    "passes.jpg": (saved("JPEG")[:-2] + b"\xff\xda\x00\x02" * 200, "passes"),
    "notes.png": (png(*(chunk(b"tEXt", b"a\0b") for _ in range(30))), "text"),
    "long.png": (png(chunk(b"zTXt", bytes(1_100_000))), "text"),
    "hidden.jpg": (
        b"\xff\xd8\xff\xff\xff\xff\xc0\x00\x0b\x08\x3a\x98\x3a\x98\x01\x01\x11\x00",
        "15000 × 15000",
    ),
    **{
        f"{name}.svg": (SVG.format(f'<g id="a"/><{name} href="#a"/>'), "copies shapes")
        for name in ("use", "marker", "mask", "pattern", "filter", "symbol")
    },
    "foreign.svg": (SVG.format('<x:marker xmlns:x="urn:x"/>'), "copies shapes"),
    "text.svg": (SVG.format("<text>Aid</text>"), "turn them into paths"),
    "odd.svg": (SVG.format("<blink/>"), "no logo needs"),
}


@pytest.mark.parametrize(("name", "raw", "why"), [(n, *f) for n, f in FAULTS.items()], ids=FAULTS)
def test_what_could_take_too_much_is_named(tmp_path, name, raw, why):
    (tmp_path / name).write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    assert why in (fault_in(tmp_path / name, tmp_path) or "")


def test_what_programs_for_drawing_write_beside_the_shapes_is_fine(tmp_path):
    drawing = SVG.format(
        '<metadata><rdf:RDF xmlns:rdf="urn:rdf"><rdf:li/></rdf:RDF></metadata>'
        '<sodipodi:namedview xmlns:sodipodi="urn:sodipodi"><inkscape:grid xmlns:inkscape="urn:i"/>'
        "</sodipodi:namedview><defs><linearGradient id='a'><stop offset='0'/></linearGradient>"
        "<clipPath id='b'><rect/></clipPath></defs><style>.a{fill:url(#a)}</style><path class='a' d='M0 0'/>"
    )
    (tmp_path / "logo.svg").write_text(drawing, "utf-8")
    assert fault_in(tmp_path / "logo.svg", tmp_path) is None


NUMBER = """
[emergency]
number = "555 0100"
answered_by = ["police"]
confirmed_on = 2026-11-25
confirmed_by = "desk-team"
"""


@pytest.fixture
def sources(tmp_path):
    """A site of which nothing is to be said."""
    new_site("harbour", tmp_path)
    with (tmp_path / "harbour/site.toml").open("a", encoding="utf-8") as site:
        site.write(NUMBER)
    return Sources(tmp_path / "harbour/site.toml")


@contextmanager
def shown(sources, logos):
    stage = Stage(size=(640, 480), sources=sources, logos=logos)
    try:
        yield stage
    finally:
        stage.end()


def plate(stage):
    """What the plate shows: a file, or words."""
    return stage.visitor.bar.logo.toLocalFile() or stage.visitor.bar.plateWords


def test_the_window_opens_no_picture_but_those_made_here(qapp, sources, tmp_path):
    with shown(sources, Logos(tmp_path / "state")) as stage:
        stage.kiosk.load()
        (raster,) = (tmp_path / "state").glob("logo-*.png")
        assert plate(stage) == str(raster)


def test_a_logo_that_was_shown_before_is_there_at_once_and_drawn_by_nobody(
    qapp, sources, tmp_path, monkeypatch
):
    with shown(sources, Logos(tmp_path / "state")) as stage:
        stage.kiosk.load()
        before = plate(stage)
    monkeypatch.setattr(picture_decoding, "decode", lambda *_: pytest.fail("decoded again"))
    with shown(sources, Logos(tmp_path / "state")) as stage:
        stage.kiosk.load()
        assert plate(stage) == before


@pytest.mark.slow
def test_another_logo_takes_the_place_of_the_one_before(qapp, sources, tmp_path):
    with shown(sources, Logos(tmp_path / "state")) as stage:
        stage.kiosk.load()
        before = plate(stage)
        (sources.site.parent / "logo.svg").write_text(PLAIN, "utf-8")
        stage.kiosk.content.reload()
        assert plate(stage) != before
        assert [str(path) for path in (tmp_path / "state").glob("logo-*.png")] == [plate(stage)]


@pytest.mark.slow
def test_while_a_logo_is_drawn_the_loop_goes_on_with_the_name(qapp, sources, tmp_path, qtbot):
    disk = Disk()
    waiting = []
    with shown(sources, Logos(tmp_path / "state", waiting.append)) as stage:
        stage.kiosk.load()
        assert isinstance(stage.scene, Loop) and plate(stage) == "Harbour"
        with qtbot.waitSignal(stage.kiosk.pictures.logos.found, timeout=120_000):
            disk.later(waiting.pop())
        assert plate(stage).endswith(".png")
    disk.end()


@pytest.mark.slow
def test_a_logo_that_takes_too_much_leaves_the_name_and_is_named_once(
    qapp, sources, tmp_path, monkeypatch, log_failures
):
    monkeypatch.setattr(picture_decoding, "_CHILD", hasty_picture_child.__name__)
    (sources.site.parent / "logo.svg").write_bytes(heavy_paths())
    with shown(sources, Logos(tmp_path / "state", at_once)) as stage:
        stage.kiosk.load()
        stage.wait(30)
        assert isinstance(stage.scene, Loop) and plate(stage) == "Harbour"
    assert log_failures() == [
        "The logo is broken, or takes too much time or memory to draw: save it again, simpler; "
        "the name is shown instead"
    ]


@pytest.mark.slow
def test_a_logo_for_which_there_was_no_time_is_drawn_later_and_has_no_fault(
    qapp, sources, tmp_path, monkeypatch, log_failures
):
    with shown(sources, Logos(tmp_path / "state", at_once)) as stage:
        with monkeypatch.context() as busy:
            busy.setattr(picture_decoding, "decode", partial(decode, patience_s=0.0))
            stage.kiosk.load()
            assert isinstance(stage.scene, Loop) and plate(stage) == "Harbour"
            retry = stage.kiosk.pictures.logos.rasters._retry
            assert retry.waits_ms == FIRST_MS
            log_failures()
            retry.timeout.emit()
            assert retry.waits_ms == 2 * FIRST_MS
        assert log_failures() == [f"The logo {Undrawn.NO_TIME}; the name is shown instead"]
        retry.timeout.emit()
        assert plate(stage).endswith(".png")
    assert "The logo works again after" in log_failures()[1]


@pytest.fixture
def full(monkeypatch):
    """full() makes a disk that takes no file, until it is called once more."""
    state = {"full": False}
    replaced = state_folder.replace

    def replace(path, content):
        if state["full"]:
            raise OSError(ENOSPC, "No space left on device")
        replaced(path, content)

    monkeypatch.setattr(state_folder, "replace", replace)
    return lambda: state.update(full=not state["full"])


def test_a_logo_for_which_the_disk_had_no_room_is_drawn_again(qapp, sources, tmp_path, full, log_failures):
    full()
    with shown(sources, Logos(tmp_path / "state", at_once)) as stage:
        stage.kiosk.load()
        retry = stage.kiosk.pictures.logos.rasters._retry
        retry.timeout.emit()
        assert (plate(stage), retry.waits_ms) == ("Harbour", 2 * FIRST_MS)
        (said,) = log_failures()
        assert said.startswith("The picture of the logo is not shown (the name is shown instead): it was not")
        assert re.search(r"logo-\w+\.png: No space left on device; \d+ bytes free", said)
        full()
        retry.timeout.emit()
        assert plate(stage).endswith(".png")
    assert "The picture of the logo works again after" in log_failures()[1]


def test_waits_grow_to_an_hour_and_are_short_again_for_another_picture(qapp):
    retry, waits = RetryTimer(), []
    for _ in range(8):
        retry.again()
        waits.append(retry.waits_ms)
    assert waits == [60_000 * minutes for minutes in (1, 2, 4, 8, 16, 32, 60, 60)]
    retry.settle()
    assert retry.waits_ms == 0
    retry.again()
    assert retry.waits_ms == FIRST_MS
    retry.settle()


@pytest.fixture
def photos(tmp_path):
    for name in ("one", "two"):
        (tmp_path / f"{name}.png").write_bytes(png(size=(20, len(name) * 4)) + name.encode())
    return {name: (tmp_path / f"{name}.png", tmp_path) for name in ("one", "two")}


@pytest.mark.slow
def test_photographs_for_which_there_was_no_time_are_drawn_later(
    qapp, tmp_path, photos, monkeypatch, log_failures
):
    rasters, tries = RasterCache(PHOTO, tmp_path / "state"), []
    with monkeypatch.context() as busy:
        busy.setattr(
            picture_decoding, "decode", lambda *given: tries.append(given) or decode(*given, patience_s=0.0)
        )
        rasters.want(photos)
        assert (dict(rasters.rasters), len(tries)) == ({}, 1)
    assert log_failures() == [
        f"The photograph of {name} {Undrawn.NO_TIME}; the drawing is shown instead" for name in photos
    ]
    rasters._retry.timeout.emit()
    assert set(rasters.rasters) == {"one", "two"}
    assert ["works again" in said for said in log_failures()[2:]] == [True, True]


def test_photographs_for_which_the_disk_had_no_room_are_drawn_again(
    qapp, tmp_path, photos, monkeypatch, full, log_failures
):
    monkeypatch.setattr(picture_decoding, "decode", lambda *_: png(size=(20, 12)))
    rasters = RasterCache(PHOTO, tmp_path / "state")
    full()
    rasters.want(photos)
    assert (dict(rasters.rasters), rasters._retry.waits_ms) == ({}, FIRST_MS)
    assert len(log_failures()) == len(photos)
    assert all(re.search(r"No space left on device; \d+ bytes free", said) for said in log_failures())
    full()
    rasters._retry.timeout.emit()
    assert set(rasters.rasters) == {"one", "two"}
    assert ["works again" in said for said in log_failures()[2:]] == [True, True]


@pytest.mark.slow
def test_a_kept_raster_that_is_broken_is_drawn_again(qapp, sources, tmp_path):
    with shown(sources, Logos(tmp_path / "state")) as stage:
        stage.kiosk.load()
        raster = Path(plate(stage))
    whole = raster.read_bytes()
    raster.write_bytes(b"")
    with shown(sources, Logos(tmp_path / "state")) as stage:
        stage.kiosk.load()
        assert plate(stage) == str(raster)
    assert raster.read_bytes() == whole
