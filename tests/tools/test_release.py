"""A release has one version and one day, in the program, in the changelog and for software centres."""

import re
from pathlib import Path
from xml.etree import ElementTree

from kiosk import BUILD_DATE, __version__

ROOT = Path(__file__).parent.parent.parent
METAINFO = "tools/deb/desktop/org.example.awareness_kiosk.metainfo.xml"


def test_program_changelog_and_metainfo_name_the_same_releases():
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    listed = re.findall(r"^## \[(\d\S+)\] - (\S+)$", text, re.MULTILINE)
    assert listed[0] == (__version__, str(BUILD_DATE))
    told = [
        (each.get("version"), each.get("date")) for each in ElementTree.parse(ROOT / METAINFO).iter("release")
    ]
    assert told == [("@VERSION@", "@DATE@"), *listed[1:]]
