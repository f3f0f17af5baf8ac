"""Changes one text of a site's own catalogue, and leaves the others as they are."""

from collections.abc import Callable, Mapping
from pathlib import Path

from babel.messages.catalog import Catalog

from kiosk.i18n.catalogues.completeness import catalogue_file
from kiosk.i18n.catalogues.files import is_there, read_text
from kiosk.i18n.catalogues.persons import head_of, without_persons
from kiosk.i18n.extraction.parsing import ParsedCatalogue, parse
from kiosk.i18n.extraction.typography import typeset
from kiosk.i18n.extraction.updated_words import body_of, head_for

Key = tuple[str, str]
"""The context and the text as written."""


def said_in(translations: Path, tag: str) -> dict[Key, tuple[str, bool]]:
    """Returns each translation, and whether somebody has to look at it again. Raises UnreadableError."""
    file = catalogue_file(translations, tag)
    if not is_there(file):
        return {}
    return {
        (message.context or "", message.id): (str(message.string or ""), message.fuzzy)
        for message in parse(file)
        if message.id and isinstance(message.id, str)
    }


def with_translation(translations: Path, tag: str, key: Key, text: str) -> str:
    """Returns the catalogue with this translation, "" for none. Raises UnreadableError."""
    return with_translations(translations, tag, {key: text})


def with_translations(translations: Path, tag: str, said: Mapping[Key, str]) -> str:
    """Returns the catalogue with these translations, "" for none. Raises UnreadableError."""

    def change(catalogue: Catalog) -> None:
        for (context, source), text in said.items():
            message = catalogue.get(source, context)
            if message is None:
                catalogue.add(source, typeset(text, tag), context=context)
            else:
                message.string = typeset(text, tag)
                message.flags.discard("fuzzy")

    return _changed(translations, tag, change)


def with_moved(translations: Path, tag: str, key: Key, source: str) -> str:
    """Returns the catalogue after the author has changed a text to ``source``.

    Its translation stays with it and has to be looked at again. Raises UnreadableError.
    """
    context, before = key

    def change(catalogue: Catalog) -> None:
        message = catalogue.get(before, context)
        if message is None or catalogue.get(source, context) is not None:
            return
        catalogue.delete(before, context)
        flags = ["fuzzy"] if message.string else []
        catalogue.add(
            source, message.string, message.locations, flags, message.auto_comments, context=context
        )

    return _changed(translations, tag, change)


def _changed(translations: Path, tag: str, change: Callable[[Catalog], None]) -> str:
    file = catalogue_file(translations, tag)
    if is_there(file):
        head, catalogue = without_persons(head_of(read_text(file))), parse(file)
    else:
        head, catalogue = head_for(tag), ParsedCatalogue()
    change(catalogue)
    return head + body_of(catalogue)
