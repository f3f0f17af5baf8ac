"""The settings of a sign language in site.toml, such as [sign.ils]."""

from dataclasses import dataclass
from typing import Annotated

from kiosk.core.base.ids import LANGUAGE_TAG
from kiosk.core.base.record import Record, matching, name_line
from kiosk.core.base.record_marks import CheckBefore
from kiosk.core.sign.names import OWN_NAMES

SignTag = Annotated[
    str, matching("[a-z]{3}", "use the three letters of ISO 639-3, such as “ils”, “bfi” or “fsl”")
]


@dataclass(frozen=True, kw_only=True)
class SignSettings(Record):
    """``beside`` is the written language next to the signer, "" for the site's first.

    ``name`` is the name in the chooser, None for the known one.
    """

    beside: Annotated[
        str, matching(f"({LANGUAGE_TAG})?", "use a language tag such as “en”, “fr” or “zh-Hans”")
    ] = ""
    name: Annotated[str, name_line(40)] | None = None


def _unnamed(tables: object) -> object:
    """Refuses a sign language without a name, which could not be chosen."""
    for tag, settings in tables.items() if isinstance(tables, dict) else ():
        if tag not in OWN_NAMES and not (isinstance(settings, dict) and settings.get("name")):
            raise ValueError(f'{tag} has no name that is known here: write name = "…" below [sign.{tag}]')
    return tables


SignTables = Annotated[dict[SignTag, SignSettings], CheckBefore(_unnamed)]
