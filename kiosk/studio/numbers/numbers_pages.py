"""The pages of the numbers: what the screen can show, and what people heard when they called."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from kiosk.core.numbers.call_questions import ROLES
from kiosk.core.numbers.number_state import NumberState
from kiosk.core.site.helplines import Emergency, Helpline
from kiosk.i18n.language import ENGLISH
from kiosk.i18n.phrases import number_form
from kiosk.studio.numbers.call_form import NEEDED, Given, fields_of, given_before
from kiosk.studio.numbers.number_cards import day_words
from kiosk.studio.numbers.numbers_editor import Faults, NumbersEditor
from kiosk.studio.numbers.site_numbers import SiteNumbers
from kiosk.studio.pages import Pages
from kiosk.studio.site_files.site_folder import SiteFolder
from kiosk.studio.site_files.toml_edit import EditRefused

_WRONG_INPUT = 422


class NumbersPages:
    """``state`` is the state folder of this machine."""

    def __init__(self, site: SiteFolder, pages: Pages, state: Path) -> None:
        self._site, self._pages = site, pages
        self._editor = NumbersEditor(site, state)

    @property
    def routes(self) -> tuple[Route, ...]:
        return (
            Route("/numbers", self.show),
            Route("/numbers/call", self.call, methods=["GET", "POST"]),
            Route("/numbers/add", self.add, methods=["GET", "POST"]),
            Route("/numbers/change", self.change, methods=["GET", "POST"]),
            Route("/numbers/wrong", self.wrong, methods=["POST"]),
            Route("/numbers/off", self.take_off, methods=["POST"]),
        )

    async def show(self, request: Request) -> Response:
        try:
            found = self._editor.numbers()
        except EditRefused as fault:
            return self._pages.refused(fault)
        on = sum(card.state in (NumberState.SHOWN, NumberState.SOON) for card in found.cards)
        return self._pages.page(
            "numbers/numbers.html",
            "numbers",
            cards=found.cards,
            on_screen=on,
            wrong=[(each.number, day_words(each.on)) for each in found.wrong],
            refusal=found.refusal,
            has_emergency=any(card.of_emergency for card in found.cards),
            desk=self._desk(found),
            roles=_roles(),
        )

    async def call(self, request: Request) -> Response:
        """Asks the questions of a call, and writes the answers down."""
        return await self._form(request, "numbers/number_call.html", self._editor.confirm)

    async def change(self, request: Request) -> Response:
        return await self._form(request, "numbers/number_edit.html", self._editor.change, NEEDED)

    async def add(self, request: Request) -> Response:
        model = Emergency if request.query_params.get("what") == "emergency" else Helpline
        given = _given(await request.form())
        try:
            found = self._editor.numbers()
            faults = self._editor.add(model, given) if request.method == "POST" else {}
        except (EditRefused, OSError) as fault:
            return self._pages.refused(fault)
        if request.method == "POST" and not faults:
            return RedirectResponse("/numbers", status_code=303)
        fields = tuple(fields_of(model, found.site.languages, given, faults, NEEDED))
        return self._pages.page(
            "numbers/number_edit.html",
            "number",
            _WRONG_INPUT if faults else 200,
            card=None,
            of_emergency=model is Emergency,
            fields=fields,
            faults=faults,
            number=(given.get("number") or [""])[0],
        )

    async def wrong(self, request: Request) -> Response:
        """Hides a number that somebody has called and found wrong."""

        def hide(ref: str, seen: str, given: Given) -> Faults:
            if faults := self._editor.hide(ref, seen, given):
                raise EditRefused(" ".join(faults.values()))
            return {}

        return await self._done(request, hide)

    async def take_off(self, request: Request) -> Response:
        def remove(ref: str, seen: str, given: Given) -> Faults:
            self._editor.take_off(ref, seen)
            return {}

        return await self._done(request, remove)

    async def _done(self, request: Request, act: Callable[[str, str, Given], Faults]) -> Response:
        form = await request.form()
        try:
            act(str(form.get("of", "")), str(form.get("seen", "")), _given(form))
        except (EditRefused, OSError) as fault:
            return self._pages.refused(fault)
        return RedirectResponse("/numbers", status_code=303)

    async def _form(
        self,
        request: Request,
        template: str,
        save: Callable[[str, str, Given], Faults],
        only: tuple[str, ...] = (),
    ) -> Response:
        form = await request.form()
        given, faults, posted = _given(form), Faults(), request.method == "POST"
        ref = str(form.get("of", "")) if posted else request.query_params.get("of", "")
        try:
            if posted and not (faults := save(ref, str(form.get("seen", "")), given)):
                return RedirectResponse(f"/numbers#{quote(ref)}", status_code=303)
            found = self._editor.numbers()
        except (EditRefused, OSError) as fault:
            return self._pages.refused(fault)
        card = found.card(ref)
        if card is None:
            return self._pages.refused(ValueError("This number is not here any more."), 404)
        if only and not posted:
            given = given_before(card.line)
        return self._pages.page(
            template,
            "number",
            _WRONG_INPUT if faults else 200,
            card=card,
            of_emergency=card.of_emergency,
            fields=tuple(fields_of(card.line, found.site.languages, given, faults, only)),
            faults=faults,
            number=(given.get("number") or [""])[0],
            role=(given.get("role") or [""])[0],
            roles=_roles(),
            refusal=found.refusal,
        )

    def _desk(self, found: SiteNumbers) -> dict[str, Any] | None:
        desk, site = found.site.desk, found.site
        if desk is None:
            return None
        tag = site.languages[0]
        return {
            "name": site.say(desk.name, tag),
            "where": site.say(desk.where, tag),
            "hours": number_form.answer("hours", str(desk.hours), ENGLISH),
            "languages": ENGLISH.list([ENGLISH.language_name(each) for each in desk.languages]),
        }


def _roles() -> list[tuple[str, str]]:
    return [(role, ENGLISH.text(*number_form.ROLES[role])) for role in ROLES]


def _given(form: FormData) -> Given:
    return {key: [str(value) for value in form.getlist(key)] for key in form}
