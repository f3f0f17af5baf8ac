"""The meaning of each exit code: one table for commands, services, help, manual and docs."""

from collections.abc import Mapping

WRONG_CALL = 2

LOST_GRAPHICS = 75
"""Restart, and paint by software."""

LEFT = 77
"""Staff have left the kiosk; do not restart it."""

REFUSED = 78
"""Restart, with the previous content."""

PIPE_CLOSED = 128 + 13
"""As in a shell, for a program that ends by SIGPIPE."""

REFUSED_BY_SERVER = 1
"""Of each command of ``awareness-kiosk-server``, with a sentence for people."""

NOT_CALIBRATED = 1
"""Of ``doctor --fix-touch``."""

NOT_ENROLLED, OUT_OF_REACH, SITE_REFUSED, THIS_MACHINE = 2, 3, 4, 5
"""Of a poll. With OUT_OF_REACH nobody has to do anything: a network comes and goes."""

OTHER_ENROLMENT = 75
"""Of the link: there is another enrolment, or none, so systemd begins again."""

OF_ALL = {
    0: "the command did what it was asked for",
    WRONG_CALL: "the command line is wrong",
    PIPE_CLOSED: "the reader of the output, such as head, has closed the pipe",
}

_UNWRITTEN = "the file cannot be written"
_RUN = {
    0: "ended by Ctrl+C, by SIGTERM or by closing its window",
    WRONG_CALL: "--at names no place",
    LOST_GRAPHICS: "the graphics card was lost; systemd restarts the kiosk with the software renderer",
    LEFT: "staff have left the kiosk; systemd does not restart it",
    REFUSED: "nothing can be shown; systemd restarts the kiosk with the previous content",
}

OF_COMMAND = {
    "run": _RUN,
    "present": _RUN,
    "shots": {0: "nothing is wrong in any screen", 1: "something is wrong", 2: "there is no such screen"},
    "check": {0: "no errors; there may be warnings", 1: "errors"},
    "out-of-order": {1: "the site cannot be read, or the picture cannot be written"},
    "install": {1: "a step did not work, or the program is installed in another way"},
    "uninstall": {1: "a step did not work, or the program is installed in another way"},
    "helplines": {2: "there is no such country"},
    "new site": {1: "the folder is there already or cannot be made", 2: "the name cannot be a folder's name"},
    "words": {1: "a catalogue cannot be read"},
    "review": {
        1: "a file cannot be read or written, or a row not be taken",
        2: "the language is not known",
    },
    "voice": {
        1: "a recording was refused, or a file cannot be read or written",
        WRONG_CALL: "the site does not offer the language, or nobody has that role",
    },
    "handout": {
        1: "the site cannot be read, or the file not be written",
        2: "no such programme or language",
    },
    "export": {
        1: "the site cannot be read, or the folder not be written",
        2: "no such programme or language",
    },
    "sign": {1: "the site cannot be read, has no such sign language, or no such clip"},
    "talk import": {1: "the file is no talk that can be shown here, or cannot be kept"},
    "talk export": {1: _UNWRITTEN, 2: "there is no such talk"},
    "confirm": {1: "nothing was written down, or a file cannot be read or written"},
    "pack file": {1: "the folder is no site that can travel, has errors, or the file cannot be written"},
    "pack check": {1: "the folder is no site that can travel, or has errors"},
    "pack keys new": {1: "no key was made"},
    "pack keys show": {1: "the repository cannot be read"},
    "pack keys rotate": {1: "nothing was signed, and the keys are as they were"},
    "pack new": {1: "no repository was begun"},
    "pack first-day": {1: "no repository was begun; keys that were made stay, and it goes on with them"},
    "pack sign": {1: "nothing was signed"},
    "pack program": {1: "nothing was signed"},
    "pack promote": {1: "nothing was signed"},
    "pack publish": {1: "it was not published, and what was there before stays"},
    "pack stick": {1: "it was not written, and what was there before stays"},
    "apply": {
        1: "the site has errors or cannot be kept, or there is none to go back to: nothing was changed"
    },
    "stick": {1: "nothing was done; the answer says why in a word"},
    "enrol": {1: "nothing was done: the file, the code or the server cannot be used"},
    "install-screen": {1: "the machine is no screen of the fleet yet: the step that failed says why"},
    "doctor": {
        0: "nothing to mend; with --fix-touch: touches land right",
        NOT_CALIBRATED: "warnings; with --fix-touch: nothing was calibrated",
        2: "failures",
    },
    "due": {
        0: "nothing runs out within 14 days",
        1: "something runs out within 14 days",
        2: "something has run out or does not count, or the site cannot be read",
    },
    "schedule": {1: "something in the files of the site is wrong"},
    "statement": {1: "the site cannot be read, or the page not be written"},
    "report": {1: _UNWRITTEN},
    "pin": {1: "the PIN is refused or cannot be kept, or nobody typed one"},
}
"""Exit codes of a command that differ from the common ones, or add to them."""

