"""The files that make a machine show the kiosk, and the steps that bring them there."""

import re
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.base.exit_codes import LEFT, OTHER_ENROLMENT, OUT_OF_REACH
from kiosk.commands.install import Remove, Run, do, install_steps, uninstall_steps
from kiosk.content.design import load_design
from kiosk.core.studio_door.places import PORT
from kiosk.fleet.agent.mqtt.__main__ import LOOK
from kiosk.machine.system_files import File, Link, packages, system_files
from kiosk.studio.on_screen.door_service import LONGEST
from tests.unit_names import not_forgotten, running_units

ROOT = Path(__file__).parent.parent.parent
PROGRAM, PYTHON = Path("/opt/awareness-kiosk"), Path("/opt/awareness-kiosk/venv/bin/python")
UNITS = (
    *("awareness-kiosk", "awareness-kiosk-screen", "awareness-kiosk-safe", "awareness-kiosk-remote"),
    "awareness-kiosk-sound",
    "awareness-kiosk-stick@",
    "awareness-kiosk-agent-enrol@",
    "awareness-kiosk-gate@",
    "awareness-kiosk-agent",
    "awareness-kiosk-agent-link",
    "awareness-kiosk-studio",
)


@pytest.fixture(scope="module")
def machine(tmp_path_factory):
    """A folder with all files of a machine that has the package."""
    root = tmp_path_factory.mktemp("machine")
    for each in system_files(PROGRAM, PYTHON):
        do(each, root)
    return root


def text_of(machine, name):
    return (machine / f"usr/lib/systemd/system/{name}").read_text("utf-8")


def test_no_place_is_left_open(machine):
    for path in machine.rglob("*"):
        if path.is_file() and not path.is_symlink():
            assert not re.search(b"@[A-Z_]+@", path.read_bytes()), path
    assert f"{PYTHON} -E -s {PROGRAM}/main.py run" in text_of(machine, "awareness-kiosk.service")
    assert f"{PROGRAM}/venv-remote/bin/python -E -s -m kiosk.phones" in text_of(
        machine, "awareness-kiosk-remote.service"
    )


def test_programs_can_be_run_and_nothing_else_can(machine):
    runnable = {path.name for path in machine.rglob("*") if path.is_file() and path.stat().st_mode & 0o111}
    assert runnable == {
        *(
            "awareness-kiosk",
            "await-screen",
            "keep-program",
            "light-screen",
            "note-end",
            "safe-picture",
            "screen",
            "stick",
        ),
    }


def test_whatever_a_unit_starts_is_there(machine):
    units = "".join(text_of(machine, f"{unit}.service") for unit in UNITS)
    started = re.findall(r"(?m)^Exec\w+=\S*?(/usr/lib/awareness-kiosk/\S+)", units)
    assert len(started) == 7
    assert [path for path in started if not (machine / path.lstrip("/")).is_file()] == []


@pytest.mark.parametrize("script", ["await-screen", "light-screen", "note-end", "safe-picture", "screen"])
def test_scripts_are_sound(machine, script):
    subprocess.run(["sh", "-n", str(machine / "usr/lib/awareness-kiosk" / script)], check=True)


def test_a_crash_restarts_it_and_many_bring_the_timer_once(machine):
    """With another mode OnFailure= would act on each crash."""
    unit = text_of(machine, "awareness-kiosk.service")
    for line in (
        "Type=notify",
        "WatchdogSec=30",
        "Restart=always",
        "RestartMode=direct",
        "OnFailure=retry-awareness-kiosk.timer",
        f"SuccessExitStatus={LEFT}",
        f"RestartPreventExitStatus={LEFT}",
        "PrivateNetwork=yes",
    ):
        assert f"\n{line}\n" in unit
    assert "OnActiveSec=10min" in text_of(machine, "retry-awareness-kiosk.timer")


def test_a_number_that_lapses_leaves_the_picture_within_the_hour(machine):
    assert "\nWants=choose-awareness-kiosk-picture.timer\n" in text_of(
        machine, "awareness-kiosk-safe.service"
    )
    assert "\nOnCalendar=hourly\n" in text_of(machine, "choose-awareness-kiosk-picture.timer")


