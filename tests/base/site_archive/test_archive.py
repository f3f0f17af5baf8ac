"""A packed site is the same bytes wherever it is packed, and nothing else is read as one."""

import json
import os
import struct
import zipfile
import zlib
from hashlib import sha256
from io import BytesIO

import pytest

from kiosk.base.applied.unpacked_site import unpack
from kiosk.base.site_archive import manifest as manifests
from kiosk.base.site_archive.archive import manifest_in, read_archive, write_archive
from kiosk.base.site_archive.manifest import Manifest, Packed, PackError
from kiosk.base.site_archive.packing import ready_site

SITE = b'organisation = "other"\n'
FILES = {"content/order.toml": b"panels = []\n", "logo.svg": b"<svg/>", "site.toml": SITE}


def listed(files):
    return [Packed(name, len(raw), sha256(raw).hexdigest()) for name, raw in files.items()]


def raw_archive(manifest, files):
    """As the program writes it, with any list."""
    target = BytesIO()
    write_archive(manifest, lambda name: BytesIO(files[name]), target)
    return target.getvalue()


def packed(files=FILES):
    return raw_archive(Manifest(tuple(sorted(listed(files), key=lambda each: each.path))), files)


def written(folder, files=FILES):
    for name, raw in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(raw)
    return folder


def of_folder(folder):
    target = BytesIO()
    ready_site(folder).write(target)
    return target.getvalue()


def test_the_same_site_is_the_same_file_on_each_day_and_machine(tmp_path):
    first = of_folder(written(tmp_path / "first"))
    second = written(tmp_path / "second", dict(reversed(FILES.items())))
    for file in second.rglob("*"):
        file.chmod(0o755)
        os.utime(file, (1, 1))
    assert of_folder(second) == first == packed()


def test_what_was_unpacked_is_packed_as_the_same_file_again(tmp_path):
    first = packed()
    unpack(BytesIO(first), tmp_path / "once")
    again = of_folder(tmp_path / "once")
    unpack(BytesIO(again), tmp_path / "twice")
    assert of_folder(tmp_path / "twice") == again == first
    assert (tmp_path / "twice/site.toml").read_bytes() == SITE
    assert (tmp_path / "twice/site.toml").stat().st_mode & 0o777 == 0o600


def test_any_program_for_zip_files_can_look_into_it():
    with zipfile.ZipFile(BytesIO(packed())) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["manifest.json", *FILES]
        assert archive.read("site.toml") == SITE
        assert json.loads(archive.read("manifest.json"))["format"] == 1


def test_a_pin_stays_and_is_said(tmp_path):
    pin = b'pin_hash = "$argon2id$v=19$m=65536,t=3,p=4$c2FsdA$aGFzaA"\n'
    files = FILES | {"site.toml": SITE + pin, "sites/hall.toml": b'screen = "A"\n' + pin}
    ready = ready_site(written(tmp_path / "site", files))
    assert ready.without_pin == ("site.toml", "sites/hall.toml")
    target = BytesIO()
    ready.write(target)
    assert b"argon2" not in target.getvalue()
    unpack(BytesIO(target.getvalue()), tmp_path / "there")
    assert (tmp_path / "there/site.toml").read_bytes() == SITE
    assert (tmp_path / "there/sites/hall.toml").read_bytes() == b'screen = "A"\n'


def test_a_pin_that_cannot_be_taken_out_stops_it(tmp_path):
    files = FILES | {"site.toml": b'pin_hash = """\n$argon2"""\n'}
    with pytest.raises(PackError, match="in a line of its own"):
        ready_site(written(tmp_path / "site", files))


def test_a_file_that_changes_while_it_is_packed_stops_it(tmp_path):
    ready = ready_site(written(tmp_path / "site"))
    (tmp_path / "site/logo.svg").write_bytes(b"<svG/>")
    with pytest.raises(PackError, match=r"logo\.svg.*changed meanwhile"):
        ready.write(BytesIO())


def with_manifest(raw, files=FILES):
    """An archive that begins with this list, whatever it is."""
    made = packed(files)
    size = struct.unpack_from("<I", made, 22)[0]
    head = bytearray(made[:43])
    struct.pack_into("<3I", head, 14, zlib.crc32(raw), len(raw), len(raw))
    return bytes(head) + raw + made[43 + size :]


def json_of(**changes):
    data = {"files": [{"bytes": p.bytes, "path": p.path, "sha256": p.sha256} for p in listed(FILES)]}
    data |= {"format": 1} | changes
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def named(name):
    return packed(FILES | {name: b"x"})


def with_pin():
    return packed(FILES | {"site.toml": SITE + b'pin_hash = "$argon2id$x"\n'})


