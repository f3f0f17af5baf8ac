"""Reading that tests do again and again, of files that are mostly the same, is done once."""

import pickle
from contextlib import contextmanager
from copy import copy
from functools import lru_cache

import pytest

from kiosk.content.files import document
from kiosk.i18n.catalogues import catalogue, scan
from kiosk.places import TRANSLATIONS


@contextmanager
def read_once():
    """Two thirds of the time of loading a world go to scanning seven catalogues and parsing a hundred files.

    What is remembered belongs to the bytes of a file, not to its name; only the program's own catalogues,
    which no test writes, are remembered by it. Each caller gets an object of its own where it may change it.
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
        yield
