"""Advice where files of the program are missing on a machine on which it is installed."""

import shlex
from pathlib import Path

from kiosk.base.installed.installed_paths import INSTALLED_PROGRAM
from kiosk.base.places import ROOT, command


def install_again(root: Path = ROOT) -> str:
    """Says how this program, in the folder ``root``, came onto the machine: as a package, or by
    ``install``.
    """
    if root == INSTALLED_PROGRAM:
        return "install the package again: sudo apt install --reinstall ./awareness-kiosk_*.deb"
    return f"install it again: sudo {shlex.join((*command(root), 'install', '--apply'))}"
