"""A site that is signed for a channel counts there alone, and with its own numbers alone."""

import shutil

import pytest
from tuf.api.metadata import Metadata

from kiosk.base.enrolment.channels import CANARY, STABLE
from kiosk.base.enrolment.refusal import Reason
from kiosk.fleet.repository.channels import put_list
from kiosk.fleet.repository.layout import numbers_target
from kiosk.fleet.repository.roles import targets_of
from kiosk.fleet.repository.signed_files import newest_version, numbered, roots_of, write_signed
from kiosk.fleet.repository.telephone_numbers import numbers_of
from tests.fleet.agent.attacking import heals, in_force, refused
from tests.fleet.agent.conftest import NEW, OLD

pytestmark = pytest.mark.usefixtures("on_screen")


def numbered_site(number: str) -> dict[str, bytes]:
    return {**NEW, "site.toml": f'[emergency]\nnumber = "{number}"\n'.encode()}


def under_another_name(built, role: str, name: str) -> None:
    """The newest of a role, as if it were another one; the keys of both are the same."""
    version = newest_version(built.folder, role)
    assert version > newest_version(built.folder, name)
    shutil.copy(numbered(built.folder, role, version), numbered(built.folder, name, version))


def test_a_change_of_another_channel_costs_a_snapshot(enrolled, built, server, gate, settled):
    settled()
    heals(enrolled, gate, OLD)
    built.publish(NEW, CANARY)
    server.asked()
    heals(enrolled, gate, OLD)
    (snapshot,) = {*server.asked()} - {"2.root.json", "timestamp.json"}
    assert snapshot.endswith(".snapshot.json")


def test_a_site_that_was_signed_for_canary_alone(enrolled, built, gate):
    for _ in range(2):
        built.publish(NEW, CANARY)
    under_another_name(built, CANARY, STABLE)
    in_force(built)
    refused(enrolled, gate, Reason.EMPTY)


def test_numbers_that_were_signed_for_canary_alone(enrolled, built, gate):
    for number in ("555 0142", "555 0143"):
        built.publish(numbered_site(number), CANARY)
    under_another_name(built, "canary-numbers", "stable-numbers")
    in_force(built)
    refused(enrolled, gate, Reason.UNSIGNED)


@pytest.mark.parametrize("role", ["stable", "stable_numbers"])
def test_a_site_with_the_numbers_of_another_day(enrolled, built, gate, role):
    for number in ("555 0142", "555 0143"):
        built.publish(numbered_site(number))
    in_force(built, **{role: 2})
    refused(enrolled, gate, Reason.NUMBERS)
    in_force(built)
    heals(enrolled, gate, numbered_site("555 0143"))
    in_force(built, **{role: 2})
    refused(enrolled, gate, Reason.OLDER)


def test_numbers_that_a_key_for_sites_has_signed_alone(enrolled, built, gate):
    """The targets are read before the roles that they delegate to, so they may list nothing."""
    root = roots_of(built.folder)[-1]
    numbers = numbers_of(numbered_site("555 0142"))
    targets = targets_of(root.signed, 2)
    targets.targets[numbers_target(STABLE)] = put_list(built.folder, numbers_target(STABLE), numbers)
    signed = Metadata(targets)
    signed.sign(built.sites)
    write_signed(numbered(built.folder, "targets", 2), signed)
    in_force(built)
    refused(enrolled, gate, Reason.UNSIGNED)


@pytest.mark.parametrize("role", ["stable", "stable_numbers", "targets"])
def test_a_snapshot_that_forgets_a_role(enrolled, built, gate, role):
    in_force(built, **{role: None})
    refused(enrolled, gate, Reason.DAMAGED)


def test_a_channel_in_which_nothing_was_published(enrolled, built, gate, tmp_path):
    """A machine that has seen none of the repository: the other channel does not count for it."""
    shutil.rmtree(enrolled.trusted)
    shutil.rmtree(gate.trusted)
    built.publish(NEW, CANARY)
    in_force(built, stable=None, stable_numbers=None)
    refused(enrolled, gate, Reason.EMPTY)
