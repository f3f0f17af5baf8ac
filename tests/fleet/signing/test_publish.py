"""``pack publish`` and ``pack stick``: what is signed arrives, nothing besides; wrong places are named."""

import os
import re
import shutil
import stat
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from kiosk.fleet.repository.layout import LARGEST_LIST
from kiosk.fleet.repository.reading.bundle import unpack_bundle
from kiosk.fleet.repository.reading.client import RefusedError, read_release
from kiosk.fleet.repository.reading.folder_fetcher import FolderFetcher
from tests.fleet.signing.conftest import WORDS
from tests.sampling import paired

pytestmark = pytest.mark.usefixtures("quick")

TODAY = datetime.now(UTC).date()


def read(place, tmp_path, channel="canary"):
    root = (tmp_path / "screens/metadata/1.root.json").read_bytes()
    return read_release(FolderFetcher(place, LARGEST_LIST), "", tmp_path / "trusted", root, channel)


@pytest.fixture
def signed(at_desk, people, repository, small):
    """signed(text) signs a site for the canary screens."""
    made = []

    def sign(text="", channel="canary"):
        screens = made[0] if made else made.append(repository()) or made[0]
        words = ("pack", "sign", small(text), screens, "--channel", channel)
        told = at_desk(*words, *people.keys("desk"), typed=[WORDS])
        assert told.code == 0, told.text
        return screens

    return sign


def test_only_what_screens_need_is_published(at_desk, people, signed, tmp_path):
    """Neither a key that somebody left in the folder, nor what waits, nor what was shown before."""
    screens, share = signed('[emergency]\nnumber = "555"\n'), tmp_path / "share"
    signed()
    shutil.copy(tmp_path / "sticks/server/server-online.key", screens / "server-online.key")
    shutil.copy(tmp_path / "sticks/desk/desk-sites.key", screens / "metadata/desk-sites.key")
    (screens / "waiting").mkdir(exist_ok=True)
    (screens / "waiting/canary-numbers.json").write_text("{}", "utf-8")
    told = at_desk("pack", "publish", screens, share, *people.keys("server"))
    assert told.code == 0, told.text
    assert f"until {TODAY + timedelta(days=120)}" in told.text
    assert "No file of a site that was replaced is removed" in told.text
    assert f"NOT in this: {screens / 'waiting/canary-numbers.json'} is damaged" in told.text
    names = sorted(file.relative_to(share).as_posix() for file in share.rglob("*") if file.is_file())
    allowed = (
        r"files/../[0-9a-f]{64}|targets/canary/[0-9a-f]{64}\.(site|numbers)\.json"
        r"|metadata/(\d+\.(root|targets|snapshot|canary|canary-numbers)|timestamp)\.json"
    )
    assert [name for name in names if not re.fullmatch(allowed, name)] == []
    assert sum(name.startswith("files/") for name in names) == 1
    assert read(share, tmp_path).manifest.files[0].path == "site.toml"
    assert stat.S_IMODE((share / "metadata/timestamp.json").stat().st_mode) == 0o644


@pytest.mark.slow
def test_files_of_sites_that_were_replaced_go_a_day_later(at_desk, people, signed, tmp_path, monkeypatch):
    from kiosk.fleet.signing import publish

    share = tmp_path / "share"
    words = ("pack", "publish", tmp_path / "screens", share, *people.keys("server"))
    for number in range(4):
        screens = signed(f"# {number}\n")
        told = at_desk(*words)
        assert told.code == 0 and "were replaced" not in told.text
    later = datetime.now(UTC) + timedelta(days=2)
    monkeypatch.setattr(publish, "today", lambda: later)
    told = at_desk(*words)
    assert told.text.count(": 4 files of sites that were replaced are gone") == 2, told.text
    assert len([*screens.glob("files/*/*")]) == len([*share.glob("files/*/*")]) == 2
    assert read(share, tmp_path).version == 4


def test_without_the_online_key_it_says_who_renews(at_desk, people, signed, tmp_path):
    screens = signed()
    told = at_desk("pack", "publish", screens, tmp_path / "share", *people.keys("desk"))
    assert told.code == 0 and "as the server does every day" in told.text
    assert not (tmp_path / "share/metadata/timestamp.json").exists()
    none = at_desk("pack", "stick", screens, tmp_path / "stick", "--channel", "canary", *people.keys("desk"))
    assert none.code == 1 and "the online key is not here" in none.text
    assert not (tmp_path / "stick").exists()


def on_stick(file, tmp_path):
    """The repository in a file."""
    folder = tmp_path / f"unpacked-{len(list(tmp_path.iterdir()))}"
    folder.mkdir()
    with file.open("rb") as source:
        unpack_bundle(source, folder)
    return folder