def test_a_viewer_comes_and_goes_with_its_compositor(machine):
    """One whose compositor has gone shows nothing, and takes a whole core."""
    unit = text_of(machine, "awareness-kiosk-screen.service")
    assert "\nExecStartPost=-+systemctl --no-block start awareness-kiosk-safe.service\n" in unit
    assert "\nExecStopPost=-+systemctl --no-block stop awareness-kiosk-safe.service\n" in unit


HELPERS = ("choose-awareness-kiosk-picture", "retry-awareness-kiosk")
HIDDEN = {
    "awareness-kiosk-remote": {
        *("/var/lib/awareness-kiosk", "/etc/awareness-kiosk", "/run/awareness-kiosk"),
        *("/run/seatd.sock", "/run/dbus", "/run/user", "/dev/dri", "/dev/snd", "/dev/input"),
        "/run/awareness-kiosk-sound",
    },
    "awareness-kiosk-sound": {
        *("/var/lib/awareness-kiosk", "/etc/awareness-kiosk", "/run/awareness-kiosk"),
        *(
            "/run/awareness-kiosk-phones",
            "/run/seatd.sock",
            "/run/dbus",
            "/run/user",
            "/dev/dri",
            "/dev/input",
        ),
    },
    "awareness-kiosk-screen": {
        *("/var/lib/awareness-kiosk", "/etc/awareness-kiosk", "/run/awareness-kiosk-phones"),
        "/run/awareness-kiosk-sound",
    },
    "awareness-kiosk-safe": {
        "/etc/awareness-kiosk",
        "/run/awareness-kiosk-phones",
        "/run/awareness-kiosk-sound",
        "/run/seatd.sock",
        "/run/dbus",
        "/run/user",
    },
    "awareness-kiosk": {"/run/seatd.sock"},
    "awareness-kiosk-studio": {
        *("/var/lib/awareness-kiosk", "/etc/awareness-kiosk", "/run/awareness-kiosk"),
        *("/var/lib/awareness-kiosk-agent", "/run/awareness-kiosk-gate", "/run/awareness-kiosk-phones"),
        *("/run/seatd.sock", "/run/dbus", "/run/user", "/dev/dri", "/dev/snd", "/dev/input"),
        "/run/awareness-kiosk-sound",
    },
    "awareness-kiosk-stick@": {
        *("/var/lib/awareness-kiosk", "/etc/awareness-kiosk", "/run/awareness-kiosk"),
        *(
            "/run/awareness-kiosk-phones",
            "/run/seatd.sock",
            "/run/dbus",
            "/run/user",
            "/dev/dri",
            "/dev/input",
        ),
        "/dev/snd",
    },
    "awareness-kiosk-agent": {
        *("/var/lib/awareness-kiosk", "/etc/awareness-kiosk", "/run/awareness-kiosk"),
        *("/run/awareness-kiosk-phones", "/run/awareness-kiosk-sound", "/run/awareness-kiosk-stick"),
        *("/run/seatd.sock", "/run/dbus", "/run/user", "/dev/dri", "/dev/input", "/dev/snd"),
    },
    "awareness-kiosk-agent-link": {
        *("/var/lib/awareness-kiosk", "/etc/awareness-kiosk", "/run/awareness-kiosk"),
        *("/run/awareness-kiosk-phones", "/run/awareness-kiosk-sound", "/run/awareness-kiosk-stick"),
        *("/run/seatd.sock", "/run/dbus", "/run/user", "/dev/dri", "/dev/input", "/dev/snd"),
        *("/var/lib/awareness-kiosk-agent/copy", "/var/lib/awareness-kiosk-agent/trusted"),
    },
    "awareness-kiosk-agent-enrol@": {
        *("/var/lib/awareness-kiosk", "/etc/awareness-kiosk", "/run/awareness-kiosk"),
        *("/run/awareness-kiosk-phones", "/run/awareness-kiosk-sound", "/run/awareness-kiosk-stick"),
        *("/run/awareness-kiosk-gate", "/run/seatd.sock", "/run/dbus", "/run/user"),
        *("/dev/dri", "/dev/input", "/dev/snd"),
    },
    "awareness-kiosk-gate@": {
        *("/run/awareness-kiosk", "/run/awareness-kiosk-phones", "/run/awareness-kiosk-sound"),
        *("/run/awareness-kiosk-stick", "/run/seatd.sock", "/run/dbus", "/run/user", "/dev/dri"),
        *("/dev/input", "/dev/snd"),
    },
}
for _without in (
    "awareness-kiosk-remote",
    "awareness-kiosk-sound",
    "awareness-kiosk-screen",
    "awareness-kiosk-safe",
    "awareness-kiosk-studio",
):
    HIDDEN[_without] |= {"/run/awareness-kiosk-stick", "/run/awareness-kiosk-agent-enrol"}


