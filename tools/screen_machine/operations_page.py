"""docs/how-to/operations.md, typed: which commands a person types where, and who types the others."""

from collections.abc import Mapping

from tools.shared.page_commands import sections

PAGE = "how-to/operations.md"
INSTALL, LOG = "In ten minutes", "The log"
MANY, TRAVELS = "One site for forty screens", "A site that travels"
TALK, LEFT, UPDATES = "A talk on an installed machine", "Staff leave the kiosk", "Updates and going back"
LATER = ("awareness-kiosk check", "sudo awareness-kiosk doctor")
"""Of the installation, typed in another case: beside a kiosk that runs."""

_AT_THE_SCREEN = "ssh -t hall-7 "
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
}
"""By command, who types it."""

RESTART = "sudo systemctl reboot"
CODES = {
    "sudo awareness-kiosk doctor": 1,
    "sudo journalctl --unit awareness-kiosk --grep kiosk.machine": 1,
}
"""How a command may end besides 0: people have not signed the site; an area has no line in the log."""


def typed(heading: str) -> list[str]:
    """What a person types of a section, in order; at the machine itself, where the page comes in by SSH."""
    every = dict(sections(PAGE))[heading]
    return [each.removeprefix(_AT_THE_SCREEN) for each in every if each not in NOT_TYPED]
