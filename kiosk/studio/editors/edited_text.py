"""What can be edited beside the real screen: a panel, or a page of a topic."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from kiosk.base import durable_files
from kiosk.base.toml_lines import KeyPath
from kiosk.studio.author import plural, text
from kiosk.studio.editors.findings_at_fields import FieldMessage
from kiosk.studio.site_files.override_edit import replaced_in, with_replaced
from kiosk.studio.site_files.source import read_source

_READABLE = 0o644


@dataclass(frozen=True, slots=True)
class ShownField:
    """A field of a form with its present ``text``, a row a line where there are ``many``.

    ``longest`` is the limit in characters of the text, or of each row; 0 for none. ``sources`` are its texts
    as translators get them.
    """

    key: str
    label: str
    text: str
    longest: int = 0
    rows: int = 1
    many: bool = False
    optional: bool = False
    lines: int = 2
    sources: tuple[str, ...] = ()

    @property
    def counted(self) -> str:
        """A sentence about the length, in which the page's script fills in {most} and {lines}."""
        if not self.many:
            return counted_line(self.longest)
        # TRANSLATORS: in the studio, below a field with several lines; about as long as the English
        said = plural(
            "{lines} of {rows} lines, the longest has {most} of {n} character",
            "{lines} of {rows} lines, the longest has {most} of {n} characters",
            self.longest,
        )
        return said.replace("{rows}", str(self.rows))


def counted_line(longest: int) -> str:
    """Returns the sentence about the length of one text, in which the page's script fills in {most}."""
    # TRANSLATORS: in the studio, below a field: how many characters it has, of how many; at most 40
    # characters
    return plural("{most} of {n} character", "{most} of {n} characters", longest)


class EditedText(Protocol):
    """``ref`` names it on the screen and to translators; ``file`` is the one that an edit changes.

    ``own``: it is the site's. ``fault`` is why its file cannot be read, or "".
    """

    ref: str
    title: str
    own: bool
    fault: str

    @property
    def file(self) -> Path: ...

    @property
    def paths(self) -> Mapping[KeyPath, str]:
        """The fields of the form by their paths in the file."""
        ...

    def fields(self) -> Iterator[ShownField]:
        """Raises EditRefused, OSError."""
        ...

    def save(self, form: Mapping[str, str]) -> bool:
        """Writes what differs; returns whether anything did. Raises EditRefused, OSError."""
        ...

    def faults(self) -> dict[str, list[FieldMessage]]:
        """Returns at once what is wrong with the file alone; ``check`` finds the rest."""
        ...


def replacements(file: Path, page: str = "") -> dict[str, str]:
    """Returns the texts of the program that a file of changes replaces, of one page of a topic if named.

    Raises EditRefused, OSError.
    """
    return replaced_in(read_source(file), page)


def replace_texts(file: Path, texts: Sequence[tuple[str, str]], page: str = "") -> bool:
    """Writes texts of the program with their words at this site; returns whether the file has changed.

    Raises EditRefused, OSError.
    """
    before = source = read_source(file)
    for was, now in texts:
        source = with_replaced(source, was, now, page)
    if source != before:
        file.parent.mkdir(parents=True, exist_ok=True)
        durable_files.replace(file, source.encode(), _READABLE)
    return source != before


def keep_as_many(label: str, n: int) -> str:
    # TRANSLATORS: in the studio, when a text of the program got more or fewer lines; about as long as the
    # English
    return text("“{label}” has {n} lines in the program: keep as many").format(label=label, n=n)
