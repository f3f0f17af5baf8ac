"""Both channels are signed in one act; wherever it ends, canary comes first, and a rerun signs the rest."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.base.enrolment.channels import CHANNELS
from kiosk.fleet.repository.channels import channel_lists
from kiosk.fleet.repository.signed_files import RepositoryFaultError
from kiosk.fleet.repository.telephone_numbers import numbers_of
from kiosk.fleet.repository.writing.writer import publish_site, sign_numbers
from tests.fleet.repository.building import Built, BuiltSite, build
from tests.fleet.repository.cut_writes import cut_after
from tests.fleet.repository.sites import ONE, OTHER_NUMBER

OLD, NEW = (BuiltSite(files).manifest.raw for files in (ONE, OTHER_NUMBER))


def sign_both(built: Built, both: bool = True) -> int:
    keys = [built.sites, built.second] if both else [built.sites]
    return publish_site(built.folder, BuiltSite(OTHER_NUMBER), CHANNELS, keys, datetime.now(UTC)).missing


def shown(built: Built) -> list[bytes]:
    return [channel_lists(built.folder, channel)[0] for channel in CHANNELS]


def ends(built: Built, work: Callable[[], int]) -> list[list[bytes]]:
    """What both channels show after ``work`` was cut at each write, and healed by a rerun."""
    before, found = built.folder.with_name("before"), list[list[bytes]]()
    shutil.copytree(built.folder, before)
    while True:
        shutil.rmtree(built.folder)
        shutil.copytree(before, built.folder)
        with cut_after(len(found)) as is_cut:
            work()
        if not is_cut():
            return found
        found.append(shown(built))
        assert work() == 0
        assert shown(built) == [NEW, NEW]


def test_a_cut_leaves_canary_first_and_never_stable_alone(tmp_path: Path) -> None:
    built = build(tmp_path / "repository")
    for channel in CHANNELS:
        built.sign(ONE, channel)
    seen = ends(built, lambda: sign_both(built))
    assert [NEW, OLD] in seen and [OLD, OLD] in seen and [OLD, NEW] not in seen


def test_a_cut_of_the_second_signature_leaves_the_rest_to_wait(careful: Built) -> None:
    for channel in CHANNELS:
        careful.sign(ONE, channel)
    assert sign_both(careful, both=False) == 1
    seen = ends(careful, lambda: sign_numbers(careful.folder, [careful.second]).missing)
    assert shown(careful) == [NEW, NEW]
    assert [NEW, OLD] in seen and [OLD, OLD] in seen and [OLD, NEW] not in seen


def test_what_cannot_be_signed_for_one_channel_is_signed_for_none(tmp_path: Path) -> None:
    built = build(tmp_path / "repository")
    for channel in CHANNELS:
        built.sign(ONE, channel)
    (built.folder / "metadata/1.stable.json").write_bytes(b"{")
    with pytest.raises(RepositoryFaultError, match=r"1\.stable\.json is damaged"):
        sign_both(built)
    assert channel_lists(built.folder, "canary")[1] == numbers_of(ONE)
