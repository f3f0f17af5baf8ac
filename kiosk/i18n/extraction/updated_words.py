"""Catalogues on the disk, and their new versions."""

import re
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from kiosk.base.places import layers_in
from kiosk.i18n.catalogues.completeness import catalogue_file, catalogue_files, template_file
from kiosk.i18n.catalogues.files import read_text
from kiosk.i18n.catalogues.persons import head_of, without_persons
from kiosk.i18n.catalogues.plural_forms import IN_ORDER
from kiosk.i18n.extraction.harvest import for_site, harvest, is_site, own_language
from kiosk.i18n.extraction.parsing import is_translated, parse, texts_of
from kiosk.i18n.extraction.typography import typeset

_REFERENCES = re.compile(r"^#: .*\n", re.MULTILINE)
_HEADER = """\
# {title}
msgid ""
msgstr ""
"Project-Id-Version: awareness-kiosk\\n"
"Language: {tag}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"""
_LANGUAGE_HEADER = """\
"Plural-Forms: {plural_forms}\\n"
"X-Review: draft\\n"
"""


@dataclass(frozen=True, slots=True)
class Updated:
    """A file of words on the disk, and its new version."""

    file: Path
    old: str
    new: str
    catalogue: Catalog

    @property
    def is_stale(self) -> bool:
        """Whether more than the source references differs."""
        return _REFERENCES.sub("", self.old) != _REFERENCES.sub("", self.new)


def update_words(root: Path) -> tuple[Updated, ...]:
    """Updates the template first, then each language; writes nothing. Raises UnreadableError."""
    translations = root / "translations"
    template = harvest(root)
    pot = template_file(translations)
    old = pot.read_text(encoding="utf-8") if pot.exists() else ""
    words = _HEADER.format(title="Every word of program and content, in English.", tag="")
    written_in, layers = own_language(root), layers_in(root)
    updated = [Updated(pot, old, words + body_of(template), template)]
    for file in catalogue_files(translations).values():
        old = read_text(file)
        catalogue = parse(file)
        tag = file.parts[-3]
        wanted = for_site(template, catalogue, tag, written_in, layers) if is_site(root) else template
        catalogue.update(wanted)
        _calm(catalogue)
        _typeset(catalogue, tag)
        updated.append(Updated(file, old, without_persons(head_of(old)) + body_of(catalogue), catalogue))
    return tuple(updated)


def new_catalogue(root: Path, tag: str) -> Path:
    """Writes an empty catalogue; the next update adds the messages.

    Raises FileExistsError: a translator's work is never overwritten.
    """
    file = catalogue_file(root / "translations", tag)
    if file.exists():
        raise FileExistsError(file)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(head_for(tag), encoding="utf-8")
    return file


def head_for(tag: str) -> str:
    """Returns the head of a new catalogue, a draft."""
    plural_forms = IN_ORDER.get(tag.partition("-")[0]) or Catalog(locale=tag.replace("-", "_")).plural_forms
    header = _HEADER.format(title=f"Words in the language {tag}.", tag=tag)
    return header + _LANGUAGE_HEADER.format(plural_forms=plural_forms)


def _calm(catalogue: Catalog) -> None:
    """Removes marks that Babel sets: fuzzy ones without a translation, and obsolete ones without any."""
    for key, message in list(catalogue.obsolete.items()):
        if not is_translated(message):
            del catalogue.obsolete[key]
    for message in catalogue:
        if message.id and not is_translated(message):
            message.flags.discard("fuzzy")


def _typeset(catalogue: Catalog, tag: str) -> None:
    for message in catalogue:
        if message.id:
            forms = tuple(typeset(form, tag) for form in texts_of(message))
            message.string = forms[0] if isinstance(message.string, str | None) else forms


def body_of(catalogue: Catalog) -> str:
    """Returns the texts of a catalogue as a file has them below its head."""
    stream = BytesIO()
    write_po(stream, catalogue, width=0, omit_header=True)
    return f"\n{stream.getvalue().decode('utf-8').rstrip()}\n"
