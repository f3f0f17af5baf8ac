"""A person at a text console of a machine: logs in, types lines of a page, and reads what it shows."""

import re
from dataclasses import dataclass

from tools.screen_machine.keyboard import press, types
from tools.screen_machine.machine import Machine
from tools.shared.wait import wait

PERSON, PASSWORD = "tech", "correct staple harbour"
HOME = f"/home/{PERSON}"
_TOLD = f"{HOME}/.told"
ACCOUNT = f"""set -e
useradd --create-home --shell /bin/bash --groups sudo {PERSON}
echo '{PERSON}:{PASSWORD}' | chpasswd
cat >>{HOME}/.bashrc <<'END'
PROMPT_COMMAND='echo "$? $(history 1)" >>{_TOLD}'
END
touch {_TOLD}
chown {PERSON}: {_TOLD}
"""
"""As the installer of Debian makes it without a password of root. Its shell notes how each line ended."""

_SWITCH = """python3 -c '
import fcntl
with open("/dev/tty0", "wb") as consoles:
    fcntl.ioctl(consoles, 0x5606, {0})
    fcntl.ioctl(consoles, 0x5607, {0})
'"""
"""Asks the kernel for a console, and waits for it."""

_ASKS_PASSWORD = re.compile(r"^\[sudo\] password for \w+:")
_PAGES = re.compile(r"\(END\)$|^:$|^lines \d+-\d+")
_NO_REPEAT = r"\033[?8l"
_PROMPT_S, _ANSWER_S = 240.0, 30.0


@dataclass(frozen=True, slots=True)
class Ended:
    """A line as its shell has read it, with its exit status and what the console shows below it."""

    line: str
    code: int
    text: str


class Console:
    """The text console of this number."""

    def __init__(self, machine: Machine, number: int) -> None:
        self._machine, self._number = machine, number
        self._answered = ""

    def comes_up(self) -> None:
        """With a login, where an installed machine has none."""
        self._machine.shell(f"systemctl start getty@tty{self._number}")
        self.is_looked_at()

    def is_looked_at(self) -> None:
        self._machine.shell(_SWITCH.format(self._number))

    def logs_in(self) -> None:
        wait(self._machine.answers, "the machine is up", _PROMPT_S)
        self._comes(r"login:$")
        self._types(PERSON)
        self._comes(r"Password:$")
        noted = len(self._noted())
        self._types(PASSWORD)
        wait(lambda: len(self._noted()) > noted, "the shell of the person", _PROMPT_S)

    def does(self, line: str, seconds: float) -> Ended:
        """Types a line and answers its questions; AssertionError if it does not end in time."""
        before = len(self._noted())
        self._types(line)

        def ended() -> bool:
            self._answers()
            return len(self._noted()) > before

        wait(ended, f"{line!r} ends", seconds)
        code, _, said = self._noted()[-1].split(maxsplit=2)
        return Ended(said, int(code), self.text().rpartition(f"$ {line}")[2])

    def goes_down_by(self, line: str) -> None:
        """Types a line that ends the machine."""
        self._types(line)

        def gone() -> bool:
            try:
                self._answers()
            except (OSError, AssertionError):
                return True
            return False

        wait(gone, f"the machine goes down by {line!r}", _PROMPT_S)

    def text(self) -> str:
        """The letters that it shows, without empty lines."""
        columns = int(self._says(f"stty -F /dev/tty{self._number} size").split()[1])
        letters = self._says(f"cat /dev/vcs{self._number}")
        rows = (letters[at : at + columns].rstrip() for at in range(0, len(letters), columns))
        return "\n".join(row for row in rows if row)

    def _answers(self) -> None:
        """A question on the console, once: the password of sudo, and the end of a pager."""
        text = self.text()
        if text == self._answered:
            return
        last = text.rpartition("\n")[2]
        if _ASKS_PASSWORD.search(last):
            self._types(PASSWORD)
        elif _PAGES.search(last):
            press(self._machine.qmp, "q")
        else:
            return
        self._answered = text

    def _types(self, line: str) -> None:
        """On a busy emulated machine a key that is let go late would be repeated by the kernel."""
        self._machine.shell(f"printf '{_NO_REPEAT}' >/dev/tty{self._number}")
        types(self._machine.qmp, line)

    def _comes(self, pattern: str) -> None:
        def there() -> bool:
            return bool(re.search(pattern, self.text().rpartition("\n")[2]))

        wait(there, f"{pattern} on the console", _PROMPT_S)

    def _noted(self) -> list[str]:
        return self._says(f"cat {_TOLD}").splitlines()

    def _says(self, script: str) -> str:
        return self._machine.shell(script, _ANSWER_S)
