"""A signer beside the text: pictures that were really painted, tools that work, and nothing left behind."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem

from kiosk.core.content.panels.list_panel import ListPanel
from kiosk.core.sign.settings import SignSettings
from kiosk.core.sign.sign_language import Clip, SignLanguage
from kiosk.core.state import events as ev
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.scenes.visit import Visit
from kiosk.staging.complaints import complaints
from kiosk.window.sign import clip_feed
from tests.clips import CLIP, SECONDS, film, needs_ffmpeg
from tests.qml.stages import accessible_name

PAGE = "your-rights/fair-pay-and-hours"
QUIZ = "true-or-not/six-statements"
OFFER = "check-an-offer/six-questions"
SCREENS = {
    "offer": (ev.LinkFollowed(OFFER),),
    "question": (ev.LinkFollowed(QUIZ),),
    "reply": (ev.LinkFollowed(QUIZ), ev.Marked(0), ev.TurnedTo(Anchor(QUIZ, 1))),
    "advice": (ev.AdviceOpened(),),
}
"""What is touched or asked beside a signer, and how one comes there."""
STARTS_S = 10.0
"""Seconds for a decoder to come up on a busy machine."""


def signed(stage, file=CLIP, tag="ils", beside="en", refs=None):
    """The stage's loop, on which a sign language can be chosen."""
    stage.go("statement")
    world = stage.store.world
    every = {panel.id for panel in world.deck.panels} | {
        f"{topic.id}/{page.id}" for topic in world.deck.topics for page in topic.pages
    }
    every |= {"advice", *(f"{QUIZ}/{number}" for number in range(1, 7))}
    clips = {ref: Clip(str(file), SECONDS) for ref in (refs if refs is not None else every)}
    sign = SignLanguage(tag, "International Sign", "en", beside, clips)
    site = replace(world.site, sign={tag: SignSettings.validated(beside=beside)})
    stage.do(ev.WorldChanged(replace(world, site=site, signs={tag: sign})))
    return stage


def reads(stage, page=PAGE):
    return stage.do(ev.LanguagesOpened(), ev.LanguageChosen("ils"), ev.LinkFollowed(page))


def feed_of(stage):
    """What plays on the screen; None if nothing does."""
    playing = stage.kiosk.engine.singletonInstance("Kiosk.Window", "Clips").playing
    assert len(playing) <= 1
    return playing[0] if playing else None


def painted(stage, qtbot, least=1):
    """Waits until so many pictures were painted."""
    feed = feed_of(stage)
    assert feed is not None
    qtbot.waitUntil(lambda: feed.painted >= least, timeout=round(STARTS_S * 1000))
    return feed


def signers(stage):
    return [item for item in stage.items() if accessible_name(item) == "This text in sign language"]


def test_a_page_shows_the_first_picture_of_its_clip(kiosk, qtbot):
    stage = reads(signed(kiosk()))
    painted(stage, qtbot)
    signer = stage.find("signer")
    left, top, width, height = stage.at(signer)
    text_left = stage.at(stage.find("text"))[0]
    assert (left, top) == (0, 0)
    assert width <= text_left
    assert height == pytest.approx(stage.at(stage.find("toolbar"))[1], abs=0.002)
    picture = stage.window.grabWindow()
    seen = picture.pixelColor(round(0.3 * stage.unit), round(0.1 * stage.unit))
    # The clip's ink, as near as films have colours; beside it lies the field.
    assert all(abs(a - b) < 12 for a, b in zip(seen.getRgb()[:3], (0x14, 0x28, 0x3A), strict=True))
    assert picture.pixelColor(4, round(0.1 * stage.unit)).name() == "#123a5c"
    assert len(signers(stage)) == 1


