"""Files that come are damaged, or no machine could keep them: the copy and the screen stay as they were."""

from hashlib import sha256
from pathlib import Path

import pytest

from kiosk.base.enrolment.channels import STABLE
from kiosk.base.enrolment.refusal import Reason
from kiosk.fleet.agent.poll import poll
from kiosk.fleet.repository.layout import METADATA, TARGETS, file_path
from kiosk.fleet.repository.signed_files import numbered, versions
from tests.fleet.agent.attacking import files_of, heals, listed, refused, sign_site
from tests.fleet.agent.conftest import NEW, OLD

pytestmark = pytest.mark.usefixtures("on_screen")


def newest_files(built) -> list[Path]:
    """What a machine that has the old site fetches of the new one."""
    roles = [numbered(built.folder, role, versions(built.folder, role)[0]) for role in ("snapshot", "stable")]
    return [built.folder / METADATA / "timestamp.json", *roles]


@pytest.mark.sample(2)
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
    outcome = poll(enrolled)
    assert (outcome.reason, gate.site) == (reason, OLD), outcome
    assert a_file(built).name not in {Path(path).name for path in files_of(enrolled.copy)}
    a_file(built).write_bytes(right)
    heals(enrolled, gate, NEW)


@pytest.mark.sample(6)
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


@pytest.mark.sample(2)
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
