"""Extension of Sphinx: direction, other languages and the mark of a draft for each page."""

import re

from babel import Locale
from babel.messages.pofile import read_po
from sphinx.application import Sphinx

from tools.pages.places import CATALOGUES, LIST_OF_GUIDES, START, guides, languages

UNTRANSLATED = re.compile(r'(class="[^"]*\buntranslated\b)')


def setup(app: Sphinx) -> dict[str, bool]:
    app.connect("html-page-context", add_languages)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def add_languages(app: Sphinx, page: str, _: str, context: dict[str, object], __: object) -> None:
    language = app.config.language
    context["direction"] = direction(language)
    context["is_draft"] = language != "en" and is_draft(language)
    context["others"] = [
        (
            tag,
            direction(tag),
            Locale.parse(tag, sep="-").get_display_name(),
            f"{tag}/{counterpart(page, tag)}",
        )
        for tag in languages()
        if tag != language
    ]
    if language != "en" and "body" in context:
        context["body"] = UNTRANSLATED.sub(r'lang="en" dir="ltr" \1', str(context["body"]))


def direction(language: str) -> str:
    return Locale.parse(language, sep="-").text_direction


def is_draft(language: str) -> bool:
    with (CATALOGUES / f"{language}.po").open("rb") as file:
        return dict(read_po(file).mime_headers).get("X-Review") != "reviewed"


def counterpart(page: str, language: str) -> str:
    """Returns the file of the same page in ``language``, or of its start page where it has no such page."""
    if page in guides():
        return f"{page}.html"
    return f"{START if language == 'en' else LIST_OF_GUIDES}.html"
