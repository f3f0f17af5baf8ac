"""The pages of talks: the list, and one talk with its slides, their order and their minutes."""

from math import isfinite

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from kiosk.core.content.talks.programme import LONGEST_TITLE
from kiosk.studio.author import author, plural, text
from kiosk.studio.editors.findings_at_fields import messages_of
from kiosk.studio.pages import Pages, said_not_saved, said_saved
from kiosk.studio.publish_pages import now_here
from kiosk.studio.renderer import NoPicture, Renderer
from kiosk.studio.site_files.site_folder import SiteFolder
from kiosk.studio.site_files.talk_file import TalkFile, moved_slide, with_added, with_minutes
from kiosk.studio.site_files.talk_shelf import TalkShelf
from kiosk.studio.site_files.toml_edit import EditRefused
from kiosk.studio.site_files.versions import write_present


class TalkPages:
    def __init__(self, site: SiteFolder, pages: Pages, renderer: Renderer) -> None:
        self._site, self._pages, self._renderer = site, pages, renderer
        self._shelf = TalkShelf(site)

    @property
    def routes(self) -> tuple[Route, ...]:
        return (
            Route("/talks", self.show_all),
            Route("/talks", self.make, methods=["POST"]),
            Route("/talk/{name}", self.show),
            Route("/talk/{name}/title", self.rename, methods=["POST"]),
            Route("/talk/{name}/order", self.arrange, methods=["POST"]),
            Route("/talk/{name}/minutes", self.plan, methods=["POST"]),
            Route("/talk/{name}/add", self.add, methods=["POST"]),
            Route("/talk/{name}/delete", self.delete, methods=["POST"]),
            Route("/talk/{name}/check", self.check),
        )

    async def show_all(self, request: Request) -> Response:
        return self._pages.page(
            "talks/talks.html",
            "talks",
            talks=self._shelf.talks(),
            minutes_words=_minutes_words,
            longest=LONGEST_TITLE,
        )

    async def show(self, request: Request) -> Response:
        talk = self._talk(request)
        if talk is None:
            return self._pages.refused(_no_talk(), 404)
        return self._pages.page(
            "talks/talk.html",
            "talk",
            talk=talk,
            titles=self._shelf.titles(),
            offered_slides=self._shelf.showable(),
            minutes_words=_minutes_words,
            used={slide.show for slide in talk.slides},
            longest=LONGEST_TITLE,
        )

    async def make(self, request: Request) -> Response:
        form = await request.form()
        title = " ".join(str(form.get("title", "")).split())
        copied = str(form.get("copy", ""))
        begun = self._shelf.talk(copied) if copied else None
        if not title or len(title) > LONGEST_TITLE or (copied and begun is None):
            # TRANSLATORS: in the studio, {n} is a number above 20; about as long as the English
            fault = text("write a title of at most {n} characters").format(n=LONGEST_TITLE)
            return self._pages.refused(ValueError(fault))
        try:
            name = self._shelf.make(title, begun.slides if begun else ())
        except (EditRefused, OSError) as fault:
            return self._pages.refused(fault)
        return RedirectResponse(f"/talk/{name}", status_code=303)

    async def rename(self, request: Request) -> Response:
        talk = self._talk(request)
        if talk is None or not talk.own:
            return PlainTextResponse("", status_code=404)
        title = " ".join(str((await request.form()).get("title", "")).split())
        if not title:
            # TRANSLATORS: in the studio, why something is not saved; about as long as the English
            return self._pages.saved(said_not_saved(text("write a title")))
        try:
            self._site.change(talk.file, {("title",): title})
        except (EditRefused, OSError) as fault:
            return self._pages.saved(said_not_saved(fault))
        return self._pages.saved(said_saved(), f"/talk/{talk.name}/check")

    async def arrange(self, request: Request) -> Response:
        talk, form = self._talk(request), await request.form()
        name, act, other = (str(form.get(key, "")) for key in ("name", "act", "other"))
        if talk is None:
            return self._pages.refused(_no_talk(), 404)
        try:
            self._shelf.put(talk, moved_slide(talk.slides, name, act, other))
        except (EditRefused, OSError) as fault:
            return self._pages.refused(fault)
        return RedirectResponse(f"/talk/{talk.name}#panel-{name}", status_code=303)

    async def plan(self, request: Request) -> Response:
        talk, form = self._talk(request), await request.form()
        if talk is None:
            return PlainTextResponse("", status_code=404)
        try:
            minutes, activity = (_number(str(form.get(key, ""))) for key in ("minutes", "activity"))
            name = str(form.get("name", ""))
            self._shelf.put(talk, with_minutes(talk.slides, name, minutes, activity))
        except (ValueError, OSError) as fault:
            return self._pages.saved(said_not_saved(fault))
        fresh = self._shelf.talk(talk.name) or talk
        return self._pages.saved(
            said_saved(), f"/talk/{talk.name}/check", length=_minutes_words(fresh.minutes)
        )

    async def add(self, request: Request) -> Response:
        talk, form = self._talk(request), await request.form()
        if talk is None:
            return self._pages.refused(_no_talk(), 404)
        known = self._shelf.titles()
        shows = [str(each) for each in form.getlist("show") if str(each) in known]
        try:
            self._shelf.put(talk, with_added(talk.slides, shows))
        except (EditRefused, OSError) as fault:
            return self._pages.refused(fault)
        return RedirectResponse(f"/talk/{talk.name}#slides", status_code=303)

    async def delete(self, request: Request) -> Response:
        """Deletes an own talk, after the present state was written as a version."""
        talk, form = self._talk(request), await request.form()
        if talk is None or not talk.own:
            return self._pages.refused(_no_talk(), 404)
        if form.get("sure") != "yes":
            # TRANSLATORS: in the studio; about as long as the English
            return self._pages.refused(ValueError(text("tick the box first: then the talk is deleted")))
        try:
            write_present(self._site.file, now_here())
            talk.file.unlink()
        except (ValueError, OSError) as fault:
            return self._pages.refused(fault)
        return RedirectResponse("/talks", status_code=303)

    async def check(self, request: Request) -> Response:
        talk = self._talk(request)
        if talk is None:
            return PlainTextResponse("", status_code=404)
        try:
            problems = await self._renderer.problems()
        except NoPicture as fault:
            problems = [{"file": str(talk.file), "line": 0, "severity": "warning", "text": str(fault)}]
        fields: dict[tuple[str | int, ...], str] = {("title",): "title"}
        fields |= {("slide", at): f"slide-{at}" for at in range(len(talk.slides))}
        return self._pages.checked(messages_of(problems, talk.file, fields))

    def _talk(self, request: Request) -> TalkFile | None:
        return self._shelf.talk(request.path_params["name"])


def _no_talk() -> ValueError:
    # TRANSLATORS: in the studio; about as long as the English
    return ValueError(text("there is no such talk"))


def _minutes_words(minutes: float) -> str:
    """Returns a length that may have a fraction, in the language of the author."""
    if minutes.is_integer():
        return plural("{n} minute", "{n} minutes", int(minutes))
    # TRANSLATORS: in the studio, the length of a slide or a talk; {n} has a fraction, such as 1.5; at most 24
    # characters
    return text("{n} minutes", "with a fraction").format(n=author().language.number(minutes))


def _number(typed: str) -> float:
    """Raises ValueError, in plain words."""
    try:
        number = float(typed.strip().replace(",", ".") or 0)
    except ValueError:
        number = -1
    if not isfinite(number) or number < 0:
        # TRANSLATORS: in the studio; about as long as the English
        raise ValueError(text("write the minutes as a number, such as 1.5"))
    return number
