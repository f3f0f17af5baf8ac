"""Named screens for pictures, tests and documents: each is a State reached by events."""

from kiosk.core.content.pages.choices import SCENE_BLOCKS
from kiosk.core.content.pages.quiz import QUESTION_BLOCKS
from kiosk.core.state import events as ev
from kiosk.core.state import speech_events as sp
from kiosk.core.state import talk_events as te
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.announcement import Prepared
from kiosk.staging.sample_announcement import announced
from kiosk.staging.screen import FAR_INTO_DWELL, NIGHT, NamedScreen
from kiosk.staging.site_variants import (
    at_work,
    bare,
    closed,
    desk_only,
    due_soon,
    no_helpline,
    no_touch,
    presented,
    spoken,
    with_clock,
    with_wide_plate,
)
from kiosk.staging.staff_screens import STAFF_SCREENS

TOPIC = "safer-on-the-way"
_OPEN = ev.LinkFollowed(TOPIC)
_OFFER = ev.LinkFollowed("check-an-offer/six-questions")
_QUIZ = "true-or-not/six-statements"
_CHOICES = "check-an-offer/what-could-she-do"
_LISTEN = (sp.ReadAloudPressed(), sp.ListeningAnswered(True))
_SENTENCE = str(Anchor("safer-on-the-way/your-papers", 0, 1))
_STORY = "a-friend-wants-photos"
_STORIES = {
    "debt": "why-the-debt-grows",
    "listener": "somebody-who-listens",
    "plan": "the-plan-changes",
    "passport": "who-has-the-passport",
    "house": "a-worker-in-a-house",
}
"""The other stories, by the ends of their screens' names."""
_TALK = te.TalkBegun("talk-25", "en")

SCREENS = (
    NamedScreen("start", started=False),
    NamedScreen("statement", wait=FAR_INTO_DWELL),
    NamedScreen("figure", panel="figure", wait=FAR_INTO_DWELL),
    NamedScreen("list", panel="list", wait=FAR_INTO_DWELL),
    NamedScreen("question", panel="question", wait=FAR_INTO_DWELL),
    NamedScreen("story", panel="story", wait=FAR_INTO_DWELL),
    NamedScreen("story-told", panel="story", events=(ev.AnswerTouched(_STORY),), wait=FAR_INTO_DWELL),
    NamedScreen("story-no-touch", panel="story", wait=FAR_INTO_DWELL, site=no_touch),
    *(NamedScreen(f"story-{end}", panel=panel, wait=FAR_INTO_DWELL) for end, panel in _STORIES.items()),
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
    NamedScreen("choices", events=(ev.LinkFollowed(_CHOICES),)),
    NamedScreen(
        "choices-end",
        events=(ev.LinkFollowed(_CHOICES), ev.TurnedTo(Anchor(_CHOICES, SCENE_BLOCKS))),
    ),
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
    NamedScreen("announcement", events=announced(prepared=Prepared.DELAY)),
    NamedScreen("announcement-emergency", events=announced(True, prepared=Prepared.EVACUATION)),
    NamedScreen("out-of-order", out_of_order=True),
    *STAFF_SCREENS,
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
    NamedScreen("talk-by-touch", events=(te.TalkBegun("talk-25", "en", alone=True), te.TalkStepped())),
    NamedScreen("talk-logo", events=(_TALK, te.LogoToggled()), site=presented),
    NamedScreen("talk-sign", events=(_TALK, te.ScreensAsked()), site=presented),
)
