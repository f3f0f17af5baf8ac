"""Derives the two interactive pages: *Check an offer* and *Yes or no?*."""

from collections.abc import Iterable, Sequence

from kiosk.core.content.blocks import Block, BlockKind
from kiosk.core.content.pages.offer import MOST_ASKED, Asked, OfferPage
from kiosk.core.content.pages.quiz import QUESTION_BLOCKS, QuizPage
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.scenes.visit import Reading
from kiosk.i18n.language import Language
from kiosk.window.base.rows import Row
from kiosk.window.visit.offer_and_quiz_view import OfferProps, QuizProps


def offer(page: OfferPage, reading: Reading, language: Language) -> OfferProps:
    def say(text: str) -> str:
        return language.text(text, reading.anchor.page)

    def asked(entries: Iterable[Asked]) -> list[Block]:
        return [Block(BlockKind.ITEM, say(entry.text), entry.icon) for entry in entries]

    def listed(asks: Sequence[Block]) -> list[Row]:
        heading = Block(BlockKind.HEADING, say(page.ask_title))
        closing = Block(BlockKind.PARAGRAPH, say(page.ask_closing))
        return _blocks(reading.anchor.page, len(page.rows), (heading, *asks, closing))

    every = asked(page.every_question)
    return OfferProps(
        lead=say(page.lead),
        first=reading.anchor.block,
        rows=[
            {
                "anchor": str(Anchor(reading.anchor.page, number)),
                "text": say(row.text),
                "ticked": number in reading.marked,
                "icon": row.icon,
            }
            for number, row in enumerate(page.rows)
        ],
        blocks=listed(asked(page.next_questions(reading.marked))),
        longest=listed(sorted(every, key=lambda block: len(block.text))[-MOST_ASKED:]),
    )


def answers(language: Language) -> tuple[str, str, str]:
    # TRANSLATORS: one of three answers to a question, each on a button; at most 16 characters
    return language.text("Yes"), language.text("No"), language.text("Not sure")


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
        Block(BlockKind.HEADING, now["answer"]),
        Block(BlockKind.PARAGRAPH, now["facts"]),
        Block(BlockKind.SOURCE, now["source"]),
    )
    return QuizProps(
        lead=say(page.lead),
        answers=list(answers(language)),
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


def _blocks(page: str, first: int, said: Sequence[Block]) -> list[Row]:
    return [
        {
            "anchor": str(Anchor(page, first + number)),
            "kind": str(block.kind),
            "text": block.text,
            "icon": block.icon,
        }
        for number, block in enumerate(said)
    ]
