"""Fonts, clock, services and what the system locks."""

from datetime import UTC, datetime

import pytest

from kiosk.commands.doctor import clock, fonts, lockdown, units
from kiosk.commands.doctor.clock import Timekeeping
from kiosk.core.base.clock import Moment
from kiosk.core.base.findings import Level
from tests.commands.doctor.roots import Root

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture
def root(tmp_path):
    return Root(tmp_path)


# --- fonts -------------------------------------------------------------------------------------------------


def test_fonts_that_do_not_load_are_named():
    assert fonts.judge({"Noto Sans": True}).level is Level.OK
    finding = fonts.judge({"Noto Sans": True, "Noto Sans SC": False})
    assert (finding.level, finding.text) == (Level.FAIL, "missing or broken: Noto Sans SC")


# --- clock -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("doubtful", "synchronised", "has_battery", "level"),
    [
        (False, True, False, Level.OK),
        (False, False, True, Level.OK),
        (False, False, False, Level.WARN),
        (True, True, True, Level.FAIL),
        (True, False, False, Level.FAIL),
    ],
)
def test_a_clock_is_good_if_it_is_right_and_stays_so(doubtful, synchronised, has_battery, level):
    finding = clock.judge(Timekeeping(Moment(0.0, NOON, doubtful), synchronised, has_battery))
    assert finding.level is level
    assert "2026-11-25 12:00 UTC" in finding.text


# --- services ----------------------------------------------------------------------------------------------

MAIN, SAFE = "awareness-kiosk.service", "awareness-kiosk-safe.service"


def told(name, load="loaded", active="active", enabled="enabled", restarts="0"):
    rows = {"Id": name, "LoadState": load, "ActiveState": active, "UnitFileState": enabled}
    if restarts is not None:
        rows["NRestarts"] = restarts
    return "".join(f"{key}={value}\n" for key, value in rows.items())


def services(root, *blocks):
    root.program("systemctl", "\n".join(blocks))
    return [(f.level, f.text) for f in units.judge(units.units(root, (MAIN, SAFE)))]


def test_services_that_run_are_good(root):
    safe = told(SAFE, active="inactive", enabled="static")
    assert services(root, told(MAIN), safe) == [
        (Level.OK, f"{MAIN} is active"),
        (Level.OK, f"{SAFE} is inactive"),
    ]
    assert root.asked.endswith(f"{MAIN} {SAFE}")


@pytest.mark.parametrize(
    ("blocks", "level", "part"),
    [
        ((told(MAIN, load="not-found", active="inactive", enabled=""),), Level.WARN, "is not installed"),
        ((told(MAIN, active="failed"),), Level.FAIL, "does not run: it is failed"),
        ((told(MAIN, active="inactive"),), Level.FAIL, "does not run: it is inactive"),
        ((told(MAIN, active="activating"),), Level.FAIL, "does not run: it is activating"),
        ((told(MAIN, enabled="disabled"),), Level.FAIL, "does not start with the machine"),
        ((told(MAIN, restarts="3"),), Level.WARN, "started again 3 times"),
    ],
)
def test_services_that_do_not_run_are_said(root, blocks, level, part):
    ((found, text),) = services(root, *blocks)
    assert found is level
    assert part in text


@pytest.mark.parametrize(
    ("safe", "part"),
    [
        (told(SAFE, active="failed"), "does not run"),
        (told(SAFE, load="not-found", active="inactive"), "is not installed, the others are"),
    ],
)
def test_every_unit_that_comes_with_the_program_counts(root, safe, part):
    _, (level, text) = services(root, told(MAIN), safe)
    assert level is Level.FAIL
    assert part in text


def test_where_systemd_does_not_answer_that_is_said(root):
    assert units.units(root, (MAIN,)) is None
    root.program("systemctl", "System has not been booted with systemd\n", code=1)
    ((level, text),) = [(f.level, f.text) for f in units.judge(units.units(root, (MAIN,)))]
    assert level is Level.WARN
    assert "systemd does not answer" in text


def test_the_service_itself_is_always_looked_for():
    assert units.unit_names()[0] == MAIN


# --- lockdown ----------------------------------------------------------------------------------------------


def locked(root):
    """A machine on which everything is closed."""
    root.file(
        "/etc/systemd/logind.conf.d/kiosk.conf",
        "[Login]\nNAutoVTs=0\nReserveVT=0\n"
        "HandlePowerKey=ignore\nHandleSuspendKey=ignore\nHandleLidSwitch=ignore\n",
    )
    root.file("/usr/lib/systemd/journald.conf.d/kiosk.conf", "[Journal]\nSystemMaxUse=50M\n")
    root.file("/usr/lib/systemd/system.conf.d/kiosk.conf", "[Manager]\nCtrlAltDelBurstAction=none\n")
    for name in ("ctrl-alt-del", "sleep", "suspend", "hibernate", "hybrid-sleep", "suspend-then-hibernate"):
        root.link(f"/etc/systemd/system/{name}.target", "/dev/null")
    root.link(
        "/etc/systemd/system/basic.target.wants/usbguard.service", "/lib/systemd/system/usbguard.service"
    )
    root.file("/proc/sys/kernel/sysrq", "0\n")
    root.file("/proc/cmdline", "root=/dev/sda1 quiet vt.global_cursor_default=0 fsck.repair=yes panic=10\n")
    return root


