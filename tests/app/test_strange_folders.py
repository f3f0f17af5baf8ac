"""Whatever lies beside the site or in the kiosk's own folders: a start comes to its end, and steps back."""

import io
import logging
import os
import resource
import signal
import socket
import tempfile
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kiosk.app.fallback_pictures.start_file import StartUp
from kiosk.app.following.file_watch import FileWatch
from kiosk.base.installed.last_certain_time import LastSeen, believed_clock
from kiosk.base.log_lines import OneLineFormatter
from kiosk.commands.new_site import new_site
from kiosk.core.restarts.starts import FallbackStep
from kiosk.loading.last_good import last_good
from kiosk.loading.peek import peek
from kiosk.loading.sources import BUILT_IN_SITE, Sources
from kiosk.loading.world import load_world, report
from kiosk.machine.pin_file import kept
from kiosk.machine.sites.draft_trial import on_trial
from kiosk.machine.sites.start_book import StartBook

NOW = datetime(2026, 11, 27, 12, tzinfo=UTC)
LONGEST_S = 5


class _Hung(BaseException):
    """No handler for faults may take it for one."""


@contextmanager
def answers():
    """What waits for ever fails."""

    def hang(*_):
        raise _Hung(f"no answer within {LONGEST_S} s")

    before = signal.signal(signal.SIGALRM, hang)
    signal.alarm(LONGEST_S)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def put(path, kind, content=b""):
    """Something of a kind in a place, instead of what lies there; False where no such thing can be."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        match kind:
            case "file":
                path.write_bytes(content)
            case "pipe":
                os.mkfifo(path)
            case "folder":
                path.mkdir()
            case "full folder":
                put(path / "within", "file", b"x")
            case "socket":
                here = os.open(path.parent, os.O_RDONLY)
                with socket.socket(socket.AF_UNIX) as end:
                    end.bind(os.fsencode(f"/proc/self/fd/{here}/{path.name}"))
                os.close(here)
            case _:
                path.symlink_to(kind)
    except OSError:
        return False
    return True


class KioskFolders:
    """The folders of a kiosk with an own site, and what each of its starts reads before its first panel."""

    def __init__(self, folder):
        self.folder = Path(folder)
        new_site("harbour", self.folder)
        self.sources = Sources(self.folder / "harbour/site.toml")
        self.state, self.run = self.folder / "state", self.folder / "run"
        self.run.mkdir()

    def put(self, place, kind, content=b""):
        return put(self.folder / os.fsdecode(place), kind, content)

    def start(self):
        with answers():
            book = StartBook(self.sources, self.state, self.run)
            peek(book.sources.site)
            clock = believed_clock(LastSeen(self.state / "clock.toml"))
            sources = on_trial(book.sources, self.state, clock.now().wall)
            StartUp(self.state, (640, 480)).picture(date(2026, 11, 27))
            kept(self.state / "pin.toml")
            loaded = load_world(sources, NOW)
            report(loaded.problems)
        return book, loaded


PLACES = (
    *(b"harbour/site.toml", b"harbour/logo.svg", b"harbour/content", b"harbour/content/order.toml"),
    *(b"harbour/content/panels", b"harbour/content/panels/waiting-here.toml", b"harbour/translations"),
    *(b"harbour/translations/fr/LC_MESSAGES/kiosk.po", b"harbour/sites", b"harbour/sites/%HOST.toml"),
    *(b"harbour/content/slides", b"harbour/content/topics/odd.toml", b"harbour/new.png"),
    *(b"run/starts.json", b"state", b"state/clock.toml", b"state/trial.toml", b"state/pin.toml"),
    *(b"state/start-640x480.toml", b"state/previous", b"state/previous/proof", b"state/programmes"),
)
HOST = os.fsencode(os.uname().nodename.partition(".")[0])
NAME = st.binary(min_size=1, max_size=40).map(lambda n: n.replace(b"/", b"_").replace(b"\0", b"_"))
NAMES = NAME.filter(lambda name: name not in {b".", b".."})
FOLDERS = st.sampled_from(
    (
        b"harbour",
        b"harbour/content",
        b"harbour/content/panels",
        b"harbour/translations",
        b"run",
        b"state/previous",
    )
)
ENDINGS = st.sampled_from((b"", b".toml", b".svg", b".txt", b"/LC_MESSAGES/kiosk.po", b"/a/b/c"))
ANYWHERE = st.builds(lambda folder, name, end: folder + b"/" + name + end, FOLDERS, NAMES, ENDINGS)
KINDS = st.sampled_from(
    (
        "file",
        "file",
        "pipe",
        "folder",
        "full folder",
        "socket",
        "/dev/zero",
        "/dev/tty",
        "site.toml",
        "..",
        "nowhere",
    )
)
CONTENT = st.one_of(
    st.binary(max_size=60),
    st.sampled_from(
        (
            b"[" * 200_000,
            b'{"a":' * 100_000,
            b'{"content": "x", "step": 0, "tries": 1e999, "failures": NaN, "software": true}',
            b'{"content": "", "step": 0, "tries": -99999999, "failures": -99999999, "software": false}',
            b'{"content": "", "step": true, "tries": %s, "failures": 0}' % (b"9" * 5000),
            b"last_seen = 2026-11-27T00:00:00Z",
            b"a = " + b"[" * 50_000,
            b".".join([b"a"] * 50_000) + b" = 1",
            b"began = 2026-11-27T00:00:00+00:00",
            b"\xff\xfe",
            b"x" * 300_000,
        )
    ),
)
THINGS = st.lists(st.tuples(st.one_of(st.sampled_from(PLACES), ANYWHERE), KINDS, CONTENT), max_size=8)


@pytest.fixture(autouse=True)
def _strict_log(log_warnings):
    """Faults are reported in a log that takes nothing but UTF-8."""
    said = io.TextIOWrapper(io.BytesIO(), "utf-8", errors="strict")
    handler = logging.StreamHandler(said)
    handler.handleError = lambda record: (_ for _ in ()).throw(AssertionError(record.getMessage()))
    logging.getLogger("kiosk").addHandler(handler)
    yield
    logging.getLogger("kiosk").removeHandler(handler)


@settings(
    max_examples=4,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(THINGS)
@example([(b"harbour/content/\xdcbersicht.txt", "file", b"")])
@example([(b"run/starts.json", "file", b"[" * 200_000)])
@example([(b"run/starts.json", "full folder", b"")])
@example([(b"run/starts.json", "pipe", b"")])
@example([(b"harbour/site.toml", "pipe", b"")])
@example([(b"harbour/sites/%HOST.toml", "pipe", b"")])
@example([(b"harbour/site.toml", "/dev/zero", b"")])
@example([(b"state/clock.toml", "pipe", b"")])
@example([(b"state/trial.toml", "pipe", b"")])
@example([(b"state/pin.toml", "pipe", b"")])
@example([(b"state/start-640x480.toml", "pipe", b"")])
@example([(b"state/previous/proof", "pipe", b"")])
@example([(b"harbour/content/panels/a\nb\x1b[31m\xff.toml", "file", b"kind = 1")])
@example([(b"harbour/translations/\xdc/LC_MESSAGES/kiosk.po", "file", b"x")])
@pytest.mark.slow
def test_every_start_comes_to_its_end_and_the_third_steps_back(things):
    start_thrice(things)


@pytest.mark.slow
@settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(THINGS)
def test_so_it_does_whatever_lies_there(things):
    start_thrice(things)


def start_thrice(things):
    with tempfile.TemporaryDirectory() as folder:
        machine = KioskFolders(folder)
        for place, kind, content in things:
            machine.put(place.replace(b"%HOST", HOST), kind, content)
        machine.start()
        machine.start()
        book, loaded = machine.start()
        assert book.step is not FallbackStep.CURRENT, "a book that is not kept brings no step back"
        assert book.sources.site == BUILT_IN_SITE and loaded.world and loaded.world.deck.panels


@pytest.mark.slow
def test_many_files_beside_the_site_do_not_cost_the_start(tmp_path, log_warnings):
    """Counted in folders and files that are looked at: seconds would be those of this machine."""
    machine = KioskFolders(tmp_path)
    for number in range(6_000):
        (machine.sources.site.parent / f"content/panels/p{number}.toml").touch()
    opened = []

    def count(event, args):
        if event == "open" and os.fsencode(tmp_path) in os.fsencode(
            args[0] if not isinstance(args[0], int) else ""
        ):
            opened.append(args[0])

    with audited(count):
        _, loaded = machine.start()
    assert len(opened) < 2_500, len(opened)
    assert len(loaded.problems) < 1_500
    assert any("more than" in problem.text for problem in loaded.problems)
    assert loaded.world.deck.panels


_HOOKS = []


@contextmanager
def audited(hook):
    """An audit hook cannot be taken out: one for all tests hands on to those that are listed here."""
    if not hasattr(audited, "installed"):
        import sys

        sys.addaudithook(lambda event, args: [each(event, args) for each in tuple(_HOOKS)])
        audited.installed = True
    _HOOKS.append(hook)
    try:
        yield
    finally:
        _HOOKS.remove(hook)


@contextmanager
def little_memory(most=1_500_000_000):
    """More than so much again is refused to this process."""
    before = resource.getrlimit(resource.RLIMIT_AS)
    taken = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (taken + most, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)


@pytest.mark.parametrize("kind", ["pipe", "/dev/zero", "sparse"])
def test_what_staff_read_again_has_the_bounds_of_the_start(qapp, tmp_path, kind):
    machine = KioskFolders(tmp_path)
    place = b"harbour/translations/fr/LC_MESSAGES/kiosk.po"
    catalogue = tmp_path / os.fsdecode(place)
    machine.put(place, "file", b'msgid ""\nmsgstr ""\n')
    loader = last_good(*machine.sources.catalogues)
    before = loader.language("fr").text("Start again")
    machine.put(place, kind if kind != "sparse" else "file")
    if kind == "sparse":
        os.truncate(catalogue, 20_000_000_000)
    with answers(), little_memory():
        assert loader.world(machine.sources, NOW).world
        assert FileWatch(lambda: [machine.sources.site, catalogue])
    assert loader.language("fr").text("Start again") == before


def test_what_is_logged_is_one_line():
    said = io.StringIO()
    handler = logging.StreamHandler(said)
    handler.setFormatter(OneLineFormatter())
    record = logging.LogRecord(
        "kiosk", logging.WARNING, "", 1, "%s", ("a\nERROR kiosk: b\x1b[2J\udcdc",), None
    )
    handler.handle(record)
    assert said.getvalue() == "WARNING kiosk: a\\nERROR kiosk: b\\x1b[2J\\udcdc\n"
