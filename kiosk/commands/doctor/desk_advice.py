"""Advice at a screen of a fleet: changes at the screen have no effect, so the site is changed at the desk."""

import re
from dataclasses import replace

from kiosk.core.base.findings import Finding

_WRITES = re.compile(r"\b(?:in|into|from|of) site\.toml\b")
_DESK = "not here but at the desk, then sign and publish the site"


def for_the_desk(finding: Finding) -> Finding:
    """Returns the same finding; advice to change site.toml says where that has an effect."""
    if not _WRITES.search(finding.mend):
        return finding
    return replace(finding, mend=f"{_DESK}: {finding.mend}")
