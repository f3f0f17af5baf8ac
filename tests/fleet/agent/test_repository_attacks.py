"""A thief of server, key or network cannot bring a site: the copy and the screen stay as they were."""

from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest
from tuf.api.metadata import Metadata

from kiosk.base.enrolment.channels import STABLE
from kiosk.base.enrolment.refusal import Reason
from kiosk.fleet.repository.layout import TARGETS
from kiosk.fleet.repository.signed_files import numbered, versions, write_signed
from tests.fleet.agent.attacking import heals, in_force, listed, metadata_of, put_back, refused, sign_site
from tests.fleet.agent.conftest import NEW
from tests.fleet.repository.building import key

pytestmark = pytest.mark.usefixtures("on_screen")


def test_the_whole_repository_as_it_was(enrolled, built, gate):
    before = metadata_of(built)
    built.publish(NEW)
    heals(enrolled, gate, NEW)
    put_back(before)
    refused(enrolled, gate, Reason.OLDER)


def test_an_old_site_signed_by_a_stolen_online_key(enrolled, built, gate):
    built.publish(NEW)
    heals(enrolled, gate, NEW)
    in_force(built, stable=1)
    refused(enrolled, gate, Reason.OLDER)


def test_a_stolen_online_key_brings_no_content(enrolled, built, gate):
    sign_site(built, built.online, listed(("site.toml", 3, sha256(b"bad").hexdigest())))
    in_force(built)
    refused(enrolled, gate, Reason.UNSIGNED)


def test_a_server_that_shows_no_newer_one(enrolled, built, gate):
    built.publish(NEW, now=datetime.now(UTC) - timedelta(days=130))
    refused(enrolled, gate, Reason.EXPIRED)


def test_a_key_that_nobody_knows(enrolled, built, gate):
    sign_site(built, key(), listed(("site.toml", 3, sha256(b"bad").hexdigest())))
    in_force(built)
    refused(enrolled, gate, Reason.UNSIGNED)
    built.online = key()
    in_force(built, stable=1)
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
    in_force(built)
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
