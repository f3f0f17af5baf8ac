"""The page of translations: a sentence, its translation, and the screen that shows both."""

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from kiosk.base import durable_files
from kiosk.i18n.catalogues.completeness import catalogue_file
from kiosk.i18n.catalogues.files import UnreadableError
from kiosk.i18n.extraction.one_text import with_translation
from kiosk.i18n.language import mark
from kiosk.loading.world import language_of
from kiosk.studio.author import text
from kiosk.studio.editors.edited_text import counted_line
from kiosk.studio.editors.findings_at_fields import FieldMessage, fault_of_studio
from kiosk.studio.editors.sentence_faults import faults_of, longest_of, refusal_of
from kiosk.studio.editors.sentences import SiteSentence, chosen, sentences_of
from kiosk.studio.pages import Pages, said_not_saved
from kiosk.studio.site_files.site_folder import SiteFolder
from kiosk.studio.site_files.toml_edit import EditRefused

_READABLE = 0o644
_SPACES = re.compile(r"[ \t\r\n]+")
"""Those of a keyboard: a space that does not break stays."""

# TRANSLATORS: in the studio, which sentences are listed, with their number behind it; at most 30 characters
SHOWN = (
    ("all", mark("All", "sentences")),
    ("missing", mark("Missing", "sentences")),
    ("again", mark("Look at again", "sentences")),
    ("draft", mark("Draft", "sentences")),
)
# TRANSLATORS: in the studio, whose sentences are listed; at most 40 characters
OF_WHOM = (
    ("all", mark("All words")),
    ("own", mark("Your own words")),
    ("program", mark("Changed words of the program")),
)


@dataclass(frozen=True, slots=True)
class View:
    """What somebody works through: a state, and whose words."""

    show: str = "all"
    whose: str = "all"

    def address(self, tag: str, at: str = "") -> str:
        asked = {"show": self.show, "of": self.whose} | ({"at": at} if at else {})
        return f"/translate/{tag}?{urlencode(asked)}"


