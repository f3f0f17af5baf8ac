"""A page of pocket slips to cut apart: the number and who answers."""

from kiosk.commands.handout.sheet import SiteContact, in_your_language, valid_until
from kiosk.commands.paper.paper import Paper
from kiosk.i18n.phrases import captions

COLUMNS, ROWS = 2, 5
_PAD = 7.0


def draw_slips(paper: Paper, contact: SiteContact) -> None:
    """One page, A4; nothing if no number is confirmed."""
    paper.page()
    width, height = paper.size.width() / COLUMNS, paper.size.height() / ROWS
    for row in range(ROWS):
        for column in range(COLUMNS):
            _slip(paper, contact, column * width, row * height, width)
        if row:
            paper.rule(0, row * height, paper.size.width(), 0.2, dashed=True)
    paper.fold(width, 0, paper.size.height())


def _slip(paper: Paper, contact: SiteContact, x: float, y: float, width: float) -> None:
    helpline, language = contact.available.strip, contact.languages[0]
    assert helpline is not None
    inner = width - 2 * _PAD
    x += _PAD
    caption = captions.caption_on_paper(helpline, language)
    if contact.site.demo:
        caption = f"{caption} · {language.text('Example')}"
    paper.words(caption, language.tag, (x, y + 5, inner), 3.7, "card_title")
    height = 10.0
    while paper.width_of_number(helpline.number, height) > inner:
        height -= 0.5
    paper.number(helpline.number, x, y + 26, height)
    paper.rule(x, y + 30, inner, 0.7)
    below = y + 32
    for spoken in (language, *contact.spoken)[:4]:
        below += paper.words(in_your_language(contact, spoken), spoken.tag, (x, below, inner), 3.2, "body")
    paper.words(valid_until(helpline, language), language.tag, (x, y + 51, inner), 3.2, "body")
