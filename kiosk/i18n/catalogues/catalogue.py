"""Loads a .po file into memory; no compiled catalogue is ever on the disk."""

import logging
from gettext import NullTranslations
from pathlib import Path
from sys import intern

from kiosk.i18n.catalogues.files import UnreadableError, read_text
from kiosk.i18n.catalogues.scan import LOST, judged_in, lost_lines, plural_rule, tag_of
from kiosk.i18n.catalogues.words import CatalogueWords

_log = logging.getLogger("kiosk.i18n.catalogues")


def load_words(file: Path) -> NullTranslations:
    """The words of a catalogue, without messages that are missing, fuzzy or do not fit."""
    try:
        text = read_text(file)
    except UnreadableError as error:
        _log.warning("%s:%d: %s", file, error.line, error.text)
        return NullTranslations()
    for line in lost_lines(text):
        _log.warning("%s:%d: %s", file, line, LOST)
        break
    tag = tag_of(file)
    plural = plural_rule(text, tag)
    if plural.wrong_line:
        _log.warning("%s:%d: %s", file, plural.wrong_line, plural.fault)
    said = {}
    for message, fault in judged_in(text, tag=tag):
        if fault:
            _log.warning("%s:%d: %r %s", file, message.line, message.sources[0], fault)
        else:
            # All languages share the English texts.
            context, source = message.key
            said[intern(context), intern(source)] = message.translations
    return CatalogueWords(said, plural.rule)
