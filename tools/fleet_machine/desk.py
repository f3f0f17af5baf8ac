"""The desk of docs/fleet/signing.md: this machine with the checkout's program, a person, and sticks."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tools.fleet_machine import pages, people
from tools.shared import ROOT
from tools.shared.terminal import Replies, converse

MEDIA, STICK = Path("/media/ana"), "/media/$USER/STICK"
"""Where sticks are found, and what the pages call one."""

SERVER_S, INSTALL_S = 300, 900
"""In which a command that reaches the server has ended, and one that installs a screen."""

FIRST_DAY_S = 600
"""In which six people have made their keys."""

_USER, _ID = "ana", 3000
_SITE = {
    "organisation": '"other"',
    "name": '"Harbour"',
    "country": '"IT"',
    "time_zone": '"Europe/Rome"',
    "languages": '["en", "ar"]',
}


class SigningDesk:
    """A new person of this machine, in the mounts of this process alone.

    ``hosts`` are lines of /etc/hosts besides.
    """

    def __init__(self, folder: Path, hosts: Sequence[str]) -> None:
        self._sticks, self._home = folder / "sticks", folder / "home"
        programs = folder / "bin"
        for each in (folder, self._sticks, self._home, programs, folder / "run"):
            each.mkdir(mode=0o755, exist_ok=True)
        (folder / "run").chmod(0o700)
        for each in (self._home, folder / "run"):
            os.chown(each, _ID, _ID)
        command = programs / "awareness-kiosk"
        command.write_text(f'#!/bin/sh\nexec {sys.executable} {ROOT}/main.py "$@"\n', "utf-8")
        command.chmod(0o755)
        _lay_over_etc(
            folder,
            {
                "hosts": hosts,
                "passwd": (f"{_USER}:x:{_ID}:{_ID}::{self._home}:/bin/bash",),
                "group": (f"{_USER}:x:{_ID}:",),
            },
        )
        subprocess.run(["mount", "-t", "tmpfs", "tmpfs", str(MEDIA.parent)], check=True)
        MEDIA.mkdir()
        self._environment = {
            "PATH": f"{programs}:/usr/local/bin:/usr/bin:/bin",
            "HOME": str(self._home),
            "USER": _USER,
            "LOGNAME": _USER,
            "LANG": "C.UTF-8",
            "TERM": "xterm",
            "XDG_RUNTIME_DIR": str(folder / "run"),
        }

    def begins(self) -> None:
        """The first day: each person with an own stick, and a printer."""
        self.types(pages.FETCH_ONLINE.read(), people.AT_SERVER, SERVER_S)
        with ExitStack() as plugged:
            said = self.types(
                pages.FIRST_DAY.read(),
                people.first_day(lambda name: plugged.enter_context(self._plugged(name)), plugged.close),
                FIRST_DAY_S,
            )
        assert "screens is begun" in said, said

    def writes_a_site(self, number: str) -> None:
        self.types(pages.NEW_SITE.read())
        site = self._home / "our-screens/site.toml"
        text = site.read_text("utf-8")
        for key, value in _SITE.items():
            text, count = re.subn(rf"(?m)^{key} = .*$", f"{key} = {value}", text)
            assert count == 1, key
        site.write_text(text, "utf-8")
        self.types(pages.CONFIRM_FIRST.read(), people.called(number))

    def changes_the_number(self, old: str, new: str) -> None:
        """The new one was called first."""
        said = self.types(pages.CONFIRM.read(), people.found_wrong(old))
        assert f"{old}: found to be wrong" in said, said
        said = self.types(pages.CONFIRM.read(), people.called(new))
        assert f"{new}: new, confirmed on" in said, said

    def signs(self, line: pages.PageLine, numbers: pages.PageLine) -> str:
        """One person signs, and another one the numbers."""
        with self._plugged("desk"):
            said = self.types(line.read(), people.who_signs("desk"))
        assert "One more person has to sign: pack sign --numbers screens" in said, said
        with self._plugged("nurse"):
            second = self.types(numbers.read(), people.who_signs("nurse"))
        assert "Signed. Screens get it by pack publish" in second, second
        return said

    def publishes(self, line: pages.PageLine) -> None:
        said = self.types(line.read(), people.AT_SERVER, SERVER_S)
        assert "files of sites" in said and "The online key is not here" in said, said

    def brings_the_program(self, package: Path) -> None:
        """Both who sign numbers sign it."""
        copied = Path(shutil.copy(package, self._home))
        os.chown(copied, _ID, _ID)
        line = pages.SIGN_PROGRAM.read({"awareness-kiosk_VERSION_amd64.deb": package.name})
        for holder in people.SITES:
            with self._plugged(holder):
                said = self.types(line, people.who_signs(holder))
        assert "Signed. On the server" in said, said
        self.types(pages.BRING_PROGRAM.read(), people.AT_SERVER, SERVER_S)

    def installs_a_screen(self, line: str) -> str:
        """In the folder with the package, by a line that the server has printed."""
        return self.types(line, people.AT_SCREEN, INSTALL_S)

    def on_server(self, line: str) -> str:
        """Typed by anna, who came by SSH."""
        return self.types(f"ssh -t anna@fleet.example.org {shlex.quote(line)}", people.AT_SERVER, SERVER_S)

    def writes_a_stick(self, name: str) -> Path:
        """With what the server has renewed, and the file that makes a screen one of the fleet."""
        with self._plugged("stick") as (stick,):
            mine = {STICK: str(stick)}
            enrolment = pages.FETCH_ENROLMENT.read({**mine, "kiosk-3": name})
            self.types(enrolment, people.AT_SERVER, SERVER_S)
            self.types(pages.FETCH_RENEWED.read(), people.AT_SERVER, SERVER_S)
            said = self.types(pages.STICK.read(mine))
        assert re.search(r"It counts until 20\d\d-", said), said
        return self._sticks / "stick"

    def types(self, line: str, answers: Replies | None = None, seconds: float = 120) -> str:
        """A line as it is typed at a terminal, by an ordinary person; it has to end well."""
        print(f"  $ {line}", flush=True)
        person = ("setpriv", f"--reuid={_ID}", f"--regid={_ID}", "--clear-groups")
        ended = converse((*person, "bash", "-c", line), answers or {}, seconds, self._environment, self._home)
        assert ended.code == 0, f"{line}: {ended.code}\n{ended.text}"
        return ended.text

    @contextmanager
    def _plugged(self, *names: str) -> Iterator[list[Path]]:
        """Where the sticks are found, as long as they are plugged in."""
        places = []
        for name in names:
            stick, place = self._sticks / name, MEDIA / name.upper()
            stick.mkdir(exist_ok=True)
            os.chown(stick, _ID, _ID)
            place.mkdir()
            subprocess.run(["mount", "--bind", str(stick), str(place)], check=True)
            places.append(place)
        try:
            yield places
        finally:
            for place in places:
                subprocess.run(["umount", str(place)], check=True)
                place.rmdir()


def _lay_over_etc(folder: Path, added: Mapping[str, Sequence[str]]) -> None:
    """Lines at the end of files, for this process and those that it starts.

    They are laid over the whole folder: a mount on a file would go when this machine writes that file again.
    """
    upper, work = folder / "etc", folder / "work"
    upper.mkdir()
    work.mkdir()
    for name, lines in added.items():
        text = Path("/etc", name).read_text("utf-8")
        (upper / name).write_text(text + "".join(f"{line}\n" for line in lines), "utf-8")
    given = f"lowerdir=/etc,upperdir={upper},workdir={work}"
    subprocess.run(["mount", "-t", "overlay", "overlay", "-o", given, "/etc"], check=True)
