"""docs/operations.md, typed: which commands a person types where and why some are not typed here."""

from collections.abc import Mapping

from tools.shared.page_commands import sections

PAGE = "operations.md"
INSTALL, LOG = "In ten minutes", "The log"
TALK, LEFT = "A talk on an installed machine", "Staff leave the kiosk"
_NO_CASE = "no case types it to its end yet"
NOT_TYPED: Mapping[str, str] = {
    "scp awareness-kiosk_*.deb USER@ADDRESS:": "another computer does it; the package lies there already",
    "ssh USER@ADDRESS": "another computer does it; the person is at the console",
    "scp our-screens.site hall-7:": "desk and screen are one machine here",
    "sudo awareness-kiosk enrol --code 7K2M-0QXA-9T4W-H3ZC --server fleet.example.org": (
        "it needs a server: `make boot-fleet`, `enrols_three_screens`"
    ),
    "sudo awareness-kiosk enrol kiosk-7.enrol": "a server writes it: `make boot-machine`, `joins_a_fleet`",
    "[Service]": "a line of a file",
    "ExecStart=": "a line of a file",
    "ExecStart=/opt/awareness-kiosk/venv-remote/bin/python -E -s -m kiosk.phones --address 192.168.7.20": (
        "a line of a file"
    ),
    ".venv/bin/python main.py install": "it needs a checkout: `make boot-machine`, `on_trial`",
    "sudo .venv/bin/python main.py install --apply": "it needs a checkout: `make boot-machine`, `on_trial`",
    "sudo .venv/bin/python main.py uninstall --apply": "it needs a checkout: `make boot-machine`, `on_trial`",
    **dict.fromkeys(
        (
            "awareness-kiosk check",
            "sudo awareness-kiosk doctor",
            "awareness-kiosk check --all-hosts",
            "awareness-kiosk pack file our-screens",
            "ssh -t hall-7 sudo awareness-kiosk apply our-screens.site --plan",
            "ssh -t hall-7 sudo awareness-kiosk apply our-screens.site",
            "sudo apt install ./awareness-kiosk_NEWER_amd64.deb",
            "sudo apt install --allow-downgrades ./awareness-kiosk_OLDER_amd64.deb",
            "ls /var/lib/awareness-kiosk-programs",
            "sudo apt install --allow-downgrades"
            " /var/lib/awareness-kiosk-programs/awareness-kiosk_OLDER_amd64.deb",
            "sudo apt-mark hold awareness-kiosk",
        ),
        _NO_CASE,
    ),
}
"""By command, who types it or why nobody does."""

RESTART = "sudo systemctl reboot"
CODES = {"sudo journalctl --unit awareness-kiosk --grep kiosk.machine": 1}
"""How a command may end besides 0: an area has no line in the log."""


def typed(heading: str) -> list[str]:
    """What a person types of a section, in order."""
    return [each for each in dict(sections(PAGE))[heading] if each not in NOT_TYPED]
