"""Who has the server, a key or the network cannot bring a site: the copy and the screen stay as they were."""

from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from tuf.api.metadata import Metadata
from tuf.ngclient._internal import trusted_metadata_set

from kiosk.agent.look import look
from kiosk.repository.layout import METADATA, STABLE, TARGETS, file_path
from kiosk.repository.refusal import Reason
from kiosk.repository.signed_files import numbered, versions, write_signed
from tests.agent.attacking import (
    files_of,
    heals,
    in_force,
    listed,
    metadata_of,
    put_back,
    refused,
    sign_site,
)
from tests.agent.conftest import NEW, OLD, enrol
from tests.repository.building import build, key


@pytest.fixture(autouse=True)
def on_screen(enrolled, gate) -> None:
    """The old site."""
    heals(enrolled, gate, OLD)


def test_the_whole_repository_as_it_was(enrolled, built, gate):
    before = metadata_of(built)
    built.publish(NEW)
    heals(enrolled, gate, NEW)
    put_back(before)
    refused(enrolled, gate, Reason.OLDER)


def test_an_old_site_signed_by_a_stolen_online_key(enrolled, built, gate):
    built.publish(NEW)
    heals(enrolled, gate, NEW)
    in_force(built, 50, stable=1)
    refused(enrolled, gate, Reason.OLDER)


def test_a_stolen_online_key_brings_no_content(enrolled, built, gate):
    sign_site(built, built.online, listed(("site.toml", 3, sha256(b"bad").hexdigest())))
    in_force(built, 50)
    refused(enrolled, gate, Reason.UNSIGNED)


def test_a_server_that_shows_no_newer_one(enrolled, built, gate):
    built.publish(NEW, now=datetime.now(UTC) - timedelta(days=130))
    refused(enrolled, gate, Reason.EXPIRED)


def test_a_key_that_nobody_knows(enrolled, built, gate):
    sign_site(built, key(), listed(("site.toml", 3, sha256(b"bad").hexdigest())))
    in_force(built, 50)
    refused(enrolled, gate, Reason.UNSIGNED)
    built.online = key()
    in_force(built, 51, stable=1)
    refused(enrolled, gate, Reason.UNSIGNED)


def test_a_new_root_that_one_of_two_people_has_signed(enrolled, built, gate):
    built.sites = key()
    assert built.new_root(built.roots[:1]).missing == 1
    root = Metadata.from_file(str(next((built.folder / "waiting").glob("*root.json"))))
    write_signed(numbered(built.folder, "root", 2), root)
    refused(enrolled, gate, Reason.UNSIGNED)


def test_a_stolen_key_is_replaced_by_two_people(enrolled, built, gate):
    stolen, built.online = built.online, key()
    assert built.new_root(built.roots[1:]).missing == 0
    built.publish(NEW)
    heals(enrolled, gate, NEW)
    built.online = stolen
    in_force(built, 50)
    refused(enrolled, gate, Reason.UNSIGNED)


@pytest.mark.parametrize("role", ["snapshot", "stable", "stable-numbers"])
def test_metadata_of_two_days(enrolled, built, gate, role):
    old = numbered(built.folder, role, versions(built.folder, role)[0]).read_bytes()
    built.publish({**NEW, "site.toml": b'[emergency]\nnumber = "555 0142"\n'})
    newest = numbered(built.folder, role, versions(built.folder, role)[0])
    assert newest.read_bytes() != old
    newest.write_bytes(old)
    refused(enrolled, gate, Reason.OLDER, Reason.DAMAGED)


def test_a_list_of_two_days(enrolled, built, gate):
    folder = built.folder / TARGETS / STABLE
    (old,) = folder.glob("*.site.json")
    built.publish(NEW)
    (new,) = set(folder.glob("*.site.json")) - {old}
    new.write_bytes(old.read_bytes().ljust(new.stat().st_size))
    refused(enrolled, gate, Reason.DAMAGED)


def newest_files(built) -> list[Path]:
    """What a machine that has the old site fetches of the new one."""
    roles = [numbered(built.folder, role, versions(built.folder, role)[0]) for role in ("snapshot", "stable")]
    return [built.folder / METADATA / "timestamp.json", *roles]


