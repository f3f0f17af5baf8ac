"""Every text of site.toml that has a language is among those that ``check`` looks at."""

from inspect import isclass
from typing import Annotated, get_args, get_origin

from kiosk.content.site.site_file import local_texts
from kiosk.core.base.record import Record
from kiosk.core.base.record_marks import CheckBefore, annotations_of, key_of, keys_of
from kiosk.core.site.settings import LocalText, LongName, Site

BY_LANGUAGE = next(each for each in LongName.__metadata__ if isinstance(each, CheckBefore))


def kinds(annotation, metadata=()):
    """The types that a field may have, down to those of its items, each with what is noted at it."""
    if get_origin(annotation) is Annotated:
        yield from kinds(annotation.__origin__, annotation.__metadata__)
        return
    yield annotation, metadata
    for inner in get_args(annotation):
        yield from kinds(inner)


def texts_of(model, path=()):
    """The path in the file of each field that is a text by language, and the model that has it."""
    for key, annotation in keys_of(model).items():
        here = (*path, key)
        for kind, metadata in kinds(annotation):
            if BY_LANGUAGE in metadata or kind == LocalText:
                yield here
            elif isclass(kind) and issubclass(kind, Record):
                yield from texts_of(kind, here)


def filled(model, path=(), **known):
    """A record in which each text by language says where it is."""
    values = dict(known)
    for name, annotation in annotations_of(model).items():
        here = (*path, key_of(name, annotation))
        for kind, metadata in kinds(annotation):
            if BY_LANGUAGE in metadata or kind == LocalText:
                values[name] = {"en": ".".join(here)}
            elif isclass(kind) and issubclass(kind, Record) and any(texts_of(kind)):
                values[name] = filled(kind, here)
    record = object.__new__(model)
    record.__dict__.update(values)
    return record


def test_check_looks_at_each_text_by_language():
    """Of a text that it does not name nobody checks missing languages, words, numbers and letters."""
    wanted = set(texts_of(Site))
    assert wanted >= {("name",), ("place", "name"), ("desk", "name"), ("desk", "where")}
    looked_at = dict(local_texts(filled(Site, languages=("en",))))
    assert set(looked_at) == wanted
    assert {path: ".".join(path) for path in wanted} == {path: text["en"] for path, text in looked_at.items()}