@pytest.mark.slow
def test_a_page_without_a_clip_is_the_page_of_the_written_language(kiosk):
    stage = signed(kiosk(), refs=())
    plain = stage.do(ev.LinkFollowed(PAGE)).picture()
    stage.do(ev.StartedAgain()).wait(4)
    reads(stage)
    assert stage.state.sign == "ils"
    assert feed_of(stage) is None
    assert stage.picture() == plain


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1280, 1024), (1080, 1080)])
@pytest.mark.parametrize("step", [0, 3])
@pytest.mark.slow
def test_nothing_of_the_text_is_below_the_signer(kiosk, language, size, step):
    stage = reads(signed(kiosk(language, size), beside=language))
    for _ in range(step):
        stage.do(ev.TextSizeChosen(larger=True))
    stage.do()
    signer = stage.find("signer")
    taken = signer.mapRectToScene(signer.boundingRect())
    controls = [stage.find(name) for name in ("signPause", "signAgain")]
    for item in (*(stage.find(name) for name in ("text", "title", "turner")), stage.find("toolbar")):
        assert not taken.intersects(item.mapRectToScene(item.boundingRect())), item.objectName()
    for tool in controls:
        place = tool.mapRectToScene(tool.boundingRect())
        assert taken.contains(place)
        assert place.height() >= 0.0889 * stage.unit
    exits = [item for item in stage.items() if accessible_name(item) in {"Start again", "البدء من جديد"}]
    assert exits
    for item in exits:
        away = item.mapRectToScene(item.boundingRect())
        assert not any(away.intersects(tool.mapRectToScene(tool.boundingRect())) for tool in controls)


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize(
    "size", [(1920, 1080), (1080, 1920), (1280, 1024), (1024, 768), (1080, 1080), (3840, 600)]
)
@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize("step", [0, 3])
@pytest.mark.parametrize("low", [False, True])
@pytest.mark.slow
def test_what_is_touched_has_room_beside_the_signer(kiosk, screen, size, language, step, low):
    """Words, rows and answers keep clear of the signer; in reach mode some take all room."""
    stage = signed(kiosk(language, size), beside=language)
    stage.do(ev.LanguagesOpened(), ev.LanguageChosen("ils"), *SCREENS[screen])
    for _ in range(step):
        stage.do(ev.TextSizeChosen(larger=True))
    stage.do(ev.LowToggled(low=low))
    stage.window.grabWindow()
    assert complaints(stage.window) == []
    wide = size[0] >= size[1]
    alone = low and (screen == "advice" or (wide and screen != "offer"))
    assert (feed_of(stage) is None) == alone
    if alone:
        return
    signer = stage.find("signer")
    taken = signer.mapRectToScene(signer.boundingRect())
    assert taken.height() >= 0.4 * stage.unit
    shown = [item for item in stage.items() if item.property("lines")]
    assert len(shown) >= 3
    for item in shown:
        assert not taken.intersects(item.mapRectToScene(item.boundingRect())), item.property("text")
    if wide:
        assert taken.left() == (stage.window.width() - taken.width() if language == "ar" else 0)


@pytest.mark.slow
def test_an_answer_by_touch_leads_to_the_reply_and_its_clip(kiosk):
    stage = signed(kiosk(), refs=(f"{QUIZ}/1", f"{QUIZ}/1-reply"))
    stage.do(ev.LanguagesOpened(), ev.LanguageChosen("ils"), ev.LinkFollowed(QUIZ))
    assert stage.all("reply") == []
    stage.tap(stage.find("answer-1"))
    assert stage.scene.place.anchor == Anchor(QUIZ, 1)
    assert len(signers(stage)) == 1
    stage.tap(stage.find("later"))
    assert stage.scene.place.anchor == Anchor(QUIZ, 4)
    assert signers(stage) == [], "the second question has no clip, and is as it is without a signer"
    assert stage.all("stops")


