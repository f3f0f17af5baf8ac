"""Checks that the address in the QR code does not reveal the topic: a scan stays on the phone."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from kiosk.base.problems import Problem
from kiosk.content.files.document import Document
from kiosk.core.site.settings import Site

_TELLING = re.compile(
    "traffick|slave|exploit|victim|survivor|escape|rescue|abus|violen|forced|prostitut|help-me|sos"
    "|traite|esclav|victime|trata|tratta|esclavitud|menschenhandel|sklav|ausbeut|opfer|handel-mit|insan-ticareti"
)
_PLAIN_STEPS = 2


def check(site: Site, document: Document) -> Iterator[Problem]:
    address = urlsplit(site.home_page)
    steps = [step for step in address.path.split("/") if step]
    if found := _TELLING.search(f"{address.netloc}{address.path}".lower()):
        yield document.warning(
            ("home_page",),
            f"home_page holds “{found.group()}”, which tells whoever looks at the phone what was read: "
            "write the ordinary first page of the organisation",
        )
    elif len(steps) > _PLAIN_STEPS:
        yield document.warning(
            ("home_page",),
            f"home_page leads {len(steps)} steps inside: write the ordinary first page of the organisation",
        )
