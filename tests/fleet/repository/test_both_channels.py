"""Both channels are signed in one act; wherever it ends, canary comes first, and a rerun signs the rest."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.base.enrolment.channels import CHANNELS
from kiosk.fleet.repository import signed_files
from kiosk.fleet.repository.channels import channel_lists
from kiosk.fleet.repository.signed_files import RepositoryFaultError
from kiosk.fleet.repository.telephone_numbers import numbers_of
from kiosk.fleet.repository.writing.writer import publish_site, sign_numbers
from tests.fleet.repository.building import Built, BuiltSite, build
from tests.fleet.repository.sites import ONE, OTHER_NUMBER

OLD, NEW = (BuiltSite(files).manifest.raw for files in (ONE, OTHER_NUMBER))


class CutError(Exception):
    pass


def sign_both(built: Built, both: bool = True) -> int:
    keys = [built.sites, built.second] if both else [built.sites]
    return publish_site(built.folder, BuiltSite(OTHER_NUMBER), CHANNELS, keys, datetime.now(UTC)).missing


def shown(built: Built) -> list[bytes]:
    return [channel_lists(built.folder, channel)[0] for channel in CHANNELS]


def ends(built: Built, monkeypatch: pytest.MonkeyPatch, work: Callable[[], int]) -> list[list[bytes]]:
    """What both channels show after ``work`` was cut at each write, and healed by a rerun."""
    before, real, found = built.folder.with_name("before"), signed_files.replace, []
    shutil.copytree(built.folder, before)
    while True:
        shutil.rmtree(built.folder)
        shutil.copytree(before, built.folder)
        left = len(found)

        def replaced(path: Path, content: bytes, mode: int) -> None:
            nonlocal left
            if not left:
                raise CutError
            left -= 1
            real(path, content, mode)

        monkeypatch.setattr(signed_files, "replace", replaced)
        try:
            work()
        except CutError:
            found.append(shown(built))
        else:
            return found
        finally:
            monkeypatch.setattr(signed_files, "replace", real)
        assert work() == 0
        assert shown(built) == [NEW, NEW]


def test_a_cut_leaves_canary_first_and_never_stable_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built = build(tmp_path / "repository")
    for channel in CHANNELS:
        built.sign(ONE, channel)
    seen = ends(built, monkeypatch, lambda: sign_both(built))
    assert [NEW, OLD] in seen and [OLD, OLD] in seen and [OLD, NEW] not in seen


def test_a_cut_of_the_second_signature_leaves_the_rest_to_wait(
    careful: Built, monkeypatch: pytest.MonkeyPatch
) -> None:
    for channel in CHANNELS:
        careful.sign(ONE, channel)
    assert sign_both(careful, both=False) == 1
    seen = ends(careful, monkeypatch, lambda: sign_numbers(careful.folder, [careful.second]).missing)
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
