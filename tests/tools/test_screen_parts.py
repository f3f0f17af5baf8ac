"""What `make boot-screen-all` plugs in and sends, without a machine."""

from pathlib import Path

from tools.screen_machine import hands, hardware
from tools.screen_machine.hardware import Hardware


class Sent:
    def __init__(self):
        self.events = []

    def execute(self, command, **arguments):
        assert command == "input-send-event"
        self.events.append(arguments["events"])


def test_a_click_is_a_place_and_a_button_that_goes_down_and_up():
    sent = Sent()
    hands.click(sent, 0.5, 1.0, held_s=0)
    place, *buttons = sent.events
    assert [each["data"] for each in place] == [{"axis": "x", "value": 16384}, {"axis": "y", "value": 32767}]
    assert [each["data"] for (each,) in buttons] == [
        {"button": "left", "down": True},
        {"button": "left", "down": False},
    ]


def test_keys_go_down_at_once_and_up_at_once():
    sent = Sent()
    hands.press(sent, "shift", "tab", held_s=0)
    told = [
        [(each["data"]["key"]["data"], each["data"]["down"]) for each in events] for events in sent.events
    ]
    assert told == [[("shift", True), ("tab", True)], [("shift", False), ("tab", False)]]


def words(tmp_path, given):
    return " ".join(hardware.words(given, tmp_path, tmp_path / "disk", "kvm"))


def test_a_machine_has_a_network_card_and_the_time_unless_it_is_told_otherwise(tmp_path):
    usual = words(tmp_path, Hardware(firmware="bios"))
    assert "virtio-net-pci" in usual and "-rtc" not in usual
    other = words(tmp_path, Hardware(firmware="bios", has_card=False, clock="1970-01-02T00:00:00"))
    assert "virtio-net-pci" not in other and "-netdev user,id=net" in other
    assert "-rtc base=1970-01-02T00:00:00" in other


def test_further_disks_can_be_read_alone(tmp_path):
    told = words(tmp_path, Hardware(firmware="bios", disks=(Path("/kiosk.deb"),)))
    assert "if=none,id=more0,format=raw,readonly=on,file=/kiosk.deb" in told
    assert "virtio-blk-pci,drive=more0,serial=more0" in told