def test_a_stick_has_one_channel_and_says_until_when_it_counts(at_desk, people, signed, tmp_path):
    signed('[emergency]\nnumber = "555"\n', "stable")
    screens, folder = signed(), tmp_path / "stick"
    words = ("pack", "stick", screens, folder)
    told = at_desk(*words, "--days", 90, *people.keys("server"))
    assert told.code == 0, told.text
    assert f"counts until {TODAY + timedelta(days=90)}" in told.text
    assert [file.name for file in folder.iterdir()] == ["stable.signed"]
    there = on_stick(folder / "stable.signed", tmp_path)
    assert sum(file.is_file() for file in (there / "files").rglob("*")) == 1
    assert {file.name for file in (there / "targets").iterdir()} == {"stable"}
    assert b"555" in read(there, tmp_path, "stable").numbers
    again = at_desk(*words, *people.keys("desk"))
    assert again.code == 0 and f"counts until {TODAY + timedelta(days=90)}" in again.text
    assert at_desk(*words, "--days", 181).code == 2


def test_a_damaged_file_at_the_desk_is_put_on_no_stick(at_desk, people, signed, tmp_path):
    screens = signed()
    file = next((screens / "files").rglob("?" * 64))
    file.write_bytes(file.read_bytes()[::-1])
    words = ("pack", "stick", screens, tmp_path / "stick", "--channel", "canary", *people.keys("server"))
    told = at_desk(*words)
    assert told.code == 1 and "sign the site again, which mends it" in told.text
    assert list((tmp_path / "stick").iterdir()) == []
    signed()
    assert at_desk(*words).code == 0


def test_a_channel_that_shows_nothing_is_no_stick(at_desk, people, signed, tmp_path):
    told = at_desk("pack", "stick", signed(), tmp_path / "stick", *people.keys("server"))
    assert told.code == 1 and "nothing was signed for stable" in told.text


def test_a_place_with_another_root_is_left_alone(at_desk, people, signed, tmp_path):
    screens, share = signed(), tmp_path / "share"
    (share / "metadata").mkdir(parents=True)
    (share / "metadata/1.root.json").write_text("{}", "utf-8")
    told = at_desk("pack", "publish", screens, share, *people.keys("server"))
    assert told.code == 1 and "another root" in told.text
    assert [path.name for path in share.rglob("*.json")] == ["1.root.json"]


def test_what_somebody_signed_elsewhere_is_never_lost(at_desk, people, signed, small, tmp_path):
    """Two desks with a copy each: the second one is told before it writes over the first."""
    screens, share = signed(), tmp_path / "share"
    copy = tmp_path / "copy"
    shutil.copytree(screens, copy)
    words = ("pack", "sign", small('name = "Other"\n'.replace("name", "# name")), copy, *people.keys("desk"))
    assert at_desk(*words, typed=[WORDS]).code == 0
    assert at_desk("pack", "publish", copy, share, *people.keys("server")).code == 0
    told = at_desk("pack", "publish", screens, share, *people.keys("server"))
    assert told.code == 1 and "signed elsewhere (2.canary.json)" in told.text
    assert read(share, tmp_path).version == 2


@pytest.mark.parametrize(
    ("raw", "name"),
    paired([b"", b"{", b'{"signed": {}}'], ["1.canary.json", "1.targets.json", "timestamp.json"]),
)
def test_what_a_disk_has_damaged_there_is_no_theft_and_is_overwritten(
    at_desk, people, signed, tmp_path, name, raw
):
    screens, share = signed(), tmp_path / "share"
    words = ("pack", "publish", screens, share, *people.keys("server"))
    assert at_desk(*words).code == 0
    (share / "metadata" / name).write_bytes(raw)
    assert at_desk(*words).code == 0
    read(share, tmp_path)


def test_a_server_that_has_renewed_meanwhile_is_overtaken(at_desk, people, signed, tmp_path):
    screens, share = signed(), tmp_path / "share"
    for _ in range(2):
        assert at_desk("pack", "publish", screens, share, *people.keys("server")).code == 0
    (screens / "metadata/timestamp.json").unlink()
    for file in (screens / "metadata").glob("*.snapshot.json"):
        file.unlink()
    read(share, tmp_path)
    assert at_desk("pack", "publish", screens, share, *people.keys("server")).code == 0
    read(share, tmp_path)


@pytest.mark.parametrize("way", ["publish", pytest.param("stick", marks=pytest.mark.slow)])
def test_wrong_places_are_said(at_desk, people, signed, tmp_path, way):
    screens = signed()
    (tmp_path / "file").write_text("", "utf-8")
    channel = ("--channel", "canary") if way == "stick" else ()
    for place, said in (
        (tmp_path / "none/deeper", "is no folder: check its name"),
        (tmp_path / "file", "is a file: name a folder"),
        (screens / "public", "lies in the repository itself"),
        (screens, "lies in the repository itself"),
    ):
        told = at_desk("pack", way, screens, place, *channel, *people.keys("server"))
        assert told.code == 1 and said in told.text
    told = at_desk("pack", way, tmp_path / "none", tmp_path / "share", *channel, *people.keys("server"))
    assert told.code == 1 and "is no repository of signed sites" in told.text


