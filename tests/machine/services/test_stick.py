"""The program that reads a stick for the kiosk: by real disks where root may, and what it refuses without."""

import json
import os
import shutil
import subprocess
import sys
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from io import BytesIO
from pathlib import Path

import pytest

from kiosk.base.services import service_questions, stick_socket
from kiosk.base.services.service_client import ServiceError
from kiosk.base.services.service_questions import line_of
from kiosk.base.services.stick_socket import FileOnStick
from tests.answering import answering

HELPER = Path(__file__).parents[3] / "resources/system/root/usr/lib/awareness-kiosk/stick"


@pytest.fixture
def helper(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    loader = SourceFileLoader("stick_helper", str(HELPER))
    module = module_from_spec(spec_from_loader("stick_helper", loader))
    loader.exec_module(module)
    module.PLACE = tmp_path / "place"
    return module


@pytest.fixture
def folder(helper, tmp_path, monkeypatch):
    """A folder in place of a mounted stick; ``flags`` are those it was mounted with."""
    place = helper.PLACE
    place.mkdir()
    helper.flags = []
    monkeypatch.setattr(helper, "mount", lambda device, flags: helper.flags.append(flags))
    monkeypatch.setattr(helper, "unmount", lambda: helper.flags.append(None))
    return place


LOOK, WRITE = {"verb": "look"}, {"verb": "write", "bytes": 5}


def asked(helper, question, raw=b""):
    """The line of the answer, and the bytes behind it."""
    line = question if isinstance(question, bytes) else line_of(question)
    answer = BytesIO()
    helper.serve(BytesIO(line + raw), answer, "/dev/null")
    line, _, behind = answer.getvalue().partition(b"\n")
    return json.loads(line), behind


def test_what_lies_on_it_is_named_and_nothing_else(helper, folder):
    for name in (
        "b.site",
        "a.site",
        "confirmations.toml",
        "stable.signed",
        "other.txt",
        ".hidden.site",
        "x.site.exe",
    ):
        (folder / name).write_bytes(b"12")
    (folder / "folder.site").mkdir()
    (folder / "link.site").symlink_to("/etc/passwd")
    os.mkfifo(folder / "pipe.site")
    answer, behind = asked(helper, LOOK)
    assert behind == b""
    assert [row["name"] for row in answer["ok"]] == [
        *("a.site", "b.site", "confirmations.toml", "stable.signed")
    ]
    assert helper.flags == [helper.RDONLY | helper.NOSUID | helper.NODEV | helper.NOEXEC | 256, None]


@pytest.mark.parametrize(
    "name",
    [
        "../etc/x.site",
        "/etc/x.site",
        "a/b.site",
        "other.txt",
        "",
        ".a.site",
        "link.site",
        "folder.site",
        ["a"],
    ],
)
def test_nothing_else_is_read(helper, folder, name):
    (folder / "link.site").symlink_to("/etc/passwd")
    (folder / "folder.site").mkdir()
    (folder / "other.txt").write_bytes(b"")
    assert asked(helper, {"verb": "read", "name": name}) == ({"refused": "unreadable"}, b"")
    assert helper.flags[-1] is None, "it is mounted no longer"


def test_a_file_is_sent_with_its_size(helper, folder):
    (folder / "a.site").write_bytes(b"x" * 3000)
    assert asked(helper, {"verb": "read", "name": "a.site"}) == ({"ok": {}, "bytes": 3000}, b"x" * 3000)


def test_numbers_are_written_whole_and_are_the_only_thing_that_is(helper, folder):
    (folder / "confirmations.toml").write_bytes(b"older")
    assert asked(helper, WRITE, b"newer") == ({"ok": {}}, b"")
    assert (folder / "confirmations.toml").read_bytes() == b"newer"
    assert [path.name for path in folder.iterdir()] == ["confirmations.toml"]
    assert not helper.flags[0] & helper.RDONLY and helper.flags[0] & helper.NOEXEC


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ({"verb": "write", "bytes": 300_000}, "large"),
        ({"verb": "write", "bytes": -1}, "large"),
        ({"verb": "write", "bytes": "5"}, "large"),
        ({"verb": "write", "bytes": 9}, "unreadable"),
        ({"verb": "write"}, "unknown"),
        ({"verb": "delete", "name": "a.site"}, "unknown"),
        ({"verb": "look", "name": "a.site"}, "unknown"),
        ({"verb": ["look"]}, "unknown"),
        (b'{"verb":"look"}', "unknown"),
        (b'{"verb":"look"}' + b" " * 5_000 + b"\n", "unknown"),
        (b"[" * 4_000 + b"\n", "unknown"),
        (b"\xff\n", "unknown"),
        (b"", "unknown"),
        # Of a kiosk before 0.4.0, whose process was asked while the package was replaced.
        (b"look\n", "unknown"),
        (b"write 5\n", "unknown"),
    ],
)
def test_another_question_is_refused_by_a_word_and_mounts_nothing(helper, folder, question, word):
    assert asked(helper, question, b"12345") == ({"refused": word}, b"")
    assert helper.flags == []


