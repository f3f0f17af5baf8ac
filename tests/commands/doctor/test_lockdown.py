"""What the system closes, and what to do on this machine where it does not."""

import pytest

from kiosk.base.places import DOCS
from kiosk.commands.doctor import lockdown, units
from kiosk.commands.doctor.install_advice import install_again
from kiosk.commands.doctor.system_settings import setting
from kiosk.core.base.findings import Level
from tests.commands.doctor.roots import Root


@pytest.fixture
def root(tmp_path):
    return Root(tmp_path)


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
    def value():
        return setting(root, "logind.conf", "NAutoVTs").value

    assert setting(root, "logind.conf", "NAutoVTs") is None
    root.file("/etc/systemd/logind.conf", "#NAutoVTs=6\nNAutoVTs=5\n")
    assert value() == "5"
    root.file("/usr/lib/systemd/logind.conf.d/50.conf", "NAutoVTs=4\n")
    assert value() == "4"
    root.file("/etc/systemd/logind.conf.d/50.conf", "NAutoVTs = 3 \n")
    assert value() == "3"
    root.file("/run/systemd/logind.conf.d/60.conf", "NAutoVTs=2\n")
    assert value() == "2"


def test_a_trial_is_not_locked_down(root):
    (finding,) = lockdown.judge(root, installed=False)
    assert (finding.level, finding.mend) == (Level.WARN, units.INSTALL)


REBOOT = "then restart the machine: sudo systemctl reboot"
BOOTED = "quiet vt.global_cursor_default=0 panic=10"
OURS = "fsck.repair=yes panic=10"
GRUB, PI = "/boot/grub/grub.cfg", "/boot/firmware/cmdline.txt"
ADD = "add fsck.repair=yes to"
LAID, READ = "/etc/default/grub.d/awareness-kiosk.cfg", "/usr/lib/awareness-kiosk/grub.cfg"


@pytest.mark.parametrize(
    ("files", "advice"),
    [
        ({}, f"{ADD} the kernel's command line, where the boot loader of this machine has it"),
        ({PI: BOOTED}, f"{ADD} the one line of {PI}, {REBOOT}"),
        ({GRUB: "linux /vmlinuz root=/dev/sda1 fsck.repair=yes"}, REBOOT.removeprefix("then ")),
        (
            {GRUB: "linux /vmlinuz", LAID: f"[ ! -r {READ} ] || . {READ}\n", READ: f'X="quiet {OURS}"\n'},
            f"sudo update-grub, {REBOOT}",
        ),
        (
            {GRUB: "linux /vmlinuz", LAID: "GRUB_TIMEOUT=3\n", READ: f'X="quiet {OURS}"\n'},
            'write GRUB_CMDLINE_LINUX_DEFAULT="$GRUB_CMDLINE_LINUX_DEFAULT fsck.repair=yes" into '
            f"/etc/default/grub.d/zz-kernel.cfg, sudo update-grub, {REBOOT}",
        ),
    ],
)
def test_what_the_kernel_is_started_with_is_mended_by_the_boot_loader_of_this_machine(root, files, advice):
    locked(root).file("/proc/cmdline", BOOTED)
    for name, text in files.items():
        root.file(name, text)
    assert mends(root) == [advice]


def mends(root):
    return [finding.mend for finding in lockdown.judge(root, installed=True) if finding.level]


@pytest.mark.parametrize(
    ("name", "text", "advice"),
    [
        (
            "/etc/systemd/logind.conf.d/zz.conf",
            "[Login]\nReserveVT=6\n",
            f"remove ReserveVT=6 from /etc/systemd/logind.conf.d/zz.conf, {REBOOT}",
        ),
        (
            "/etc/systemd/journald.conf.d/zz.conf",
            "[Journal]\nSystemMaxUse=\n",
            f"remove SystemMaxUse= from /etc/systemd/journald.conf.d/zz.conf, {REBOOT}",
        ),
        ("/etc/systemd/logind.conf.d/kiosk.conf", "", None),
        ("/usr/lib/systemd/system.conf.d/kiosk.conf", "", None),
    ],
)
def test_the_file_that_opens_a_setting_is_named_or_the_missing_one_is_brought(root, name, text, advice):
    locked(root).file(name, text)
    assert set(mends(root)) == {advice or f"{install_again()}, {REBOOT}"}


def test_of_the_masks_those_that_are_missing_are_named(root):
    for name in ("sleep", "ctrl-alt-del"):
        locked(Root(root.folder / name)).path(f"/etc/systemd/system/{name}.target").unlink()
        assert mends(Root(root.folder / name)) == [f"sudo systemctl mask {name}.target"]


def test_a_page_is_named_by_the_place_where_it_is(root):
    locked(root).path("/etc/systemd/system/basic.target.wants/usbguard.service").unlink()
    root.file("/proc/swaps", "Filename Type Size Used Priority\n/swap file 9 0 -2\n")
    root.file(PI, BOOTED)
    usb, swap = mends(root)
    assert usb.endswith(f"at USB in {DOCS / 'reference/lockdown.md'}")
    assert swap == (
        f"add cgroup_enable=memory to the one line of {PI}, {REBOOT}; "
        f"why: Swap in {DOCS / 'reference/lockdown.md'}"
    )


def test_a_device_that_programs_can_use_is_named(root):
    locked(root).file("/dev/video0").chmod(0o660)
    (advice,) = mends(root)
    assert "opens /dev/video0 from /etc/udev/rules.d" in advice