@pytest.mark.slow
def test_rows_are_ticked_beside_a_signer_and_it_plays_on(kiosk, qtbot):
    stage = signed(kiosk())
    stage.do(ev.LanguagesOpened(), ev.LanguageChosen("ils"), ev.LinkFollowed(OFFER))
    feed = painted(stage, qtbot)
    stage.tap(stage.find("row-0"))
    assert stage.scene.place.marked == {0}
    assert feed_of(stage) is feed


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
@pytest.mark.slow
def test_in_reach_the_signer_stays_large_and_its_tools_come_down(kiosk, size):
    stage = reads(signed(kiosk("en", size)))
    high = stage.find("signer").height()
    stage.do(ev.LowToggled(low=True))
    box = stage.find("signer")
    top = box.mapRectToScene(box.boundingRect()).top()
    assert top == 0
    assert box.height() >= 0.9 * high
    for name in ("signPause", "signAgain"):
        assert stage.at(stage.find(name))[1] * stage.unit >= stage.window.height() / 2


@pytest.mark.parametrize("act", ["touch", "key"])
@pytest.mark.slow
def test_it_pauses_goes_on_and_begins_again(kiosk, qtbot, act):
    stage = reads(signed(kiosk()))
    feed = painted(stage, qtbot)

    def use(name):
        tool = stage.control(name)
        if act == "touch":
            stage.tap(tool)
        else:
            tool.forceActiveFocus(Qt.FocusReason.TabFocusReason)
            stage.key(Qt.Key.Key_Return)

    assert not feed.property("plays"), "a still kiosk waits to be asked"
    use("Continue")
    assert feed.property("plays")
    seen = feed.painted
    qtbot.waitUntil(lambda: feed.painted > seen + 2, timeout=round(STARTS_S * 1000))
    use("Pause")
    assert not feed.property("plays")
    use("Watch again")
    assert feed.property("plays")
    assert stage.state.scene.place.anchor.page == PAGE


def test_start_again_leaves_nothing_in_the_same_frame(kiosk, qtbot):
    stage = reads(signed(kiosk()))
    painted(stage, qtbot)
    stage.store.dispatch(ev.StartedAgain())
    assert signers(stage) == []
    assert stage.state.sign == ""
    stage.settle()
    assert feed_of(stage) is None


@pytest.mark.slow
def test_nothing_plays_below_the_idle_card_and_staffs_screens(kiosk, qtbot):
    stage = reads(signed(kiosk()))
    painted(stage, qtbot)
    while not stage.has("idle"):
        stage.wait(1)
        assert isinstance(stage.scene, Visit)
    assert feed_of(stage) is None
    stage.do(ev.Continued())
    painted(stage, qtbot)
    stage.do(ev.LanguagesOpened())
    assert feed_of(stage) is None


def test_a_panel_of_the_loop_is_signed_and_its_pause_holds_the_clip(kiosk, qtbot):
    stage = signed(kiosk())
    stage.do(ev.LanguageChosen("ils"))
    feed = painted(stage, qtbot)
    assert stage.all("signPause") == [], "the loop has its own Pause"
    feed.toggle()
    stage.do(ev.PauseToggled())
    assert feed.property("held")
    stage.do(ev.PauseToggled())
    assert not feed.property("held")
    stage.do(ev.ExploreTouched())
    boxes = stage.window.findChildren(QQuickItem, "signer")
    assert [box.property("film") for box in boxes if box.property("film")] == []


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
@pytest.mark.slow
def test_the_signer_of_a_list_is_clear_of_its_words(kiosk, size):
    stage = signed(kiosk("en", size)).go("list")
    panel = next(
        p for p in stage.store.world.deck.panels if isinstance(p, ListPanel) and p.id == stage.scene.panel
    )
    signed_again(stage, panel.id)
    signer = stage.find("signer")
    taken = signer.mapRectToScene(signer.boundingRect())
    for name in ("headline", "lead"):
        item = stage.find(name)
        assert not taken.intersects(item.mapRectToScene(item.boundingRect())), name


def signed_again(stage, *refs):
    world = stage.store.world
    sign = SignLanguage("ils", "Sign", "en", "en", {ref: Clip(str(CLIP), SECONDS) for ref in refs})
    site = replace(world.site, sign={"ils": SignSettings.validated()})
    stage.do(ev.WorldChanged(replace(world, site=site, signs={"ils": sign})), ev.LanguageChosen("ils"))


