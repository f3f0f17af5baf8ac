"""Fills the templates of the studio's pages."""

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from starlette.responses import HTMLResponse

from kiosk.content.design import load_design
from kiosk.i18n.language import Message, mark
from kiosk.loading.world import language_of
from kiosk.studio.author import author, offered, plural, text
from kiosk.studio.site_files.site_folder import SiteFolder
from kiosk.studio.site_files.stamp import stamp_of

# TRANSLATORS: in the studio, shapes of the screen that a picture can have; at most 24 characters
SHAPES = {
    "wide": (mark("Wide, 16:9"), (1280, 720)),
    "upright": (mark("Upright, 9:16"), (720, 1280)),
    "square": (mark("Square", "screen"), (960, 960)),
    "old": (Message("5:4"), (1280, 1024)),
}
"""The screens that a preview can have: label, and size in pixels."""

# TRANSLATORS: in the studio, the places in the bar at the top; at most 18 characters
SCREENS = (
    ("/", mark("Loop", "studio"), ("loop", "panel")),
    ("/topics", mark("Topics", "studio"), ("topics", "page")),
    ("/talks", mark("Talks", "studio"), ("talks", "talk")),
    ("/translate", mark("Translate", "studio"), ("translate",)),
    ("/numbers", mark("Numbers", "studio"), ("numbers", "number")),
    ("/hours", mark("Hours", "studio"), ("hours",)),
    ("/calendar", mark("Calendar", "studio"), ("calendar", "playlist", "announcement")),
    ("/settings", mark("Settings", "studio"), ("settings",)),
    ("/publish", mark("Publish", "studio"), ("publish",)),
)
"""The places on the line: address, name, and the pages that belong there; the first of these is the place."""

# TRANSLATORS: in the studio, kinds of panels, and a page of a topic; at most 24 characters
_KINDS = {
    "statement": mark("Statement", "kind"),
    "list": mark("List", "kind"),
    "question": mark("Question", "kind"),
    "story": mark("Story", "kind"),
    "figure": mark("Figure", "kind"),
    "clock": mark("Clock", "kind"),
    "page": mark("Page", "kind"),
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
        self._templates.globals |= {"text": text, "plural": plural}

    @property
    def stamp(self) -> str:
        return stamp_of(self._site.file.parent)

    def page(self, template: str, screen: str, status: int = 200, **values: Any) -> HTMLResponse:
        """Returns a whole page; ``screen`` is the place of the light on the line."""
        catalogues = self._site.sources.catalogues
        languages = [(tag, language_of(tag, *catalogues).own_name) for tag in self._site.languages]
        shared = _of_author() | {
            "site_name": self._site.name,
            "languages": languages,
            "own_language": languages[0][0],
            "shapes": [(key, text(*label)) for key, (label, _) in SHAPES.items()],
            "sizes": text_sizes(),
            "kinds": {kind: text(*name) for kind, name in _KINDS.items()},
            "stamp": self.stamp,
            "screen": screen,
            "screens": [(address, text(*name), belong) for address, name, belong in SCREENS],
        }
        return HTMLResponse(self._templates.get_template(template).render(shared | values), status)

    def refused(self, fault: Exception, status: int = 409) -> HTMLResponse:
        return self.page("fault.html", "", status, fault=str(fault))

    def bare(self, template: str, status: int = 200, **values: Any) -> HTMLResponse:
        """Returns a page that needs no site."""
        shared = _of_author() | {"site_name": "", "screen": "", "screens": ()}
        return HTMLResponse(self._templates.get_template(template).render(shared | values), status)

    def part(self, template: str, **values: Any) -> HTMLResponse:
        """Returns a part of a page that takes the place of its former state."""
        known = {"check": "", "messages": {}, "stamp": self.stamp, "own_language": self._site.languages[0]}
        return HTMLResponse(self._templates.get_template(template).render(known | values))

    def saved(self, said: str, check: str = "", **values: Any) -> HTMLResponse:
        """Returns what changes on a page after a save; ``check`` is where it asks for findings then."""
        known = {"said": said, "check": check, "messages": {}, "stamp": self.stamp}
        return HTMLResponse(self._templates.get_template("saved.html").render(known | values))

    def checked(self, messages: dict[str, Any]) -> HTMLResponse:
        """Returns what changes after a check."""
        template = self._templates.get_template("saved.html")
        return HTMLResponse(template.render(messages=messages, check=""))


def text_sizes() -> list[tuple[str, str]]:
    """Returns the sizes of text that visitors can choose: the number of steps, and the size in words."""
    shares = load_design().steps.values
    return [(str(step), author().language.percent(share)) for step, share in enumerate(shares)]


def said_saved() -> str:
    # TRANSLATORS: in the studio, in the bar at the top after each change; at most 30 characters
    return text("Saved", "studio")


def said_not_saved(fault: Exception | str) -> str:
    # TRANSLATORS: in the studio, in the bar at the top, {fault} says why; about as long as the English
    return text("Not saved: {fault}").format(fault=fault)


def said_not_done(fault: Exception) -> str:
    # TRANSLATORS: in the studio, in the bar at the top, {fault} says why; about as long as the English
    return text("Not done: {fault}").format(fault=fault)


def _of_author() -> dict[str, Any]:
    asked = author()
    return {"speaks": asked.language, "here": asked.here, "offered": offered()}