def left_open(root):
    found = lockdown.judge(root, installed=True)
    return [finding.text.partition(":")[0] for finding in found if finding.level]


def test_a_machine_on_which_everything_is_closed(root):
    (finding,) = lockdown.judge(locked(root), installed=True)
    assert finding.level is Level.OK


def test_on_a_bare_machine_every_row_is_open_save_what_is_not_there(root):
    root.file("/proc/sys/kernel/sysrq", "176\n")
    assert left_open(root) == ["L04", "L06", "L07", "L17", "L23", "L37", "L37", "L39", "L39", "L40"]


def test_a_kernel_without_sysrq_needs_no_setting(root):
    assert "L07" not in left_open(root)


@pytest.mark.parametrize(
    ("name", "text", "row"),
    [
        ("/etc/systemd/logind.conf.d/zz.conf", "[Login]\nReserveVT=6\n", "L04"),
        ("/etc/systemd/logind.conf.d/zz.conf", "[Login]\nHandlePowerKey = poweroff\n", "L37"),
        ("/proc/sys/kernel/sysrq", "438\n", "L07"),
        ("/usr/lib/systemd/system/udisks2.service", "[Unit]\n", "L19"),
        ("/proc/cmdline", "root=/dev/sda1 quiet fsck.repair=yes panic=10\n", "L23"),
        ("/proc/cmdline", "quiet vt.global_cursor_default=0 panic=10\n", "L39"),
        ("/proc/cmdline", "quiet vt.global_cursor_default=0 fsck.repair=yes panic=0\n", "L39"),
        ("/etc/systemd/system.conf.d/zz.conf", "CtrlAltDelBurstAction=reboot-force\n", "L06"),
        ("/etc/systemd/journald.conf.d/kiosk.conf", "", "L40"),
        (
            "/proc/swaps",
            "Filename Type Size Used Priority\n/dev/zram0 partition 9 0 100\n/swap file 9 0 -2\n",
            "L40",
        ),
    ],
)
def test_each_setting_that_is_left_is_one_row(root, name, text, row):
    locked(root).file(name, text)
    assert left_open(root) == [row]


@pytest.mark.parametrize(
    ("swap", "controllers"),
    [("", "cpu"), ("/dev/zram0 partition 9 0 100\n", "cpu"), ("/dev/sda2 partition 9 0 -2\n", "cpu memory")],
)
def test_memory_that_cannot_reach_a_disk_is_no_row(root, swap, controllers):
    locked(root).file("/proc/swaps", f"Filename Type Size Used Priority\n{swap}")
    root.file("/sys/fs/cgroup/cgroup.controllers", f"{controllers}\n")
    assert left_open(root) == []


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("blacklist usb-storage\n#blacklist uas\n", ["L19"]),
        ("blacklist uas\ninstall usb_storage /bin/false\n", []),
    ],
)
def test_sticks_that_the_kernel_refuses_are_not_mounted(root, text, rows):
    locked(root).file("/usr/lib/systemd/system/udisks2.service")
    root.file("/etc/modprobe.d/kiosk.conf", text)
    assert left_open(root) == rows


def test_a_desktop_that_starts_is_a_row(root):
    locked(root).link("/etc/systemd/system/display-manager.service", "/lib/systemd/system/gdm.service")
    assert left_open(root) == ["L33"]


@pytest.mark.parametrize(
    ("device", "mode", "rows"),
    [
        ("/dev/snd/pcmC0D0c", 0o660, ["L42"]),
        ("/dev/snd/pcmC0D0c", 0o600, []),
        ("/dev/snd/pcmC0D0p", 0o660, []),
        ("/dev/video0", 0o660, ["L42"]),
        ("/dev/video0", 0o600, []),
        ("/dev/media0", 0o640, ["L42"]),
    ],
)
def test_microphones_and_cameras_are_closed(root, device, mode, rows):
    locked(root).file(device).chmod(mode)
    assert left_open(root) == rows


@pytest.mark.parametrize(
    ("told", "rows"),
    [
        ("LoadState=loaded\nUser=awareness-kiosk-phones\n", []),
        ("LoadState=loaded\nUser=awareness-kiosk\n", ["L43"]),
        ("LoadState=loaded\nUser=\n", ["L43"]),
        ("LoadState=not-found\nUser=\n", []),
    ],
)
def test_who_lets_phones_in_is_somebody_else(root, told, rows):
    locked(root).program("systemctl", told)
    assert left_open(root) == rows


def test_drop_ins_are_read_as_systemd_reads_them(root):
    root.file("/etc/systemd/logind.conf", "#NAutoVTs=6\nNAutoVTs=5\n")
    assert lockdown.setting(root, "logind.conf", "NAutoVTs") == "5"
    root.file("/usr/lib/systemd/logind.conf.d/50.conf", "NAutoVTs=4\n")
    assert lockdown.setting(root, "logind.conf", "NAutoVTs") == "4"
    root.file("/etc/systemd/logind.conf.d/50.conf", "NAutoVTs = 3 \n")
    assert lockdown.setting(root, "logind.conf", "NAutoVTs") == "3"
    root.file("/run/systemd/logind.conf.d/60.conf", "NAutoVTs=2\n")
    assert lockdown.setting(root, "logind.conf", "NAutoVTs") == "2"


def test_a_trial_is_not_locked_down(root):
    (finding,) = lockdown.judge(root, installed=False)
    assert (finding.level, finding.mend) == (Level.WARN, "")
