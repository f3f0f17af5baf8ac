"""The package that ran before stays on the machine, and nothing of that stops an update."""

import shutil
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "resources/system/root/usr/lib/awareness-kiosk/keep-program"

pytestmark = pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="dpkg-deb is missing")


def build(folder, version):
    tree = folder / version
    (tree / "DEBIAN").mkdir(parents=True)
    (tree / "DEBIAN/control").write_text(
        f"Package: awareness-kiosk\nVersion: {version}\nArchitecture: amd64\n"
        "Maintainer: A <a@example.org>\nDescription: a\n"
    )
    package = folder / f"awareness-kiosk_{version}_amd64.share.deb"
    subprocess.run(["dpkg-deb", "--build", str(tree), str(package)], check=True, capture_output=True)
    return package


@pytest.fixture
def told(tmp_path):
    """told(installed, *lines) runs the script as apt does; the answer is what is kept."""

    def told(installed, *lines):
        programs, place = tmp_path / "programs", tmp_path / "place"
        programs.mkdir(exist_ok=True)
        asked = programs / "dpkg-query"
        asked.write_text(f"#!/bin/sh\nprintf {installed}\n")
        asked.chmod(0o755)
        script = tmp_path / "keep-program"
        script.write_text(SCRIPT.read_text().replace("/var/lib/awareness-kiosk-programs", str(place)))
        subprocess.run(
            ["sh", str(script)],
            input="".join(f"{line}\n" for line in lines),
            text=True,
            check=True,
            env={"PATH": f"{programs}:/usr/bin:/bin"},
        )
        return sorted(path.name for path in place.glob("*")) if place.exists() else []

    return told


def test_the_one_that_runs_and_the_one_that_comes_are_kept(told, tmp_path):
    first, second, third = (build(tmp_path, f"1.{number}") for number in range(3))
    names = [f"awareness-kiosk_1.{number}_amd64.deb" for number in range(3)]
    assert told("0.9", "/var/cache/apt/archives/other_1_all.deb", first) == names[:1]
    assert told("1.0", second) == names[:2]
    # The same once more is no reason to lose the way back.
    assert told("1.1", second) == names[:2]
    assert told("1.1", third) == names[1:]
    assert told("1.2", second) == names[1:]


def test_a_package_that_cannot_be_read_stops_nothing(told, tmp_path):
    (tmp_path / "awareness-kiosk_2_amd64.deb").write_bytes(b"no")
    assert (
        told("1.0", tmp_path / "awareness-kiosk_2_amd64.deb", tmp_path / "awareness-kiosk_3_amd64.deb") == []
    )
