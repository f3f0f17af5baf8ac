"""The process of the studio on a screen, with a window that speaks its wire."""

import asyncio
import json
import socket
import subprocess
import sys
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.base.places import CONFIRMATIONS
from kiosk.base.site_archive.packing import ready_site
from kiosk.core.studio_door.places import SHOWN
from kiosk.core.studio_door.standing import door_standing_of
from kiosk.studio.on_screen.door_service import CLOSED, IDLE, LONGEST, DoorService
from kiosk.studio.on_screen.draft import lay_draft
from tests.phones.processes import SOON, Process
from tests.studio.door_desk import trusting
from tests.studio.served import PIN

NOW = datetime(2026, 12, 3, 12, tzinfo=UTC)


def packed(folder, file):
    with file.open("wb") as target:
        ready_site(folder).write(target)
    return file


class WindowEnd:
    """Listens as the window does, says what it is told to, and reads the answer."""

    def __init__(self, path):
        self.path = path
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(path))
        self._listener.listen(1)
        self._listener.settimeout(SOON)

    def meet(self):
        self._peer, _ = self._listener.accept()
        self._peer.settimeout(SOON)
        self._lines = self._peer.makefile("rb")
        return self

    def say(self, **message):
        self._peer.sendall(json.dumps(message).encode() + b"\n")
        return json.loads(self._lines.readline())["standing"]

    def close(self):
        for each in (self._lines, self._peer, self._listener):
            each.close()


@contextmanager
def opened(folder, tmp_path):
    meeting = tmp_path / "run"
    meeting.mkdir()
    packed(folder, meeting / SHOWN)
    window = WindowEnd(meeting / "studio.sock")
    where = ("--socket", window.path, "--draft", tmp_path / "kept/site")
    process = Process("-m", "kiosk.studio.on_screen", *where, "--address", "127.0.0.1", "--port", "0")
    try:
        yield window.meet(), process
    finally:
        window.close()
        process.close()


def is_answered(address):
    host, port = address.removeprefix("https://").rstrip("/").split(":")
    try:
        plain = socket.create_connection((host, int(port)), SOON)
        with trusting().wrap_socket(plain) as connection:
            connection.sendall(f"GET / HTTP/1.1\r\nHost: {host}:{port}\r\n\r\n".encode())
            return connection.recv(12) == b"HTTP/1.1 200"
    except OSError:
        return False


def test_the_door_is_open_while_the_window_says_so_and_the_process_ends_with_it(folder, tmp_path):
    with opened(folder, tmp_path) as (window, process):
        told = window.say(door={"seconds": 3600})
        standing = door_standing_of({"standing": told})
        assert standing and standing.code and not standing.fault
        assert is_answered(standing.address)
        assert window.say(door={"seconds": 3599})["words"] == told["words"]
        assert window.say(door=None) == CLOSED
        assert not is_answered(standing.address)
        again = window.say(door={"seconds": 60})
        assert again["words"] != told["words"]
        window.close()
        assert process.ends() == 0
        assert not is_answered(again["address"])
        assert process.complaints() == ""


def test_the_draft_is_a_copy_without_a_pin(folder, tmp_path):
    site = folder / "site.toml"
    site.write_text(site.read_text("utf-8").replace('pin_hash = ""', f'pin_hash = "{PIN}"'), "utf-8")
    with opened(folder, tmp_path) as (window, _):
        window.say(door={"seconds": 60})
        draft = (tmp_path / "kept/site/site.toml").read_text("utf-8")
        assert PIN not in draft
        assert 'name = "' in draft


def run(test):
    asyncio.run(test())


def desk(folder, tmp_path):
    """A service in this process, whose clock the test moves."""
    packed(folder, tmp_path / SHOWN)
    told, clock = [], [0.0]
    service = DoorService(
        lambda message: told.append(message["standing"]),
        lambda: None,
        tmp_path / SHOWN,
        tmp_path / "kept/site",
        "127.0.0.1",
        0,
        lambda: clock[0],
    )
    return service, told, clock