def settings_of(machine, unit, key):
    """What a service is told, by its file and all that lies beside it."""
    units = machine / "usr/lib/systemd/system"
    folders = [units / f"{unit}.service.d"]
    if unit.startswith("awareness-kiosk-"):
        folders.append(units / "awareness-kiosk-.service.d")
    files = [units / f"{unit}.service", *(file for each in folders for file in sorted(each.glob("*.conf")))]
    text = "\n".join(file.read_text("utf-8") for file in files)
    return re.findall(rf"(?m)^{key}=(.*)$", text)


@pytest.mark.parametrize(("unit", "hidden"), HIDDEN.items(), ids=HIDDEN)
def test_no_service_sees_what_it_does_not_need(machine, unit, hidden):
    told = " ".join(settings_of(machine, unit, "InaccessiblePaths")).split()
    assert {path.lstrip("-") for path in told} == hidden


def test_who_has_a_network_is_somebody_else_and_knows_of_no_screen(machine):
    users = {unit: settings_of(machine, unit, "User") for unit in UNITS}
    assert users == {
        **{unit: ["awareness-kiosk"] for unit in UNITS},
        "awareness-kiosk-remote": ["awareness-kiosk-phones"],
        "awareness-kiosk-studio": ["awareness-kiosk-studio"],
        "awareness-kiosk-agent": ["awareness-kiosk-agent"],
        "awareness-kiosk-agent-link": ["awareness-kiosk-agent"],
        "awareness-kiosk-stick@": [],
        "awareness-kiosk-agent-enrol@": ["awareness-kiosk-agent"],
    }
    assert settings_of(machine, "awareness-kiosk-remote", "RuntimeDirectory") == []
    told = " ".join(settings_of(machine, "awareness-kiosk-remote", "Environment"))
    assert "WAYLAND_DISPLAY" not in told and "XDG_RUNTIME_DIR" not in told
    made = (machine / "usr/lib/sysusers.d/awareness-kiosk.conf").read_text("utf-8")
    assert re.findall(r"(?m)^u (\S+) ", made) == [
        "awareness-kiosk",
        "awareness-kiosk-phones",
        "awareness-kiosk-agent",
        "awareness-kiosk-studio",
    ]


def test_the_two_meet_in_a_folder_where_only_the_window_writes(machine):
    made = (machine / "usr/lib/tmpfiles.d/awareness-kiosk.conf").read_text("utf-8")
    (line,) = re.findall("(?m)^d /run/awareness-kiosk-phones .*$", made)
    _, folder, mode, user, group, _ = line.split()
    assert (mode, user, group) == ("2750", "awareness-kiosk", "awareness-kiosk-phones")
    for unit in ("awareness-kiosk", "awareness-kiosk-remote"):
        told = " ".join(settings_of(machine, unit, "Environment")).split()
        assert f"AWARENESS_KIOSK_PHONES={folder}/phones.sock" in told
    assert f"-{folder}" in settings_of(machine, "awareness-kiosk", "ReadWritePaths")