@pytest.mark.sparse(2)
@pytest.mark.parametrize("which", range(3))
@pytest.mark.parametrize("eighth", range(8))
def test_a_bit_of_the_metadata(enrolled, built, gate, which, eighth):
    built.publish(NEW)
    file = newest_files(built)[which]
    raw = bytearray(file.read_bytes())
    raw[len(raw) * eighth // 8] ^= 1
    file.write_bytes(raw)
    refused(enrolled, gate, Reason.DAMAGED, Reason.UNSIGNED)


def test_a_bit_of_a_list(enrolled, built, gate):
    before = {*(built.folder / TARGETS / STABLE).iterdir()}
    built.publish(NEW)
    (new,) = {each for each in (built.folder / TARGETS / STABLE).iterdir() if "site" in each.name} - before
    raw = bytearray(new.read_bytes())
    raw[50] ^= 1
    new.write_bytes(raw)
    refused(enrolled, gate, Reason.DAMAGED)


def a_file(built) -> Path:
    return built.folder / file_path(sha256(NEW["audio/fr.opus"]).hexdigest())


def flipped(raw: bytes) -> bytes:
    return raw[:1000] + bytes([raw[1000] ^ 1]) + raw[1001:]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (flipped, Reason.DAMAGED),
        (lambda raw: raw + b"x", Reason.DAMAGED),
        (lambda raw: raw[:-1], Reason.DAMAGED),
        (lambda raw: b"", Reason.DAMAGED),
        (lambda raw: None, Reason.UNREACHABLE),
    ],
    ids=["a bit", "longer", "shorter", "empty", "missing"],
)
def test_a_file_that_is_not_what_was_signed(enrolled, built, gate, change, reason):
    built.publish(NEW)
    right = a_file(built).read_bytes()
    changed = change(right)
    a_file(built).unlink() if changed is None else a_file(built).write_bytes(changed)
    outcome = look(enrolled)
    assert (outcome.reason, gate.site) == (reason, OLD), outcome
    assert a_file(built).name not in {Path(path).name for path in files_of(enrolled.copy)}
    a_file(built).write_bytes(right)
    heals(enrolled, gate, NEW)


@pytest.mark.sparse(6)
@pytest.mark.parametrize(
    "raw",
    [
        b"[" * 100_000,
        b'{"signed":' + b"[" * 8_000 + b"]" * 8_000 + b"}",
        b"{" + b" " * 50_000 + b"}",
        b"",
        b"\xff\xfe",
        b'{"signatures":[],"signed":{"_type":"timestamp"}}',
        b"null",
    ],
    ids=["deep", "deep and whole", "50 kB", "empty", "no text", "no fields", "null"],
)
@pytest.mark.parametrize("role", ["timestamp", "snapshot", "stable", "root"])
def test_metadata_that_is_none(enrolled, built, gate, role, raw):
    built.publish(NEW)
    file = {
        "timestamp": built.folder / METADATA / "timestamp.json",
        "root": numbered(built.folder, "root", 2),
    }.get(role) or numbered(built.folder, role, versions(built.folder, role)[0])
    file.write_bytes(raw)
    refused(enrolled, gate, Reason.DAMAGED)


@pytest.mark.sparse(2)
@pytest.mark.parametrize(
    "name",
    [
        "../site.toml",
        "/etc/passwd",
        "content/../../x.toml",
        "content/.hidden.toml",
        "content\\x.toml",
        "content/x.qml",
        "content/x.so",
        "content/a\u202eb.toml",
        "content/cafe\u0301.toml",
        "content/con.toml",
        "content/" + "x" * 300 + ".toml",
        "content/x\n.toml",
    ],
)
def test_a_name_that_no_machine_should_keep(enrolled, built, gate, name):
    """Signed with the right key, by somebody who was deceived."""
    rows = sorted([("site.toml", 3, "0" * 64), (name, 3, "1" * 64)])
    sign_site(built, built.sites, listed(*rows))
    built.renew()
    refused(enrolled, gate, Reason.DAMAGED)


