"""The page that sends sentences out to a translator's program, and takes them back."""

import secrets

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from kiosk.base import durable_files
from kiosk.i18n.catalogues.completeness import catalogue_file
from kiosk.i18n.catalogues.files import UnreadableError
from kiosk.i18n.extraction.one_text import with_translations
from kiosk.i18n.language import mark
from kiosk.loading.world import language_of
from kiosk.studio.author import text
from kiosk.studio.editors.sentences import chosen, sentences_of
from kiosk.studio.exchange.file_formats import FORMATS, UnreadableReturn, read_return, too_large
from kiosk.studio.exchange.rows import ReturnedChange, ReturnedRow, changes
from kiosk.studio.pages import Pages
from kiosk.studio.site_files.site_folder import SiteFolder
from kiosk.studio.site_files.toml_edit import EditRefused

_READABLE = 0o644
_LARGEST = 10_000_000
"""Bytes."""


class ExchangePages:
    """Keeps the rows of the last file that came back, until they are taken."""

    def __init__(self, site: SiteFolder, pages: Pages) -> None:
        self._site, self._pages = site, pages
        self._returned: tuple[str, str, tuple[ReturnedRow, ...]] = ("", "", ())

    @property
    def routes(self) -> tuple[Route, ...]:
        return (
            Route("/translate/{tag}/files", self.show),
            Route("/translate/{tag}/files", self.compare, methods=["POST"]),
            Route("/translate/{tag}/files/take", self.take, methods=["POST"]),
            Route("/translate/{tag}/files/{ending}", self.send),
        )

    async def show(self, request: Request) -> Response:
        return self._page(request.path_params["tag"])

    async def send(self, request: Request) -> Response:
        tag, known = request.path_params["tag"], FORMATS.get(request.path_params["ending"])
        if known is None or tag not in self._site.languages[1:]:
            return PlainTextResponse("", status_code=404)
        try:
            every = sentences_of(self._site.file.parent, tag)
        except EditRefused as fault:
            return self._pages.refused(fault)
        rows = chosen(every, request.query_params.get("show", "all"), "all")
        headers = {"Content-Disposition": f'attachment; filename="sentences-{tag}.{known.ending}"'}
        data = known.write(rows, tag, self._site.languages[0])
        return Response(data, media_type=known.media_type, headers=headers)

    async def compare(self, request: Request) -> Response:
        """Says what a file would change; writes nothing."""
        tag, given = request.path_params["tag"], (await request.form()).get("file")
        if not isinstance(given, UploadFile) or not given.filename:
            # TRANSLATORS: in the studio, about a file of translations; about as long as the English
            return self._page(tag, text("Choose a file first."))
        data = await given.read(_LARGEST + 1)
        try:
            if len(data) > _LARGEST:
                raise UnreadableReturn(too_large())
            rows = read_return(given.filename, data)
            found = changes(sentences_of(self._site.file.parent, tag), rows)
        except (UnreadableReturn, EditRefused) as fault:
            # TRANSLATORS: in the studio, about a file of translations; about as long as the English
            return self._page(tag, text("The file cannot be read: {fault}").format(fault=fault))
        token = secrets.token_urlsafe(8)
        self._returned = (token, tag, rows)
        return self._page(tag, found=found, token=token)

    async def take(self, request: Request) -> Response:
        """Writes the rows that somebody has seen, all at once."""
        tag, form = request.path_params["tag"], await request.form()
        token, of_tag, rows = self._returned
        if not token or (form.get("token"), tag) != (token, of_tag):
            # TRANSLATORS: in the studio, about a file of translations; about as long as the English
            return self._page(tag, text("Another file has come since: choose this one again."))
        anyway = {str(value) for value in form.getlist("anyway")}
        seen = {str(value) for value in form.getlist("seen")}
        try:
            found = changes(sentences_of(self._site.file.parent, tag), rows)
            taken = [each for each in found if _is_wanted(each, anyway)]
            if {_shown(each) for each in found} - seen:
                # TRANSLATORS: in the studio, about a file of translations; about as long as the English
                return self._page(tag, text("The site has changed since you looked."), found, token)
            if taken:
                self._write(tag, {each.sentence.key: each.text for each in taken if each.sentence})
        except (EditRefused, UnreadableError, OSError) as fault:
            return self._pages.refused(fault)
        self._returned = ("", "", ())
        return RedirectResponse(f"/translate/{tag}", status_code=303)

    def _page(
        self, tag: str, fault: str = "", found: tuple[ReturnedChange, ...] | None = None, token: str = ""
    ) -> Response:
        if tag not in self._site.languages[1:]:
            return PlainTextResponse("", status_code=404)
        kinds = {effect: [each for each in found or () if each.effect == effect] for effect in _EFFECTS}
        return self._pages.page(
            "translate/exchange.html",
            "translate",
            409 if fault else 200,
            tag=tag,
            own_name=language_of(tag).own_name,
            formats=list(FORMATS.values()),
            fault=fault,
            found=found,
            kinds=kinds,
            effects=_EFFECTS.items(),
            token=token,
            seen=[_shown(each) for each in found or ()],
        )

    def _write(self, tag: str, said: dict[tuple[str, str], str]) -> None:
        folder = self._site.file.parent / "translations"
        whole = with_translations(folder, tag, said)
        file = catalogue_file(folder, tag)
        file.parent.mkdir(parents=True, exist_ok=True)
        durable_files.replace(file, whole.encode(), _READABLE)


# TRANSLATORS: in the studio, what a file of translations changes; the number of sentences follows; at most 50
# characters
_EFFECTS = {
    "new": mark("New", "translations"),
    "again": mark("Changed", "translations"),
    "clash": mark("Changed here since the file went out"),
    "refused": mark("Not taken", "translations"),
    "gone": mark("Without a sentence"),
}


def _is_wanted(change: ReturnedChange, anyway: set[str]) -> bool:
    return change.effect in ("new", "again") or (change.effect == "clash" and str(change.number) in anyway)


def _shown(change: ReturnedChange) -> str:
    """Tells one change from another, with what the site said when it was shown."""
    return f"{change.number}|{change.effect}|{change.before}"
