"""Props of the visitor's window, as plain values that can be compared."""

import dataclasses
from dataclasses import dataclass
from typing import Any

Row = dict[str, Any]
"""A row of a list, for QML delegates."""


@dataclass(frozen=True, slots=True)
class Look:
    """``scene`` is "starting", "loop", "visit", "talk", "pin", "staff" or "closed".

    ``shift_x``, ``shift_y`` are pixels. ``named``: the window shows the label ``screen`` of its screen.
    """

    scene: str = "starting"
    has_loop: bool = False
    language: str = "en"
    script: str = "latin"
    right_to_left: bool = False
    text_step: int = 0
    size_word: str = ""
    letter: str = "A"
    high_contrast: bool = False
    reduced_motion: bool = False
    touch: bool = True
    shift_x: int = 0
    shift_y: int = 0
    blanked: bool = False
    named: bool = False
    screen: str = ""


@dataclass(frozen=True, slots=True)
class PanelProps:
    """``panel`` is {"kind", "fields"}, empty for none."""

    panel: Row = dataclasses.field(default_factory=dict)
    rested: bool = True


@dataclass(frozen=True, slots=True)
class RouteProps:
    """The ink waits, then runs from ``progress`` to ``goal``; 0 is this stop, 1 the next; times are
    milliseconds.

    ``second_in`` is the time until the motif's second stroke, -1 if there is none.
    """

    stops: int = 0
    stop: int = 0
    progress: float = 0.0
    waits: int = 0
    lasts: int = 0
    paused: bool = False
    goal: float = 1.0
    second_in: int = -1


@dataclass(frozen=True, slots=True)
class StripProps:
    """The words of the bar from the confirmed record and the site.

    Captions are sorted by length, the longest first; the bar shows the first that fits, ``caption_scale``
    times as large as usual. ``advice`` is the accessible name of the help strip if it opens *Advice*.
    ``rest`` are the languages without a chip, which the chip of the picker names in turn. ``plate_dot`` tells
    only staff that the screen needs attention.
    """

    captions: list[str] = dataclasses.field(default_factory=list)
    caption_language: str = "en"
    caption_scale: float = 1.0
    number: str = ""
    desk: str = ""
    advice: str = ""
    logo: str = ""
    plate_words: str = ""
    plate_example: str = ""
    plate_draft: str = ""
    plate_dot: bool = False
    home_code: str = ""
    home_code_size: int = 1
    chips: list[Row] = dataclasses.field(default_factory=list)
    rest: list[Row] = dataclasses.field(default_factory=list)
    turn: int = 0
    languages_name: str = ""
    emergency_captions: list[str] = dataclasses.field(default_factory=list)
    emergency_label: str = ""
    emergency_number: str = ""
    emergency_who: str = ""
    out_of_order_lines: list[Row] = dataclasses.field(default_factory=list)
    out_of_order_captions: list[str] = dataclasses.field(default_factory=list)
    out_of_order_number: str = ""


@dataclass(frozen=True, slots=True)
class VisitProps:
    """``place`` is "topics", "page", "offer", "quiz", "languages", "advice", or "" outside a visit.

    ``tiles`` are those of screen ``tiles_screen``, counted from 0, of ``tiles_screens``. ``topic_name`` is
    the name of the page's topic, "" if the title contains it. ``offer`` and ``quiz`` come from offer_and_quiz
    for such a page, and are empty for others.
    """

    place: str = ""
    field: str = "river"
    motif: str = "chairs"
    title: str = ""
    topic_name: str = ""
    blocks: list[Row] = dataclasses.field(default_factory=list)
    anchor: str = ""
    offer: Row = dataclasses.field(default_factory=dict)
    quiz: Row = dataclasses.field(default_factory=dict)
    links: list[Row] = dataclasses.field(default_factory=list)
    tiles: list[Row] = dataclasses.field(default_factory=list)
    tile_columns: int = 3
    tile_rows: int = 3
    tiles_each: int = 9
    tiles_screen: int = 0
    tiles_screens: int = 1
    languages: list[Row] = dataclasses.field(default_factory=list)
    first_language: int = 0
    few_languages: bool = False
    language_heading: list[Row] = dataclasses.field(default_factory=list)
    several_languages: bool = True
    pill_label: str = ""
    pill_detail: str = ""
    pill_is_number: bool = True
    pill_icon: str = "phone"
    cards: list[Row] = dataclasses.field(default_factory=list)
    first_card: int = 0
    first_detail: int = 0
    has_numbers: bool = False
    names: list[str] = dataclasses.field(default_factory=list)
    names_of: str = ""
    names_card: int = 0
    first_name: int = 0
    start_again_in_toolbar: bool = False


@dataclass(frozen=True, slots=True)
class IdleCardProps:
    """The idle card, *Touch to continue*; ``share`` is the remaining part of the time."""

    covered: bool = False
    count: str = ""
    sentence: str = ""
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Props:
    look: Look = Look()
    panel: PanelProps = dataclasses.field(default_factory=PanelProps)
    route: RouteProps = RouteProps()
    strip: StripProps = dataclasses.field(default_factory=StripProps)
    visit: VisitProps = dataclasses.field(default_factory=VisitProps)
    cover: IdleCardProps = IdleCardProps()
