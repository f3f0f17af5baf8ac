"""A page with a site's own words in a real window, in languages that have them and in others."""

import json
import re

import pytest

from kiosk.base.places import RESOURCES, TRANSLATIONS
from kiosk.core.state import events as ev
from kiosk.core.state.scenes.visit import Reading
from kiosk.i18n.load_language import load_language
from kiosk.loading.sources import Sources

REF = "your-rights/papers-at-work"
WAS = "International rules say: no employer is allowed to keep your passport or other documents."
OURS = "In our country, no employer is allowed to keep your passport or other documents."
OVERRIDE = f"""
[[replace]]
page = "papers-at-work"
was = "{WAS}"
text = "{OURS}"

[[add]]
page = "papers-at-work"
text = "One line more."
"""


@pytest.fixture
def folder(tmp_path):
    text = (RESOURCES / "demo/site.toml").read_text("utf-8")
    text = re.sub(
        "^languages = .*", f"languages = {json.dumps(['en', 'ar'])}", text, count=1, flags=re.MULTILINE
    )
    text = re.sub("^logo = .*", 'logo = ""', text, count=1, flags=re.MULTILINE)
    (tmp_path / "site.toml").write_text(text, "utf-8")
    (tmp_path / "content/overrides").mkdir(parents=True)
    (tmp_path / "content/overrides/your-rights.toml").write_text(OVERRIDE, "utf-8")
    return tmp_path


def texts(stage):
    return " ".join(block["text"] for block in stage.visitor.page.blocks)


@pytest.mark.slow
def test_a_page_says_the_own_words_or_those_of_the_program_and_goes_when_it_is_hidden(
    kiosk, folder, log_warnings
):
    stage = kiosk("en", (1920, 1080), Sources(folder / "site.toml", demo=True))
    stage.kiosk.load()
    stage.wake()
    stage.do(ev.LinkFollowed(REF))
    assert OURS in texts(stage) and WAS not in texts(stage)
    stage.do(ev.LanguageChosen("ar"))
    arabic = load_language("ar", TRANSLATIONS)
    assert arabic.text(WAS, REF) in texts(stage)
    assert not re.search("[a-z]", texts(stage)), "no visitor reads two languages, but for an acronym"
    hides = OVERRIDE + '\n[[hide]]\npage = "papers-at-work"\n'
    (folder / "content/overrides/your-rights.toml").write_text(hides, "utf-8")
    stage.kiosk.load()
    stage.settle()
    assert not isinstance(getattr(stage.scene, "place", None), Reading)
    assert [text for text in log_warnings() if "error" in text] == []
