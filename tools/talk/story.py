"""The programme of 25 minutes: led by clicker, console and phone in turn, through all that goes wrong in a
room.
"""

import time
import tomllib
from collections.abc import Callable, Mapping, Sequence
from itertools import cycle

from kiosk.base.places import RESOURCES
from tools.shared.wait import wait
from tools.talk.desk import NOTES, ROOM, SOON_S, Desk
from tools.talk.frame_counter import FrameCounter
from tools.talk.frames import FrameWatch
from tools.talk.phone import Phone

FRENCH = "Français"
BREATH_S = 0.25
"""Seconds between two steps: longer than two touches that count as one."""


def lead(slides: int = 0) -> str:
    """Ends after so many ``slides``; 0 leads the whole programme. Returns the observations as a sentence."""
    room, notes = FrameCounter("room"), FrameCounter("notes")
    with Desk() as desk:
        watches = [FrameWatch(desk.display, ROOM, room.look), FrameWatch(desk.display, NOTES, notes.look)]
        try:
            began = time.monotonic()
            story = _Story(desk, room)
            story.begin()
            with story.phone as phone:
                story.lead(slides)
                story.end()
                wait(lambda: phone.ended, "the end on the phone", SOON_S)
                assert phone.pictures, "the phone has seen no picture of the room"
            taken = time.monotonic() - began
        finally:
            for watch in watches:
                watch.end()
        _is_sound(desk)
    assert story.shown == _planned()[: slides or None], story.shown
    assert room.notes == 0, f"{room.notes} of {room.frames} frames of the room hold notes: build/talk"
    assert room.frames > story.steps, f"only {room.frames} frames for {story.steps} steps"
    return (
        f"{len(story.shown)} slides in {story.steps} steps by clicker, console and phone, in {taken:.0f} s; "
        f"0 of {room.frames} frames of the room hold a note; "
        f"{notes.counts['slide']} of {notes.frames} of the notes' screen show a slide"
    )


def killed(steps: int = 9) -> str:
    """kill -9 in the middle: the console offers to go on, and the room is where it was."""
    with Desk(phones=False) as desk:
        desk.begin_talk()
        desk.wait_for(scene="Talk")
        for _ in range(steps):
            before = desk.look()
            desk.key("Next")
            wait(lambda: _place(desk.look()) != _place(before), "the next step", SOON_S)  # noqa: B023
        led = desk.look()
        # The disk is written in a thread.
        time.sleep(1)
        desk.kill()
        assert desk.look()["scene"] == "Loop"
        desk.touch("Continue the talk")
        taken = desk.wait_for(scene="Talk")
        seen = desk.look()
        assert _place(seen) == _place(led), f"{_place(seen)}, not {_place(led)}"
        desk.key("Next")
        wait(lambda: _place(desk.look()) != _place(led), "the next step", SOON_S)
    return f"after {steps} steps, at {led['slide']}; there {taken * 1000:.0f} ms after the touch"


def _place(seen: Mapping[str, object]) -> Sequence[object]:
    return seen["slide"], seen["anchor"], seen["revealed"]


