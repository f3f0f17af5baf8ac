"""The links for the two people who approve sentences, and the page that each of them has."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from kiosk.base.clock import SystemClock
from kiosk.i18n.catalogues.approvals import NEEDED, Reviewer
from kiosk.i18n.language import Message, mark
from kiosk.loading.world import language_of
from kiosk.studio.author import text
from kiosk.studio.editors.sentence_approval import approval_of, approve, mark_of_words, to_read
from kiosk.studio.editors.sentences import SiteSentence, sentences_of
from kiosk.studio.guard import INVITE
from kiosk.studio.pages import Pages
from kiosk.studio.site_files.site_folder import SiteFolder
from kiosk.studio.site_files.toml_edit import EditRefused

# TRANSLATORS: in the studio, the two people who read a translation; at most 60 characters
ROLES: dict[Reviewer, Message] = {
    "native-speaker": mark("Somebody who speaks the language"),
    "survivor-reviewer": mark("Somebody who has lived what it is about"),
}


class ApprovalPages:
    def __init__(self, site: SiteFolder, pages: Pages) -> None:
        self._site, self._pages = site, pages

    @property
    def routes(self) -> tuple[Route, ...]:
        return (
            Route("/translate/{tag}/readers", self.readers, methods=["GET", "POST"]),
            Route("/read/{role}/{tag}", self.show),
            Route("/read/{role}/{tag}", self.take, methods=["POST"]),
        )

    async def readers(self, request: Request) -> Response:
        """Shows how far each of the two is; a new address for one of them if the author asks for it."""
        tag = request.path_params["tag"]
        if tag not in self._site.languages[1:]:
            return PlainTextResponse("", status_code=404)
        form = await request.form()
        role = str(form.get("role", ""))
        try:
            every = self._sentences(tag)
        except EditRefused as fault:
            return self._pages.refused(fault)
        invite: Callable[[str], str] = request.scope[INVITE]
        address = invite(f"/read/{role}/{tag}") if role in ROLES else ""
        people = [(each, text(*ROLES[each]), len(to_read(every, each))) for each in NEEDED]
        return self._pages.page(
            "translate/readers.html",
            "translate",
            tag=tag,
            own_name=language_of(tag).own_name,
            people=people,
            invited=role,
            address=address,
        )

    async def show(self, request: Request) -> Response:
        return self._page(request.path_params["role"], request.path_params["tag"])

    async def take(self, request: Request) -> Response:
        """Approves one sentence, if its words are still those that were read."""
        role, tag = request.path_params["role"], request.path_params["tag"]
        if role not in ROLES or tag not in self._site.languages[1:]:
            return PlainTextResponse("", status_code=404)
        form = await request.form()
        try:
            every = self._sentences(tag)
            found = next((each for each in to_read(every, role) if each.id == form.get("id")), None)
            if found is None or mark_of_words(found) != form.get("mark"):
                # TRANSLATORS: in the studio, for somebody who approves a translation; about as long as
                # the English
                return self._page(role, tag, text("These words have changed since. Read them again."))
            folder = self._site.file.parent / "translations"
            new = approval_of(found, role, _today())
            approve(every, new, self._site.sources.catalogues, folder, tag)
        except (EditRefused, OSError) as fault:
            # TRANSLATORS: in the studio, {fault} says why; about as long as the English
            return self._page(role, tag, text("Not kept: {fault}").format(fault=fault))
        return RedirectResponse(f"/read/{role}/{tag}", status_code=303)

    def _page(self, role: str, tag: str, fault: str = "") -> Response:
        if role not in ROLES or tag not in self._site.languages[1:]:
            return PlainTextResponse("", status_code=404)
        try:
            every = self._sentences(tag)
        except EditRefused as refused:
            return self._pages.bare("fault.html", 409, fault=str(refused))
        rows = to_read(every, role)
        return self._pages.bare(
            "translate/read.html",
            409 if fault else 200,
            tag=tag,
            role=role,
            own_name=language_of(tag).own_name,
            own_language=self._site.languages[0],
            now=rows[0] if rows else None,
            mark=mark_of_words(rows[0]) if rows else "",
            left=len(rows),
            done=sum(role in each.roles for each in every),
            stamp=self._pages.stamp,
            fault=fault,
        )

    def _sentences(self, tag: str) -> tuple[SiteSentence, ...]:
        return sentences_of(self._site.file.parent, tag)


def _today() -> date:
    return SystemClock(ZoneInfo("UTC"), datetime.min.replace(tzinfo=UTC)).now().wall.date()