def test_the_studio_meets_the_window_while_its_door_is_open_and_never_on_a_screen_of_a_fleet(machine):
    folder, kept = "/run/awareness-kiosk-studio", "/var/lib/awareness-kiosk-studio"
    made = (machine / "usr/lib/tmpfiles.d/awareness-kiosk.conf").read_text("utf-8")
    assert f"\nd {folder} 2750 awareness-kiosk awareness-kiosk-studio -\n" in made
    assert f"\nd {kept} 2750 awareness-kiosk-studio awareness-kiosk -\n" in made
    for unit in ("awareness-kiosk", "awareness-kiosk-studio"):
        told = settings_of(machine, unit, "Environment")
        assert f"AWARENESS_KIOSK_STUDIO={folder}/studio.sock" in told
    assert f"-{folder}" in settings_of(machine, "awareness-kiosk", "ReadWritePaths")
    assert settings_of(machine, "awareness-kiosk-studio", "ReadWritePaths") == [kept]
    path, service = (text_of(machine, f"awareness-kiosk-studio.{kind}") for kind in ("path", "service"))
    assert f"\nPathExists={folder}/studio.sock\n" in path
    for unit in (path, service):
        assert "\nConditionPathExists=!/var/lib/awareness-kiosk/enrolment.json\n" in unit
        assert "[Install]" not in unit
    assert "\nWants=awareness-kiosk-studio.path\n" in text_of(machine, "awareness-kiosk.service")
    assert f"ExecStart={PROGRAM}/venv-studio/bin/python -E -s -m kiosk.studio.on_screen" in service
    assert f"\nEnvironment=AWARENESS_KIOSK_PYTHON={PYTHON}\n" in service
    assert f"SocketBindAllow=ipv4:tcp:{PORT}" in service and "SocketBindDeny=any" in service
    assert int(settings_of(machine, "awareness-kiosk-studio", "RuntimeMaxSec")[0]) > LONGEST
    assert {*settings_of(machine, "awareness-kiosk-studio", "UMask")} == {"0027", "0077"}


def test_the_window_plays_by_its_sound_server_and_sees_no_card(machine):
    """The socket is for the kiosk's user alone, and the server starts when the window comes to it."""
    place = "/run/awareness-kiosk-sound/native"
    assert f"PULSE_SERVER=unix:{place}" in settings_of(machine, "awareness-kiosk", "Environment")
    assert not [told for told in settings_of(machine, "awareness-kiosk", "BindPaths") if "snd" in told]
    assert "char-alsa rw" not in settings_of(machine, "awareness-kiosk", "DeviceAllow")
    assert "audio" not in " ".join(settings_of(machine, "awareness-kiosk", "SupplementaryGroups"))
    socket = text_of(machine, "awareness-kiosk-sound.socket")
    for line in (f"ListenStream={place}", "SocketUser=awareness-kiosk", "SocketMode=0600"):
        assert f"\n{line}\n" in socket
    assert "awareness-kiosk-sound.socket" in text_of(machine, "awareness-kiosk.service")


def test_only_the_kiosk_asks_about_sticks_and_nothing_is_mounted_before(machine):
    """The program that reads a stick starts for one question, in namespaces of its own."""
    place = "/run/awareness-kiosk-stick/stick.sock"
    assert f"AWARENESS_KIOSK_STICK={place}" in settings_of(machine, "awareness-kiosk", "Environment")
    told = text_of(machine, "awareness-kiosk-stick.socket")
    for line in (f"ListenStream={place}", "SocketUser=awareness-kiosk", "SocketMode=0600", "Accept=yes"):
        assert f"\n{line}\n" in told
    rights = settings_of(machine, "awareness-kiosk-stick@", "CapabilityBoundingSet")
    assert set(rights) == {"", "CAP_SYS_ADMIN"}
    own, closed = (
        (machine / "usr/lib/systemd/system/awareness-kiosk-stick@.service.d") / name
        for name in ("mounts.conf", "closed.conf")
    )
    assert own.name > closed.name and closed.is_symlink()
    assert "PrivateMounts=yes" in closed.read_text("utf-8")
    mounted = [
        each.read_text("utf-8") for each in machine.rglob("*") if each.is_file() and "udev" in str(each)
    ]
    assert not any("mount" in text for text in mounted)


