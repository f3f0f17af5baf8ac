"""Removes dangerous slides, remarks and titles from a talk by staff."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from kiosk.base.problems import Problem
from kiosk.content.deck.cross_checks import Found
from kiosk.content.deck.passages import Passage, passages_of
from kiosk.content.files.document import Document
from kiosk.core.content.deck import WRITTEN_IN
from kiosk.core.content.talks.own_talk import OwnTalk


def without_refused(found: Found[OwnTalk]) -> tuple[OwnTalk, tuple[Problem, ...]]:
    """The talk without them; a refused title becomes the id."""
    talk, problems, changes = found.item, list[Problem](), dict[str, Any]()
    slides, silent = set[str](), set[str]()
    for passage, problem in _refused(talk, found.document):
        problems.append(problem)
        match passage.path:
            case ("own", int(at), *_):
                slides.add(talk.own[at].id)
            case ("slide", int(at), *_):
                silent.add(talk.slides[at].show)
            case _:
                changes["title"] = talk.id
    if problems:
        steps = (step for step in talk.slides if step.show not in slides)
        changes["own"] = tuple(slide for slide in talk.own if slide.id not in slides)
        changes["slides"] = tuple(
            replace(step, remark=None) if step.show in silent else step for step in steps
        )
    return replace(talk, **changes), tuple(problems)


def refusals_in(talk: OwnTalk, document: Document) -> Iterator[Problem]:
    return (problem for _, problem in _refused(talk, document))


def _refused(talk: OwnTalk, document: Document) -> Iterator[tuple[Passage, Problem]]:
    # Most screens have no talk of their own.
    from kiosk.content.words.term_rules import refusal_of

    for passage in passages_of(document, (), document.data):
        if fault := refusal_of(passage.text, talk.language, WRITTEN_IN):
            yield passage, passage.error(fault)
