"""The lines to type so that a machine becomes the enrolled screen. Pure."""

from collections.abc import Iterator
from pathlib import Path

from kiosk.fleet.server.enrolling import CODE_LASTS, Invitation, NewScreen

_PACKAGE = "awareness-kiosk_*.deb"


def ways_to_join(new: NewScreen, invitation: Invitation, user: str, file: Path | None) -> Iterator[str]:
    """``user`` is the person at the server, who most likely has the same name elsewhere; "" if not known."""
    given = f"--code {invitation.code} --server {invitation.server}"
    yield f"The code is good for one machine, and for {CODE_LASTS.days} days. Use it in one of these ways."
    yield "At the desk, in the folder with the package; this installs the program, too:"
    yield f"    awareness-kiosk install-screen {user or 'USER'}@{new.name} --package {_PACKAGE} {given}"
    yield "On the machine, by SSH, where the program is installed:"
    yield f"    sudo awareness-kiosk enrol {given}"
    yield "At its screen, by touch, on the staff page: Join a group of screens (without later programs):"
    yield f"    server {invitation.server}   code {invitation.code}"
    if file:
        yield f"Without a network: {file} on a stick, for nobody else."
    elif not new.broker:
        again = f"enrol {new.name} --again --no-broker --file"
        yield f"Without a network, by a stick: awareness-kiosk-server {again}"