def zip_of(*entries, **options):
    target = BytesIO()
    with zipfile.ZipFile(target, "w", **options) as archive:
        for name, raw in entries:
            archive.writestr(name, raw)
    return target.getvalue()


GOOD = packed()
BOMB = zip_of(("manifest.json", b"0" * 50_000_000), compression=zipfile.ZIP_DEFLATED)
_MANY = [{"bytes": 0, "path": f"content/{n:05}.toml", "sha256": sha256().hexdigest()} for n in range(10_001)]

MALICIOUS = {
    "nothing": b"",
    "a text": b"hello " * 50,
    "cut within the list": GOOD[:100],
    "cut within a file": GOOD[:-300],
    "cut by a byte": GOOD[:-1],
    "a byte more": GOOD + b"\0",
    "a byte before": b"\0" + GOOD,
    "a second zip behind it": GOOD + zip_of(("site.toml", b"demo = true")),
    "a comment": GOOD[:-2] + b"\x01\0x",
    "a changed file": GOOD.replace(b"<svg/>", b"<svG/>"),
    "another date": GOOD.replace(b"!\0", b'"\0', 1),
    "another name in the directory": GOOD[: GOOD.rindex(b"logo")]
    + b"LOGO"
    + GOOD[GOOD.rindex(b"logo") + 4 :],
    "a name in the header that leads out": GOOD.replace(b"logo.svg", b"../o.svg", 2),
    "another program's zip": zip_of(("manifest.json", json_of()), *FILES.items()),
    "a bomb": BOMB,
    "a list that is larger than any": GOOD[:22] + struct.pack("<I", 2**31) + GOOD[26:],
    "leads out": named("../site.toml"),
    "leads out of content": named("content/../../etc/x.toml"),
    "absolute": named("/etc/x.toml"),
    "a drive": named("C:/x.toml"),
    "a backslash": named("content\\x.toml"),
    "hidden": named("content/.x.toml"),
    "a program": named("content/x.py"),
    "the state of a kiosk": named("pin.toml"),
    "a key that is not known": named("manifest.sig"),
    "names of one place": named("LOGO.svg"),
    "a file within a file": named("logo.svg/x.svg"),
    "a name backwards": named("content/\u202ex.toml"),
    "no site": packed({"logo.svg": b""}),
    "a PIN": with_pin(),
    "a list of a later form": with_manifest(json_of(format=2)),
    "a list with spaces": with_manifest(json.dumps(json.loads(json_of())).encode()),
    "a list with more": with_manifest(json_of(run="rm")),
    "a list twice the same": with_manifest(json_of(files=json.loads(json_of())["files"] * 2)),
    "a list out of order": with_manifest(json_of(files=json.loads(json_of())["files"][::-1])),
    "a list of too many": with_manifest(json_of(files=_MANY)),
    "a list of sizes below nothing": with_manifest(
        json_of(files=[{"bytes": -1, "path": "site.toml", "sha256": "0" * 64}])
    ),
    "a list of sizes beyond all": with_manifest(
        json_of(files=[{"bytes": 10**12, "path": "site.toml", "sha256": "0" * 64}])
    ),
    "a list of other types": with_manifest(json_of(files=[{"bytes": True, "path": 3, "sha256": None}])),
    "a list that is none": with_manifest(b"[" * 100_000),
    "a wrong sum": with_manifest(
        json_of().replace(b'sha256":"', b'sha256":"f', 1).replace(b'"},', b'"},', 1)
    ),
}


@pytest.mark.parametrize("raw", MALICIOUS.values(), ids=MALICIOUS)
def test_anything_else_is_refused_and_nothing_lies_outside_the_folder(raw, tmp_path):
    folder = tmp_path / "in/here"
    with pytest.raises(PackError) as refused:
        unpack(BytesIO(raw), folder)
    assert str(refused.value)[0].islower()
    outside = [path for path in tmp_path.rglob("*") if path.is_file() and folder not in path.parents]
    assert outside == []
    assert not any(path.suffix == ".py" or path.name.startswith(".") for path in folder.rglob("*"))


def test_a_file_that_somebody_lays_in_its_way_is_not_written_through(tmp_path, monkeypatch):
    """The folder is new; a link that comes into it meanwhile is not followed."""
    target = tmp_path / "elsewhere"
    made = []

    def laid(name, chunks):
        link = tmp_path / "site" / name
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(target)
        made.append(name)
        from kiosk.base.applied import unpacked_site

        unpacked_site._write(link, chunks)

    with pytest.raises(FileExistsError):
        read_archive(BytesIO(GOOD), laid)
    assert made and not target.exists()


def test_the_list_can_be_read_alone():
    assert manifest_in(BytesIO(GOOD)) == manifests.read_manifest(json_of())
    assert len(manifest_in(BytesIO(GOOD)).digest) == 64
