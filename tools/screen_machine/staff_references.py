"""Paints what staff see of a site, by the program itself: the pad, their page, and its panel for a stick."""

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from PIL import Image
from PySide6.QtGui import QGuiApplication

from kiosk.commands.site_transfer.apply import ApplyOptions, outcome_of
from kiosk.core.state import staff_events as se
from kiosk.core.state.event import Event
from kiosk.core.state.staff_panels.programmes import ProgrammeMarked, Programmes
from kiosk.core.state.staff_panels.stick import StickAct, StickAnswered, StickPanel, StickRowChosen
from kiosk.core.state.talk_events import TalkBegun
from kiosk.core.state.world import World
from kiosk.loading.sources import Sources
from kiosk.loading.world import load_world
from kiosk.staging.screen import NamedScreen
from kiosk.staging.stage import go
from kiosk.window.talk.phones.phone_joining_view import PhoneView
from kiosk.window.talk.phones.phones import Phones
from tools.screen_machine.painter import Painter, Places, paint_by, painter_of, picture, places

TALK = "talk-10"


@dataclass(frozen=True, slots=True)
class StaffScreen:
    picture: Image.Image
    controls: Places


def paint_staff(
    site: Path, size: tuple[int, int], folder: Path, today: datetime, stick: Path | None = None
) -> Mapping[str, StaffScreen]:
    """By name: pad, refused, page, talks, marked, then the talk with its card on phones and without.

    With the packed site of a stick also stick, found, plan and used.
    """
    paint_by(__name__, site, size, folder, today, *([str(stick)] if stick else []))
    names = json.loads((folder / "names.json").read_text("utf-8"))
    return {name: StaffScreen(picture(folder, name), places(folder, name)) for name in names}


def _screens(site: Path, folder: Path, today: datetime, stick: Path | None) -> Sequence[NamedScreen]:
    installed = (se.SticksTaken(), se.FleetsJoined())

    def page(name: str, *events: Event) -> NamedScreen:
        return NamedScreen(name, "", (*installed, *events), moment=today, wrong=0, let_in=True)

    talks = se.StaffPanelOpened(Programmes())
    marked = (talks, ProgrammeMarked(TALK))
    begun = (talks, TalkBegun(TALK, "en", alone=True))
    screens = [
        NamedScreen("pad", "", moment=today, wrong=0),
        NamedScreen("refused", "", moment=today, wrong=1),
        page("page"),
        page("talks", talks),
        page("marked", *marked),
        page("phones", *begun),
        page("slide", *begun, se.PhoneCardClosed()),
    ]
    if stick:
        opened = se.StaffPanelOpened(StickPanel())
        looked = (StickRowChosen("look"), StickAnswered(StickAct.LOOK, "ok", (stick.name,)))
        rows = outcome_of(ApplyOptions(stick, site, folder / "state", plan=True, as_json=True)).rows
        chosen = (StickRowChosen(f"site {stick.name}"), StickAnswered(StickAct.PLAN, "ok", rows=rows))
        used = (StickRowChosen("use"), StickAnswered(StickAct.USE, "ok"))
        screens += [
            page("stick", opened),
            page("found", opened, *looked),
            page("plan", opened, *looked, *chosen),
            page("used", opened, *looked, *chosen, *used),
        ]
    return screens


def _world(site: Path, today: datetime) -> World:
    """With its talks, which a kiosk reads once staff are there."""
    world = load_world(Sources(site, mode="present"), today).world
    assert world is not None
    return replace(world, site=replace(world.site, mode="kiosk"))


def _paint_all(painter: Painter, stick: Path | None) -> None:
    site, folder, today = painter.site, painter.folder, painter.today
    world, screens = _world(site, today), _screens(site, folder, today, stick)
    kiosk = painter.kiosk
    phones = Phones(kiosk.store, kiosk.language_of, kiosk.window, None)
    kiosk.staff.show_phone(PhoneView(kiosk.store, phones, kiosk.language_of))
    for screen in screens:
        go(kiosk, painter.clock, world, screen, 0, high_contrast=False)
        painter.paint(screen.name)
        painter.write_places(screen.name)
    painter.end()
    (folder / "names.json").write_text(json.dumps([screen.name for screen in screens]), "utf-8")


if __name__ == "__main__":
    app = QGuiApplication([])
    painter, stick = painter_of(sys.argv[1:])
    _paint_all(painter, Path(stick[0]) if stick else None)
