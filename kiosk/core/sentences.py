"""Sentences of a paragraph, by the marks that end them."""

import re

_END = re.compile(r"(?<=[.!?؟۔።।])\s+|(?<=[。！？])")


def split_sentences(paragraph: str) -> tuple[str, ...]:
    """The sentences in order; joined again by a space (or nothing after 。！？) they are the paragraph."""
    return tuple(part for part in _END.split(paragraph) if part)


def join_sentences(sentences: tuple[str, ...]) -> str:
    joined = ""
    for sentence in sentences:
        joined += ("" if not joined or joined[-1] in "。！？" else " ") + sentence
    return joined
