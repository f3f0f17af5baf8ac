"""The author whose request is answered: the language of the studio's words, and the page to come back to."""

from collections.abc import Collection
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache

from starlette.datastructures import Headers
from starlette.requests import cookie_parser
from starlette.types import ASGIApp, Receive, Scope, Send

from kiosk.base.places import TRANSLATIONS
from kiosk.core.text.scripts import script_code
from kiosk.i18n.catalogues.completeness import SOURCE_LANGUAGE, catalogue_files
from kiosk.i18n.language import ENGLISH, Language
from kiosk.loading.world import language_of

COOKIE = "studio-language"
"""Without the port: the choice holds for every studio of this computer."""


@dataclass(frozen=True, slots=True)
class Author:
    """``here`` is the address of the page that is answered, "/" after a form."""

    language: Language = ENGLISH
    here: str = "/"


_NOBODY = Author()
_author: ContextVar[Author] = ContextVar("author", default=_NOBODY)


def author() -> Author:
    return _author.get()


def text(msgid: str, context: str = "") -> str:
    """Returns a message in the language of the author."""
    return author().language.text(msgid, context)


def plural(one: str, many: str, n: int) -> str:
    """Returns the plural form for ``n`` in the language of the author, with {n} filled in."""
    return author().language.plural(one, many, n)


@cache
def offered() -> dict[str, str]:
    """Returns the languages of the studio, with their own names."""
    tags = sorted({SOURCE_LANGUAGE, *catalogue_files(TRANSLATIONS)})
    return {tag: language_of(tag).own_name for tag in tags}


def chosen(wanted: str, accepted: str, known: Collection[str]) -> str:
    """Returns the tag of the language to talk in.

    ``wanted`` is what the author chose here, ``accepted`` the header Accept-Language of the browser.
    """
    asked = (_known(tag, known) for tag in (wanted, *_by_preference(accepted)))
    return next(filter(None, asked), SOURCE_LANGUAGE)


def _by_preference(accepted: str) -> list[str]:
    """Returns the tags of the header, the most wanted first, without those that are refused."""
    weighed: list[tuple[float, str]] = []
    for entry in accepted.split(","):
        tag, _, quality = entry.partition(";")
        try:
            weight = float(quality.strip().removeprefix("q=") or 1)
        except ValueError:
            weight = 0
        if weight > 0:
            weighed.append((weight, tag.strip()))
    return [tag for _, tag in sorted(weighed, key=lambda each: -each[0])]


def _known(tag: str, known: Collection[str]) -> str:
    """Returns the known tag that a reader of ``tag`` can read, "" if there is none."""
    lower = {each.lower(): each for each in known}
    wanted = _language(tag), script_code(tag)
    same = (each for each in known if (_language(each), script_code(each)) == wanted)
    return lower.get(tag.lower()) or next(same, "")


def _language(tag: str) -> str:
    return tag.partition("-")[0].lower()


class ForAuthor:
    """Answers each request in the language of its author."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        _author.set(_author_of(scope))
        await self._app(scope, receive, send)


def _author_of(scope: Scope) -> Author:
    headers = Headers(scope=scope)
    wanted = cookie_parser(headers.get("cookie", "")).get(COOKIE, "")
    tag = chosen(wanted, headers.get("accept-language", ""), offered())
    query = scope["query_string"].decode("latin-1")
    here = f"{scope['path']}?{query}" if query else scope["path"]
    return Author(language_of(tag), here if scope["method"] == "GET" else "/")
