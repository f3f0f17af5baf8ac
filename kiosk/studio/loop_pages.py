"""The pages of the loop, whose panels are moved, hidden and added, and of the topics."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from kiosk.studio.author import text
from kiosk.studio.editors.colours import (
    NAMES,
    drawing_name,
    named_drawings,
    usable_drawings,
    usable_fields,
)
from kiosk.studio.editors.topic_tile import TITLE, TopicTile
from kiosk.studio.pages import Pages
from kiosk.studio.site_files.arrangement import moved
from kiosk.studio.site_files.new_panel import KINDS, draft, name_for
from kiosk.studio.site_files.site_folder import SiteFolder
from kiosk.studio.site_files.toml_edit import EditRefused


class LoopPages:
    def __init__(self, site: SiteFolder, pages: Pages) -> None:
        self._site, self._pages = site, pages

    @property
    def routes(self) -> tuple[Route, ...]:
        return (
            Route("/", self.show),
            Route("/loop", self.arrange, methods=["POST"]),
            Route("/panels", self.add, methods=["POST"]),
            Route("/topics", self.topics),
        )

    async def show(self, request: Request) -> Response:
        if not self._site.exists:
            return RedirectResponse("/begin", status_code=303)
        panels = self._site.loop()
        playing, whole = sum(panel.plays for panel in panels), self._site.has_whole_order
        return self._pages.page(
            "loop.html", "loop", panels=panels, playing=playing, whole=whole, offered_kinds=KINDS
        )

    async def topics(self, request: Request) -> Response:
        topics = self._site.topics()
        last = {str(topic.data.get("field")) for topic in topics[-3:]}
        return self._pages.page(
            "topics.html",
            "topics",
            topics=topics,
            tiles={topic.name: TopicTile(self._site, topic) for topic in topics},
            colours=sorted(usable_fields(), key=lambda field: field in last),
            colour_names=NAMES,
            motifs=named_drawings(usable_drawings(self._site)),
            drawing_name=drawing_name,
            longest=TITLE,
        )

    async def arrange(self, request: Request) -> Response:
        form = await request.form()
        name, act, other = (str(form.get(key, "")) for key in ("name", "act", "other"))
        try:
            if act in ("hide", "show"):
                self._site.hide(name, act == "hide")
            else:
                self._move(name, act, other)
        except (EditRefused, OSError) as fault:
            return self._pages.refused(fault)
        return RedirectResponse(f"/#panel-{name}", status_code=303)

    async def add(self, request: Request) -> Response:
        form = await request.form()
        kind, headline = str(form.get("kind")), " ".join(str(form.get("headline", "")).split())
        if kind not in KINDS or not headline:
            # TRANSLATORS: in the studio; about as long as the English
            return self._pages.refused(ValueError(text("choose a kind, and write the headline")))
        panels = self._site.loop()
        placed = [panel for panel in panels if panel.placed]
        name = name_for(headline, {panel.name for panel in panels})
        neighbours = {str(panel.data.get("field")) for panel in (*placed[:1], *placed[-2:])}
        try:
            self._site.write_panel(
                name, draft(kind, name, headline, usable_fields(), neighbours, self._site.languages[0])
            )
            self._site.arrange((*(panel.name for panel in placed), name))
        except (EditRefused, OSError) as fault:
            return self._pages.refused(fault)
        return RedirectResponse(f"/panel/{name}", status_code=303)

    def _move(self, name: str, act: str, other: str) -> None:
        panels = self._site.loop()
        names = tuple(panel.name for panel in panels if panel.placed)
        if act == "place" and any(panel.name == name for panel in panels):
            self._site.arrange(moved(names, name, len(names)))
        elif name in names and act in ("earlier", "later"):
            self._site.arrange(moved(names, name, names.index(name) + (1 if act == "later" else -1)))
        elif name in names and act == "before" and other in names and other != name:
            others = [each for each in names if each != name]
            self._site.arrange(moved(names, name, others.index(other)))
