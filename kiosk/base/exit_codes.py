"""The meaning of each exit code: one table for commands, services, help, manual and docs."""

from collections.abc import Mapping

NOT_DONE, WRONG_CALL = 1, 2

LOST_GRAPHICS = 75
"""Restart, and paint by software."""

LEFT = 77
"""Staff have left the kiosk; do not restart it."""

REFUSED = 78
"""Restart, with the previous content."""

PIPE_CLOSED = 128 + 13
"""As in a shell, for a program that ends by SIGPIPE."""

NOT_ENROLLED, OUT_OF_REACH, SITE_REFUSED, THIS_MACHINE = 2, 3, 4, 5
"""Of a poll. OUT_OF_REACH requires no action: a network comes and goes."""

OTHER_ENROLMENT = 75
"""Of the link: there is another enrolment, or none, so systemd begins again."""

OF_ALL = {
    0: "the command did what it was asked for",
    NOT_DONE: "something is wrong, or was not done: the message says what",
    WRONG_CALL: "the command line is wrong, or names something that is not known",
    PIPE_CLOSED: "the reader of the output, such as head, has closed the pipe",
}
"""Of each command that people type, unless ``OF_COMMAND`` differs."""

_RUN = {
    0: "ended by Ctrl+C, by SIGTERM or by closing its window",
    LOST_GRAPHICS: "the graphics card was lost; systemd restarts the kiosk with the software renderer",
    LEFT: "staff have left the kiosk; systemd does not restart it",
    REFUSED: "nothing can be shown; systemd restarts the kiosk with the previous content",
}

OF_COMMAND = {
    "run": _RUN,
    "present": _RUN,
    "check": {0: "no errors; there may be warnings", NOT_DONE: "errors"},
    "doctor": {
        0: "nothing to mend; with --fix-touch: touches land right",
        NOT_DONE: "warnings; with --fix-touch: nothing was calibrated",
        WRONG_CALL: "failures",
    },
    "due": {
        0: "nothing runs out within 14 days",
        NOT_DONE: "something runs out within 14 days",
        WRONG_CALL: "something has run out or does not count, or the site cannot be read",
    },
}
"""Codes that systemd and scripts of hosts distinguish."""

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
