"""The file of a talk by staff, in the loader's format."""

import json
from collections.abc import Iterator, Mapping

from kiosk.core.content.panels.list_panel import ListPanel
from kiosk.core.content.panels.picture import Picture
from kiosk.core.content.talks.own_talk import OwnSlide, OwnTalk


def toml_of(talk: OwnTalk) -> str:
    head = {"id": talk.id, "title": talk.title, "language": talk.language, "copy_of": talk.copy_of}
    tables: list[tuple[str, Mapping[str, object]]] = [("", head)]
    for step in talk.slides:
        timed = {"activity": step.activity} if step.activity else {}
        tables.append(
            ("slide", {"show": step.show, "minutes": step.minutes} | timed | {"remark": step.remark})
        )
    tables += [("own", _own_table(slide)) for slide in talk.own]
    return "\n".join("\n".join(_lines(name, table)) + "\n" for name, table in tables)


def _own_table(slide: OwnSlide) -> dict[str, object]:
    words = {"kind": slide.kind, "id": slide.id, "field": slide.field, "motif": slide.motif}
    table: dict[str, object] = words | {"headline": slide.headline, "lead": slide.lead or None}
    match slide:
        case ListPanel(items=items):
            return table | {"items": list(items), "closing": slide.closing or None}
        case Picture(picture=picture):
            return table | {"picture": picture.rpartition("/")[2]}
        case _:
            return table


def _lines(name: str, table: Mapping[str, object]) -> Iterator[str]:
    if name:
        yield f"[[{name}]]"
    for key, value in table.items():
        if value is not None:
            # TOML reads what JSON writes of texts, lists and numbers.
            yield f"{key} = {json.dumps(value, ensure_ascii=False)}"