_NOT_RENEWED = "something could not be renewed, or what is published is damaged: standard error names it"
_NOT_PUBLISHED = "nothing was published, or what was published before is damaged: standard error says which"
_NO_VERSION = "there is no version, or a program of Debian refused it: the versions are as they were"

OF_SERVER = {
    "setup": {REFUSED_BY_SERVER: "a setting is missing or cannot be used, or a service did not start"},
    "enrol": {REFUSED_BY_SERVER: "no code was made, or its file could not be written"},
    "channel": {REFUSED_BY_SERVER: "the screen stays in its channel"},
    "revoke": {REFUSED_BY_SERVER: "there is no such screen, or a file could not be written"},
    "list": {REFUSED_BY_SERVER: "the list of screens cannot be read"},
    "renew": {REFUSED_BY_SERVER: _NOT_RENEWED},
    "codes": {REFUSED_BY_SERVER: "a code that was used is still good"},
    "page": {REFUSED_BY_SERVER: "the page was not written"},
    "try-mail": {REFUSED_BY_SERVER: "no mail was handed on"},
    "apt add": {REFUSED_BY_SERVER: "the package cannot be published: the versions are as they were"},
    "apt percent": {REFUSED_BY_SERVER: _NO_VERSION},
    "apt stop": {REFUSED_BY_SERVER: _NO_VERSION},
    "apt list": {REFUSED_BY_SERVER: "the versions cannot be read"},
    "rollout status": {REFUSED_BY_SERVER: "this machine is no server yet, or its state cannot be read"},
    "rollout advance": {REFUSED_BY_SERVER: _NOT_PUBLISHED},
    "rollout stop": {REFUSED_BY_SERVER: "nothing was stopped"},
    "rollout promote": {REFUSED_BY_SERVER: _NOT_PUBLISHED},
}
"""As OF_COMMAND, of ``awareness-kiosk-server``."""

OF_SERVICE: dict[str, dict[int, str]] = {
    "kiosk.fleet.agent poll": {
        0: "the newest site is here, or another poll is running",
        NOT_ENROLLED: "this machine is not enrolled",
        OUT_OF_REACH: "the server is out of reach; no failure for systemd, and the timer tries again",
        SITE_REFUSED: "what is published was refused, and the screen stays as it is",
        THIS_MACHINE: "this machine could not take the site: its disk, its time, or the gate",
    },
    "kiosk.fleet.agent.mqtt": {
        0: "no broker is to be followed",
        1: "the enrolment cannot be read; systemd tries again",
        OTHER_ENROLMENT: "there is another enrolment, or none any more; systemd starts it again",
    },
    "kiosk.phones": {
        0: "ended by systemd, or by the window that started it",
        WRONG_CALL: "nothing says where the socket of the window is",
    },
}
"""By the module that systemd starts after ``python -m``. Others answer over a socket, and end with 0."""


def codes_of(own: Mapping[int, str]) -> dict[int, str]:
    """Every exit code of a command that has these of its own, in order.

    argparse exits with ``WRONG_CALL`` for each invalid call.
    """
    wrong = "; or ".join(filter(None, (own.get(WRONG_CALL), OF_ALL[WRONG_CALL])))
    return dict(sorted((OF_ALL | dict(own) | {WRONG_CALL: wrong}).items()))
