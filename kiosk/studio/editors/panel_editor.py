"""A panel, in its own file or as changes of the program's texts."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from kiosk.base.problems import Problem
from kiosk.base.toml_lines import KeyPath
from kiosk.content.deck.load_deck import read_panel
from kiosk.content.files.document import read_document
from kiosk.studio.editors.edited_text import ShownField, line, replace_texts, replacements, typed_rows
from kiosk.studio.editors.findings_at_fields import FieldMessage, as_mapping, messages_of
from kiosk.studio.editors.translations import Translations
from kiosk.studio.site_files.panel_fields import PHOTO_FIELDS, TextField, text_fields
from kiosk.studio.site_files.site_folder import LoopPanel, SiteFolder
from kiosk.studio.site_files.toml_edit import EditRefused, Value

_CHOICES = ("field", "motif", "topic")
_A_LINE = 34
"""Characters that fit on a line of the form."""


class PanelEditor:
    def __init__(self, site: SiteFolder, panel: LoopPanel) -> None:
        self._site, self.panel = site, panel
        has_photo = panel.own and isinstance(panel.data.get("photo"), dict)
        self._texts = (*text_fields(panel.kind), *(PHOTO_FIELDS if has_photo else ()))
        self.ref, self.title, self.own, self.fault = panel.name, panel.title, panel.own, panel.fault

    @property
    def file(self) -> Path:
        changes = self._site.content / "overrides" / f"{self.panel.name}.toml"
        return self.panel.file if self.own else changes

    @property
    def paths(self) -> Mapping[KeyPath, str]:
        found = {text.path: text.key for text in self._texts}
        return found | {(key,): key for key in (*_CHOICES, "photo") if self.own}

    def fields(self) -> Iterator[ShownField]:
        replaced = {} if self.own else replacements(self.file)
        for text in self._texts:
            rows = [replaced.get(row, row) for row in _as_rows(self._present(text))]
            many = text.shape == "lines"
            lines = len(rows) + 1 if many else max(2, -(-text.longest // _A_LINE))
            limits = text.longest, text.rows, many, text.optional, lines
            sources = tuple(filter(None, rows)) if text.translated else ()
            yield ShownField(text.key, text.label, "\n".join(rows), *limits, sources)

    def save(self, form: Mapping[str, str]) -> bool:
        return self._save_own(form) if self.own else replace_texts(self.file, [*self._replacements(form)])

    def faults(self) -> dict[str, list[FieldMessage]]:
        read = read_document(self.file) if self.file.exists() else None
        if isinstance(read, Problem):
            problems: tuple[Problem, ...] = (read,)
        elif read is None or not self.own:
            problems = ()
        else:
            panel = read_panel(read)
            problems = panel if isinstance(panel, tuple) else ()
        return messages_of(map(as_mapping, problems), self.file, self.paths)

    def _save_own(self, form: Mapping[str, str]) -> bool:
        changes: dict[KeyPath, Value] = {}
        for text in self._texts:
            if text.key in form:
                value = _value(text, form[text.key])
                if value != self._present(text) and (value or self._present(text) is not None):
                    changes[text.path] = value
        for key in _CHOICES:
            chosen = form.get(key)
            if chosen is not None and chosen != self.panel.data.get(key, ""):
                changes[(key,)] = chosen or None
        if changes:
            self._site.change(self.panel.file, changes)
            self._follow(changes)
        return bool(changes)

    def _present(self, text: TextField) -> object:
        """Returns the value in the file; None if there is none."""
        table = self.panel.data.get(text.table) if text.table else self.panel.data
        return table.get(str(text.path[-1])) if isinstance(table, Mapping) else None

    def _follow(self, changes: Mapping[KeyPath, Value]) -> None:
        """Keeps translations beside the texts that have changed."""
        for text in (text for text in self._texts if text.path in changes):
            before, after = _as_rows(self._present(text)), _as_rows(changes[text.path])
            for tag in self._site.languages[1:]:
                Translations(self._site, self.ref, tag).follow(before, after)

    def _replacements(self, form: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        """Yields each text of the program with its words at this site."""
        for text in self._texts:
            value = self.panel.data.get(text.key)
            if text.key not in form or value is None:
                continue
            rows = value if isinstance(value, list) else [value]
            said = typed_rows(form[text.key]) if isinstance(value, list) else [line(form[text.key])]
            if len(rows) != len(said):
                raise EditRefused(f"“{text.label}” has {len(rows)} lines in the program: keep as many")
            yield from ((was, now or was) for was, now in zip(rows, said, strict=True))


def _as_rows(value: object) -> list[str]:
    return [str(row) for row in (value if isinstance(value, list) else [value])] if value else []


def _value(text: TextField, given: str) -> Value:
    """Returns the value of a field; None leaves an optional one out."""
    if text.shape == "lines":
        rows = typed_rows(given)
        return rows or (None if text.optional else [])
    return line(given) or (None if text.optional else "")
