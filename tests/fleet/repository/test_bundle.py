"""A repository comes out of one file as it went in, and nothing else comes out of it."""

import json
import math
from io import BytesIO
from pathlib import Path

import pytest

from kiosk.fleet.repository.reading.bundle import BundleError, unpack_bundle, write_bundle
from kiosk.fleet.repository.writing.publishing import in_force, needed
from tests.fleet.repository.building import build

HEAD = b"awareness-kiosk signed 1\n"


@pytest.fixture
def packed(tmp_path: Path) -> tuple[Path, list[str], bytes]:
    built = build(tmp_path / "repository")
    built.publish({"site.toml": b"a = 1\n", "content/a.toml": b"b = 2\n"})
    renewed = in_force(built.folder)
    assert renewed
    wanted = needed(built.folder).in_force(renewed)
    paths, target = [*wanted.signed, *wanted.files], BytesIO()
    write_bundle(built.folder, paths, target)
    return built.folder, paths, target.getvalue()


def test_each_file_comes_out_again(packed: tuple[Path, list[str], bytes], tmp_path: Path) -> None:
    folder, paths, raw = packed
    (tmp_path / "out").mkdir()
    unpack_bundle(BytesIO(raw), tmp_path / "out")
    found = {file.relative_to(tmp_path / "out").as_posix() for file in (tmp_path / "out").rglob("*.*")}
    assert found <= set(paths) and len(found) == len(paths) - 2
    assert all((tmp_path / "out" / path).read_bytes() == (folder / path).read_bytes() for path in paths)


def test_every_cut_and_every_byte_more_is_refused(
    packed: tuple[Path, list[str], bytes], tmp_path: Path
) -> None:
    raw = packed[2]
    for at, damaged in enumerate([*(raw[:end] for end in range(0, len(raw), 97)), raw + b"x"]):
        (tmp_path / str(at)).mkdir()
        with pytest.raises(BundleError):
            unpack_bundle(BytesIO(damaged), tmp_path / str(at))


@pytest.mark.parametrize(
    "index",
    [
        [["../etc/passwd", 1]],
        [["/etc/passwd", 1]],
        [["metadata/../../a.json", 1]],
        [["metadata/keys.key", 1]],
        [["metadata/timestamp.json\n", 1]],
        [["files/ab/" + "c" * 64, 1]],
        [["targets/other/" + "a" * 64 + ".site.json", 1]],
        [["metadata/timestamp.json", -1]],
        [["metadata/timestamp.json", 10**12]],
        [["metadata/timestamp.json", 1], ["metadata/timestamp.json", 0]],
        [["metadata/timestamp.json", math.inf]],
        [["metadata/timestamp.json", math.nan]],
        [["metadata/timestamp.json", 1.5]],
        [["metadata/timestamp.json", True]],
        [["metadata/timestamp.json"]],
        {"a": 1},
        3,
        None,
    ],
)
def test_no_other_name_comes_out(index: object, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with pytest.raises(BundleError):
        unpack_bundle(BytesIO(HEAD + json.dumps(index).encode() + b"\nx"), tmp_path / "out")
    assert list(tmp_path.rglob("*")) == [tmp_path / "out"]


def test_deep_json_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BundleError):
        unpack_bundle(BytesIO(HEAD + b"[" * 100_000 + b"\n"), tmp_path)
