"""A panel, in its own file or as changes of the program's texts."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from kiosk.base.problems import Problem
from kiosk.base.toml_lines import KeyPath
from kiosk.content.deck.load_deck import read_panel
from kiosk.content.files.document import read_document
from kiosk.studio.author import text
from kiosk.studio.editors.edited_text import ShownField, keep_as_many, replace_texts, replacements
from kiosk.studio.editors.findings_at_fields import FieldMessage, as_mapping, messages_of
from kiosk.studio.editors.translations import Translations
from kiosk.studio.site_files.panel_fields import PHOTO_FIELDS, TextField, text_fields
from kiosk.studio.site_files.site_folder import LoopPanel, SiteFolder
from kiosk.studio.site_files.toml_edit import EditRefused, Value
from kiosk.studio.site_files.typed_text import line, typed_rows

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
        found = {shown.path: shown.key for shown in self._texts}
        return found | {(key,): key for key in (*_CHOICES, "photo") if self.own}

    def fields(self) -> Iterator[ShownField]:
        replaced = {} if self.own else replacements(self.file)
        for shown in self._texts:
            rows = [replaced.get(row, row) for row in _as_rows(self._present(shown))]
            many = shown.shape == "lines"
            lines = len(rows) + 1 if many else max(2, -(-shown.longest // _A_LINE))
            limits = shown.longest, shown.rows, many, shown.optional, lines
            sources = tuple(filter(None, rows)) if shown.translated else ()
            yield ShownField(shown.key, text(*shown.label), "\n".join(rows), *limits, sources)

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
        for shown in self._texts:
            if shown.key in form:
                value = _value(shown, form[shown.key])
                if value != self._present(shown) and (value or self._present(shown) is not None):
                    changes[shown.path] = value
        for key in _CHOICES:
            chosen = form.get(key)
            if chosen is not None and chosen != self.panel.data.get(key, ""):
                changes[(key,)] = chosen or None
        if changes:
            self._site.change(self.panel.file, changes)
            self._follow(changes)
        return bool(changes)

    def _present(self, shown: TextField) -> object:
        """Returns the value in the file; None if there is none."""
        table = self.panel.data.get(shown.table) if shown.table else self.panel.data
        return table.get(str(shown.path[-1])) if isinstance(table, Mapping) else None

    def _follow(self, changes: Mapping[KeyPath, Value]) -> None:
        """Keeps translations beside the texts that have changed."""
        for shown in (shown for shown in self._texts if shown.path in changes):
            before, after = _as_rows(self._present(shown)), _as_rows(changes[shown.path])
            for tag in self._site.languages[1:]:
                Translations(self._site, self.ref, tag).follow(before, after)

    def _replacements(self, form: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        """Yields each text of the program with its words at this site."""
        for shown in self._texts:
            value = self.panel.data.get(shown.key)
            if shown.key not in form or value is None:
                continue
            rows = value if isinstance(value, list) else [value]
            said = typed_rows(form[shown.key]) if isinstance(value, list) else [line(form[shown.key])]
            if len(rows) != len(said):
                raise EditRefused(keep_as_many(text(*shown.label), len(rows)))
            yield from ((was, now or was) for was, now in zip(rows, said, strict=True))


def _as_rows(value: object) -> list[str]:
    return [str(row) for row in (value if isinstance(value, list) else [value])] if value else []


def _value(shown: TextField, given: str) -> Value:
    """Returns the value of a field; None leaves an optional one out."""
    if shown.shape == "lines":
        rows = typed_rows(given)
        return rows or (None if shown.optional else [])
    return line(given) or (None if shown.optional else "")
