"""Finds the offered languages in which a panel is ever shown."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from kiosk.content.passages import Sheet
from kiosk.core.content.translatable import Key
from kiosk.i18n.catalogues.completeness import catalogue_file
from kiosk.i18n.catalogues.scan import translations


class Spoken:
    """Returns the languages of a sheet; ``catalogues`` are folders of translations."""

    def __init__(self, languages: Sequence[str], catalogues: Sequence[Path]) -> None:
        self._languages, self._catalogues = languages, catalogues

    def __call__(self, sheet: Sheet) -> Sequence[str]:
        texts = {(sheet.ref, passage.text) for passage in sheet.passages}
        return [tag for tag in self._languages if tag == sheet.language or texts <= self._known[tag]]

    @cached_property
    def _known(self) -> dict[str, frozenset[Key]]:
        return {
            tag: frozenset[Key]().union(
                *(translations(catalogue_file(folder, tag)).keys() for folder in self._catalogues)
            )
            for tag in self._languages
        }
