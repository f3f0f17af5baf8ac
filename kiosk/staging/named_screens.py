"""Named screens for pictures, tests and documents: each is a State reached by events."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from kiosk.core.content.pages.quiz import QUESTION_BLOCKS
from kiosk.core.kernel import events as ev
from kiosk.core.kernel import speech_events as sp
from kiosk.core.kernel import staff_events as en
from kiosk.core.kernel import talk_events as te
from kiosk.core.kernel.anchor import Anchor
from kiosk.core.kernel.announcement import Announcement, Prepared
from kiosk.core.kernel.staff_panels.announce import AnnouncePanel, AnnounceRowChosen, AnnounceTyped
from kiosk.core.kernel.staff_panels.findings import Findings
from kiosk.core.kernel.staff_panels.hours_panel import HoursPanel
from kiosk.core.kernel.staff_panels.numbers import NumbersPanel, NumbersRowChosen, NumberTyped
from kiosk.core.kernel.staff_panels.programmes import Programmes
from kiosk.core.kernel.staff_panels.stick_panel import (
    StickAct,
    StickAnswered,
    StickPanel,
    StickRowChosen,
)
from kiosk.core.kernel.staff_scene import Reload
from kiosk.core.site.confirmations import CONFIRMED_DAYS
from kiosk.core.site.screen_hours import ScreenHours
from kiosk.core.site.settings import Site, SpeechSettings
from kiosk.core.site.weekly_hours import parse_hours
from kiosk.core.staff.rules import MOST_WRONG
from kiosk.frozen import dataclass
from kiosk.staging.sample_findings import FACTS, FOUND

MOMENT = datetime(2026, 11, 25, 15, 42, tzinfo=UTC)
"""The fixed time of every picture: an afternoon at the demonstration site."""

NIGHT = datetime(2026, 11, 25, 22, 30, tzinfo=UTC)
TOPIC = "safer-on-the-way"


def same(site: Site) -> Site:
    return site


def no_helpline(site: Site) -> Site:
    return site.model_copy(update={"helplines": ()})


def desk_only(site: Site) -> Site:
    return site.model_copy(update={"helplines": (), "emergency": None})


def at_work(site: Site) -> Site:
    """The advice line has opening hours."""
    first, *others = site.helplines
    hours = parse_hours("Mon-Fri 09:00-17:00")
    return site.model_copy(update={"helplines": (first.model_copy(update={"hours": hours}), *others)})


def bare(site: Site) -> Site:
    return site.model_copy(update={"helplines": (), "emergency": None, "desk": None})


def no_touch(site: Site) -> Site:
    return site.model_copy(update={"mode": "loop"})


def due_soon(site: Site) -> Site:
    """A number expires in ten days."""
    return site.as_if_confirmed(MOMENT.date() - timedelta(days=CONFIRMED_DAYS - 10))


def presented(site: Site) -> Site:
    return site.model_copy(update={"mode": "present"})


def for_staff_to_confirm(site: Site) -> Site:
    """A site of its own: nobody confirms the numbers of a demonstration."""
    return site.model_copy(update={"demo": False})


def in_full(site: Site) -> Site:
    """All that the staff page can have: a site of its own with hours, whose numbers expire soon."""
    return can_be_left(by_day(for_staff_to_confirm(due_soon(site))))


def can_be_left(site: Site) -> Site:
    return site.model_copy(update={"leave_kiosk": True})


def with_clock(site: Site) -> Site:
    return site.model_copy(update={"clock": True})


def with_wide_plate(site: Site) -> Site:
    return site.model_copy(update={"looks": site.looks.model_copy(update={"plate": "wide"})})


def closed(site: Site) -> Site:
    hours = ScreenHours.model_validate({"open": "Mon-Fri 06:00-10:00"})
    return site.model_copy(update={"hours": hours})


def by_day(site: Site) -> Site:
    hours = ScreenHours.model_validate({"open": "Mon-Sun 06:00-23:00"})
    return site.model_copy(update={"hours": hours})


def spoken(site: Site) -> Site:
    return site.model_copy(update={"speech": SpeechSettings(read_aloud=True)})


@dataclass(frozen=True, slots=True)
class NamedScreen:
    """``panel`` is the kind of panel to wait for in the loop, "page", or "" where no loop comes; events
    follow, then ``wait`` seconds.

    ``wrong`` is None without staff, else the number of wrong PINs that they type; ``let_in``: the right one
    follows.
    """

    name: str
    panel: str = "statement"
    events: tuple[ev.Event, ...] = ()
    wait: float = 0.0
    site: Callable[[Site], Site] = same
    moment: datetime = MOMENT
    started: bool = True
    out_of_order: bool = False
    wrong: int | None = None
    let_in: bool = False

    @property
    def is_visit(self) -> bool:
        visits = ev.ExploreTouched | ev.LinkFollowed | ev.LanguagesOpened | ev.AdviceOpened
        return any(isinstance(event, visits) for event in self.events)

    @property
    def has_tools(self) -> bool:
        """Text size and contrast can be chosen there."""
        return self.let_in or self.is_visit


_OPEN = ev.LinkFollowed(TOPIC)
_OFFER = ev.LinkFollowed("check-an-offer/six-questions")
_QUIZ = "true-or-not/six-statements"
_LISTEN = (sp.ReadAloudPressed(), sp.ListeningAnswered(True))
_SENTENCE = str(Anchor("safer-on-the-way/your-papers", 0, 1))
FAR_INTO_DWELL = 3.3 + 5.0
"""Seconds after a panel came; it rests, and its line is drawn."""

_TALK = te.TalkBegun("talk-25", "en")
DIGITS = tuple(map(en.PinTyped, "802751"))
"""Any PIN; whether it is right is said by an event."""

_STICK = (
    en.SticksTaken(),
    en.StaffPanelOpened(StickPanel()),
    StickRowChosen("look"),
    StickAnswered(StickAct.LOOK, "ok", ("our-screens.site", "confirmations.toml")),
)
_STICK_PLAN = (
    *_STICK,
    StickRowChosen("site our-screens.site"),
    StickAnswered(
        StickAct.PLAN,
        "ok",
        rows=(
            ("Numbers", "555 0142 becomes 555 0143"),
            ("Panels", "new: Night buses · different: Before you travel"),
            ("Translations", "different: French and Arabic"),
            ("Opening hours", "different from now"),
        ),
    ),
)
_STICK_FAULTS = (
    *_STICK,
    StickRowChosen("site our-screens.site"),
    StickAnswered(
        StickAct.PLAN, "faults", faults=("content/panels/night-bus.toml:3: error: there is no topic “buses”",)
    ),
)
_NUMBERS = en.StaffPanelOpened(NumbersPanel())
_FOUND = en.Examined(FOUND, FACTS)


_FOR_LONG = 1e9
"""Monotonic seconds: no picture is made later."""


def _announced(emergency: bool = False, **said: Any) -> tuple[ev.Event, ...]:
    return (
        en.AnnouncementsRead(
            (Announcement("example", MOMENT, None, _FOR_LONG, emergency=emergency, **said),)
        ),
    )


SCREENS = (
    NamedScreen("start", started=False),
    NamedScreen("statement", wait=FAR_INTO_DWELL),
    NamedScreen("figure", panel="figure", wait=FAR_INTO_DWELL),
    NamedScreen("list", panel="list", wait=FAR_INTO_DWELL),
    NamedScreen("question", panel="question", wait=FAR_INTO_DWELL),
    NamedScreen("clock", panel="clock", wait=FAR_INTO_DWELL, site=with_clock),
    NamedScreen("page", panel="page", wait=FAR_INTO_DWELL, site=no_touch),
    NamedScreen("wide-plate", wait=FAR_INTO_DWELL, site=with_wide_plate),
    NamedScreen("paused", events=(ev.PauseToggled(),)),
    NamedScreen("no-helpline", wait=FAR_INTO_DWELL, site=no_helpline),
    NamedScreen("no-helpline-night", site=no_helpline, moment=NIGHT),
    NamedScreen("desk-only", site=desk_only),
    NamedScreen("desk-only-night", site=desk_only, moment=NIGHT),
    NamedScreen("line-closed", site=at_work, moment=NIGHT),
    NamedScreen("nothing-confirmed", site=bare),
    NamedScreen("due-soon", wait=FAR_INTO_DWELL, site=due_soon),
    NamedScreen("no-touch", wait=FAR_INTO_DWELL, site=no_touch),
    NamedScreen("no-touch-desk-only", site=lambda site: no_touch(desk_only(site))),
    NamedScreen("no-touch-no-helpline", site=lambda site: no_touch(no_helpline(site))),
    NamedScreen("topics", events=(ev.ExploreTouched(),)),
    NamedScreen("topic", events=(_OPEN,)),
    NamedScreen("offer", events=(_OFFER, *map(ev.Marked, (0, 2, 4)))),
    NamedScreen("offer-all-true", events=(_OFFER, *map(ev.Marked, range(6)))),
    NamedScreen("quiz", events=(ev.LinkFollowed(_QUIZ),)),
    NamedScreen(
        "quiz-answered",
        events=(
            ev.LinkFollowed(_QUIZ),
            ev.TurnedTo(Anchor(_QUIZ, QUESTION_BLOCKS)),
            ev.Marked(1),
            ev.TurnedTo(Anchor(_QUIZ, QUESTION_BLOCKS + 1)),
        ),
    ),
    NamedScreen("languages", events=(ev.LanguagesOpened(),)),
    NamedScreen("advice", events=(_OPEN, ev.AdviceOpened())),
    NamedScreen("advice-desk-only", events=(_OPEN, ev.AdviceOpened()), site=no_helpline),
    NamedScreen("advice-desk-closed", events=(_OPEN, ev.AdviceOpened()), site=no_helpline, moment=NIGHT),
    NamedScreen("advice-bare", events=(_OPEN, ev.AdviceOpened()), site=bare),
    NamedScreen("read-aloud", events=(_OPEN, *_LISTEN, sp.LineBegun(_SENTENCE)), site=spoken),
    NamedScreen("listening", events=(_OPEN, sp.ReadAloudPressed()), site=spoken),
    NamedScreen("idle", events=(_OPEN,), wait=200.0),
    NamedScreen("dark", wait=60.0, site=closed, panel=""),
    NamedScreen("dark-bare", site=lambda site: closed(bare(site)), panel=""),
    NamedScreen("announcement", events=_announced(prepared=Prepared.DELAY)),
    NamedScreen("announcement-emergency", events=_announced(True, prepared=Prepared.EVACUATION)),
    NamedScreen("out-of-order", out_of_order=True),
    NamedScreen("pin", wrong=0),
    NamedScreen("pin-typed", wrong=1, events=DIGITS),
    NamedScreen("pin-refused", wrong=1),
    NamedScreen("pin-rests", wrong=MOST_WRONG),
    NamedScreen("staff-looks", wrong=0, let_in=True),
    NamedScreen("staff", wrong=0, let_in=True, events=(_FOUND,), site=can_be_left),
    NamedScreen("staff-due", wrong=0, let_in=True, events=(_FOUND,), site=due_soon),
    NamedScreen("staff-full", wrong=0, let_in=True, events=(en.SticksTaken(), _FOUND), site=in_full),
    NamedScreen("staff-found", wrong=0, let_in=True, events=(_FOUND, en.StaffPanelOpened(Findings()))),
    NamedScreen("staff-reloaded", wrong=0, let_in=True, events=(en.Reloaded(Reload.KEPT), _FOUND)),
    NamedScreen("staff-numbers", wrong=0, let_in=True, events=(_NUMBERS,), site=for_staff_to_confirm),
    NamedScreen(
        "staff-number-facts",
        wrong=0,
        let_in=True,
        events=(_NUMBERS, *map(NumbersRowChosen, ("line example-advice", "right"))),
        site=for_staff_to_confirm,
    ),
    NamedScreen(
        "staff-number-role",
        wrong=0,
        let_in=True,
        events=(_NUMBERS, *map(NumbersRowChosen, ("emergency", "right"))),
        site=for_staff_to_confirm,
    ),
    NamedScreen(
        "staff-number-pad",
        wrong=0,
        let_in=True,
        events=(_NUMBERS, *map(NumbersRowChosen, ("new", "own advice")), *map(NumberTyped, "06123")),
        site=for_staff_to_confirm,
    ),
    NamedScreen(
        "staff-number-hours",
        wrong=0,
        let_in=True,
        events=(
            _NUMBERS,
            *map(NumbersRowChosen, ("new", "own advice")),
            *map(NumberTyped, "5550142"),
            *map(NumbersRowChosen, ("typed", "right", "hours", "other-hours")),
        ),
        site=for_staff_to_confirm,
    ),
    NamedScreen("staff-stick", wrong=0, let_in=True, events=_STICK),
    NamedScreen("staff-stick-plan", wrong=0, let_in=True, events=_STICK_PLAN),
    NamedScreen("staff-stick-faults", wrong=0, let_in=True, events=_STICK_FAULTS),
    NamedScreen("staff-talks", wrong=0, let_in=True, events=(en.StaffPanelOpened(Programmes()),)),
    NamedScreen(
        "staff-announce",
        wrong=0,
        let_in=True,
        events=(*_announced(prepared=Prepared.ASK_STAFF), en.StaffPanelOpened(AnnouncePanel())),
    ),
    NamedScreen(
        "staff-announce-words",
        wrong=0,
        let_in=True,
        events=(
            en.StaffPanelOpened(AnnouncePanel()),
            AnnounceRowChosen("own"),
            *map(AnnounceTyped, "Buses leave from the north side"),
        ),
    ),
    NamedScreen(
        "staff-announce-shown",
        wrong=0,
        let_in=True,
        events=(
            en.StaffPanelOpened(AnnouncePanel()),
            *map(AnnounceRowChosen, (Prepared.DESK_CLOSED.value, "60")),
        ),
    ),
    NamedScreen(
        "staff-hours", wrong=0, let_in=True, events=(en.StaffPanelOpened(HoursPanel()),), site=by_day
    ),
    NamedScreen("number", events=(_TALK, te.SlideChosen("talk-number-first")), site=presented),
    NamedScreen(
        "talk-list", events=(_TALK, te.SlideChosen("what-it-means"), te.TalkStepped()), site=presented
    ),
    NamedScreen(
        "talk-page",
        events=(_TALK, te.SlideChosen("safer-on-the-way/share-your-plan")),
        site=presented,
    ),
    NamedScreen(
        "talk-two-languages",
        events=(_TALK, te.SecondLanguageChosen("ar"), te.SlideChosen("safer-on-the-way/share-your-plan")),
        site=presented,
    ),
    NamedScreen("talk-logo", events=(_TALK, te.LogoToggled()), site=presented),
    NamedScreen("talk-sign", events=(_TALK, te.ScreensAsked()), site=presented),
)
