"""The colours of a site: a palette, and the site's own if they obey the rules of colours."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from kiosk.base.places import RESOURCES
from kiosk.base.problems import Problem
from kiosk.content.design import load_design
from kiosk.content.files.document import Document
from kiosk.content.files.pydantic_errors import did_you_mean
from kiosk.core.display.colour_rules import fault_of_field, fault_of_handout, fault_of_light
from kiosk.core.display.contrast import mixed, nearest
from kiosk.core.display.looks import FieldColours, Looks
from kiosk.core.site.look_settings import USUAL, LookSettings

Colours = Mapping[str, str]
"""Fills of fields by name, then the lights and "handout"."""

_HANDOUT = "handout"

_RULE = 1 / 3
"""The share of the text's colour in a hairline on a field."""


@cache
def palettes(folder: Path = RESOURCES / "design") -> Mapping[str, Colours]:
    """The named palettes. They are part of the program, so an error in one is a defect."""
    usual = load_design().looks
    fills = {name: usual.fields[name].fill for name in sorted(load_design().fields)}
    own = {USUAL: {**fills, **load_design().lights, _HANDOUT: usual.handout}}
    return own | tomllib.loads((folder / "palettes.toml").read_text("utf-8"))


def looks_of(settings: LookSettings, document: Document) -> tuple[Looks, tuple[Problem, ...]]:
    """The colours of a site; one that cannot be used is reported, and replaced by that of the palette."""
    known = palettes()
    palette = known.get(settings.palette, known[USUAL])
    own = {name: colour.upper() for name, colour in settings.colours.items() if name in palette}
    colours, refused = _held({**palette, **own}, own, palette)
    problems = [_refused(name, own[name], *why, document) for name, why in refused.items()]
    for path, name, names, kind in (
        (("looks", "palette"), settings.palette, known, "palette"),
        *((("looks", "colours", name), name, palette, "colour of a palette") for name in settings.colours),
    ):
        if name not in names:
            text = f"“{name}” is no {kind}: {did_you_mean(name, names)}"
            problems.append(document.error(path, text))
    return _looks(colours), tuple(problems)


def fault_of(name: str, colours: Colours) -> str:
    """Why the colour of this name cannot be used among ``colours``; "" if it can."""
    design = load_design()
    if name == _HANDOUT:
        return fault_of_handout(colours[name])
    if name in design.lights:
        return fault_of_light(colours[name], design.colour("ink"))
    field = design.looks.fields[name]
    others = {other: colours[other] for other in sorted(design.fields - {name})}
    return fault_of_field(colours[name], field.text, colours[_name_of(field.light)], others)


def _held(colours: Colours, own: Colours, palette: Colours) -> tuple[Colours, dict[str, tuple[str, str]]]:
    """The colours that obey the rules, and for each refused name why, and the nearest that does.

    A refused colour is replaced by that of the palette, which another one may be too close to.
    """
    refused: dict[str, tuple[str, str]] = {}
    fields = load_design().fields
    while fault := next(
        (
            (name, why)
            for name in sorted(own, key=lambda each: (each in fields, each))
            if name not in refused and (why := fault_of(name, colours))
        ),
        None,
    ):
        name, why = fault
        best = nearest(colours[name], lambda other: not fault_of(name, {**colours, name: other}))  # noqa: B023
        refused[name] = why, best
        colours = {**colours, name: palette[name]}
    return colours, refused


def _refused(name: str, colour: str, why: str, best: str, document: Document) -> Problem:
    mend = (
        f"write “{best}”, the nearest that can"
        if best
        else "remove the line, which gives the colour of the palette"
    )
    text = f"“{colour}” cannot be “{name}”, because {why}: {mend}"
    return document.error(("looks", "colours", name), text)


def _looks(colours: Colours) -> Looks:
    fields = {name: _field(name, each, colours) for name, each in load_design().looks.fields.items()}
    return Looks(fields, colours["amber"], colours[_HANDOUT])


def _field(name: str, usual: FieldColours, colours: Colours) -> FieldColours:
    """The colours of a field; "ink", which no site sets, has only another light."""
    fill, light = colours.get(name, usual.fill), colours[_name_of(usual.light)]
    rule = usual.rule if fill == usual.fill else mixed(fill, usual.text, _RULE)
    return FieldColours(fill, usual.text, light, rule)


def _name_of(light: str) -> str:
    """The name of a light; each field of the design has one of the three."""
    return next(name for name, colour in load_design().lights.items() if colour == light)