def test_only_the_agent_asks_the_gate_and_a_kiosk_without_an_enrolment_has_none(machine):
    """The service that verifies has no network and is the kiosk's user; the one with a network is not."""
    record = "/var/lib/awareness-kiosk/enrolment.json"
    told = text_of(machine, "awareness-kiosk-gate.socket")
    lines = (
        f"ConditionPathExists={record}",
        "ListenStream=/run/awareness-kiosk-gate/gate.sock",
        "SocketUser=awareness-kiosk-agent",
        "SocketMode=0600",
        "RemoveOnStop=yes",
        "Accept=yes",
    )
    for line in lines:
        assert f"\n{line}\n" in told
    assert "[Install]" not in told and not [*machine.rglob("*.wants/*gate*")]
    assert f"\nPathExists={record}\n" in text_of(machine, "awareness-kiosk-gate.path")
    assert "\nWants=awareness-kiosk-gate.path\n" in text_of(machine, "awareness-kiosk.service")
    service = text_of(machine, "awareness-kiosk-gate@.service")
    for line in (
        f"ExecStart={PROGRAM}/venv-agent/bin/python -E -s -m kiosk.fleet.gate",
        f"Environment=AWARENESS_KIOSK_PYTHON={PYTHON}",
        "PrivateNetwork=yes",
        "RestrictAddressFamilies=AF_UNIX",
        "Nice=10",
    ):
        assert f"\n{line}\n" in service
    closed = machine / "usr/lib/systemd/system/awareness-kiosk-gate@.service.d/closed.conf"
    assert closed.is_symlink() and "ProtectSystem=strict" in closed.read_text("utf-8")


def test_only_an_enrolled_kiosk_has_an_agent_and_its_record_is_for_nobody_else(machine):
    folder = "/var/lib/awareness-kiosk-agent"
    record = f"{folder}/enrolment.json"
    assert f"\nPathExists={record}\n" in text_of(machine, "awareness-kiosk-agent.path")
    assert "\nWants=awareness-kiosk-agent.path\n" in text_of(machine, "awareness-kiosk.service")
    assert "\nOnCalendar=*:0/15\n" in text_of(machine, "awareness-kiosk-agent.timer")
    service = text_of(machine, "awareness-kiosk-agent.service")
    for line in (
        f"ConditionPathExists={record}",
        f"ExecStart={PROGRAM}/venv-agent/bin/python -E -s -m kiosk.fleet.agent poll",
        f"ReadWritePaths={folder}",
        "SocketBindDeny=any",
        f"SuccessExitStatus={OUT_OF_REACH}",
    ):
        assert f"\n{line}\n" in service
    assert not [*machine.rglob("*.wants/*agent*")]
    made = (machine / "usr/lib/tmpfiles.d/awareness-kiosk.conf").read_text("utf-8")
    for place in (folder, f"{folder}/copy"):
        assert f"\nd {place} 2750 awareness-kiosk-agent awareness-kiosk -\n" in made
    assert "ca-certificates" in packages()["depends"]


def test_the_link_comes_with_the_agent_and_says_when_to_look(machine):
    folder = "/var/lib/awareness-kiosk-agent"
    timer = text_of(machine, "awareness-kiosk-agent.timer")
    assert "\nWants=awareness-kiosk-agent-link.service awareness-kiosk-agent-link.path\n" in timer
    service = text_of(machine, "awareness-kiosk-agent-link.service")
    for line in (
        f"ConditionPathExists={folder}/enrolment.json",
        f"ExecStart={PROGRAM}/venv-agent/bin/python -E -s -m kiosk.fleet.agent.mqtt",
        "Wants=awareness-kiosk-agent-look.path",
        "Restart=on-failure",
        f"SuccessExitStatus={OTHER_ENROLMENT}",
        f"RestartForceExitStatus={OTHER_ENROLMENT}",
        "SocketBindDeny=any",
    ):
        assert f"\n{line}\n" in service
    assert f"\nPathChanged={folder}/enrolment.json\n" in text_of(machine, "awareness-kiosk-agent-link.path")
    hint = text_of(machine, "awareness-kiosk-agent-look.path")
    assert f"\nPathExists={folder}/{LOOK}\nUnit=awareness-kiosk-agent.service\n" in hint
    poll = text_of(machine, "awareness-kiosk-agent.service")
    assert f"\nExecStartPre=-/usr/bin/rm -f {folder}/{LOOK}\n" in poll


