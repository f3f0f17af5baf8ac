"""Loads a language: its words from the catalogues, its name and its formats."""

from dataclasses import replace
from pathlib import Path

from kiosk.core.text.scripts import script_of
from kiosk.i18n.catalogues.completeness import catalogue_file, formats_tag, own_name
from kiosk.i18n.catalogues.files import is_there
from kiosk.i18n.catalogues.lazy import LazyWords
from kiosk.i18n.catalogues.scan import first_lines
from kiosk.i18n.catalogues.words import Refuses
from kiosk.i18n.language import ENGLISH, Language
from kiosk.i18n.pseudo import LONGER, MIRRORED


def load_language(tag: str, *translations: Path, refuses: Refuses | None = None) -> Language:
    """Loads a language or pseudo-language; the words of later folders win.

    Folders but the first are a site's, whose refused words are left out.
    """
    files = [file for folder in translations if is_there(file := catalogue_file(folder, tag))]
    own = frozenset(catalogue_file(folder, tag) for folder in translations[1:])
    words = LazyWords(*files, own=own, refuses=refuses)
    for built_in in (ENGLISH, LONGER, MIRRORED):
        if tag == built_in.tag:
            return replace(built_in, words=words) if files else built_in
    heads = [first_lines(file) for file in files]
    return Language(
        tag,
        own_name=next(filter(None, map(own_name, heads)), "") or _name_by_itself(tag),
        script=script_of(tag),
        locale=next(filter(None, map(formats_tag, heads)), "") or tag,
        words=words,
    )


def _name_by_itself(tag: str) -> str:
    from kiosk.i18n import formats

    name = formats.language_name(tag, tag)
    return name[:1].upper() + name[1:]
