"""A site's colours: every palette holds, and so does every mixture with the site's own."""

import re
import tomllib
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.base.places import DOCS, RESOURCES
from kiosk.content.design import load_design
from kiosk.content.files.document import Document
from kiosk.content.site.looks import fault_of, looks_of, palettes
from kiosk.core.display.colour_rules import BRIGHTEST, DARKEST, LIGHT, TEXT
from kiosk.core.display.contrast import distance, luminance, ratio
from kiosk.core.site.look_settings import USUAL, LookSettings

DESIGN = load_design()
NAMES = sorted(palettes()[USUAL])
COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


def looks(**colours):
    settings = LookSettings.validated(palette=colours.pop("palette", USUAL), colours=colours)
    lines = "\n".join(f'{name} = "{colour}"' for name, colour in colours.items())
    source = f'[looks]\npalette = "{settings.palette}"\n[looks.colours]\n{lines}\n'
    return looks_of(settings, Document("site.toml", tomllib.loads(source), source))


def shown(found, name):
    """The colour by its name, of what is shown."""
    if name == "handout":
        return found.handout
    if name in DESIGN.lights:
        like = next(field for field, each in DESIGN.looks.fields.items() if each.light == DESIGN.lights[name])
        return found.fields[like].light
    return found.fields[name].fill


def test_each_name_of_a_colour_is_told_to_sites():
    """In the note of site.toml the fields are told by *by its name*."""
    chapter = (DOCS / "how-to/colours.md").read_text("utf-8").partition("\nEach palette has ")[2]
    page = chapter.partition("\n\n")[0]
    assert sorted(set(re.findall(r"`(\w+)`", page))) == NAMES
    note = (RESOURCES / "site.toml").read_text("utf-8").partition("# Colours of your own:")[2]
    told = set(re.findall(r'"(\w+)"', note.partition("[looks.colours]")[0]))
    assert told - {"check"} == {*NAMES} - DESIGN.fields


def test_sites_are_told_each_palette():
    page = (DOCS / "how-to/colours.md").read_text("utf-8")
    assert set(re.findall(r"(?m)^\| `(\w+)` \|", page)) == {*palettes()}
    line = page.partition("palette = ")[2].partition("\n")[0]
    assert set(re.findall(r'"(\w+)"', line)) == {*palettes()}
    note = (RESOURCES / "site.toml").read_text("utf-8").partition("# A named set of colours:")[2]
    assert set(re.findall(r'"(\w+)"', note.partition("And the\n")[0])) == {*palettes()}


def test_the_head_of_the_palettes_says_what_they_hold():
    sets = [palette for name, palette in palettes().items() if name != USUAL]
    text, ink = next(iter(DESIGN.looks.fields.values())).text, DESIGN.colour("ink")
    fields = [[colours[name] for name in sorted(DESIGN.fields)] for colours in sets]
    on_fields = [ratio(colour, text) for each in fields for colour in each]
    on_lights = [ratio(colours[name], ink) for colours in sets for name in DESIGN.lights]
    apart = int(1000 * min(distance(*pair) for each in fields for pair in combinations(each, 2))) / 1000
    head = " ".join(re.findall(r"(?m)^# (.+)", (RESOURCES / "design/palettes.toml").read_text("utf-8")))
    assert f"on the fields: {min(on_fields):.1f} to {max(on_fields):.1f}" in head
    assert f"of ink on the lights: {min(on_lights):.1f} to {max(on_lights):.1f}" in head
    assert f"nearer than {apart:.3f} in OKLab" in head


@pytest.mark.parametrize("palette", palettes())
def test_a_palette_holds_everywhere(palette):
    colours = palettes()[palette]
    assert colours.keys() == palettes()[USUAL].keys()
    assert {name: fault for name in colours if (fault := fault_of(name, colours))} == {}
    found, problems = looks(palette=palette)
    assert problems == ()
    for name, field in found.fields.items():
        assert ratio(field.fill, field.text) >= TEXT
        assert ratio(field.fill, field.light) >= LIGHT
        assert ratio(field.light, DESIGN.colour("ink")) >= TEXT
        assert name == "ink" or DARKEST <= luminance(field.fill) <= BRIGHTEST
        # A hairline is seen, and is no text.
        assert 1.5 < ratio(field.fill, field.rule) < 4.5
    assert found.amber == colours["amber"] == found.fields["ink"].light