@pytest.mark.parametrize(
    ("says", "after", "closes"),
    [(7200, IDLE - 1, False), (7200, IDLE, True), (600, 599, False), (600, 600, True)],
)
def test_it_closes_by_itself_when_its_time_is_over_or_nobody_uses_it(folder, tmp_path, says, after, closes):
    async def test():
        service, told, clock = desk(folder, tmp_path)
        await service.receive({"door": {"seconds": says}})
        clock[0] = after
        await service.receive({"door": {"seconds": int(says - after)}})
        assert (told[-1]["fault"] == "over", told[-1]["address"] == "") == (closes, closes)
        await service.end()

    run(test)


def test_no_window_keeps_it_open_for_longer_than_eight_hours(folder, tmp_path):
    async def test():
        service, told, clock = desk(folder, tmp_path)
        await service.receive({"door": {"seconds": 10**6}})
        while clock[0] < LONGEST:
            service._door.entry.used = clock[0]
            assert told[-1]["address"]
            clock[0] += 1800.0
            await service.receive({"door": {"seconds": 10**6}})
        assert told[-1]["fault"] == "over"
        await service.end()

    run(test)


def test_a_taken_port_and_a_file_that_is_no_site_are_said(folder, tmp_path):
    async def test():
        service, told, _ = desk(folder, tmp_path)
        with socket.create_server(("127.0.0.1", 0)) as taken:
            service._port = taken.getsockname()[1]
            await service.receive({"door": {"seconds": 60}})
        assert told[-1]["fault"] == "port"
        (tmp_path / SHOWN).write_bytes(b"no site")
        await service.receive({"door": None})
        await service.receive({"door": {"seconds": 60}})
        assert told[-1]["fault"] == "site"
        assert all(door_standing_of({"standing": each}) for each in told)
        await service.end()

    run(test)


def test_a_draft_goes_on_until_the_screen_shows_another_site(folder, tmp_path):
    shown, draft = packed(folder, tmp_path / SHOWN), tmp_path / "kept/site"
    site = lay_draft(shown, draft, NOW)
    assert site == draft / "site.toml"
    panel = draft / "content/panels/waiting-here.toml"
    panel.write_text(panel.read_text("utf-8") + "\n# Work\n", "utf-8")
    lay_draft(shown, draft, NOW)
    assert "# Work" in panel.read_text("utf-8")
    (folder / "content/panels/waiting-here.toml").unlink()
    (folder / CONFIRMATIONS).write_text('country = "XX"\n', "utf-8")
    packed(folder, shown)
    lay_draft(shown, draft, NOW)
    assert not panel.exists()
    assert (draft / CONFIRMATIONS).read_text("utf-8") == 'country = "XX"\n'
    assert len([*(draft / "versions").iterdir()]) == 1


@pytest.mark.parametrize(
    "more",
    [
        {"address": "http://192.168.7.20:8461/"},
        {"code": "12345"},
        {"words": ["river"] * 5},
        {"words": ["<b>river</b>", *["lamp"] * 5]},
        {"digest": "call us"},
        {"browsers": 100},
        {"offers": "yes"},
        {"fault": "call this number"},
    ],
)
def test_the_window_believes_no_other_standing(more):
    good = {
        "address": "https://192.168.7.20:8461/",
        "code": "123456",
        "words": ["river"] * 6,
        "digest": "AA:BB:CC:DD:EE:FF:00:11",
        "browsers": 1,
        "offers": False,
        "fault": "",
    }
    assert door_standing_of({"standing": good})
    assert door_standing_of({"standing": good | more}) is None


def test_it_loads_neither_qt_nor_the_window():
    code = "import sys, kiosk.studio.on_screen.__main__; print(*sorted(sys.modules))"
    root = Path(__file__).parents[2]
    loaded = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, check=True, text=True
    )
    assert not [name for name in loaded.stdout.split() if name.startswith(("PySide6", "kiosk.window"))]
