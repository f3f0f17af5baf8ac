"""What is typed at a booted machine, and which site it shows."""

from tools.machine.nspawn import Machine
from tools.shared.terminal import Replies, converse

_APPLIED = "var/lib/awareness-kiosk/applied"


def typed_by_root(machine: Machine, line: str, answers: Replies | None = None) -> str:
    """A line of a page at its terminal, where root needs no sudo; it has to end well."""
    print(f"  {machine.host} # {line}", flush=True)
    ended = converse(machine.words("bash", "-c", line.removeprefix("sudo ")), answers or {})
    assert ended.code == 0, f"{line}: {ended.code}\n{ended.text}"
    return ended.text


def shows(machine: Machine, number: str) -> bool:
    """Whether the site that counts there has this number, confirmed."""
    chosen = machine.folder / f"{_APPLIED}.toml"
    if not chosen.is_file():
        return False
    digest = chosen.read_text("utf-8").split('digest = "')[1].split('"')[0]
    confirmed = (machine.folder / _APPLIED / digest / "confirmations.toml").read_text("utf-8")
    return f'number = "{number}"' in confirmed.partition("[[withdrawn]]")[0]
