"""A machine with a screen that is looked at, and a person in front of it."""

import shutil
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from PIL import Image

from tools.machine.package_cases import site
from tools.screen_machine import hands
from tools.screen_machine.disk import KEPT
from tools.screen_machine.eye import BLACK, LOOP, OUT_OF_ORDER, Eye, Seen, same
from tools.screen_machine.hardware import Hardware
from tools.screen_machine.machine import Machine
from tools.screen_machine.qmp import Qmp
from tools.screen_machine.references import References, paint
from tools.screen_machine.watch import Watch
from tools.shared import ROOT
from tools.shared.wait import wait

PICTURES = KEPT / "pictures"
BELOW = ROOT / "build/deb/usr/lib/awareness-kiosk/out-of-order.png"
Hand = Callable[[Qmp, float, float], None]
PAGE = 1.0
"""Mean difference of a pixel up to which a page is the page that the program paints, of 255."""

EXACT = 0.005
"""By less than the arrow of a mouse would add."""

ALIKE = 0.5
"""The same for two pictures of one page that rests."""

MIDDLE = 0.3, 0.35
"""A place on each panel, and on no button of the loop."""


_PRESSES, _AGAIN_S, _BETWEEN_S = 3, 25.0, 0.4


class Bench:
    """Used by ``with``; on a failure the last picture and the journal stay in ``pictures``.

    ``hand`` touches, at a share of the screen's width and height. ``day`` is the one of the kiosk, if it is
    not today. ``own`` are lines of the machine's site besides those of the disk.
    """

    def __init__(
        self,
        name: str,
        disk: Path,
        given: Hardware | None = None,
        hand: Hand = hands.tap,
        day: datetime | None = None,
        own: str = "",
    ) -> None:
        self.pictures = PICTURES / name.replace(" ", "-")
        shutil.rmtree(self.pictures, ignore_errors=True)
        self.pictures.mkdir(parents=True)
        hardware = given or Hardware()
        self._site = f"{own}{site()}"
        self.machine = Machine(disk, replace(hardware, site=self._site) if own else hardware)
        self._hand, self._day = hand, day
        self.follows(self.painted("references", paint))
        self.patience_s = 600.0 if self.machine.is_emulated else 90.0
        self.answer_s = 90.0 if self.machine.is_emulated else 10.0

    def __enter__(self) -> Self:
        self.machine.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if error and self.machine.lives():
                self.machine.picture().save(self.pictures / "failed.png")
        finally:
            if error:
                (self.pictures / "journal.txt").write_text(self.machine.journal(), "utf-8")
            self.machine.__exit__(kind, error, trace)

    def follows(self, references: References) -> None:
        """What its site shows from now on."""
        self.references = references
        self.eye = Eye(references.panels, Image.open(BELOW).convert("RGB"), references.below)

    def watch(self, head: int = 0) -> Watch:
        folder = self.pictures / f"head-{head}" if head else self.pictures
        return Watch(self.machine, self.eye, folder, head)

    def painted[Painted](
        self,
        name: str,
        paint: Callable[[Path, tuple[int, int], Path, datetime], Painted],
        day: datetime | None = None,
        text: str = "",
    ) -> Painted:
        """Of its site and day, or of others; painted again for each run: what is said depends on the day."""
        size = self.machine.hardware.size
        folder = KEPT / f"{name}-{size[0]}x{size[1]}"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        file = folder / "site.toml"
        file.write_text(text or self._site, "utf-8")
        return paint(file, size, folder, day or self._day or datetime.now(UTC))

    def sees(self) -> Seen:
        return self.eye.sees(self.machine.picture())

    def boots(self) -> str:
        """Power on, until the loop is on the screen."""
        self.machine.power_on()
        with self.watch() as watch:
            wait(lambda: watch.first(LOOP) is not None, "the loop is on the screen", self.patience_s)
        self.keep("loop")
        told = (
            f"the loop after {watch.first(LOOP):.0f} s",
            f"{watch.longest(BLACK):.0f} s black at the longest",
            f"{watch.longest(OUT_OF_ORDER):.0f} s the picture",
        )
        return ", ".join(told)

    def presses(self, press: Callable[[], None], acted: Callable[[], bool]) -> float:
        """Presses again where nothing came of it: the kiosk takes no press that waited for two seconds, as
        happens on a busy emulated machine. When the last press was.
        """
        for _ in range(_PRESSES):
            began = time.monotonic()
            press()
            while time.monotonic() < began + _AGAIN_S:
                if acted():
                    return began
                time.sleep(_BETWEEN_S)
        return began

    def opens_a_page(self) -> float:
        """Touches the loop; seconds until the page of a panel is there, on a busy machine of the next one."""
        self.rests(LOOP)
        began = self.presses(lambda: self._hand(self.machine.qmp, *MIDDLE), self._is_open)
        wait(self._is_open, "the page of a panel", self.answer_s)
        self.keep("page")
        return time.monotonic() - began

    def _is_open(self) -> bool:
        picture = self.machine.picture()
        return any(same(picture, page) <= PAGE for page in self.references.opened.values())

    def shows(self, page: Image.Image, most: float = PAGE) -> bool:
        return same(self.machine.picture(), page) <= most

    def off(self, page: Image.Image) -> float:
        """By how much an opened page differs from what the program paints; nothing lies on it."""
        off = min(same(page, painted) for painted in self.references.opened.values())
        assert off < EXACT, f"{off:.3f} of 255 from each page that is painted"
        return off

    def rests(self, what: str = "") -> Image.Image:
        """What stays on the screen: three pictures, one like the other."""
        seen: list[Image.Image] = []

        def still() -> bool:
            time.sleep(0.4)
            seen.append(self.machine.picture())
            rest = len(seen) > 2 and all(same(seen[-1], each) <= ALIKE for each in seen[-3:-1])
            return rest and (not what or self.eye.sees(seen[-1]).what == what)

        wait(still, f"the screen rests {what}".strip(), self.answer_s)
        return seen[-1]

    def tap(self, name: str) -> None:
        """A control of the page."""
        self._hand(self.machine.qmp, *self.references.controls[name])

    def starts_again(self) -> float:
        """Seconds from the touch to the loop."""
        began = time.monotonic()
        self.tap("startAgain")
        wait(lambda: self.sees().what == LOOP, "the loop after Start again", self.answer_s)
        return time.monotonic() - began

    def nothing_failed(self) -> None:
        failed = self.machine.shell("systemctl --failed --no-legend --plain")
        assert failed == "", failed

    def keep(self, name: str) -> None:
        self.machine.picture().save(self.pictures / f"{name}.png")
