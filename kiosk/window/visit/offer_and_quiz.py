"""Derives the two interactive pages: *Check an offer* and *Yes or no?*."""

from collections.abc import Sequence

from kiosk.core.content.blocks import BlockKind
from kiosk.core.content.pages.offer import MOST_ASKED, OfferPage
from kiosk.core.content.pages.quiz import QUESTION_BLOCKS, QuizPage
from kiosk.core.kernel.anchor import Anchor
from kiosk.core.kernel.scenes import Reading
from kiosk.i18n.language import Language
from kiosk.window.base.rows import Row
from kiosk.window.visit.offer_and_quiz_view import OfferProps, QuizProps


def offer(page: OfferPage, reading: Reading, language: Language) -> OfferProps:
    def say(text: str) -> str:
        return language.text(text, reading.anchor.page)

    def blocks(*said: tuple[BlockKind, str]) -> list[Row]:
        return _blocks(reading.anchor.page, len(page.rows), said)

    def listed(asks: Sequence[str]) -> list[Row]:
        items = ((BlockKind.ITEM, ask) for ask in asks)
        return blocks(
            (BlockKind.HEADING, say(page.ask_title)), *items, (BlockKind.PARAGRAPH, say(page.ask_closing))
        )

    asks = [say(text) for text in page.ask_next(reading.marked)]
    every = (*(row.ask for row in page.rows), page.all_true, *page.fillers)
    return OfferProps(
        lead=say(page.lead),
        first=reading.anchor.block,
        rows=[
            {
                "anchor": str(Anchor(reading.anchor.page, number)),
                "text": say(row.text),
                "ticked": number in reading.marked,
            }
            for number, row in enumerate(page.rows)
        ],
        blocks=listed(asks),
        longest=listed(sorted(map(say, every), key=len)[-MOST_ASKED:]),
    )


def quiz(page: QuizPage, reading: Reading, language: Language) -> QuizProps:
    def say(text: str) -> str:
        return language.text(text, reading.anchor.page)

    def anchor(number: int) -> str:
        return str(Anchor(reading.anchor.page, number * QUESTION_BLOCKS))

    count, number = len(page.questions), page.question_at(reading.anchor.block)
    questions = [
        {"question": say(q.text), "answer": say(q.answer), "facts": say(q.facts), "source": say(q.source)}
        for q in page.questions
    ]
    chosen, now = next(iter(reading.marked), -1), questions[number]
    reply = (
        (BlockKind.HEADING, now["answer"]),
        (BlockKind.PARAGRAPH, now["facts"]),
        (BlockKind.SOURCE, now["source"]),
    )
    return QuizProps(
        lead=say(page.lead),
        number=number,
        count=count,
        chosen=chosen,
        replies=chosen >= 0 and reading.anchor.block % QUESTION_BLOCKS > 0,
        here=anchor(number),
        before=anchor(number - 1) if number else "",
        after=anchor(number + 1) if number + 1 < count else "",
        blocks=_blocks(reading.anchor.page, number * QUESTION_BLOCKS + 1, reply),
        questions=questions,
    )


def _blocks(page: str, first: int, said: Sequence[tuple[BlockKind, str]]) -> list[Row]:
    return [
        {"anchor": str(Anchor(page, first + number)), "kind": str(kind), "text": text}
        for number, (kind, text) in enumerate(said)
    ]
