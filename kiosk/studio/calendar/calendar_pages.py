"""The page of the calendar: a month, and what a visitor sees at a moment."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from kiosk.studio.calendar.calendar_words import (
    day_words,
    due_words,
    names_of,
    shown_words,
    title_of,
    when_words,
)
from kiosk.studio.calendar.month import days_of, month_beside, runs_of, weeks_of
from kiosk.studio.pages import Pages
from kiosk.studio.renderer import NoPicture, Renderer
from kiosk.studio.site_files.announcements import announcements_of
from kiosk.studio.site_files.playlists import playlists_of, use_playlist
from kiosk.studio.site_files.site_folder import SiteFolder
from kiosk.studio.site_files.site_time import time_at
from kiosk.studio.site_files.toml_edit import EditRefused


@dataclass(frozen=True, slots=True)
class PanelThen:
    """A panel or page of a round, with the picture of the screen then."""

    ref: str
    title: str
    address: str
    picture: str


class CalendarPages:
    def __init__(self, site: SiteFolder, pages: Pages, renderer: Renderer) -> None:
        self._site, self._pages, self._renderer = site, pages, renderer

    @property
    def routes(self) -> tuple[Route, ...]:
        return (
            Route("/calendar", self.show),
            Route("/calendar/use", self.use, methods=["POST"]),
        )

    async def show(self, request: Request) -> Response:
        moment = _asked(request.query_params, time_at(self._site).replace(tzinfo=None))
        month = _month(request.query_params.get("month", ""), moment.date())
        days = days_of(month)
        try:
            calendar = await self._renderer.days(days[0], len(days))
            shown = await self._renderer.shown_then(f"{moment:%Y-%m-%dT%H:%M}")
        except NoPicture as fault:
            return self._pages.refused(fault)
        playlists = playlists_of(self._site)
        titles = {each.name: each.title for each in playlists}
        weeks = weeks_of(calendar, month, titles)
        announced = {each["name"]: title_of(each) for each in calendar["announcements"]}
        return self._pages.page(
            "calendar/calendar.html",
            "calendar",
            month=month,
            months=[month_beside(month, -1), month_beside(month, 1)],
            weeks=weeks,
            runs=runs_of(weeks),
            moment=moment,
            moment_words=f"{day_words(moment.date())}, {moment:%H:%M}",
            shown=shown,
            shown_words=shown_words(shown, titles, announced),
            round=self._round(shown, moment),
            playlists=[(each, when_words(each.data)) for each in playlists],
            announcements=[(each, title_of(each)) for each in calendar["announcements"]],
            unread=[each for each in announcements_of(self._site) if each.name not in announced],
            due=[(date.fromisoformat(each["day"]), due_words(each)) for each in calendar["due"]],
            on_trial=names_of(calendar["on_trial"]),
        )

    async def use(self, request: Request) -> Response:
        """Lets a playlist play at its times, or stops it."""
        form = await request.form()
        name, act = str(form.get("name", "")), form.get("act")
        try:
            if any(each.name == name for each in playlists_of(self._site)):
                use_playlist(self._site, name, act == "use")
        except (EditRefused, OSError) as fault:
            return self._pages.refused(fault)
        return RedirectResponse("/calendar#playlists", status_code=303)

    def _round(self, shown: Mapping[str, Any], moment: datetime) -> list[PanelThen]:
        titles = {panel.name: panel.title for panel in self._site.loop()}
        titles |= {
            f"{topic.name}/{page.get('id')}": str(page.get("title"))
            for topic in self._site.topics()
            for page in topic.pages
        }
        asked = {
            "language": self._site.languages[0],
            "moment": f"{moment:%Y-%m-%dT%H:%M}",
            "stamp": self._pages.stamp,
        }
        return [
            PanelThen(
                ref,
                titles.get(ref, ref),
                f"/topic/{ref}" if "/" in ref else f"/panel/{ref}",
                f"/picture/{ref}?{urlencode(asked)}",
            )
            for ref in (*shown["panels"], *shown["in_turn"])
        ]


def _asked(asked: Mapping[str, str], now: datetime) -> datetime:
    """Returns the day and the time that were asked for; now where one of them is missing or wrong."""
    try:
        day = date.fromisoformat(asked.get("day", ""))
    except ValueError:
        return now.replace(second=0, microsecond=0)
    try:
        return datetime.combine(day, time.fromisoformat(asked.get("time", "")).replace(tzinfo=None))
    except ValueError:
        return datetime.combine(day, time(12))


def _month(asked: str, day: date) -> date:
    try:
        return date.fromisoformat(f"{asked}-01")
    except ValueError:
        return day.replace(day=1)