def test_it_speaks_the_wire_of_all_services(helper):
    assert helper.LONGEST_QUESTION == service_questions.LONGEST_QUESTION
    assert helper.line_of({"ok": ["é.site"]}) == line_of({"ok": ["é.site"]})
    verbs = {verb: dict.fromkeys(fields - {"verb"}, lambda _: True) for verb, fields in helper.FIELDS.items()}
    for question in (LOOK, {"verb": "read", "name": "é.site"}, WRITE):
        line = line_of(question)
        assert helper.question_in(line) == service_questions.question_in(line, verbs) == question


def block(blocks, devices, name, place, partition=False, size="100"):
    target = devices / place / name
    target.mkdir(parents=True)
    (target / "size").write_text(f"{size}\n")
    if partition:
        (target / "partition").write_text("1\n")
    else:
        (target / "device").mkdir()
    (blocks / name).symlink_to(target)


def test_only_the_disk_on_usb_is_a_stick_and_two_are_one_too_many(helper, tmp_path):
    blocks, devices = tmp_path / "block", tmp_path / "devices"
    blocks.mkdir()
    block(blocks, devices, "sda", "pci/ata1/block")
    block(blocks, devices, "sda1", "pci/ata1/block/sda", True)
    with pytest.raises(helper.Refused, match="none"):
        helper.one_stick(blocks)
    block(blocks, devices, "sdb", "pci/usb2/2-1/block")
    assert helper.one_stick(blocks) == "/dev/sdb"
    block(blocks, devices, "sdb1", "pci/usb2/2-1/block/sdb", True)
    assert helper.one_stick(blocks) == "/dev/sdb1"
    block(blocks, devices, "sdc", "pci/usb3/3-1/block", size="0")
    assert helper.one_stick(blocks) == "/dev/sdb1"
    block(blocks, devices, "sdd", "pci/usb3/3-2/block")
    with pytest.raises(helper.Refused, match="several"):
        helper.one_stick(blocks)


@pytest.fixture
def service(helper, folder, tmp_path):
    """The helper behind a socket, one process of it a question, as systemd does it."""
    path = tmp_path / "stick.sock"
    with answering(path, lambda ask, say: helper.serve(ask, say, "/dev/null")):
        yield path


def test_the_kiosk_asks_and_gets_what_is_there(service, folder):
    (folder / "a.site").write_bytes(b"x" * 2_000_000)
    assert stick_socket.look(service) == (FileOnStick("a.site", 2_000_000),)
    target = BytesIO()
    stick_socket.fetch(service, "a.site", target)
    assert target.getvalue() == b"x" * 2_000_000
    stick_socket.put_numbers(service, b'country = "IT"\n')
    assert (folder / "confirmations.toml").read_bytes() == b'country = "IT"\n'
    with pytest.raises(ServiceError, match="missing"):
        stick_socket.fetch(service, "gone.site", BytesIO())


