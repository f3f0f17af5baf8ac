"""The colours and the drawings that panels and topics may have."""

from collections.abc import Sequence

from kiosk.content.deck.cross_checks import RESERVED_FIELD
from kiosk.content.design import load_design
from kiosk.i18n.language import mark
from kiosk.studio.site_files.site_folder import LoopPanel, SiteFolder

# TRANSLATORS: in the studio, names of the colours behind the words of a panel; at most 20 characters
NAMES = {
    "clay": mark("clay", "colour"),
    "cocoa": mark("cocoa", "colour"),
    "forest": mark("forest", "colour"),
    "indigo": mark("indigo", "colour"),
    "olive": mark("olive", "colour"),
    "plum": mark("plum", "colour"),
    "river": mark("river", "colour"),
    "teal": mark("teal", "colour"),
    "wine": mark("wine", "colour"),
}


def usable_fields() -> list[str]:
    return sorted({*load_design().names.fields} - {RESERVED_FIELD})


def usable_drawings(site: SiteFolder) -> list[str]:
    """Returns the drawings of the program and of the site."""
    own = site.sources.files().drawings.drawings
    return sorted(load_design().names.with_drawings(own).motifs)


def colours_for(panel: LoopPanel, loop: Sequence[LoopPanel]) -> list[tuple[str, bool]]:
    """Returns each colour, and whether no panel before or after this one has it."""
    playing = [each for each in loop if each.plays]
    places = [at for at, each in enumerate(playing) if each.name == panel.name]
    beside = {str(playing[(at + step) % len(playing)].data.get("field")) for at in places for step in (-1, 1)}
    return [(name, name not in beside) for name in usable_fields()]