def test_the_sound_server_remembers_nothing_and_hears_of_no_network(machine):
    modules = re.findall(
        r"(?m)^load-module (\S+)", (machine / "usr/lib/awareness-kiosk/sound.pa").read_text("utf-8")
    )
    assert set(modules) == {
        f"module-{name}"
        for name in (
            *("udev-detect", "switch-on-port-available", "switch-on-connect", "always-sink"),
            *("suspend-on-idle", "native-protocol-unix"),
        )
    }
    (start,) = re.findall(r"(?s)\nExecStart=(.*?[^\\])\n", text_of(machine, "awareness-kiosk-sound.service"))
    assert {"-n", "--disallow-module-loading", "--exit-idle-time=20"} <= set(start.split())


def test_the_sound_server_may_become_its_own_user_or_it_ends(machine):
    """Later names win, and what closes it is called closed.conf."""
    (allowed,) = (machine / "usr/lib/systemd/system/awareness-kiosk-sound.service.d").iterdir()
    assert allowed.name > "closed.conf"
    assert "SystemCallFilter=setresuid setresgid capset fchown\n" in allowed.read_text("utf-8")


def test_the_pointer_of_the_compositor_is_not_seen(machine):
    """An arrow would lie on the loop. The form is that of Xcursor(3)."""
    (told,) = (
        line for line in settings_of(machine, "awareness-kiosk-screen", "Environment") if "XCURSOR" in line
    )
    theme = machine / told.removeprefix("XCURSOR_PATH=/") / "default/cursors"
    for pointer in theme.iterdir():
        words = struct.unpack("<17I", pointer.read_bytes())
        (magic, count), (at, width, height) = (words[0], words[3]), (words[6], words[11], words[12])
        assert (magic.to_bytes(4, "little"), count, at) == (b"Xcur", 1, 28)
        assert (width, height, words[16]) == (1, 1, 0)
    assert [path.name for path in theme.iterdir()] == ["left_ptr"]


def test_the_compositor_tells_nobody_of_touches(machine):
    assert "\nLogFilterPatterns=~libinput\n" in text_of(machine, "awareness-kiosk-screen.service")


def test_the_viewer_is_on_the_field_of_the_scene_and_knows_no_key(machine):
    config = (machine / "usr/lib/awareness-kiosk/swayimg/config").read_text("utf-8")
    fill = load_design().tokens["field"]["olive"]["fill"].lower()
    assert f"window = {fill}ff" in config
    keys = re.findall(r"(?m)^(\S+) = (\S+)$", config[config.index("[keys.viewer]") :])
    assert len(keys) > 50 and {action for _, action in keys} == {"none"}


def test_no_key_ends_anything_and_nothing_sleeps(machine):
    masked = {
        path.name
        for path in (machine / "etc/systemd/system").iterdir()
        if path.readlink() == Path("/dev/null")
    }
    assert {
        "sleep.target",
        "suspend.target",
        "hibernate.target",
        "ctrl-alt-del.target",
        "getty@tty1.service",
        "autovt@.service",
    } <= masked
    logind = (machine / "usr/lib/systemd/logind.conf.d/awareness-kiosk.conf").read_text("utf-8")
    assert {"NAutoVTs=0", "ReserveVT=0", "HandlePowerKey=ignore", "HandleLidSwitch=ignore"} <= set(
        logind.split()
    )


def test_microphones_and_cameras_are_for_root_alone_before_they_are_given_away(machine):
    (rules,) = (machine / "usr/lib/udev/rules.d").iterdir()
    assert "70-uaccess.rules" < rules.name < "73-seat-late.rules"
    lines = [line for line in rules.read_text("utf-8").splitlines() if line.startswith("SUBSYSTEM")]
    assert [re.findall(r'=="([^"]+)"', line) for line in lines] == [
        ["sound", "pcmC*D*c"],
        ["video4linux|media"],
    ]
    assert all(line.endswith('OWNER="root", GROUP="root", MODE="0600", TAG-="uaccess"') for line in lines)