def test_a_service_that_is_not_there_is_said(tmp_path, monkeypatch):
    with pytest.raises(ServiceError, match="away"):
        stick_socket.look(tmp_path / "none.sock")
    monkeypatch.setenv(stick_socket.VARIABLE, str(tmp_path / "none.sock"))
    assert stick_socket.socket_path() is None
    monkeypatch.delenv(stick_socket.VARIABLE)
    assert stick_socket.socket_path() is None


MOUNTS = """
import os, subprocess, sys
sys.dont_write_bytecode = True
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from io import BytesIO
from pathlib import Path
os.unshare(os.CLONE_NEWNS)
subprocess.run(["mount", "--make-rprivate", "/"], check=True)
loader = SourceFileLoader("helper", sys.argv[1])
helper = module_from_spec(spec_from_loader("helper", loader))
loader.exec_module(helper)
helper.PLACE = Path(sys.argv[3])
mount = helper.mount
helper.mount = lambda device, flags: mount(device, flags, (("ext4", b""),))
for question in (
    b'{"verb":"look"}\\n',
    b'{"verb":"read","name":"a.site"}\\n',
    b'{"verb":"write","bytes":3}\\nnew',
    b'{"verb":"read","name":"confirmations.toml"}\\n',
):
    answer = BytesIO()
    helper.serve(BytesIO(question), answer, sys.argv[2])
    print(answer.getvalue())
    assert not any(sys.argv[3] in line for line in open("/proc/self/mounts"))
mount(sys.argv[2], helper.RDONLY | helper.NOSUID | helper.NODEV | helper.NOEXEC, (("ext4", b""),))
(line,) = [line.split()[3] for line in open("/proc/self/mounts") if sys.argv[3] in line]
print(line)
try:
    subprocess.run([sys.argv[3] + "/run"])
except PermissionError:
    print("cannot be run")
"""


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root mounts")
@pytest.mark.skipif(
    not (shutil.which("losetup") and shutil.which("mkfs.ext4")), reason="no disk can be made here"
)
def test_a_real_disk_is_mounted_without_programs_and_is_gone_afterwards(tmp_path):
    """By ext4, since not every kernel that runs tests knows the file systems of sticks."""
    image, place = tmp_path / "disk", tmp_path / "place"
    content = tmp_path / "content"
    content.mkdir()
    (content / "a.site").write_bytes(b"packed")
    (content / "run").write_text("#!/bin/sh\ntrue\n")
    (content / "run").chmod(0o755)
    image.write_bytes(bytes(4_000_000))
    subprocess.run(["mkfs.ext4", "-q", "-d", str(content), str(image)], check=True, capture_output=True)
    made = subprocess.run(
        ["losetup", "-f", "--show", str(image)], check=False, capture_output=True, text=True
    )
    if made.returncode:
        pytest.skip("this machine lends no loop device")
    device = made.stdout.strip()
    try:
        ended = subprocess.run(
            [sys.executable, "-c", MOUNTS, str(HELPER), device, str(place)],
            check=False,
            capture_output=True,
            text=True,
            timeout=60,
        )
    finally:
        subprocess.run(["losetup", "-d", device], check=True)
    assert ended.returncode == 0, ended.stderr
    lines = ended.stdout.splitlines()
    assert '{"name":"a.site","bytes":6}' in lines[0]
    assert lines[1] == str(b'{"ok":{},"bytes":6}\npacked')
    assert lines[2:4] == [str(b'{"ok":{}}\n'), str(b'{"ok":{},"bytes":3}\nnew')]
    assert {"ro", "nosuid", "nodev", "noexec"} <= set(lines[4].split(","))
    assert lines[5] == "cannot be run"
    assert not any(str(place) in line for line in Path("/proc/self/mounts").read_text().splitlines())
