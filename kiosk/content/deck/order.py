"""order.toml: the shown panels and topics, and their order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from pydantic import ValidationError

from kiosk.content.deck.cross_checks import Found, Thing
from kiosk.content.files.closed_folders import is_written
from kiosk.content.files.document import Document, read_document
from kiosk.content.files.pydantic_errors import did_you_mean, explain, shorten
from kiosk.core.base.problems import Problem, Severity
from kiosk.core.content.deck import Order

FILE = "order.toml"


@dataclass(frozen=True, slots=True)
class Listing:
    """The ids under a key of order.toml, and their file.

    ``replaced`` are the folders whose own lists this one replaces, or whose faulty lists it stands in for.
    """

    key: Literal["panels", "topics"]
    ids: tuple[str, ...]
    document: Document
    replaced: tuple[Path, ...] = ()

    def arrange[Item: Thing](
        self, found: dict[str, Found[Item]], faulty: frozenset[str]
    ) -> tuple[list[Found[Item]], list[Problem]]:
        """The loaded values in order; ``faulty`` names are known to be left out."""
        problems = []
        shown: dict[str, Found[Item]] = {}
        for at, name in enumerate(self.ids):
            if name in shown:
                problems.append(
                    self.document.error((self.key, at), f"“{shorten(name)}” stands here twice: keep one")
                )
            elif name in found:
                shown[name] = found[name]
            elif name not in faulty:
                hint = did_you_mean(name, found)
                problems.append(
                    self.document.error((self.key, at), f"there is no file {shorten(name)}.toml: {hint}")
                )
        for name, unlisted in found.items():
            if name not in shown and Path(unlisted.document.file).parent.parent not in self.replaced:
                text = f"“{name}” is not shown: add it to {self.key} in {FILE}"
                problems.append(unlisted.document.warning(("id",), text))
        return list(shown.values()), problems


def read_order(folders: Sequence[Path]) -> tuple[dict[str, Listing], list[Problem]]:
    """Panels and topics as listed in the last folder that lists them."""
    listings: dict[str, Listing] = {}
    problems: list[Problem] = []
    faulty: list[Path] = []
    for at, folder in enumerate(folders):
        if not is_written(folder / FILE):
            continue
        document = read_document(folder / FILE, folder)
        if isinstance(document, Problem):
            problems.append(document)
            faulty.append(folder)
            continue
        try:
            order = Order.model_validate(document.data)
        except ValidationError as error:
            problems += explain(error, document, Order)
            faulty.append(folder)
            continue
        if "panels" in order.model_fields_set:
            listings["panels"] = Listing("panels", order.panels, document, tuple(folders[:at]))
        if "topics" in order.model_fields_set:
            listings["topics"] = Listing("topics", order.topics, document, tuple(folders[:at]))
    listings = {key: replace(each, replaced=(*each.replaced, *faulty)) for key, each in listings.items()}
    problems += [_unlisted(folders, key) for key in ("panels", "topics") if key not in listings]
    return listings, problems


def _unlisted(folders: Sequence[Path], key: str) -> Problem:
    file = str(folders[0] / FILE) if folders else FILE
    return Problem(
        file, 1, Severity.ERROR, f'{key} are not listed, none is shown: add {key} = ["one", "two"]'
    )
