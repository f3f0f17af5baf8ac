"""Adds, moves and deletes the site's own topics, pages, parts and panels."""

from collections.abc import Awaitable, Callable
from functools import partial

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from kiosk.base.site_archive.manifest import PackError
from kiosk.studio.author import text
from kiosk.studio.editors.colours import usable_drawings, usable_fields
from kiosk.studio.editors.page_editor import PageEditor
from kiosk.studio.editors.structure import SiteStructure
from kiosk.studio.editors.topic_tile import TopicTile
from kiosk.studio.pages import Pages, said_not_done
from kiosk.studio.site_files.site_folder import SiteFolder, TopicFile
from kiosk.studio.site_files.toml_edit import EditRefused
from kiosk.studio.site_files.typed_text import line

_Form = dict[str, str]
_Act = Callable[[Request, _Form], Awaitable[Response]]
_STEPS = {"earlier": -1, "later": 1}


class StructurePages:
    def __init__(self, site: SiteFolder, pages: Pages) -> None:
        self._site, self._pages = site, pages
        self._structure = SiteStructure(site)

    @property
    def routes(self) -> tuple[Route, ...]:
        acts: dict[str, _Act] = {
            "/topics": self._add_topic,
            "/topics/{topic}/tile": self._save_tile,
            "/topics/{topic}/pages": self._add_page,
            "/topics/{topic}/delete": self._delete_topic,
            "/topic/{topic}/{name}/parts": self._change_parts,
            "/topic/{topic}/{name}/move": self._move_page,
            "/topic/{topic}/{name}/delete": self._delete_page,
            "/panel/{name}/delete": self._delete_panel,
        }
        return tuple(Route(place, partial(self._act, act), methods=["POST"]) for place, act in acts.items())

    async def _act(self, act: _Act, request: Request) -> Response:
        form = {key: str(value) for key, value in (await request.form()).items()}
        try:
            return await act(request, form)
        except (EditRefused, PackError, OSError) as fault:
            if request.headers.get("hx-request"):
                return self._pages.saved(said_not_done(fault))
            return self._pages.refused(fault)

    async def _add_topic(self, request: Request, form: _Form) -> Response:
        title, field, motif = _title(form), form.get("field", ""), form.get("motif", "")
        if field not in usable_fields() or motif not in usable_drawings(self._site):
            # TRANSLATORS: in the studio; about as long as the English
            raise EditRefused(text("choose a colour and a drawing"))
        name = self._structure.add_topic(title, field, motif)
        return _to(f"/topics#topic-{name}")

    async def _save_tile(self, request: Request, form: _Form) -> Response:
        topic = self._topic(request)
        TopicTile(self._site, topic).save({**form, "title": _title(form)})
        return _to(f"/topics#topic-{topic.name}")

    async def _add_page(self, request: Request, form: _Form) -> Response:
        topic = self._topic(request)
        return _to(f"/topic/{topic.name}/{self._structure.add_page(topic, _title(form))}")

    async def _delete_topic(self, request: Request, form: _Form) -> Response:
        self._structure.remove_topic(self._topic(request))
        return _to("/topics")

    async def _change_parts(self, request: Request, form: _Form) -> Response:
        """Saves what is written, then changes the parts, so that no word goes to another part."""
        topic, page = self._page(request)
        PageEditor(self._site, topic, page).save(form)
        act, at = form.get("act", ""), form.get("at", "")
        if act == "add":
            self._structure.add_part(topic, page)
        elif act in _STEPS and at.isdecimal():
            self._structure.move_part(topic, page, int(at), _STEPS[act])
        elif act == "delete" and at.isdecimal():
            self._structure.remove_part(topic, page, int(at))
        return Response(headers={"HX-Refresh": "true"})

    async def _move_page(self, request: Request, form: _Form) -> Response:
        topic, page = self._page(request)
        self._structure.move_page(topic, page, _STEPS.get(form.get("act", ""), 0))
        return _to(f"/topics#topic-{topic.name}")

    async def _delete_page(self, request: Request, form: _Form) -> Response:
        topic, page = self._page(request)
        self._structure.remove_page(topic, page)
        return _to(f"/topics#topic-{topic.name}")

    async def _delete_panel(self, request: Request, form: _Form) -> Response:
        panel = self._site.panel(request.path_params["name"])
        if panel is None:
            # TRANSLATORS: in the studio; about as long as the English
            raise EditRefused(text("there is no such panel"))
        self._structure.remove_panel(panel)
        return _to("/")

    def _topic(self, request: Request) -> TopicFile:
        topic = self._site.topic(request.path_params["topic"])
        if topic is None or not topic.own:
            # TRANSLATORS: in the studio; about as long as the English
            raise EditRefused(text("there is no such topic of yours"))
        return topic

    def _page(self, request: Request) -> tuple[TopicFile, int]:
        topic = self._topic(request)
        names = [str(page.get("id")) for page in topic.pages]
        if request.path_params["name"] not in names:
            # TRANSLATORS: in the studio; about as long as the English
            raise EditRefused(text("there is no such page"))
        return topic, names.index(request.path_params["name"])


def _title(form: _Form) -> str:
    title = line(form.get("title", ""))
    if not title:
        # TRANSLATORS: in the studio; about as long as the English
        raise EditRefused(text("write the title"))
    return title


def _to(place: str) -> RedirectResponse:
    return RedirectResponse(place, status_code=303)
