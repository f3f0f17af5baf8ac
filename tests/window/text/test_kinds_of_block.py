"""Each kind of block of a page has a role and a file of QML, and translators get its words."""

import re
from io import BytesIO

from kiosk.base.places import ROOT
from kiosk.core.content import parts
from kiosk.core.content.blocks import BlockKind
from kiosk.i18n.extraction.extract import extract
from kiosk.window.text.page_block_styles import ROLES
from tests.fakes import TODAY, page_of_every_kind, topic
from tests.window.test_kinds_of_panel import by_key, toml


def test_each_kind_of_block_has_its_role_and_its_file():
    assert ROLES.keys() == {*BlockKind}
    column = (ROOT / "kiosk/qml/Kiosk/Text/TextColumn.qml").read_text("utf-8")
    made = re.findall(r"^ +(\w+): (\w+)Block,?$", column, re.MULTILINE)
    assert {kind for kind, name in made if kind == name} == {*BlockKind}


def test_translators_get_all_words_of_each_kind_of_part():
    page = page_of_every_kind()
    assert {part.kind for part in page.parts} == parts.KINDS.keys()
    data = by_key(topic("t", page))
    file = "\n".join(f"{key} = {toml(value)}" for key, value in data.items())
    found = {text for _, _, (_, text), _ in extract(BytesIO(file.encode()), (), (), {})}
    words = {block.text for part in page.parts for block in part.blocks_on(TODAY)}
    assert len(words) > 10
    assert words - found == set()