def test_the_usual_palette_is_the_design():
    assert looks()[0] == DESIGN.looks


def test_palettes_differ_in_every_field_and_light():
    for name in NAMES:
        assert len({colours[name] for colours in palettes().values()}) == len(palettes()), name


@pytest.mark.parametrize(
    ("colours", "said"),
    [
        ({"palette": "coats"}, r"site.toml:2: error: “coats” is no palette: did you mean “coast”\?"),
        (
            {"plumm": "#4A2452"},
            r"site.toml:4: error: “plumm” is no colour of a palette: did you mean “plum”\?",
        ),
        ({"ink": "#302C6C"}, r"“ink” is no colour of a palette"),
        ({"paper": "#FFFFFF"}, r"“paper” is no colour of a palette"),
        (
            {"river": "#005EB8"},
            r"“#005EB8” cannot be “river”.*contrast of 5.6 : 1, and 7 : 1 is needed: write “#0D427C”",
        ),
        ({"river": "#0a1a3a"}, r"“#0A1A3A” cannot be “river”, because it is darker than all fields may be"),
        ({"river": "#2B4A66"}, r"it is brighter than all fields may be"),
        ({"clay": "#7A0C0C"}, r"red and white of the protected emblem"),
        ({"plum": "#611E3C"}, r"it cannot be told from “wine”"),
        (
            {"amber": "#00AA00"},
            r"site.toml:4: .*the text on it has a contrast of 4.8 : 1, and 7 : 1 is needed",
        ),
        ({"amber": "#E2001A"}, r"“#E2001A” cannot be “amber”"),
        ({"handout": "#E2001A"}, r"“#E2001A” cannot be “handout”, because on white paper it has the red"),
        ({"handout": "#888888"}, r"its line on white paper has a contrast of 3.5 : 1"),
    ],
)
def test_what_cannot_be_used_is_named_and_not_shown(colours, said):
    found, problems = looks(**colours)
    (problem,) = problems
    assert re.search(said, str(problem)), problem
    assert found == DESIGN.looks
    if nearest := re.search("write “(#[0-9A-F]{6})”", str(problem)):
        (name,) = colours
        mended, rest = looks(**{name: nearest[1]})
        assert rest == ()
        assert shown(mended, name) == nearest[1]


def test_a_light_is_on_every_field_that_has_it():
    found, problems = looks(amber="#40CB3A")
    assert problems == ()
    changed = {name for name, each in found.fields.items() if each.light == "#40CB3A"}
    assert changed == {
        name for name, each in DESIGN.looks.fields.items() if each.light == DESIGN.colour("amber")
    }
    assert found.amber == "#40CB3A"


def test_two_fields_may_change_places():
    usual = palettes()[USUAL]
    found, problems = looks(clay=usual["river"], river=usual["clay"])
    assert problems == ()
    assert (found.fields["clay"].fill, found.fields["river"].fill) == (usual["river"], usual["clay"])


@given(st.dictionaries(st.sampled_from(NAMES), COLOURS, max_size=3), st.sampled_from(sorted(palettes())))
@settings(max_examples=12, deadline=None)
@pytest.mark.slow
def test_whatever_a_site_writes_what_is_shown_holds(own, palette):
    found, problems = looks(palette=palette, **own)
    colours = {name: shown(found, name) for name in NAMES}
    assert {name: fault for name in NAMES if (fault := fault_of(name, colours))} == {}
    kept = {name for name, colour in own.items() if colours[name] == colour}
    named = {re.search("cannot be “([a-z]+)”", str(each))[1] for each in problems}
    assert own.keys() - kept <= named
