"""One kind of digits on a screen: those of telephone numbers, in every language."""

import re
from datetime import date, time
from pathlib import Path

import pytest

from kiosk.i18n.load_language import load_language

TRANSLATIONS = Path(__file__).parent.parent.parent / "translations"


def said(tag):
    language = load_language(tag, TRANSLATIONS)
    return (
        language.number(25),
        language.number(1234.5),
        language.percent(1.3),
        language.time(time(8, 5)),
        language.plural("{n} language", "{n} languages", 3).strip("\u2068\u2069"),
    )


@pytest.mark.parametrize(
    ("tag", "number", "long", "share", "clock"),
    [
        ("ar", "25", "1,234.5", "130%", "8:05"),
        ("ur", "25", "1,234.5", "130%", "8:05"),
        ("hi", "25", "1,234.5", "130%", "8:05"),
        ("am", "25", "1,234.5", "130%", "08:05 (ጠዋት\u00a02\u00a0ሰዓት ከ5)"),
        ("fa", "25", "1,234.5", "130%", "8:05"),
        ("ne", "25", "1,234.5", "130%", "8:05"),
        ("zh-Hans", "25", "1,234.5", "130%", "8:05"),
    ],
)
def test_each_language_has_the_same_digits(tag, number, long, share, clock):
    assert said(tag)[:4] == (number, long, share, clock)


def test_dates_and_counts_have_them_too():
    arabic = load_language("ar", TRANSLATIONS)
    assert arabic.date(date(2026, 11, 25)) == "25 نوفمبر 2026"
    assert said("ar")[4].startswith("3")


@pytest.mark.parametrize(
    "file", sorted(TRANSLATIONS.glob("*/LC_MESSAGES/kiosk.po")), ids=lambda file: file.parts[-3]
)
def test_no_catalogue_holds_other_digits(file):
    words = file.read_text(encoding="utf-8").split("\n\n", 1)[1].splitlines()
    assert re.findall(r"[^\W\D0-9]|[٪٫٬]", "\n".join(line for line in words if line[:1] != "#")) == []


def test_formats_of_an_unknown_place_are_those_of_english(tmp_path):
    folder = tmp_path / "fr/LC_MESSAGES"
    folder.mkdir(parents=True)
    head = 'msgid ""\nmsgstr ""\n"Language: fr\\n"\n"X-Formats: zz-ZZ\\n"\n'
    (folder / "kiosk.po").write_text(head, encoding="utf-8")
    assert load_language("fr", tmp_path).percent(0.38) == "38%"
