"""A stick with a site, which staff take through their page."""

import shutil
import subprocess
import sys
from pathlib import Path

from tools.machine.package_cases import site
from tools.screen_machine.bench import Bench
from tools.screen_machine.eye import LOOP
from tools.screen_machine.references import paint
from tools.screen_machine.staff import PIN, Staff
from tools.screen_machine.story import visits
from tools.shared import ROOT
from tools.shared.wait import wait

_NAME = "halls.site"
_MIB = 64
_LOOK_S, _CHECK_S = 180.0, 295.0
"""The panel closes by itself 300 seconds after a touch."""


def brings_a_site(disk: Path) -> str:
    """Staff look at the stick, at what its site would change, and use it: the screen shows it."""
    with Bench("stick", disk) as bench:
        packed, brought = _packed(bench.pictures)
        stick = _stick(bench.machine.folder, packed)
        staff, after = Staff(bench, packed), bench.painted("brought", paint, text=brought)
        told = [bench.boots()]
        staff.set_pin()
        _plug(bench, stick)
        staff.opens_the_pad()
        staff.types(PIN)
        staff.sees("page", bench.patience_s)
        staff.touches("page", "stick")
        staff.sees("stick")
        wait(lambda: _is_examined(bench), "doctor has ended", _CHECK_S)
        staff.touches("stick", "row look")
        told.append(f"what is on the stick after {staff.sees('found', _LOOK_S):.0f} s")
        staff.touches("found", f"row site {_NAME}")
        told.append(f"what it would change after {staff.sees('plan', _CHECK_S):.0f} s")
        staff.touches("plan", "decision")
        told.append(f"taken after {staff.sees('used', _CHECK_S):.0f} s")
        bench.machine.qmp.execute("device_del", id="stick")
        bench.follows(after)
        staff.touches("used", "close")
        took = wait(lambda: bench.sees().what == LOOP, "the loop of the site of the stick", bench.patience_s)
        bench.keep("brought")
        told.append(f"its loop {took:.1f} s after Close; {visits(bench)}")
    return "; ".join(told)


def _is_examined(bench: Bench) -> bool:
    """Whether doctor, which the page asks, has ended: where it is emulated a machine is too slow for both."""
    return bench.machine.shell("pgrep --full 'main.py doctor' || true") == ""


def _packed(folder: Path) -> tuple[Path, str]:
    """Another site as one file, and its site.toml: its loop is in French, and it has another number."""
    own = folder / "halls"
    own.mkdir()
    text = site().replace('loop_languages = ["en"]', 'loop_languages = ["fr"]').replace("0199", "0142")
    (own / "site.toml").write_text(text, "utf-8")
    packed = folder / _NAME
    words = [sys.executable, "main.py", "pack", "file", str(own), "--out", str(packed)]
    subprocess.run(words, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return packed, text


def _stick(folder: Path, packed: Path) -> Path:
    """As a shop sells it: one partition with FAT."""
    image, part = folder / "stick", folder / "stick-part"
    with part.open("wb") as file:
        file.truncate((_MIB - 1) << 20)
    subprocess.run(["mkfs.vfat", "-n", "HALLS", str(part)], check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["mcopy", "-i", str(part), str(packed), f"::{_NAME}"], check=True)
    with image.open("wb") as file:
        file.truncate(_MIB << 20)
    table = "label: dos\nstart=2048, type=c\n"
    subprocess.run(["sfdisk", "--quiet", str(image)], input=table, text=True, check=True)
    with part.open("rb") as read, image.open("r+b") as write:
        write.seek(1 << 20)
        shutil.copyfileobj(read, write)
    return image


def _plug(bench: Bench, stick: Path) -> None:
    qmp = bench.machine.qmp
    qmp.execute(
        "blockdev-add",
        **{"node-name": "stick", "driver": "raw", "file": {"driver": "file", "filename": str(stick)}},
    )
    qmp.execute("device_add", driver="usb-storage", id="stick", bus="usb.0", drive="stick")
    there = "test -b /dev/disk/by-label/HALLS && echo there || true"
    wait(lambda: bench.machine.shell(there) == "there", "the machine knows the stick", bench.answer_s)
