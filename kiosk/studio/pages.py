"""Fills the templates of the studio's pages."""

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from starlette.responses import HTMLResponse

from kiosk.loading.world import language_of
from kiosk.studio.site_files.site_folder import SiteFolder
from kiosk.studio.site_files.stamp import stamp_of

SHAPES = {
    "wide": ("Wide, 16:9", (1280, 720)),
    "upright": ("Upright, 9:16", (720, 1280)),
    "square": ("Square", (960, 960)),
    "old": ("5:4", (1280, 1024)),
}
"""The screens that a preview can have: label, and size in pixels."""

SCREENS = (
    ("/", "Loop", ("loop", "panel")),
    ("/topics", "Topics", ("topics", "page")),
    ("/talks", "Talks", ("talks", "talk")),
    ("/settings", "Settings", ("settings",)),
    ("/publish", "Publish", ("publish",)),
)
"""The places on the line: address, name, and the pages that belong there; the first of these is the place."""

_KINDS = {
    "statement": "Statement",
    "list": "List",
    "question": "Question",
    "story": "Story",
    "figure": "Figure",
    "clock": "Clock",
    "page": "Page",
}


class Pages:
    """Reads the site again for each page, since other programs may change it too."""

    def __init__(self, site: SiteFolder) -> None:
        self._site = site
        self._templates = Environment(
            loader=FileSystemLoader(Path(__file__).parent / "templates"),
            autoescape=select_autoescape(default=True),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    @property
    def stamp(self) -> str:
        return stamp_of(self._site.file.parent)

    def page(self, template: str, screen: str, status: int = 200, **values: Any) -> HTMLResponse:
        """Returns a whole page; ``screen`` is the place of the light on the line."""
        catalogues = self._site.sources.catalogues
        languages = [(tag, language_of(tag, *catalogues).own_name) for tag in self._site.languages]
        shared = {
            "site_name": self._site.name,
            "languages": languages,
            "own_language": languages[0][0],
            "shapes": [(key, label) for key, (label, _) in SHAPES.items()],
            "kinds": _KINDS,
            "stamp": self.stamp,
            "screen": screen,
            "screens": SCREENS,
        }
        return HTMLResponse(self._templates.get_template(template).render(shared | values), status)

    def refused(self, fault: Exception, status: int = 409) -> HTMLResponse:
        return self.page("fault.html", "", status, fault=str(fault))

    def bare(self, template: str, status: int = 200, **values: Any) -> HTMLResponse:
        """Returns a page that needs no site."""
        shared = {"site_name": "", "screen": "", "screens": ()}
        return HTMLResponse(self._templates.get_template(template).render(shared | values), status)

    def saved(self, said: str, check: str = "", **values: Any) -> HTMLResponse:
        """Returns what changes on a page after a save; ``check`` is where it asks for findings then."""
        known = {"said": said, "check": check, "messages": {}, "stamp": self.stamp}
        return HTMLResponse(self._templates.get_template("saved.html").render(known | values))

    def checked(self, messages: dict[str, Any]) -> HTMLResponse:
        """Returns what changes after a check."""
        template = self._templates.get_template("saved.html")
        return HTMLResponse(template.render(messages=messages, check=""))
