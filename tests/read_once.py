"""Reading that tests do again and again, of files that are mostly the same, is done once."""

import pickle
from contextlib import contextmanager
from copy import copy
from functools import lru_cache

import pytest
from babel import localedata

from kiosk.base.places import TRANSLATIONS
from kiosk.cli import main
from kiosk.content.deck import load_deck
from kiosk.content.files import document
from kiosk.content.rules import terms
from kiosk.content.words import readability
from kiosk.i18n.catalogues import catalogue, scan


@contextmanager
def read_once():
    """Two thirds of the time of loading a world go to scanning seven catalogues and parsing a hundred files.

    What is remembered belongs to the bytes of a file, not to its name; only the program's own catalogues,
    which no test writes, are remembered by it. Each caller gets an object of its own where it may change it.
    Panels, topics and the parser of commands are never changed. Which words a text must not say, and how hard
    it is to read, is asked of the same texts in each check. For each tag Babel reads through all its locales.
    """
    load, read = catalogue.load_words, document.document_of

    @lru_cache(maxsize=256)
    def parsed(file, raw):
        return pickle.dumps(read(file, raw))

    loaded = lru_cache(maxsize=32)(load)

    def words(file):
        return copy(loaded(file)) if file.is_relative_to(TRANSLATIONS) else load(file)

    with pytest.MonkeyPatch.context() as patch:
        for each in (scan.translations_in, scan.scan_text):
            patch.setattr(scan, each.__name__, lru_cache(maxsize=16)(each))
        patch.setattr(document, "document_of", lambda file, raw: pickle.loads(parsed(file, raw)))
        patch.setattr(catalogue, "load_words", words)
        patch.setattr(load_deck, "read_panel", _sound_ones(load_deck.read_panel))
        patch.setattr(load_deck, "read_topic", _sound_ones(load_deck.read_topic))
        patch.setattr(localedata, "normalize_locale", lru_cache(maxsize=64)(localedata.normalize_locale))
        patch.setattr(terms, "faults", _faults_once(terms.faults))
        patch.setattr(readability, "syllables", lru_cache(maxsize=10_000)(readability.syllables))
        patch.setattr(main, "build_parser", lru_cache(maxsize=64)(main.build_parser))
        yield


def _sound_ones(read):
    """Those without a fault are remembered; what is told of a fault names its file and its line."""
    known = {}

    def remembered(document):
        key = pickle.dumps(document.data)
        if key in known:
            return known[key]
        item = read(document)
        if not isinstance(item, tuple):
            known[key] = item
        return item

    return remembered


def _faults_once(find):
    known = {}

    def remembered(text, said, is_legal, legal_place, from_record=False):
        key = text, id(said), is_legal, legal_place, from_record
        if key not in known:
            # The terms are kept, so that no others get their identity.
            known[key] = said, tuple(find(text, said, is_legal, legal_place, from_record))
        return iter(known[key][1])

    return remembered
