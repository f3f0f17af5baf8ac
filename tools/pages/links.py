"""Extension of Sphinx: a link to a document without a page leads to the English page, or is plain text."""

from posixpath import dirname, join, normpath, relpath

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform
from sphinx.util.matching import Matcher

from tools.pages.places import PAGES
from tools.shared import ROOT


def setup(app: Sphinx) -> dict[str, bool]:
    app.add_transform(LinksElsewhere)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


class LinksElsewhere(SphinxTransform):
    default_priority = 21
    """Right after translated sentences, which bring links of their own, have come."""

    def apply(self, **_: object) -> None:
        for link in list(self.document.findall(pending_xref)):
            if link["refdomain"] == "doc" and link["reftarget"] not in self.env.found_docs:
                link.replace_self(self._english(link) or link.children)
            elif link["refdomain"] is None and self._is_folder(link["reftarget"]):
                link.replace_self(link.children)

    def _english(self, link: pending_xref) -> nodes.reference | None:
        page = link["reftarget"]
        if self.config.language == "en" or not Matcher(PAGES)(f"{page}.md"):
            return None
        anchor = f"#{nodes.make_id(link['reftargetid'])}" if link["reftargetid"] else ""
        address = relpath(f"../en/{page}.html", self._folder() or ".")
        return nodes.reference("", "", *link.children, refuri=address + anchor)

    def _is_folder(self, target: str) -> bool:
        return not target.startswith("#") and (ROOT / normpath(join(self._folder(), target))).is_dir()

    def _folder(self) -> str:
        return str(dirname(self.env.docname))
