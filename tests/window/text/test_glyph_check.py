"""What no font of the program can paint is named before it is shown on a screen as a crossed box."""

import pytest

from kiosk.content.passages import read_sheets
from kiosk.content.site.site_file import load_site
from kiosk.window.text.glyph_check import check, check_catalogue, check_names, fault_in


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Missed the last bus?", "en"),
        ("Où dort-on ce soir ? « Ici », à 20 h – demain…", "fr"),
        ("हिन्दी में, क्षत्रिय", "hi"),
        ("آپ کہاں سوئیں گے؟", "ur"),
        ("你今晚\u200b睡在哪里？", "zh-Hans"),
        ("e\u0301te\u0301", "en"),
    ],
)
def test_what_the_fonts_have_is_no_fault(text, language):
    assert fault_in(text, language) is None


@pytest.mark.parametrize(
    ("text", "language", "begin"),
    [
        ("Missed the last bus? 🚌", "en", "“🚌” is a sign that no font here has"),
        ("🚌 and 🚌 and ✓", "en", "“🚌”, “✓” are signs"),
        ("1️⃣ 🚌 🚂 🛳️ ✈️", "en", "“\u20e3”, “🚌”, “🚂” and 2 more are signs"),
        ("你好", "en", "“你”, “好” are signs"),
    ],
)
def test_a_sign_that_no_font_has_is_named(text, language, begin):
    assert fault_in(text, language).startswith(begin)


def test_content_and_catalogues_are_looked_at(tmp_path):
    panel = tmp_path / "panels/last-bus.toml"
    panel.parent.mkdir()
    panel.write_text('kind = "statement"\nheadline = "Missed the bus?"\nlead = "Wait here 🚌."\n', "utf-8")
    (problem,) = check(read_sheets({tmp_path: "en"}))
    assert (problem.file, problem.line) == (str(panel), 3)
    catalogue = tmp_path / "kiosk.po"
    catalogue.write_text('\nmsgctxt "last-bus"\nmsgid "Wait here."\nmsgstr "Attendez ici 🚌."\n', "utf-8")
    assert [problem.line for problem in check_catalogue(catalogue, "fr")] == [3]


def test_the_names_of_a_site_are_looked_at(tmp_path):
    (tmp_path / "site.toml").write_text(
        'organisation = "other"\nname = "Harbour ⚓"\ncountry = ""\ntime_zone = "Europe/Rome"\n'
        'languages = ["en", "ar"]\n\n[place]\nname = { en = "Pier 3", ar = "الرصيف 🚢" }\n',
        "utf-8",
    )
    read = load_site(tmp_path / "site.toml")
    assert [(p.line, p.text[:3]) for p in check_names(read.site, read.document)] == [(2, "“⚓”"), (8, "“🚢”")]
