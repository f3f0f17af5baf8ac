"""Extension of Sphinx: adds the contents to the start page, so that documents stay plain Markdown."""

from collections.abc import Iterable

from sphinx.application import Sphinx

from tools.pages.places import DECISIONS, LIST_OF_GUIDES, SECTIONS, START, guides


def setup(app: Sphinx) -> dict[str, bool]:
    app.connect("source-read", add_contents)
    app.connect("doctree-read", leave_out_decisions)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def add_contents(app: Sphinx, page: str, source: list[str]) -> None:
    if page != app.config.root_doc:
        return
    if page == START:
        source[0] += "".join(_toctree(pages, heading) for heading, pages in SECTIONS.items())
    else:
        source[0] += _toctree(name for name in guides() if name != LIST_OF_GUIDES)


def _toctree(pages: Iterable[str], heading: str = "") -> str:
    caption = [f":caption: {heading}"] if heading else []
    lines = [
        "",
        "```{toctree}",
        ":hidden:",
        ":glob:",
        *caption,
        "",
        *(f"/{page}" for page in pages),
        "```",
        "",
    ]
    return "\n".join(lines)


def leave_out_decisions(app: Sphinx, _: object) -> None:
    page = app.env.docname
    if page.startswith(DECISIONS) and page != f"{DECISIONS}README":
        app.env.metadata[page] |= {"orphan": True, "nosearch": True}
