"""A page of pocket slips to cut apart: the number and who answers."""

from kiosk.commands.handout.sheet import SiteContact, in_your_language, valid_until
from kiosk.commands.paper.marks import Words
from kiosk.commands.paper.paper import Paper
from kiosk.i18n.phrases import captions

COLUMNS, ROWS = 2, 5
_PAD = 7.0
_EM = 3.2


def draw_slips(paper: Paper, contact: SiteContact) -> None:
    """One page, A4; nothing if no number is confirmed."""
    paper.page()
    width, height = paper.width / COLUMNS, paper.height / ROWS
    for row in range(ROWS):
        for column in range(COLUMNS):
            _slip(paper, contact, column * width, row * height, width)
    paper.cuts(COLUMNS, ROWS)


def _slip(paper: Paper, contact: SiteContact, x: float, y: float, width: float) -> None:
    helpline, language = contact.available.strip, contact.languages[0]
    assert helpline is not None
    inner = width - 2 * _PAD
    x += _PAD
    caption = captions.caption_on_paper(helpline, language)
    if contact.site.demo:
        caption = f"{caption} · {language.text('Example')}"
    paper.words(Words(caption, language.tag, 3.7, "card_title"), (x, y + 5, inner))
    paper.number(helpline.number, (x, y + 26), 10.0, inner)
    paper.rule(x, y + 30, inner, 0.7)
    below = y + 32
    for spoken in (language, *contact.spoken)[:4]:
        below += paper.words(Words(in_your_language(contact, spoken), spoken.tag, _EM), (x, below, inner))
    paper.words(Words(valid_until(helpline, language), language.tag, _EM), (x, y + 51, inner))
