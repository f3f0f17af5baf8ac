import pytest

from kiosk.serving.addresses import choose, own_addresses

LOOP = ("lo", "127.0.0.1")
CABLE, CABLE_2 = ("enp3s0", "192.168.7.20"), ("eno1", "10.0.0.5")
AIR = ("wlp2s0", "192.168.8.30")


@pytest.mark.parametrize(
    ("found", "address"),
    [
        ([], ""),
        ([LOOP], ""),
        ([LOOP, CABLE], "192.168.7.20"),
        ([LOOP, CABLE, CABLE_2], "192.168.7.20"),
        ([LOOP, CABLE, AIR], "192.168.8.30"),
        ([LOOP, ("docker0", "172.17.0.1"), CABLE], "192.168.7.20"),
        ([LOOP, ("virbr0", "192.168.122.1")], ""),
        ([LOOP, ("wlp2s0", "169.254.3.4")], ""),
        ([LOOP, ("enp3s0", "8.8.4.4"), AIR], "192.168.8.30"),
        ([LOOP, ("enp3s0", "8.8.4.4")], ""),
    ],
)
def test_the_address_that_a_phone_can_reach(found, address):
    assert choose(found) == address


def test_this_machine_knows_its_own():
    assert ("lo", "127.0.0.1") in own_addresses()
