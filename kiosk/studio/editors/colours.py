"""The colours and the drawings that panels and topics may have."""

from collections.abc import Collection, Sequence

from kiosk.content.deck.cross_checks import RESERVED_FIELD
from kiosk.content.design import load_design
from kiosk.i18n.language import mark
from kiosk.studio.author import text
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

# TRANSLATORS: in the studio, drawings; those with “story” are steps of a story; at most 40 characters
DRAWINGS = {
    "beat-alone": mark("story: alone", "drawing"),
    "beat-ask": mark("story: asking", "drawing"),
    "beat-chat": mark("story: a chat", "drawing"),
    "beat-debt": mark("story: a debt", "drawing"),
    "beat-debt-grown": mark("story: a debt that has grown", "drawing"),
    "beat-door-closed": mark("story: a closed door", "drawing"),
    "beat-heard": mark("story: being heard", "drawing"),
    "beat-house-work": mark("story: work in a house", "drawing"),
    "beat-journey": mark("story: a journey", "drawing"),
    "beat-loan": mark("story: a loan", "drawing"),
    "beat-offer": mark("story: an offer", "drawing"),
    "beat-other-way": mark("story: another way", "drawing"),
    "beat-passport": mark("story: a passport", "drawing"),
    "beat-phone-at-home": mark("story: a phone at home", "drawing"),
    "beat-photo": mark("story: a photo", "drawing"),
    "beat-sets-out": mark("story: setting out", "drawing"),
    "beat-tell": mark("story: telling somebody", "drawing"),
    "beat-two-chairs": mark("story: two chairs", "drawing"),
    "boat": mark("boat", "drawing"),
    "bridge": mark("bridge", "drawing"),
    "bus": mark("bus", "drawing"),
    "calendar": mark("calendar", "drawing"),
    "chairs": mark("chairs", "drawing"),
    "checklist": mark("checklist", "drawing"),
    "compass": mark("compass", "drawing"),
    "door-ajar": mark("door ajar", "drawing"),
    "ear": mark("ear", "drawing"),
    "globe": mark("globe", "drawing"),
    "heart-in-hand": mark("heart in a hand", "drawing"),
    "house": mark("house", "drawing"),
    "key": mark("key", "drawing"),
    "lantern": mark("lantern", "drawing"),
    "mountains": mark("mountains", "drawing"),
    "open-book": mark("open book", "drawing"),
    "passport": mark("passport", "drawing"),
    "phone": mark("telephone", "drawing"),
    "question": mark("question mark", "drawing"),
    "road-horizon": mark("road to the horizon", "drawing"),
    "screen": mark("screen", "drawing"),
    "shelter": mark("shelter", "drawing"),
    "signpost": mark("signpost", "drawing"),
    "speech-bubble": mark("speech bubble", "drawing"),
    "suitcase": mark("suitcase", "drawing"),
    "three-people": mark("three people", "drawing"),
    "train": mark("train", "drawing"),
    "tree": mark("tree", "drawing"),
    "two-hands": mark("two hands", "drawing"),
    "umbrella": mark("umbrella", "drawing"),
}


def usable_fields() -> list[str]:
    return sorted({*load_design().names.fields} - {RESERVED_FIELD})


def usable_drawings(site: SiteFolder) -> list[str]:
    """Returns the drawings of the program and of the site."""
    own = site.sources.files().drawings.drawings
    return sorted(load_design().names.with_drawings(own).motifs)


def drawing_name(name: str) -> str:
    """Returns what people call a drawing; those of a site have their file's name."""
    return text(*DRAWINGS[name]) if name in DRAWINGS else name


def named_drawings(names: Collection[str]) -> list[tuple[str, str]]:
    """Returns drawings with what people call them, in the order of those words."""
    named = [(name, drawing_name(name)) for name in names if name]
    return sorted(named, key=lambda each: each[1].casefold())


def colours_for(panel: LoopPanel, loop: Sequence[LoopPanel]) -> list[tuple[str, bool]]:
    """Returns each colour, and whether no panel before or after this one has it."""
    playing = [each for each in loop if each.plays]
    places = [at for at, each in enumerate(playing) if each.name == panel.name]
    beside = {str(playing[(at + step) % len(playing)].data.get("field")) for at in places for step in (-1, 1)}
    return [(name, name not in beside) for name in usable_fields()]
