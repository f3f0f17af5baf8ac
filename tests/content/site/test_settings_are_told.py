"""Every setting is in the file that sites begin with; tests/content/test_reference_tables.py has the page."""

import re
import tomllib

from kiosk.base.places import RESOURCES
from kiosk.core.base.record import records_in
from kiosk.core.base.record_marks import annotations_of, keys_of
from kiosk.core.site.settings import Site
from kiosk.core.site.timings import Timings

WRITTEN_BY_THE_PROGRAM = frozenset({"demo"})
"""Only the site that comes with the program has it."""


def all_keys_of(model):
    """What a site can write, in tables too."""
    for key, annotation in keys_of(model).items():
        yield key
        for kind in records_in(annotation):
            yield from all_keys_of(kind)


def told_in(text):
    """Keys before an equals sign, in the name of a table, or as code."""
    named = re.findall(r"(?<![\w.])([\w.]+) = |`(\w+)`|\[\[?([\w.]+)\]", text)
    return {key for found in named for each in found for key in each.split(".")}


def test_every_setting_is_told():
    keys = set(all_keys_of(Site)) - WRITTEN_BY_THE_PROGRAM
    assert len(keys) > 80
    assert keys - told_in((RESOURCES / "site.toml").read_text("utf-8")) == set()


def test_number_and_limits_of_each_time_are_told():
    example = (RESOURCES / "site.toml").read_text("utf-8")
    assert len(annotations_of(Timings)) >= 6
    for name, annotation in annotations_of(Timings).items():
        (limits,) = annotation.__metadata__
        usual, least, most = f"{name} = {getattr(Timings, name):g}", f"{limits.ge:g}", f"{limits.le:g}"
        assert re.search(rf"\({least} to {most}\).*\n# {usual}$", example, re.MULTILINE), name


def test_how_long_the_idle_card_counts_is_told_for_accessibility():
    told = tomllib.loads((RESOURCES / "accessibility.toml").read_text("utf-8"))["requirement"]
    (row,) = (each for each in told if each["id"] == "A39")
    assert all(f" {Timings.validated().countdown_s:g} s" in row[key] for key in ("what", "how"))
