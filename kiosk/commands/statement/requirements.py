"""The requirements of accessibility, from resources/accessibility.toml, and their table for the docs."""

import tomllib
from dataclasses import dataclass
from typing import Annotated, Literal

from kiosk.base.places import RESOURCES
from kiosk.core.base.record import Record
from kiosk.core.base.record_marks import AS_LIST

FILE = RESOURCES / "accessibility.toml"

State = Literal["met", "partly", "installer", "not met"]


@dataclass(frozen=True, kw_only=True)
class Requirement(Record):
    """A requirement. ``en`` and ``title``: clause and title of EN 301 549; ``wcag`` and ``us``: of the other
    rules.

    ``tests`` are files of tests, or names of tests in them. ``installer``: the installer's part.
    """

    id: str
    what: str
    state: State
    en: str = ""
    title: str = ""
    wcag: str = ""
    us: str = ""
    how: str = ""
    installer: str = ""
    tests: Annotated[tuple[str, ...], AS_LIST] = ()

    @property
    def clauses(self) -> tuple[str, ...]:
        """Returns the rules that require it, each with its number and, for EN 301 549, its title."""
        european = f"EN 301 549 {self.en} {self.title}" if self.en else ""
        web = f"WCAG {self.wcag}" if self.wcag else ""
        american = self.us if self.us.startswith("ADA") else f"508 {self.us}" if self.us else ""
        return tuple(filter(None, (european, web, american)))


@dataclass(frozen=True, kw_only=True)
class _Listed(Record):
    requirement: Annotated[tuple[Requirement, ...], AS_LIST]


def requirements() -> tuple[Requirement, ...]:
    """Reads the requirements in the order of the file. An error in this file of the program is a defect and
    raises.
    """
    return _Listed.validated(**tomllib.loads(FILE.read_text("utf-8"))).requirement


def table() -> str:
    """Returns all requirements as a table in Markdown."""
    lines = [
        "| | what | asked for by | state | how, and the installer's part | tests |",
        "|---|---|---|---|---|---|",
    ]
    for each in requirements():
        part = f"Installer: {each.installer}." if each.installer else ""
        told = " ".join(filter(None, (each.how, part)))
        tests = "<br>".join(f"`{test.removeprefix('tests/')}`" for test in each.tests)
        clauses = "<br>".join(each.clauses)
        lines.append(f"| {each.id} | {each.what} | {clauses} | {each.state} | {told} | {tests} |")
    return "\n".join(lines) + "\n"
