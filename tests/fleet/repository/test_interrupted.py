"""Wherever signing, renewing or copying ends, a kiosk reads the old site or the new one; a rerun heals."""

import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from kiosk.base.enrolment.channels import STABLE
from kiosk.fleet.repository.layout import LARGEST_LIST, file_path
from kiosk.fleet.repository.reading.client import read_release
from kiosk.fleet.repository.reading.folder_fetcher import FolderFetcher
from kiosk.fleet.repository.writing.publishing import copy, in_force, needed
from tests.fleet.killed_calls import kills, needs_strace
from tests.fleet.repository.building import Built, build
from tests.fleet.repository.cut_writes import cut_after

ROOT = Path(__file__).parents[3]
OLD = {"site.toml": b"a = 1\n", "content/a.toml": b"a = 1\n"}
NEW = {"site.toml": b'[emergency]\nnumber = "555"\n', "content/b.toml": b"b = 1\n"}


def shown(folder: Path, root: bytes, trusted: Path) -> dict[str, bytes]:
    """Every file of the site that a kiosk gets."""
    release = read_release(FolderFetcher(folder, LARGEST_LIST), "", trusted, root, STABLE)
    return {file.path: (folder / file_path(file.sha256)).read_bytes() for file in release.manifest.files}


def publish(built: Built, target: Path) -> list[str]:
    renewed = in_force(built.folder)
    assert renewed is not None
    wanted = needed(built.folder).in_force(renewed)
    return list(copy(built.folder, target, (*wanted.files, *wanted.signed)))


def test_a_kiosk_never_sees_half_of_what_is_copied(tmp_path: Path) -> None:
    built, target = build(tmp_path / "repository"), tmp_path / "target"
    built.publish(OLD)
    publish(built, target)
    before = tmp_path / "before"
    shutil.copytree(target, before)
    built.publish(NEW)
    renewed = in_force(built.folder)
    assert renewed is not None
    wanted = needed(built.folder).in_force(renewed)
    paths = (*wanted.files, *wanted.signed)
    assert paths[-1] == "metadata/timestamp.json"
    for end in range(len(paths) + 1):
        shutil.rmtree(target)
        shutil.copytree(before, target)
        for _ in copy(built.folder, target, paths[:end]):
            pass
        expected = NEW if end == len(paths) else OLD
        assert shown(target, built.root, tmp_path / f"trusted-{end}") == expected
    publish(built, target)
    assert shown(target, built.root, tmp_path / "trusted-0") == NEW


def test_a_copy_that_is_there_is_not_written_again_and_a_damaged_one_is(tmp_path: Path) -> None:
    built, target = build(tmp_path / "repository"), tmp_path / "target"
    built.publish(OLD)
    assert len(publish(built, target)) > 6
    assert publish(built, target) == []
    damaged = next((target / "files").rglob("?" * 64))
    damaged.write_bytes(damaged.read_bytes()[::-1])
    assert publish(built, target) == [damaged.relative_to(target).as_posix()]
    assert shown(target, built.root, tmp_path / "trusted") == OLD


@pytest.mark.parametrize("need", [1, 2])
@pytest.mark.slow
def test_a_write_that_fails_leaves_the_old_site_or_the_new(tmp_path: Path, need: int) -> None:
    built = build(tmp_path / "repository", need)
    built.publish(OLD)
    before = tmp_path / "before"
    shutil.copytree(built.folder, before)
    ends, outcomes = 0, Counter[bool]()
    while True:
        shutil.rmtree(built.folder)
        shutil.copytree(before, built.folder)
        with cut_after(ends) as is_cut:
            built.publish(NEW)
        found = shown(built.folder, built.root, tmp_path / f"trusted-{ends}")
        assert found in (OLD, NEW)
        outcomes[found == NEW] += 1
        built.publish(NEW)
        assert shown(built.folder, built.root, tmp_path / f"trusted-{ends}") == NEW
        if not is_cut():
            break
        ends += 1
    assert outcomes[False] >= 8 and outcomes[True] == 1


PUBLISH = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from kiosk.fleet.repository.keys import open_key
from kiosk.fleet.repository.writing.publishing import copy, needed
from kiosk.fleet.repository.writing.renewing import renew
from kiosk.fleet.repository.writing.writer import promote
repository, target, keys = map(Path, sys.argv[1:])
promote(repository, [open_key(keys / "sites.key").signer], datetime.now(UTC))
renewed = renew(repository, open_key(keys / "online.key").signer, datetime.now(UTC))
wanted = needed(repository).in_force(renewed)
for _ in copy(repository, target, (*wanted.files, *wanted.signed)):
    pass
"""


@pytest.mark.slow
@pytest.mark.timeout(1800)
@needs_strace
def test_a_kill_at_any_call_leaves_both_places_readable(tmp_path: Path) -> None:
    from kiosk.fleet.repository.keys import Purpose, new_key, save

    made = {name: new_key(Purpose(name), "desk") for name in ("sites", "online")}
    for name, key in made.items():
        save(key, tmp_path / f"{name}.key", "")
    here, there = tmp_path / "state/repository", tmp_path / "state/target"
    built = Built(here, sites=made["sites"].signer, online=made["online"].signer)
    assert built.new_root(built.roots[:2]).missing == 0
    built.publish(OLD)
    built.publish(NEW, "canary")
    publish(built, there)
    template = tmp_path / "template"
    shutil.copytree(tmp_path / "state", template)

    def run(*before: str) -> int:
        words = [*before, sys.executable, "-c", PUBLISH, str(here), str(there), str(tmp_path)]
        return subprocess.run(words, cwd=ROOT, capture_output=True, timeout=120, check=False).returncode

    places = kills(run, tmp_path / "log", tmp_path / "state")
    assert len(places) > 30
    outcomes = Counter[tuple[bool, bool]]()
    for at, words in enumerate(places):
        shutil.rmtree(tmp_path / "state")
        shutil.copytree(template, tmp_path / "state")
        run(*words)
        seen = [shown(each, built.root, tmp_path / f"trusted-{at}-{each.name}") for each in (here, there)]
        assert all(each in (OLD, NEW) for each in seen), words
        outcomes[seen[0] == NEW, seen[1] == NEW] += 1
        assert run() == 0
        assert shown(there, built.root, tmp_path / f"trusted-{at}-target") == NEW
    print(dict(outcomes))
    assert outcomes[False, False] and outcomes[True, False]
