"""Every character of every catalogue is in the fonts of its language."""

import unicodedata
from functools import cache
from itertools import batched
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from fontTools.ttLib import TTFont
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout

from kiosk.i18n.catalogues.completeness import catalogue_files
from kiosk.window.text import typesetting
from kiosk.window.text.measure import set_lines
from kiosk.window.text.typesetting import FONTS, family_files, load_family, prepare_fonts, text_style

TRANSLATIONS = Path(__file__).parents[3] / "translations"
CATALOGUES = catalogue_files(TRANSLATIONS)
ROLES = ("headline_l", "body", "tool_label")


@cache
def letters_of(family):
    return [set(TTFont(file).getBestCmap()) for file in family_files(family)]


@cache
def texts(tag):
    with CATALOGUES[tag].open("rb") as file:
        messages = [m.string if m.pluralizable else [m.string] for m in read_po(file) if m.id]
    return [text for forms in messages for text in forms]


def painted(texts):
    """The characters that leave ink."""
    return {c for text in texts for c in text if unicodedata.category(c) not in {"Cf", "Cc", "Zs"}}


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("tag", sorted(CATALOGUES))
@pytest.mark.sample(7)
def test_every_character_is_in_a_font_of_its_language(tag, role):
    families = text_style(role, tag, 0, 1080).qfont.families()
    in_all_weights = set().union(*(set.intersection(*letters_of(family)) for family in families))
    assert {c for c in painted(texts(tag)) if ord(c) not in in_all_weights} == set()


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("tag", sorted(CATALOGUES))
@pytest.mark.sample(7)
def test_every_cluster_is_shaped_in_a_bundled_font(tag, role):
    """Conjuncts, too: a missing one shows a letter with the sign of a missing vowel, or an empty box."""
    font = text_style(role, tag, 0, 1080).qfont
    words = dict.fromkeys(word for text in texts(tag) for word in text.split())
    for some in batched(words, 20):
        text = " ".join(some)
        assert shaped("".join(c for c in text if unicodedata.category(c) not in {"Cf", "Cc"}), font), text


@pytest.mark.parametrize("digits", ["0123456789", "٠١٢٣٤٥٦٧٨٩"])
def test_figures_are_set_in_the_digits_of_arabic_too(digits):
    assert shaped(digits, text_style("count", "ar", 0, 1080).qfont)


def shaped(text, font):
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine().setLineWidth(1e6)
    layout.endLayout()
    runs = layout.glyphRuns()
    return all(run.rawFont().familyName() in font.families() and 0 not in run.glyphIndexes() for run in runs)


@pytest.mark.parametrize("tag", ["en", *sorted(CATALOGUES)])
def test_all_fonts_of_a_language_stand_on_one_line(tag):
    for role in ROLES:
        # A copy: the style is everybody's.
        font = QFont(text_style(role, tag, 0, 1080).qfont)
        heights = set()
        for family in font.families():
            font.setFamilies([family])
            metrics = QFontMetricsF(font)
            heights.add((metrics.ascent(), metrics.descent()))
        assert len(heights) == 1


def test_the_fonts_are_not_heavy():
    assert sum(file.stat().st_size for file in FONTS.iterdir()) < 9_000_000


def test_a_family_that_is_missing_or_broken_is_told_of_the_languages_that_need_it(qapp, monkeypatch):
    assert prepare_fonts("ur") == ()
    monkeypatch.setattr(typesetting, "load_family", lambda family: family != "Noto Sans Arabic")
    assert [prepare_fonts(tag) for tag in ("ur", "ar", "en")] == [("Noto Sans Arabic",)] * 2 + [()]


@pytest.mark.parametrize("before", [None, b"", b"no font"], ids=["missing", "empty", "broken"])
def test_a_family_that_is_there_at_last_is_loaded_without_a_restart(qapp, tmp_path, before):
    whole = family_files("Noto Sans")[0].read_bytes()
    (tmp_path / "NotoSansLate-400.ttf").write_bytes(whole)
    second = tmp_path / "NotoSansLate-700.ttf"
    if before is None:
        (tmp_path / "NotoSansLate-400.ttf").unlink()
    else:
        second.write_bytes(before)
    assert [load_family("Noto Sans Late", tmp_path) for _ in range(2)] == [False, False]
    style = text_style("body", "en", 0, 1080)
    set_lines("words", style.qfont, 100.0)
    second.write_bytes(whole)
    assert load_family("Noto Sans Late", tmp_path)
    assert text_style("body", "en", 0, 1080) is not style
    assert set_lines.cache_info().currsize == 0
    known = text_style("body", "en", 0, 1080)
    assert load_family("Noto Sans Late", tmp_path)
    assert text_style("body", "en", 0, 1080) is known