class TranslatePages:
    def __init__(self, site: SiteFolder, pages: Pages, has_files: bool) -> None:
        self._site, self._pages, self._has_files = site, pages, has_files

    @property
    def routes(self) -> tuple[Route, ...]:
        return (
            Route("/translate", self.begin),
            Route("/translate/{tag}", self.show),
            Route("/translate/{tag}", self.save, methods=["POST"]),
            Route("/translate/{tag}/faults", self.faults, methods=["POST"]),
        )

    async def begin(self, request: Request) -> Response:
        others = self._site.languages[1:]
        if others:
            return RedirectResponse(f"/translate/{others[0]}", status_code=303)
        return self._pages.page("translate/translate-none.html", "translate")

    async def show(self, request: Request) -> Response:
        asked = request.query_params
        return self._page(request, _view(dict(asked)), asked.get("at", ""))

    async def save(self, request: Request) -> Response:
        form = {key: str(value) for key, value in (await request.form()).items()}
        tag, view, at = request.path_params["tag"], _view(form), form.get("id", "")
        if tag not in self._site.languages[1:]:
            return PlainTextResponse("", status_code=404)
        try:
            every = sentences_of(self._site.file.parent, tag)
            sentence = next((each for each in every if each.id == at), None)
            if sentence is None:
                # TRANSLATORS: in the studio, why a translation is not saved; about as long as the English
                why = text(
                    "This sentence has changed or is gone. Copy your words, then choose it in the list."
                )
                return self._page(request, view, "", fault_of_studio(why), form.get("text"))
            typed = _tidy(form.get("text", ""), sentence.source)
            if why := self._obstacle(sentence, typed, form.get("before", "")):
                return self._page(request, view, at, fault_of_studio(said_not_saved(why)), typed)
            if typed != sentence.text or sentence.again:
                self._write(tag, sentence, typed)
        except (EditRefused, UnreadableError, OSError) as fault:
            return self._pages.refused(fault)
        following = _after(chosen(every, view.show, view.whose), at) if form.get("go") == "on" else at
        return RedirectResponse(view.address(tag, following), status_code=303)

    async def faults(self, request: Request) -> Response:
        form, tag = await request.form(), request.path_params["tag"]
        try:
            every = sentences_of(self._site.file.parent, tag)
        except EditRefused as fault:
            return self._pages.checked({"text": [fault_of_studio(str(fault))]})
        sentence = next((each for each in every if each.id == form.get("id")), None)
        if sentence is None:
            return PlainTextResponse("", status_code=404)
        found = faults_of(sentence.source, str(form.get("text", "")).strip(), tag, sentence.notes)
        return self._pages.checked({"text": list(found)})

    def _page(
        self,
        request: Request,
        view: View,
        at: str,
        fault: FieldMessage | None = None,
        typed: str | None = None,
    ) -> Response:
        tag = request.path_params["tag"]
        if tag not in self._site.languages[1:]:
            return PlainTextResponse("", status_code=404)
        try:
            every = sentences_of(self._site.file.parent, tag)
        except EditRefused as refused:
            return self._pages.refused(refused)
        rows = chosen(every, view.show, view.whose)
        # A sentence that was just saved may not be among those that are shown any more.
        now = next((each for each in every if each.id == at), next(iter(rows), None))
        place = rows.index(now) if now in rows else -1
        values: dict[str, Any] = {
            "tag": tag,
            "own_name": language_of(tag).own_name,
            "has_files": self._has_files,
            "others": [(each, language_of(each).own_name) for each in self._site.languages[1:]],
            "view": view,
            "shown": [(key, text(*name), len(chosen(every, key, view.whose))) for key, name in SHOWN],
            "of_whom": [(key, text(*name)) for key, name in OF_WHOM],
            "rows": rows,
            "now": now,
            "longest": (longest := longest_of(now.notes) if now else 0),
            "counted": counted_line(longest),
            "given": typed if typed is not None else now.text if now else "",
            "found": ([fault] if fault else []) + _found(now, tag, typed),
            "before": rows[place - 1] if place > 0 else None,
            "after": rows[place + 1] if 0 <= place < len(rows) - 1 else None,
            "done": sum(each.state not in ("missing", "again") for each in every),
            "total": len(every),
        }
        return self._pages.page("translate/translate.html", "translate", 409 if fault else 200, **values)

    def _obstacle(self, sentence: SiteSentence, typed: str, before: str) -> str:
        """Says why a text must not be written; "" if it may."""
        if _tidy(before, sentence.source) not in (_tidy(sentence.text, sentence.source), typed):
            # TRANSLATORS: in the studio, after “Not saved: ”, {words} is what is written now; about as long
            # as the English
            said = text("somebody has changed it since. It says now: “{words}”. Save again to keep yours.")
            return said.format(words=sentence.text)
        return refusal_of(sentence.source, typed)

    def _write(self, tag: str, sentence: SiteSentence, text: str) -> None:
        folder = self._site.file.parent / "translations"
        whole = with_translation(folder, tag, sentence.key, text)
        file = catalogue_file(folder, tag)
        file.parent.mkdir(parents=True, exist_ok=True)
        durable_files.replace(file, whole.encode(), _READABLE)


def _view(asked: dict[str, str]) -> View:
    show, whose = asked.get("show", "all"), asked.get("of", "all")
    return View(show if show in dict(SHOWN) else "all", whose if whose in dict(OF_WHOM) else "all")


def _tidy(text: str, source: str) -> str:
    """Returns the text in lines if its source has some, else as one."""
    if "\n" in source:
        return "\n".join(_tidy(line, "") for line in text.split("\n")).strip("\n")
    return _SPACES.sub(" ", text).strip(" ")


def _after(rows: tuple[SiteSentence, ...], at: str) -> str:
    """Returns the id after this one; the first at the end, since others may be left there."""
    ids = [each.id for each in rows]
    if at not in ids or len(ids) == 1:
        return at
    return ids[(ids.index(at) + 1) % len(ids)]


def _found(now: SiteSentence | None, tag: str, typed: str | None) -> list[FieldMessage]:
    if now is None:
        return []
    return list(faults_of(now.source, now.text if typed is None else typed, tag, now.notes))
