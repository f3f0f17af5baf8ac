"""A screen's apt and dpkg in a folder: they are the real ones, and so is the hook of the package."""

import os
import subprocess
import sys
from pathlib import Path

from kiosk.base.enrolment.apt_files import AptFiles, lay
from kiosk.base.enrolment.enrolment import Apt, Enrolment
from kiosk.base.enrolment.kept_enrolment import FILE, kiosks_part
from kiosk.base.installed.state_folder import make_folder
from kiosk.base.places import RESOURCES
from kiosk.fleet.repository.program_package import NAME

TOOLS = ("gpg", "apt-get", "dpkg-deb", "dpkg")
SYSTEM = RESOURCES / "system/root"
_PROGRAM = Path(__file__).parents[3]
_HOOK = "/usr/lib/awareness-kiosk/keep-program"


class ScreensApt:
    """Enrolled by root at the server that ``address`` names; the version ``installed`` runs."""

    def __init__(self, root, address, key, enrolment: Enrolment, installed):
        self.root, self.files = root, AptFiles(root)
        for name in (
            *(
                "var/state/lists/partial",
                "var/cache/archives/partial",
                "var/log",
                "dpkg/info",
                "dpkg/updates",
            ),
            *("dpkg/triggers", "etc/apt/apt.conf.d", "etc/apt/sources.list.d", "etc/apt/preferences.d"),
        ):
            (root / name).mkdir(parents=True)
        stanza = f"Package: {NAME}\nStatus: install ok installed\nArchitecture: amd64\nVersion: {installed}\n"
        (root / "dpkg/status").write_text(f"{stanza}Maintainer: A <a@example.org>\nDescription: a\n")
        (root / f"dpkg/info/{NAME}.list").write_text("/.\n")
        state = root / "var/lib/awareness-kiosk"
        make_folder(state)
        (state / FILE).write_bytes(kiosks_part(enrolment))
        lay(self.files, Apt(address, key), enrolment.root_bytes)
        self._hook = self._lay_hook()
        self._environment = os.environ | {"APT_CONFIG": str(self._configuration()), "LC_ALL": "C"}
        # For the dpkg-query of the hook.
        self._environment["DPKG_ADMINDIR"] = str(root / "dpkg")
        self._environment["PATH"] = f"/usr/local/sbin:/usr/sbin:/sbin:{os.environ['PATH']}"

    def _lay_hook(self):
        """The paths in it are those of a whole machine."""
        hook = self.root / "keep-program"
        text = (SYSTEM / _HOOK.lstrip("/")).read_text()
        for path in ("/etc/apt/", "/var/lib/awareness-kiosk-programs"):
            assert f"={path}" in text
            text = text.replace(f"={path}", f"={self.root}{path}")
        text = text.replace("@PROGRAM@", str(_PROGRAM)).replace("@AGENT_PYTHON@", sys.executable)
        hook.write_text(text.replace("program_check / ", f"program_check {self.root} "))
        hook.chmod(0o755)
        return hook

    def _configuration(self):
        root = self.root
        shipped = (SYSTEM / "etc/apt/apt.conf.d/52awareness-kiosk").read_text()
        assert _HOOK in shipped
        (root / "etc/apt/apt.conf.d/52awareness-kiosk").write_text(shipped.replace(_HOOK, str(self._hook)))
        to_dpkg = (f"--root={root}", f"--admindir={root}/dpkg", f"--log={root}/var/log/dpkg.log")
        forced = ("--force-not-root", "--force-script-chrootless")
        options = " ".join(f'"{each}";' for each in (*to_dpkg, *forced))
        settings = root / "apt.conf"
        settings.write_text(
            f'Dir "{root}";\nDir::State "{root}/var/state";\nDir::State::status "{root}/dpkg/status";\n'
            f'Dir::Cache "{root}/var/cache";\nDir::Log "{root}/var/log";\nDir::Etc "{root}/etc/apt";\n'
            'APT::Architecture "amd64";\nAPT::Architectures {"amd64";};\nAPT::Sandbox::User "root";\n'
            f"DPkg::Options {{{options}}};\nDPkg::Use-Pty \"false\";\n"
        )  # fmt: skip
        return settings

    def run(self, *words):
        """The exit code, and all that was said."""
        ended = subprocess.run(words, env=self._environment, capture_output=True, text=True, check=False)
        return ended.returncode, ended.stdout + ended.stderr

    def candidate(self, name=NAME):
        told = self.run("apt-cache", "policy", name)[1]
        return told.partition("Candidate: ")[2].split()[0] if "Candidate: " in told else ""

    def upgrades(self):
        """As at night: what is offered, and then what has a candidate."""
        told = [self.run("apt-get", "update"), self.run("apt-get", "--yes", "upgrade")]
        return max(code for code, _ in told), "".join(text for _, text in told)

    def installed(self):
        status = (self.root / "dpkg/status").read_text()
        stanzas = (
            dict(line.split(": ", 1) for line in each.splitlines() if ": " in line)
            for each in status.split("\n\n")
        )
        return next(each["Version"] for each in stanzas if each.get("Package") == NAME)
