"""The page of a panel: its words beside the real screen, and beside their translation."""

from typing import Any

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from kiosk.content.design import load_design
from kiosk.loading.world import language_of
from kiosk.studio.colours import colours_for
from kiosk.studio.editor import PanelEditor, ShownField
from kiosk.studio.findings_at_fields import messages_of
from kiosk.studio.pages import SHAPES, Pages
from kiosk.studio.renderer import NoPicture, Renderer
from kiosk.studio.site_files.site_folder import LoopPanel, SiteFolder
from kiosk.studio.site_files.toml_edit import EditRefused
from kiosk.studio.translations import Translations

_MOST_WIDTH = 1920


class PanelPages:
    def __init__(self, site: SiteFolder, pages: Pages, renderer: Renderer) -> None:
        self._site, self._pages, self._renderer = site, pages, renderer

    async def show(self, request: Request) -> Response:
        panel = self._panel(request)
        if panel is None:
            return self._pages.refused(ValueError("there is no such panel"), 404)
        editor = PanelEditor(self._site, panel)
        fields = tuple(editor.fields())
        try:
            beside = self._beside(request.query_params.get("beside", ""), panel, fields)
        except EditRefused as fault:
            return self._pages.refused(fault)
        return self._pages.page(
            "panel.html",
            "panel",
            panel=panel,
            fields=fields,
            beside=beside,
            messages=editor.faults(),
            colours=colours_for(panel, self._site.loop()),
            motifs=sorted(load_design().names.motifs),
            pages=self._places(),
        )

    async def save(self, request: Request) -> Response:
        panel = self._panel(request)
        if panel is None:
            return PlainTextResponse("", status_code=404)
        editor = PanelEditor(self._site, panel)
        form = {key: str(value) for key, value in (await request.form()).items()}
        try:
            saved = editor.save(form)
        except (EditRefused, OSError) as fault:
            return self._pages.saved(f"Not saved: {fault}")
        check = f"/panel/{panel.name}/check" if saved else ""
        return self._pages.saved("Saved", check, messages=editor.faults())

    async def translate(self, request: Request) -> Response:
        panel, tag = self._panel(request), request.path_params["tag"]
        if panel is None or tag not in self._site.languages[1:]:
            return PlainTextResponse("", status_code=404)
        said: dict[str, str] = {}
        form = await request.form()
        for field in PanelEditor(self._site, panel).fields():
            rows = [" ".join(row.split()) for row in str(form.get(field.key, "")).split("\n")]
            said |= dict(zip(field.sources, rows, strict=False))
        try:
            saved = Translations(self._site, panel.name, tag).save(said)
        except (EditRefused, OSError) as fault:
            return self._pages.saved(f"Not saved: {fault}")
        return self._pages.saved("Saved", f"/panel/{panel.name}/check" if saved else "")

    async def check(self, request: Request) -> Response:
        panel = self._panel(request)
        if panel is None:
            return PlainTextResponse("", status_code=404)
        editor = PanelEditor(self._site, panel)
        try:
            problems = await self._renderer.problems()
        except NoPicture as fault:
            problems = [{"file": str(editor.file), "line": 0, "severity": "warning", "text": str(fault)}]
        return self._pages.checked(messages_of(problems, editor.file, editor.paths))

    async def picture(self, request: Request) -> Response:
        asked = request.query_params
        _, size = SHAPES.get(asked.get("shape", ""), SHAPES["wide"])
        width = asked.get("width", "")
        wanted = {
            "ref": request.path_params["ref"],
            "language": asked.get("language", self._site.languages[0]),
            "size": size,
            "contrast": asked.get("contrast") == "yes",
            "width": min(int(width), _MOST_WIDTH) if width.isdecimal() else 0,
        }
        try:
            picture = await self._renderer.picture(wanted, self._pages.stamp)
        except NoPicture as fault:
            return PlainTextResponse(str(fault), status_code=409)
        return Response(picture, media_type="image/jpeg")

    def _panel(self, request: Request) -> LoopPanel | None:
        return self._site.panel(request.path_params["name"])

    def _beside(self, wanted: str, panel: LoopPanel, fields: tuple[ShownField, ...]) -> dict[str, Any]:
        """Returns the words of each field in another language; {} for a site with one language."""
        others = self._site.languages[1:]
        tag = wanted if wanted in others else next(iter(others), "")
        if not tag:
            return {}
        translations = Translations(self._site, panel.name, tag)
        return {
            "tag": tag,
            "name": language_of(tag).own_name,
            "others": [(each, language_of(each).own_name) for each in others],
            "fields": {field.key: translations.of(field.sources) for field in fields},
        }

    def _places(self) -> list[tuple[str, str]]:
        """Returns what a touch can open: topics and their pages, by their titles."""
        return [
            place
            for topic in self._site.sources.files().deck.deck.topics
            for place in (
                (topic.id, topic.title),
                *((f"{topic.id}/{page.id}", f"{topic.title}: {page.title}") for page in topic.pages),
            )
        ]
