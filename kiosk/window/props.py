"""Props of the visitor's window, as plain values that can be compared."""

from dataclasses import dataclass, field

from kiosk.window.aloud_props import AloudProps
from kiosk.window.announcements.view import AnnouncementProps
from kiosk.window.base.enums import Scene, TalkCover
from kiosk.window.dark.view import DarkProps
from kiosk.window.looks_view import LooksProps
from kiosk.window.loop.bar_view import BarProps, EmergencyProps, OutOfOrderProps
from kiosk.window.loop.view import PanelProps, RouteProps
from kiosk.window.visit.idle_card_view import IdleCardProps
from kiosk.window.visit.visit_props import VisitProps


@dataclass(frozen=True, slots=True)
class WindowProps:
    """What every part of the window asks for. ``shift_x``, ``shift_y`` are pixels.

    ``low``: all that is read or touched is in the lower part of the screen. ``led_by_touch``: a talk has
    controls on its slides. ``named``: the window says which screen it is on; ``screen`` is what that one is
    called.
    """

    scene: Scene.Kind = Scene.Kind.Starting
    has_loop: bool = False
    language: str = "en"
    script: str = "latin"
    right_to_left: bool = False
    text_step: int = 0
    size_word: str = ""
    letter: str = "A"
    high_contrast: bool = False
    low: bool = False
    reduced_motion: bool = False
    touch: bool = True
    shift_x: int = 0
    shift_y: int = 0
    cover: TalkCover.Kind = TalkCover.Kind.Nothing
    number_when_blank: bool = False
    led_by_touch: bool = False
    named: bool = False
    screen: str = ""


@dataclass(frozen=True, slots=True)
class Props:
    window: WindowProps = WindowProps()
    looks: LooksProps = field(default_factory=LooksProps)
    panel: PanelProps = field(default_factory=PanelProps)
    route: RouteProps = field(default_factory=RouteProps)
    bar: BarProps = field(default_factory=BarProps)
    emergency: EmergencyProps = field(default_factory=EmergencyProps)
    dark: DarkProps = field(default_factory=DarkProps)
    announcement: AnnouncementProps = field(default_factory=AnnouncementProps)
    out_of_order: OutOfOrderProps = field(default_factory=OutOfOrderProps)
    visit: VisitProps = field(default_factory=VisitProps)
    idle_card: IdleCardProps = field(default_factory=IdleCardProps)
    aloud: AloudProps = field(default_factory=AloudProps)
