"""Derives a slide in two languages from the same slide in each of them."""

from itertools import repeat

from kiosk.core.content.blocks import Block, BlockKind
from kiosk.core.state.anchor import Anchor
from kiosk.i18n.language import Language
from kiosk.window.base.rows import Row
from kiosk.window.loop.panels import ALL
from kiosk.window.loop.view import PanelProps


def paired(
    anchor: Anchor, first: PanelProps, second: PanelProps, languages: tuple[Language, Language]
) -> PanelProps:
    """Returns the fields of both; a number stays one, since both languages have the same."""
    kind, fields = first.content["kind"], first.content["fields"]
    said = (fields, second.content["fields"])
    shown = {name: fields[name] for name in ("panelId", "field", "motif", "wanted")}
    return PanelProps(
        {
            "kind": "pair",
            "fields": shown
            | {
                "pages": kind == "page",
                "anchor": str(anchor),
                "number": fields.get("number", ""),
                "hidden": fields.get("hidden", ALL),
                "sides": [
                    {"language": language.tag, "rightToLeft": language.rtl} | side(kind, each)
                    for language, each in zip(languages, said, strict=True)
                ],
            },
        },
        first.rested,
    )


def side(kind: str, fields: Row) -> Row:
    """Returns the words of one language: headline, lead, blocks.

    ``blocks`` count from 0 as the rows of the slide do.
    """
    match kind:
        case "page":
            return {"headline": fields["headline"], "lead": "", "blocks": fields["blocks"]}
        case "list":
            icons = fields["icons"] or [""] * len(fields["items"])
            said = list(map(Block, repeat(BlockKind.ITEM), fields["items"], icons))
            last = [Block(BlockKind.PARAGRAPH, fields["closing"])] if fields["closing"] else []
            return {
                "headline": fields["headline"],
                "lead": fields["lead"],
                "blocks": _blocks(fields["panelId"], [*said, *last]),
            }
        case "story":
            items = map(Block, repeat(BlockKind.ITEM), (*fields["items"], *fields["answers"]))
            reason = [Block(BlockKind.PARAGRAPH, fields["reason"])] if fields["reason"] else []
            return {
                "headline": fields["headline"],
                "lead": "",
                "blocks": _blocks(fields["panelId"], [*items, *reason]),
            }
        case "figure":
            return {
                "headline": f"{fields['figure']} {fields['unit']}",
                "lead": fields["lead"],
                "blocks": _blocks(fields["panelId"], [Block(BlockKind.SOURCE, fields["source"])]),
            }
        case "number":
            return {"headline": fields["headline"], "lead": fields["line"], "blocks": []}
        case _:
            return {"headline": fields["headline"], "lead": fields["lead"], "blocks": []}


def _blocks(panel: str, said: list[Block]) -> list[Row]:
    return [
        {
            "anchor": str(Anchor(panel, number)),
            "kind": str(block.kind),
            "text": block.text,
            "icon": block.icon,
        }
        for number, block in enumerate(said)
    ]
