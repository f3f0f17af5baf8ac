"""Derives the two interactive pages: *Check an offer* and *True or not?*."""

from collections.abc import Sequence

from kiosk.core.content.blocks import BlockKind
from kiosk.core.content.pages.offer import MOST_ASKED, OfferPage
from kiosk.core.content.pages.quiz import QUESTION_BLOCKS, QuizPage
from kiosk.core.kernel.anchor import Anchor
from kiosk.core.kernel.scenes import Reading
from kiosk.i18n.language import Language
from kiosk.window.base.props import Row


def offer(page: OfferPage, reading: Reading, language: Language) -> Row:
    """Keys: lead, first, rows (anchor, text, ticked), blocks, longest.

    ``first`` is the block that is read: a row, or an entry of the list, whose blocks are numbered after the
    rows. ``blocks`` are the list for a pager, which is never higher than ``longest``, whatever is ticked.
    """

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
    return {
        "lead": say(page.lead),
        "first": reading.anchor.block,
        "rows": [
            {
                "anchor": str(Anchor(reading.anchor.page, number)),
                "text": say(row.text),
                "ticked": number in reading.marked,
            }
            for number, row in enumerate(page.rows)
        ],
        "blocks": listed(asks),
        "longest": listed(sorted(map(say, every), key=len)[-MOST_ASKED:]),
    }


def quiz(page: QuizPage, reading: Reading, language: Language) -> Row:
    """Keys: lead, number (from 0), count, chosen (-1: none), replies, here, before, after, blocks, questions.

    ``here`` is the anchor of the question, ``before`` and ``after`` those of its neighbours, empty at the
    ends. ``replies``: the reply is shown, as ``blocks`` for a pager. ``questions`` are all (question, answer,
    facts, source), so that each gets the same space.
    """

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
    return {
        "lead": say(page.lead),
        "number": number,
        "count": count,
        "chosen": chosen,
        "replies": chosen >= 0 and reading.anchor.block % QUESTION_BLOCKS > 0,
        "here": anchor(number),
        "before": anchor(number - 1) if number else "",
        "after": anchor(number + 1) if number + 1 < count else "",
        "blocks": _blocks(reading.anchor.page, number * QUESTION_BLOCKS + 1, reply),
        "questions": questions,
    }


def _blocks(page: str, first: int, said: Sequence[tuple[BlockKind, str]]) -> list[Row]:
    return [
        {"anchor": str(Anchor(page, first + number)), "kind": str(kind), "text": text}
        for number, (kind, text) in enumerate(said)
    ]
