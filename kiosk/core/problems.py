"""Findings about content and site, for the people who look after them."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """``text`` says in plain words what is wrong and how to mend it."""

    file: str
    line: int
    severity: Severity
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.severity}: {self.text}"