if shutil.which("udevadm"):

    def test_rules_for_devices_are_sound(machine):
        rules = machine / "usr/lib/udev/rules.d"
        subprocess.run(["udevadm", "verify", "--resolve-names=never", str(rules)], check=True)


if shutil.which("systemd-analyze"):

    @pytest.mark.parametrize("unit", [*UNITS, *HELPERS])
    def test_each_service_is_closed(machine, unit):
        """At most 1.0 of 10 in the rating of systemd, which counts in tenths; 1.5 for what mounts as root."""
        most = 15 if unit == "awareness-kiosk-stick@" else 10
        words = ["systemd-analyze", "security", "--offline=true", "--no-pager", f"--threshold={most}"]
        ended = subprocess.run(
            [*words, f"--root={machine}", f"{unit}.service"], capture_output=True, text=True, check=False
        )
        assert ended.returncode == 0, ended.stdout.splitlines()[-1]


def test_what_is_installed_is_taken_away_again(tmp_path):
    for step in install_steps():
        if isinstance(step, File | Link):
            do(step, tmp_path)
    made = {path for path in tmp_path.rglob("*") if path.is_symlink() or path.is_file()}
    for step in uninstall_steps():
        if isinstance(step, Remove):
            do(step, tmp_path)
    left = {path for path in tmp_path.rglob("*") if path.is_symlink() or path.is_file()}
    assert len(made) > 20
    assert {path.relative_to(tmp_path).as_posix() for path in left} == {"etc/awareness-kiosk/site.toml"}


def test_what_runs_is_stopped_before_it_goes_and_has_not_failed_afterwards():
    stopped, forgotten = [], []
    for step in uninstall_steps():
        match step:
            case Run(("systemctl", "stop", unit), must=False):
                stopped.append(unit)
            case Run(("systemctl", "reset-failed", *patterns), must=False):
                forgotten += patterns
    assert set(stopped) == set(running_units())
    assert isinstance(step, Run) and step.words[1] == "reset-failed"
    assert not_forgotten(forgotten) == set()


def test_a_viewer_that_is_killed_because_it_waits_for_itself_has_not_failed(machine):
    text = (machine / "usr/lib/awareness-kiosk/safe-picture").read_text("utf-8")
    assert '\n    kill -KILL "$1"\n' in text
    assert "\nSuccessExitStatus=SIGKILL\n" in text_of(machine, "awareness-kiosk-safe.service")


def test_a_program_in_a_home_folder_is_the_only_thing_seen_of_it():
    (trial,) = [
        s for s in install_steps(Path("/home/ana/kiosk"), PYTHON) if "trial" in str(getattr(s, "path", ""))
    ]
    assert trial.content == b"[Service]\nProtectHome=tmpfs\nBindReadOnlyPaths=/home/ana/kiosk\n"
    assert not [s for s in install_steps(PROGRAM, PYTHON) if "trial" in str(getattr(s, "path", ""))]


@pytest.mark.parametrize("command", ["install", "uninstall"])
def test_every_step_is_shown_and_none_is_done(command):
    words = [sys.executable, str(ROOT / "main.py"), command]
    ended = subprocess.run(words, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
    steps = install_steps() if command == "install" else uninstall_steps()
    first, *steps_shown, _ = ended.stdout.splitlines()
    if command == "install":
        assert "no login on its screen, no sleep and no Ctrl+Alt+Del" in first
    else:
        steps_shown.insert(0, first)
    assert len(steps_shown) == len(steps)
    assert "Nothing was done" in ended.stdout.splitlines()[-1]
    assert not Path("/usr/lib/awareness-kiosk").exists()


def test_what_the_scripts_call_is_depended_on():
    called = {"cage", "grim", "seatd", "swayimg", "wlr-randr"}
    assert called <= set(packages()["depends"])
    commands = {step.words[0] for step in install_steps() if isinstance(step, Run)}
    systemd = {"systemctl", "systemd-sysusers", "systemd-tmpfiles"}
    assert commands <= {"apt-get", sys.executable, "chmod", *systemd}
