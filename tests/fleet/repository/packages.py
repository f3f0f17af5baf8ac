"""Packages of the program, as small as they can be."""

import subprocess

from kiosk.fleet.repository.program_package import NAME, header_of


def archive(*members):
    """An ar archive out of names and bytes; dpkg would read no such package."""
    raw = b"!<arch>\n"
    for name, content in members:
        raw += header_of(name, len(content)) + content + b"\n" * (len(content) % 2)
    return raw


def build_package(folder, version, name=NAME, architecture="amd64", postinst=""):
    """A package that dpkg installs."""
    tree = folder / f"{name}-{version}"
    (tree / "DEBIAN").mkdir(parents=True)
    (tree / "DEBIAN/control").write_text(
        f"Package: {name}\nVersion: {version}\nArchitecture: {architecture}\nMaintainer: A <a@example.org>\n"
        "Section: misc\nPriority: optional\nDescription: a program\n in two lines\n"
    )
    if postinst:
        (tree / "DEBIAN/postinst").write_text(f"#!/bin/sh\n{postinst}\n")
        (tree / "DEBIAN/postinst").chmod(0o755)
    (tree / "usr/share/odd").mkdir(parents=True)
    (tree / "usr/share/odd/file").write_text("x" * 333)
    package = folder / f"{name}_{version}_{architecture}.deb"
    words = ("dpkg-deb", "--root-owner-group", "--build", str(tree), str(package))
    subprocess.run(words, check=True, capture_output=True)
    return package
