"""The words of a panel in another language of the site: its own, or those of the program."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from kiosk.base import durable_files
from kiosk.i18n.catalogues.completeness import catalogue_file
from kiosk.i18n.catalogues.files import UnreadableError
from kiosk.i18n.extraction.one_text import said_in, with_moved, with_translation
from kiosk.loading.world import language_of
from kiosk.studio.author import text
from kiosk.studio.site_files.site_folder import SiteFolder
from kiosk.studio.site_files.toml_edit import EditRefused

_READABLE = 0o644


@dataclass(frozen=True, slots=True)
class Translated:
    """``of_program``: the program says it already. ``again``: its source has changed since."""

    text: str
    of_program: bool
    again: bool


def changed_texts(before: Sequence[str], after: Sequence[str]) -> list[tuple[str, str]]:
    """Returns each text with what its author made of it; texts that came, went or moved are in none."""
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return [
        pair
        for kind, a, b, c, d in blocks
        if kind == "replace" and b - a == d - c
        for pair in zip(before[a:b], after[c:d], strict=True)
        if pair[0] not in after and pair[1] not in before
    ]


def unreadable(tag: str, fault: UnreadableError) -> EditRefused:
    # TRANSLATORS: in the studio, {name} is a language, {fault} says why; about as long as the English
    said = text("the translations into {name} cannot be read: {fault}")
    return EditRefused(said.format(name=language_of(tag).own_name, fault=fault.text))


class Translations:
    """The site's own catalogue in one language, for one panel."""

    def __init__(self, site: SiteFolder, panel: str, tag: str) -> None:
        self._folder, self._panel, self._tag = site.file.parent / "translations", panel, tag
        self._program = language_of(tag)
        try:
            self._said = said_in(self._folder, tag)
        except UnreadableError as fault:
            raise unreadable(tag, fault) from fault

    def of(self, sources: Sequence[str]) -> list[Translated]:
        return [self._of(source) for source in sources]

    def save(self, said: Mapping[str, str]) -> bool:
        """Writes the translations of these sources that differ; returns whether any did. Raises OSError."""
        changed = False
        for source, now in said.items():
            before = self._of(source)
            if now != before.text or (before.again and now):
                self._write(with_translation(self._folder, self._tag, (self._panel, source), now))
                changed = True
        return changed

    def follow(self, before: Sequence[str], after: Sequence[str]) -> None:
        """Keeps each translation beside its source, which its author has changed. Raises OSError."""
        for was, now in changed_texts(before, after):
            if (self._panel, was) in self._said:
                self._write(with_moved(self._folder, self._tag, (self._panel, was), now))

    def _of(self, source: str) -> Translated:
        own, again = self._said.get((self._panel, source), ("", False))
        if own:
            return Translated(own, False, again)
        of_program = self._program.text(source, self._panel)
        return Translated("", False, False) if of_program == source else Translated(of_program, True, False)

    def _write(self, text: str) -> None:
        file = catalogue_file(self._folder, self._tag)
        file.parent.mkdir(parents=True, exist_ok=True)
        durable_files.replace(file, text.encode(), _READABLE)
        self._said = said_in(self._folder, self._tag)