class _Story:
    def __init__(self, desk: Desk, room: FrameCounter) -> None:
        self._desk, self._room = desk, room
        self.steps, self.shown = 0, [""]
        self.phone: Phone

    def begin(self) -> None:
        """Begins the talk at the console, and lets a phone join."""
        desk = self._desk
        desk.begin_talk()
        desk.wait_for(scene="Talk", slide="talk-welcome")
        for name in ("More", "Use a phone", "Allow phones"):
            desk.touch(name)
            time.sleep(BREATH_S)
        wait(lambda: bool(desk.look()["code"]), "the code for phones", SOON_S)
        seen = desk.look()
        self.phone = Phone(seen["address"], seen["code"])
        desk.wait_for(phones=1)
        desk.touch("Close")

    def lead(self, slides: int) -> None:
        """Step by step to the end, with all faults on the way."""
        hands = cycle((lambda: self._desk.key("Next"), lambda: self._desk.touch("Next"), self.phone.next))
        self.shown = [self._desk.look()["slide"]]
        for hand in hands:
            if not self._step(hand):
                return
            slide = self._desk.look()["slide"]
            if slide == self.shown[-1]:
                continue
            self.shown.append(slide)
            self._meet(len(self.shown))
            if len(self.shown) == slides:
                return

    def end(self) -> None:
        """Back to the loop."""
        for name in ("More", "End the talk"):
            self._desk.touch(name)
            time.sleep(BREATH_S)
        self._desk.wait_for(scene="Loop")

    def _step(self, hand: Callable[[], None]) -> bool:
        """Whether something changed; the very last step changes nothing."""
        before = self._place()
        hand()
        try:
            wait(lambda: self._place() != before, "the next step", 1.5)
        except AssertionError:
            return False
        self.steps += 1
        time.sleep(BREATH_S)
        return True

    def _place(self) -> Sequence[object]:
        return _place(self._desk.look())

    def _meet(self, number: int) -> None:
        """The events at the slide of that number, from 1."""
        incidents: dict[int, Callable[[], None]] = {
            2: self._ask_screens,
            3: self._lose_projector,
            4: self._speak_french,
            5: self._blank,
            6: self._jump,
            9: self._lose_projector,
            10: lambda: self._speak("en"),
        }
        if incident := incidents.get(number):
            incident()

    def _lose_projector(self) -> None:
        """Disconnects and reconnects the projector; the clicker leads on meanwhile, and back again."""
        desk, before = self._desk, self._place()
        desk.off(ROOM)
        wait(lambda: not desk.look()["room"]["visible"], "a room without a screen", SOON_S)
        assert desk.look()["notes"]["visible"]
        desk.key("Next")
        wait(lambda: self._place() != before, "the next step", SOON_S)
        desk.key("Prior")
        wait(lambda: self._place() == before, "the step before", SOON_S)
        shown = self._room.counts["slide"]
        desk.on(ROOM)
        wait(lambda: self._room.counts["slide"] > shown, "the slide on the projector", SOON_S)
        assert desk.look()["room"]["whole"]

    def _speak_french(self) -> None:
        self._desk.touch("English")
        time.sleep(BREATH_S)
        self._desk.touch(FRENCH)
        self._desk.wait_for(language="fr")

    def _speak(self, language: str) -> None:
        self.phone.language(language)
        self._desk.wait_for(language=language)

    def _blank(self) -> None:
        desk, empty = self._desk, self._room.counts["empty"]
        desk.key("b")
        wait(lambda: self._room.counts["empty"] > empty, "a blank room", SOON_S)
        desk.key("F5")
        desk.wait_for(blanked=False)

    def _jump(self) -> None:
        """To the fourth slide by its number, and back by the clicker."""
        desk, before = self._desk, self._desk.look()["slide"]
        desk.key("4")
        desk.key("Return")
        desk.wait_for(slide=self.shown[3])
        desk.key("6")
        desk.key("Return")
        desk.wait_for(slide=before)

    def _ask_screens(self) -> None:
        desk = self._desk
        desk.touch("More")
        time.sleep(BREATH_S)
        desk.touch("Which screen is which?")
        desk.wait_for(named=True)
        time.sleep(BREATH_S)
        desk.key("b")
        desk.key("b")
        desk.wait_for(named=False, blanked=False)


def _planned() -> list[str]:
    file = RESOURCES / "content/programmes/talk-25.toml"
    return [slide["show"] for slide in tomllib.loads(file.read_text("utf-8"))["slide"]]


def _is_sound(desk: Desk) -> None:
    assert desk.lives(), "something has ended"
    assert desk.look()["windows"] == 2, "another window came"
    said = desk.said()
    assert "CRITICAL" not in said and "Traceback" not in said, said[-2000:]
