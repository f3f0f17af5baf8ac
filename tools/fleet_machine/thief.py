"""What a person does who has the server: a package of their own, and the server's own way to publish it."""

import subprocess
from pathlib import Path

EVIL = "99.0"
THIEFS_LINE = (
    "from pathlib import Path; from kiosk.fleet.server.rollouts.program_repository import ProgramRepository; "
    f"ProgramRepository(Path('/var/lib/awareness-kiosk-server/apt')).share('{EVIL}', 100)"
)
"""Without ``apt add``, which would refuse it."""


def thiefs_package(folder: Path) -> Path:
    """It would leave a file of root's."""
    tree = folder / "evil/DEBIAN"
    tree.mkdir(parents=True)
    (tree / "control").write_text(
        f"Package: awareness-kiosk\nVersion: {EVIL}\nArchitecture: all\nMaintainer: A <a@example.org>\n"
        "Description: evil\n",
        "utf-8",
    )
    (tree / "postinst").write_text("#!/bin/sh\ntouch /root/evil\n", "utf-8")
    (tree / "postinst").chmod(0o755)
    package = folder / f"awareness-kiosk_{EVIL}_all.deb"
    command = ("dpkg-deb", "--root-owner-group", "--build", str(tree.parent), str(package))
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return package
