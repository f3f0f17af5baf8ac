"""Derives a page with choices: one scene, with the choices below it as a page's links."""

from kiosk.core.content.pages.choices import SCENE_BLOCKS, ChoicesPage
from kiosk.core.state.anchor import Anchor
from kiosk.i18n.language import Language
from kiosk.window.base.rows import Row


def choices_of(page: ChoicesPage, at: Anchor, language: Language) -> list[Row]:
    """Returns the choices of the scene at an anchor, each with the anchor of its scene; none at an end."""
    number = page.scene_at(at.block)
    found = zip(page.scenes[number].choices, page.following(number), strict=True)
    return [
        {
            "ref": str(Anchor(at.page, to * SCENE_BLOCKS)),
            "title": language.text(choice.words, at.page),
            "symbol": "",
        }
        for choice, to in found
    ]
