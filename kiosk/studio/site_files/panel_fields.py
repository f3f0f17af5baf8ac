"""The fields of a panel that its author writes, with their limits."""

from dataclasses import dataclass
from typing import Literal

from kiosk.base.toml_lines import KeyPath
from kiosk.core.base.record import OneLine, lines_of
from kiosk.core.base.record_marks import Bounds, keys_of
from kiosk.core.content.panels import KINDS
from kiosk.core.content.photo import Photo
from kiosk.i18n.language import Message, mark

Shape = Literal["line", "lines"]

# TRANSLATORS: in the studio, labels of the fields in which an author writes a panel; at most 40 characters
_LABELS = {
    "headline": mark("Headline", "studio"),
    "lead": mark("Text below it"),
    "items": mark("Rows", "studio"),
    "closing": mark("Last line"),
    "answers": mark("Answers", "studio"),
    "reason": mark("Reason, after any answer"),
    "button": mark("Button", "studio"),
    "figure": mark("Number", "studio"),
    "unit": mark("What the number counts"),
    "source": mark("Source of the number"),
}
# TRANSLATORS: in the studio, labels of the words about a photograph; at most 60 characters
_OF_PHOTOS = {
    "alt": mark("Photograph, for those who cannot see it"),
    "credit": mark("Photograph, who took it"),
}
OFFERED = ("statement", "list", "question", "story", "figure")
"""The kinds that an author can add; a clock is there once."""


@dataclass(frozen=True, slots=True)
class TextField:
    """``longest`` is the limit of the text, or of each row, in characters; ``rows`` is the most of them.

    ``table`` is the table of the file that it is in, whose name begins its ``key``.
    """

    key: str
    label: Message
    shape: Shape
    longest: int
    note: str
    rows: int = 1
    optional: bool = False
    table: str = ""
    translated: bool = True

    @property
    def path(self) -> KeyPath:
        """Its place in the file."""
        return (self.table, self.key.removeprefix(f"{self.table}-")) if self.table else (self.key,)


PHOTO_FIELDS = tuple(
    TextField(
        *(f"photo-{key}", _OF_PHOTOS[key], "line", mark.longest, mark.note),
        table="photo",
        translated=bool(mark.note),
    )
    for key, mark in lines_of(Photo).items()
)


def text_fields(kind: str) -> tuple[TextField, ...]:
    """Returns the texts of this kind of panel, in reading order; none of a kind that does not exist."""
    if kind not in KINDS:
        return ()
    record, lines = KINDS[kind], lines_of(KINDS[kind])
    asked = [key for key in _LABELS if key in lines]
    return tuple(_field(key, lines[key], keys_of(record)[key], record) for key in asked)


def _field(key: str, line: OneLine, annotation: object, record: type) -> TextField:
    text = str(annotation)
    many = "tuple[" in text
    bounds = [mark for mark in getattr(annotation, "__metadata__", ()) if isinstance(mark, Bounds)]
    most = next((mark.max_length for mark in bounds if mark.max_length), None)
    default = record.__dataclass_fields__[key].default  # type: ignore[attr-defined]
    return TextField(
        key,
        _LABELS[key],
        "lines" if many else "line",
        line.longest,
        line.note,
        (most or 5) if many else 1,
        default in ("", ()),
    )
