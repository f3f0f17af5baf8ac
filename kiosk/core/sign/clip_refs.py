"""References to things with a clip: a panel, a page, each question of a quiz, each reply, and *Advice*."""

ADVICE = "advice"


def question(page: str, number: int) -> str:
    """The ref of a question. ``number`` counts from 0; files count from 1, as people do."""
    return f"{page}/{number + 1}"


def reply(page: str, number: int) -> str:
    return f"{question(page, number)}-reply"


def page_of(ref: str) -> str:
    """The page of a signed ref: "topic/page", "" for a panel and for *Advice*."""
    topic, _, rest = ref.partition("/")
    page, _, _ = rest.partition("/")
    return f"{topic}/{page}" if page else ""
