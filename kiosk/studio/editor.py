"""What the editor of a panel shows and saves, in its file or as changes of the program's texts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.base import durable_files
from kiosk.base.problems import Problem
from kiosk.content.deck.load_deck import read_panel
from kiosk.content.files.document import read_document
from kiosk.studio.findings_at_fields import FieldMessage, as_mapping, messages_of
from kiosk.studio.site_files.override_edit import replaced_in, with_replaced
from kiosk.studio.site_files.panel_fields import TextField, text_fields
from kiosk.studio.site_files.site_folder import LoopPanel, SiteFolder
from kiosk.studio.site_files.toml_edit import EditRefused, Value
from kiosk.studio.translations import Translations

_CHOICES = ("field", "motif", "topic")
_READABLE = 0o644
_A_LINE = 34
"""Characters that fit on a line of the form."""


@dataclass(frozen=True, slots=True)
class ShownField:
    """A field of the form with its present ``text``, a row a line where there are ``many``."""

    key: str
    label: str
    text: str
    longest: int
    rows: int
    many: bool
    optional: bool
    lines: int
    sources: tuple[str, ...] = ()


class PanelEditor:
    def __init__(self, site: SiteFolder, panel: LoopPanel) -> None:
        self._site, self._panel = site, panel
        self._texts = text_fields(panel.kind) if panel.kind else ()

    @property
    def file(self) -> Path:
        """The file that an edit changes."""
        return (
            self._panel.file
            if self._panel.own
            else self._site.content / "overrides" / f"{self._panel.name}.toml"
        )

    @property
    def paths(self) -> dict[tuple[str, ...], str]:
        """The fields of the form by their paths in the file."""
        keys = (*(text.key for text in self._texts), *(_CHOICES if self._panel.own else ()))
        return {(key,): key for key in keys}

    def fields(self) -> Iterator[ShownField]:
        replaced = {} if self._panel.own else replaced_in(self._source())
        for text in self._texts:
            rows = _as_rows(self._panel.data.get(text.key))
            shown = [replaced.get(row, row) for row in rows]
            many = text.shape == "lines"
            lines = len(shown) + 1 if many else max(2, -(-text.longest // _A_LINE))
            yield ShownField(
                *(
                    text.key,
                    text.label,
                    "\n".join(shown),
                    text.longest,
                    text.rows,
                    many,
                    text.optional,
                    lines,
                ),
                tuple(filter(None, shown)),
            )

    def save(self, form: Mapping[str, str]) -> bool:
        """Writes what differs; returns whether anything did. Raises EditRefused, OSError."""
        if self._panel.own:
            return self._save_own(form)
        before = source = self._source()
        for was, text in self._replacements(form):
            source = with_replaced(source, was, text)
        if source != before:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            durable_files.replace(self.file, source.encode(), _READABLE)
        return source != before

    def faults(self) -> dict[str, list[FieldMessage]]:
        """Returns at once what is wrong with the file alone; ``check`` finds the rest."""
        read = read_document(self.file) if self.file.exists() else None
        if isinstance(read, Problem):
            problems: tuple[Problem, ...] = (read,)
        elif read is None or not self._panel.own:
            problems = ()
        else:
            panel = read_panel(read)
            problems = panel if isinstance(panel, tuple) else ()
        return messages_of(map(as_mapping, problems), self.file, self.paths)

    def _source(self) -> str:
        return self.file.read_text("utf-8") if self.file.exists() else ""

    def _save_own(self, form: Mapping[str, str]) -> bool:
        changes: dict[str, Value] = {}
        for text in self._texts:
            if text.key in form:
                value = _value(text, form[text.key])
                if value != self._panel.data.get(text.key) and (value or text.key in self._panel.data):
                    changes[text.key] = value
        for key in _CHOICES:
            chosen = form.get(key)
            if chosen is not None and chosen != self._panel.data.get(key, ""):
                changes[key] = chosen or None
        if changes:
            self._site.change_panel(self._panel, changes)
            self._follow(changes)
        return bool(changes)

    def _follow(self, changes: Mapping[str, Value]) -> None:
        """Keeps translations beside the texts that have changed."""
        for key in (text.key for text in self._texts if text.key in changes):
            before, after = _as_rows(self._panel.data.get(key)), _as_rows(changes[key])
            for tag in self._site.languages[1:]:
                Translations(self._site, self._panel.name, tag).follow(before, after)

    def _replacements(self, form: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        """Yields each text of the program with its words at this site."""
        for text in self._texts:
            value = self._panel.data.get(text.key)
            if text.key not in form or value is None:
                continue
            rows = value if isinstance(value, list) else [value]
            said = _rows(form[text.key]) if isinstance(value, list) else [_line(form[text.key])]
            if len(rows) != len(said):
                raise EditRefused(f"“{text.label}” has {len(rows)} lines in the program: keep as many")
            yield from ((was, now or was) for was, now in zip(rows, said, strict=True))


def _as_rows(value: object) -> list[str]:
    return [str(row) for row in (value if isinstance(value, list) else [value])] if value else []


def _value(text: TextField, given: str) -> Value:
    """Returns the value of a field; None leaves an optional one out."""
    if text.shape == "lines":
        rows = _rows(given)
        return rows or (None if text.optional else [])
    return _line(given) or (None if text.optional else "")


def _rows(given: str) -> list[str]:
    return [row for row in map(_line, given.splitlines()) if row]


def _line(given: str) -> str:
    return " ".join(given.split())
