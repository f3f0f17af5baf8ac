"""A file of content/overrides, which changes one panel or topic."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from kiosk.base.problems import Problem
from kiosk.content.files.document import Document, read_document
from kiosk.content.files.pydantic_errors import did_you_mean, explain, shorten
from kiosk.core.base.record_marks import RecordError
from kiosk.core.content.overrides import Override

Kind = Literal["panels", "topics"]
KINDS: Final[dict[str, Kind]] = {"panel": "panels", "topic": "topics"}


@dataclass(frozen=True, slots=True)
class OverrideFile:
    """A parsed file of overrides, and the panel or topic that it changes."""

    document: Document
    override: Override
    kind: Kind
    id: str


def read_override(
    path: Path, folder: Path, known: Mapping[Kind, Mapping[str, Path]]
) -> OverrideFile | tuple[Problem, ...]:
    document = read_document(path, folder)
    if isinstance(document, Problem):
        return (document,)
    try:
        found = Override.validated(**document.data)
    except RecordError as error:
        return explain(error, document, Override)
    kinds = [kind for kind in KINDS.values() if path.stem in known[kind]]
    if found.kind:
        kinds = [kind for kind in kinds if kind == KINDS[found.kind]]
    if not kinds:
        asked = [kind for kind in KINDS.values() if found.kind is None or kind == KINDS[found.kind]]
        every = {name for kind in asked for name in known[kind]}
        what = found.kind or "panel or topic"
        text = f"there is no {what} “{shorten(path.stem)}” to change: {did_you_mean(path.stem, every)}"
        return (document.error((), text),)
    if len(kinds) > 1:
        text = f'“{path.stem}” is a panel and a topic: write kind = "panel" or kind = "topic" at the top'
        return (document.error((), text),)
    (kind,) = kinds
    if (folder / kind / path.name).is_file():
        return (document.error((), f"{kind}/{path.name} is yours: write it there, and take this file away"),)
    return OverrideFile(document, found, kind, path.stem)
