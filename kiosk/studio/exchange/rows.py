"""A sentence on its way out and back, and what a file that came back would change."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from kiosk.studio.author import text
from kiosk.studio.editors.sentence_faults import refusal_of
from kiosk.studio.editors.sentences import SiteSentence

Effect = Literal["new", "again", "clash", "refused", "gone"]

_DIGITS = 8


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """``number`` is the row in its file, ``ref`` what ``ref_of`` gave it; "" if its program has lost that."""

    number: int
    ref: str
    context: str
    source: str
    text: str


@dataclass(frozen=True, slots=True)
class ReturnedChange:
    """``before`` is what the site says now; ``why`` is why a row is refused.

    A clash is a text that has changed here since the file went out.
    """

    effect: Effect
    number: int
    source: str
    before: str
    text: str
    why: str = ""
    sentence: SiteSentence | None = None


def ref_of(sentence: SiteSentence) -> str:
    """Returns what finds a sentence again, and tells whether its translation is still the same."""
    return f"{sentence.id}-{_hash(sentence.text)}"


def changes(every: Sequence[SiteSentence], rows: Iterable[ReturnedRow]) -> tuple[ReturnedChange, ...]:
    """Returns what each row would change; rows without a text, and with the present one, change nothing."""
    by_id = {each.id: each for each in every}
    by_key = {each.key: each for each in every}
    found = (_change(row, by_id, by_key) for row in rows if row.text.strip())
    return tuple(each for each in found if each)


def _change(
    row: ReturnedRow, by_id: dict[str, SiteSentence], by_key: dict[tuple[str, str], SiteSentence]
) -> ReturnedChange | None:
    name, _, hash_ = row.ref.partition("-")
    sentence, said = by_id.get(name) or by_key.get((row.context, row.source)), row.text.strip()
    if sentence is None or sentence.source != row.source:
        # TRANSLATORS: in the studio, why a row of a file is not taken; about as long as the English
        why = text("its sentence has changed or is gone")
        return ReturnedChange("gone", row.number, row.source, "", said, why)
    if said == sentence.text and not sentence.again:
        return None
    if why := refusal_of(sentence.source, said):
        return ReturnedChange("refused", row.number, sentence.source, sentence.text, said, why)
    is_clash = bool(sentence.text) and hash_ != _hash(sentence.text)
    effect: Effect = "clash" if is_clash else "again" if sentence.text else "new"
    return ReturnedChange(effect, row.number, sentence.source, sentence.text, said, sentence=sentence)


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:_DIGITS]
