"""The status page: static HTML that needs no script, in the colours of the design."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from kiosk.base.places import RESOURCES
from kiosk.fleet.server.service_configuration import SERVER_RESOURCES
from kiosk.fleet.server.status.status_rows import Condition, StatusPage

_COLOURS = ("paper", "raised", "ink", "ink_soft", "rule", "amber")


def page_html(page: StatusPage) -> str:
    environment = Environment(
        loader=FileSystemLoader(SERVER_RESOURCES / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("status.html").render(page=page, colour=_colours(), Condition=Condition)


def write_page(page: StatusPage, folder: Path) -> None:
    """Writes the page atomically, readable for the web server. Raises OSError."""
    beside = folder / ".index.html.new"
    beside.write_text(page_html(page), "utf-8")
    beside.replace(folder / "index.html")


def _colours() -> Mapping[str, str]:
    with (RESOURCES / "design/tokens.toml").open("rb") as file:
        colours = tomllib.load(file)["color"]
    return {name: colours[name] for name in _COLOURS}