@pytest.mark.parametrize(
    ("days", "code", "said"),
    [
        (310, 0, "Sites and numbers count until"),
        (366, 1, "pack sign --again"),
        (731, 1, "its root counted until"),
    ],
)
def test_what_runs_out_is_said_before_and_after(
    at_desk, people, signed, small, tmp_path, monkeypatch, days, code, said
):
    from kiosk.fleet.signing import publish, sign

    screens = signed()
    later = datetime.now(UTC) + timedelta(days=days)
    monkeypatch.setattr(publish, "today", lambda: later)
    monkeypatch.setattr(sign, "today", lambda: later)
    told = at_desk("pack", "publish", screens, tmp_path / "share", *people.keys("server"))
    assert told.code == code and said in told.text
    assert ("count until" in told.text) is (days == 310)
    if days > 730:
        told = at_desk("pack", "sign", small("# \n"), screens, *people.keys("desk"), typed=[WORDS])
        assert told.code == 1 and "two people renew it by pack keys rotate" in told.text


@pytest.fixture
def far(tmp_path, monkeypatch):
    """A machine that rsync reaches by a shell of its own, which runs here."""
    if not shutil.which("rsync"):
        pytest.skip("rsync is not there")
    shell = tmp_path / "shell"
    shell.write_text(
        '#!/bin/sh\n[ "$1" = away ] && { echo "no such machine" >&2; exit 1; }\nshift\nexec "$@"\n'
    )
    shell.chmod(0o755)
    monkeypatch.setenv("RSYNC_RSH", str(shell))
    return tmp_path / "far"


@pytest.mark.slow
def test_a_server_gets_it_by_rsync(at_desk, people, signed, far, tmp_path):
    screens = signed()
    for _ in range(2):
        told = at_desk("pack", "publish", screens, f"here:{far}/site", *people.keys("server"))
        assert told.code == 0, told.text
        assert read(far / "site", tmp_path).version == 1
    assert not list(far.rglob("*.key"))
    away = at_desk("pack", "publish", screens, "away:/srv/site", *people.keys("server"))
    assert away.code == 1 and "was not reached (no such machine" in away.text
    (far / "site/metadata/1.root.json").write_text("{}", "utf-8")
    told = at_desk("pack", "publish", screens, f"here:{far}/site", *people.keys("server"))
    assert told.code == 1 and "another root" in told.text


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root becomes another user")
@pytest.mark.slow
def test_a_second_author_publishes_over_what_the_first_has_brought(at_desk, people, signed, far):
    """Both are of one group, whose folders they share, as the server does it."""
    shell = far.parent / "shell"
    shell.write_text(
        "#!/bin/sh\nshift; user=$1; shift 2\n"
        'exec setpriv --reuid="$user" --regid=3000 --clear-groups --bounding-set=-all "$@"\n'
    )
    with TemporaryDirectory() as name:
        place = Path(name)
        place.chmod(0o755)
        incoming = place / "incoming"
        incoming.mkdir()
        os.chown(incoming, 0, 3000)
        for author in (3001, 3002):
            for folder in (incoming, *(each for each in incoming.rglob("*") if each.is_dir())):
                folder.chmod(0o2775)
            screens = signed(f'[emergency]\nnumber = "{author}"\n')
            told = at_desk("pack", "publish", screens, f"{author}@here:{incoming}", *people.keys("server"))
            assert told.code == 0, told.text
            assert author in {file.stat().st_uid for file in (incoming / "metadata").iterdir()}


def test_without_rsync_it_says_how_to_go_on(at_desk, people, signed, monkeypatch):
    screens = signed()
    monkeypatch.setenv("PATH", "")
    told = at_desk("pack", "publish", screens, "here:/srv/site", *people.keys("server"))
    assert told.code == 1 and "apt install rsync" in told.text


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root makes a small disk")
def test_a_full_stick_keeps_what_it_had_and_says_so(at_desk, people, signed, small, tmp_path):
    place = tmp_path / "full"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", str(place)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("this machine lets nobody mount a disk")
    try:
        screens = signed()
        words = ("pack", "stick", screens, place / "site", "--channel", "canary", *people.keys("server"))
        assert at_desk(*words).code == 0
        before = (place / "site/canary.signed").read_bytes()
        small(**{"logo.svg": "<svg/>" + " " * 200_000})
        signed()
        told = at_desk(*words)
        assert told.code == 1 and "No space left" in told.text and "make room" in told.text
        assert (place / "site/canary.signed").read_bytes() == before
        assert [file.name for file in (place / "site").iterdir()] == ["canary.signed"]
    finally:
        subprocess.run(["umount", str(place)], check=True)


def test_what_is_on_an_old_stick_is_refused(at_desk, people, signed, tmp_path, monkeypatch):
    from kiosk.fleet.signing import publish

    screens = signed()
    past = datetime.now(UTC) - timedelta(days=121)
    monkeypatch.setattr(publish, "today", lambda: past)
    words = ("pack", "stick", screens, tmp_path / "stick", "--channel", "canary", *people.keys("server"))
    assert at_desk(*words).code == 0
    with pytest.raises(RefusedError) as refusal:
        read(on_stick(tmp_path / "stick/canary.signed", tmp_path), tmp_path)
    assert refusal.value.reason == "expired"
