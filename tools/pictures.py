"""Renews the pictures of README in docs/pictures: python -m tools.pictures.

Run it when a screen that they show looks different. It needs no display and takes ten seconds. Look at each
picture before you commit it.
"""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.machine.start import environment

if TYPE_CHECKING:
    from kiosk.staging.screen import NamedScreen

FOLDER = Path(__file__).parent.parent / "docs/pictures"
LANDSCAPE, PORTRAIT = (1920, 1080), (1080, 1920)
INTO_THE_TALK_S = 384.0


def main() -> None:
    environment.apply("offscreen", "software")
    # Qt reads the environment when it is imported.
    from PySide6.QtGui import QGuiApplication

    from kiosk.core.state import events as ev
    from kiosk.core.state import talk_events as te
    from kiosk.machine import logs
    from kiosk.staging.named_screens import SCREENS
    from kiosk.staging.screen import NamedScreen

    logs.install()
    app = QGuiApplication([])
    named = {screen.name: screen for screen in SCREENS}
    page = NamedScreen("page", events=(ev.LinkFollowed("check-an-offer/before-you-say-yes"),))
    slide = te.SlideChosen("what-it-means")
    talk = NamedScreen(
        "talk", events=(te.TalkBegun("talk-25", "en"), slide, te.TalkStepped(), te.TalkStepped())
    )
    _take("kiosk", named["statement"])
    _take("portrait", named["statement"], "fr", PORTRAIT)
    _take("loop", named["no-touch"])
    _take("topic", page)
    _take_console("talk", talk)
    app.processEvents()


def _take(name: str, screen: "NamedScreen", language: str = "en", size: tuple[int, int] = LANDSCAPE) -> None:
    from kiosk.commands.shots import take

    (shot,) = take([screen], language, size)
    assert not shot.complaints, shot.complaints
    shot.picture.save(str(FOLDER / f"{name}.png"))


def _take_console(name: str, screen: "NamedScreen") -> None:
    from PySide6.QtCore import QCoreApplication

    from kiosk.app.talk.console_window import Console
    from kiosk.staging.site_variants import presented
    from kiosk.staging.stage import go, stage

    kiosk, clock, world = stage("en", LANDSCAPE)
    kiosk.window.show()
    go(kiosk, clock, world, replace(screen, site=presented), 0, high_contrast=False)
    console = Console(kiosk)
    console.window.show()
    clock.advance(INTO_THE_TALK_S)
    kiosk.store.tick()
    QCoreApplication.processEvents()
    console.slides.show_all()
    # The small slides get their positions with the first frame.
    console.window.grabWindow()
    QCoreApplication.processEvents()
    console.window.grabWindow().save(str(FOLDER / f"{name}.png"))
    console.end()
    kiosk.window.close()
    kiosk.end()


if __name__ == "__main__":
    main()
