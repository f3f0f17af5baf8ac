"""Blocks below the text of a page, with words that depend on the site."""

from kiosk.core.content.blocks import Block, BlockKind
from kiosk.core.content.pages import Page
from kiosk.core.content.pages.text import TextPage
from kiosk.core.content.topics import REPORTS_AID_WORKERS
from kiosk.core.site.helplines import Emergency
from kiosk.core.site.settings import Site
from kiosk.i18n.language import Language
from kiosk.i18n.phrases import helpline_cards, law_words
from kiosk.i18n.phrases.complaints import complaints_words


def site_blocks(
    ref: str, page: Page, site: Site, language: Language, emergency: Emergency | None
) -> list[Block]:
    """Returns the emergency number, the place to report aid workers, and the day of the legal check.

    Each is on its pages alone.
    """
    blocks = []
    if page.emergency and emergency:
        lines = helpline_cards.emergency_lines(emergency, language)
        blocks += [
            Block(BlockKind.HEADING, f"{lines.label} {lines.number}"),
            Block(BlockKind.PARAGRAPH, lines.who),
        ]
    if ref in REPORTS_AID_WORKERS and site.complaints:
        heading, words = complaints_words(site.complaints, site, language)
        blocks += [Block(BlockKind.HEADING, heading), Block(BlockKind.PARAGRAPH, words)]
    if isinstance(page, TextPage) and page.is_legal:
        blocks.append(Block(BlockKind.SOURCE, law_words.law_checked(site.law_checked, language)))
    return blocks