@pytest.mark.sparse(2)
@pytest.mark.parametrize(
    "rows",
    [
        [("site.toml", 600_000_000, "0" * 64)],
        [("site.toml", -1, "0" * 64)],
        [("content/x.toml", 1, "0" * 64)],
        [("site.toml", 1, "../../../../tmp/x".ljust(64, "x"))],
        [*((f"content/{n:05}.toml", 1, "0" * 64) for n in range(10_001)), ("site.toml", 1, "0" * 64)],
    ],
    ids=["600 MB", "negative", "no site", "a path for a sum", "10,002 files"],
)
def test_a_list_that_no_machine_could_keep(enrolled, built, gate, rows):
    sign_site(built, built.sites, listed(*rows))
    built.renew()
    refused(enrolled, gate, Reason.DAMAGED)


def at(year: int) -> type[datetime]:
    class Then(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime(year, 1, 1, tzinfo=tz)

    return Then


def turn_to(monkeypatch: pytest.MonkeyPatch, year: int) -> None:
    """The clock of the machine, as TUF reads it."""

    class Module:
        datetime = at(year)
        timezone = trusted_metadata_set.datetime.timezone

    monkeypatch.setattr(trusted_metadata_set, "datetime", Module)


def test_a_clock_of_1970_makes_an_old_site_no_newer(enrolled, built, gate, monkeypatch):
    before = metadata_of(built)
    built.publish(NEW)
    turn_to(monkeypatch, 1970)
    heals(enrolled, gate, NEW)
    put_back(before)
    refused(enrolled, gate, Reason.OLDER)


def test_a_clock_of_2099_keeps_the_screen_and_says_so(enrolled, built, gate, monkeypatch):
    built.publish(NEW)
    with monkeypatch.context() as patched:
        turn_to(patched, 2099)
        refused(enrolled, gate, Reason.EXPIRED)
    heals(enrolled, gate, NEW)


KEPT = (
    "root.json",
    "timestamp.json",
    "snapshot.json",
    "targets.json",
    "stable.json",
    "stable-numbers.json",
    "root_history/1.root.json",
)


@pytest.mark.sparse(2)
@pytest.mark.parametrize("name", KEPT)
@pytest.mark.parametrize("change", [Path.unlink, lambda file: file.write_bytes(b"")], ids=["lost", "empty"])
def test_metadata_that_this_machine_lost_comes_again(enrolled, built, gate, name, change):
    change(enrolled.trusted / name)
    heals(enrolled, gate, OLD)
    built.publish(NEW)
    change(enrolled.trusted / name)
    heals(enrolled, gate, NEW)


@pytest.mark.parametrize("name", ["copy/metadata/timestamp.json", "seen.json", "outcome.json", "copy"])
def test_whatever_else_this_machine_lost_comes_again(enrolled, built, gate, name):
    file = enrolled.folder / name
    if file.is_dir():
        for each in sorted(file.rglob("*"), reverse=True):
            each.rmdir() if each.is_dir() else each.unlink()
    else:
        file.write_bytes(b"")
    gate.site = {}
    heals(enrolled, gate, OLD)


def test_what_a_kill_has_left_goes(enrolled, gate):
    (enrolled.trusted / "tmpabcd1234").write_bytes(b"half")
    enrolled.parts.mkdir(exist_ok=True)
    (enrolled.parts / ("0" * 64)).write_bytes(b"half")
    gate.site = {}
    for file in enrolled.copy.rglob("*"):
        if len(file.name) == 64:
            file.unlink()
    heals(enrolled, gate, OLD)
    assert not list(enrolled.trusted.glob("tmp*")) and not list(enrolled.parts.iterdir())


def test_another_repository_is_another_enrolment(enrolled, built, gate, server, tmp_path):
    """A machine that joins another fleet believes nothing of the one before."""
    other = build(tmp_path / "other")
    other.publish(NEW)
    server.folder = other.folder
    refused(enrolled, gate, Reason.UNSIGNED)
    enrol(enrolled, server.address, other.root)
    gate.root = other.root
    heals(enrolled, gate, NEW)
