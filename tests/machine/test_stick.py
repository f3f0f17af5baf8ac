"""The program that reads a stick for the kiosk: by real disks where root may, and what it refuses without."""

import json
import os
import shutil
import socket
import subprocess
import sys
import threading
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from io import BytesIO
from pathlib import Path

import pytest

from kiosk.machine.services import stick_socket
from kiosk.machine.services.service_socket import ServiceError
from kiosk.machine.services.stick_socket import FileOnStick

HELPER = Path(__file__).parents[2] / "resources/system/root/usr/lib/awareness-kiosk/stick"


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


def asked(helper, question, raw=b"", device="/dev/null"):
    answer = BytesIO()
    helper.answer_to(question, BytesIO(raw), answer, device)
    return answer.getvalue()


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
    lines = asked(helper, "look").splitlines()
    assert lines[0] == b"ok"
    assert [row["name"] for row in json.loads(lines[1])] == [
        *("a.site", "b.site", "confirmations.toml", "stable.signed")
    ]
    assert helper.flags == [helper.RDONLY | helper.NOSUID | helper.NODEV | helper.NOEXEC | 256, None]


@pytest.mark.parametrize(
    "name",
    ["../etc/x.site", "/etc/x.site", "a/b.site", "other.txt", "", ".a.site", "link.site", "folder.site"],
)
def test_nothing_else_is_read(helper, folder, name):
    (folder / "link.site").symlink_to("/etc/passwd")
    (folder / "folder.site").mkdir()
    (folder / "other.txt").write_bytes(b"")
    with pytest.raises((helper.Refused, OSError)):
        asked(helper, f"read {name}")
    assert helper.flags[-1] is None, "it is mounted no longer"


def test_a_file_is_sent_with_its_size(helper, folder):
    (folder / "a.site").write_bytes(b"x" * 3000)
    assert asked(helper, "read a.site") == b"ok 3000\n" + b"x" * 3000


def test_numbers_are_written_whole_and_are_the_only_thing_that_is(helper, folder):
    (folder / "confirmations.toml").write_bytes(b"older")
    assert asked(helper, "write 5", b"newer") == b"ok\n"
    assert (folder / "confirmations.toml").read_bytes() == b"newer"
    assert [path.name for path in folder.iterdir()] == ["confirmations.toml"]
    assert not helper.flags[0] & helper.RDONLY and helper.flags[0] & helper.NOEXEC


@pytest.mark.parametrize(
    "question", ["write 300000", "write -1", "write x", "write 9", "delete a.site", "", "LOOK"]
)
def test_another_question_mounts_nothing(helper, folder, question):
    with pytest.raises(helper.Refused):
        asked(helper, question, b"12345")
    assert helper.flags == []


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
    listening = socket.socket(socket.AF_UNIX)
    listening.bind(str(path))
    listening.listen()

    def serve():
        while True:
            try:
                link, _ = listening.accept()
            except OSError:
                return
            with link, link.makefile("rb") as ask, link.makefile("wb") as answer:
                try:
                    question = ask.readline(200).decode().rstrip("\n")
                    helper.answer_to(question, ask, answer, "/dev/null")
                except helper.Refused as refused:
                    answer.write(f"no {refused}\n".encode())
                except FileNotFoundError:
                    answer.write(b"no missing\n")

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    yield path
    listening.shutdown(socket.SHUT_RDWR)
    listening.close()
    thread.join(5)


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
for question, raw in (
    ("look", b""), ("read a.site", b""), ("write 3", b"new"), ("read confirmations.toml", b"")
):
    answer = BytesIO()
    helper.answer_to(question, BytesIO(raw), answer, sys.argv[2])
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


@pytest.mark.slow
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
    assert '{"name": "a.site", "bytes": 6}' in lines[0]
    assert lines[1] == str(b"ok 6\npacked")
    assert lines[2:4] == [str(b"ok\n"), str(b"ok 3\nnew")]
    assert {"ro", "nosuid", "nodev", "noexec"} <= set(lines[4].split(","))
    assert lines[5] == "cannot be run"
    assert not any(str(place) in line for line in Path("/proc/self/mounts").read_text().splitlines())