@pytest.mark.slow
def test_the_chooser_has_a_hand_and_its_own_name(kiosk):
    stage = signed(kiosk()).do(ev.LanguagesOpened())
    tile = stage.find("language-ils")
    assert accessible_name(tile) == "International Sign"
    assert [item for item in shown_in(tile) if item.property("name") == "hand-waving"]
    french = stage.find("language-fr")
    assert not [item for item in shown_in(french) if item.property("name") == "hand-waving"]
    stage.tap(tile)
    assert stage.state.sign == "ils"
    stage.do(ev.LanguagesOpened())
    assert stage.find("language-ils").property("chosen")
    assert not stage.find("language-en").property("chosen")


def shown_in(item):
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from shown_in(child)


@pytest.mark.slow
def test_without_a_picture_the_text_stands_alone_and_the_log_says_so_once(
    kiosk, qtbot, monkeypatch, log_failures, log_warnings
):
    monkeypatch.setattr(clip_feed, "PATIENCE_S", 0.05)
    stage = reads(signed(kiosk(), Path("/nowhere/clip.mp4")))
    box = stage.find("signer")
    qtbot.waitUntil(lambda: box.property("lost"), timeout=5000)
    stage.settle()
    assert feed_of(stage) is None
    assert stage.all("signPause") == []
    assert stage.all("link-your-rights/before-you-agree") or stage.find("text")
    assert len(log_failures()) == 1
    assert "its text is shown alone" in log_failures()[-1]
    monkeypatch.setattr(clip_feed, "PATIENCE_S", 4.0)
    signed_again(stage.do(ev.StartedAgain()).wait(4), PAGE)
    stage.do(ev.LinkFollowed(PAGE))
    painted(stage, qtbot)
    assert "works again" in log_failures()[-1]
    assert log_warnings()


@pytest.mark.slow
def test_a_broken_clip_ends_at_once(kiosk, qtbot, tmp_path, log_failures, log_warnings):
    broken = tmp_path / "clip.mp4"
    broken.write_bytes(CLIP.read_bytes()[:2000])
    stage = reads(signed(kiosk(), broken))
    box = stage.find("signer")
    qtbot.waitUntil(lambda: box.property("lost"), timeout=3500)
    assert len(log_failures()) == 1
    assert log_warnings()


@pytest.mark.access
@needs_ffmpeg
def test_a_film_that_plays_nothing_without_an_error_ends_at_once(
    kiosk, qtbot, tmp_path, log_failures, log_warnings
):
    stage = reads(signed(kiosk(), film(tmp_path / "clip.mp4", "-c:v", "libsvtav1")))
    box = stage.find("signer")
    stage.tap(stage.control("Continue"))
    qtbot.waitUntil(lambda: box.property("lost"), timeout=4500)
    assert len(log_failures()) == 1
    assert log_warnings()


@pytest.mark.access
def test_a_whole_clip_is_painted_to_its_end(kiosk, qtbot):
    stage = reads(signed(kiosk()))
    feed = painted(stage, qtbot)
    stage.tap(stage.control("Continue"))
    qtbot.waitUntil(lambda: not feed.property("plays"), timeout=30_000)
    assert feed.painted >= SECONDS * 25 * 0.5
    stage.tap(stage.control("Continue"))
    assert feed.property("plays"), "after the end it plays again"


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1080, 1080)])
@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.slow
def test_in_reach_mode_the_tools_of_a_clip_are_low(kiosk, language, size):
    stage = reads(signed(kiosk(language, size), beside=language)).do(ev.LowToggled(low=True))
    for step in range(4):
        stage.window.grabWindow()
        assert complaints(stage.window) == [], step
        for name in ("signPause", "signAgain"):
            tool = stage.at(stage.find(name))
            assert tool[1] >= stage.at(stage.find("startAgain"))[1] - 0.04, (name, step)
        stage.do(ev.TextSizeChosen(larger=True))
