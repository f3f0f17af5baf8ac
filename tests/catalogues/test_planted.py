"""Faults in a catalogue are found with their lines: words, gaps, and what the English left behind."""

import shutil
from pathlib import Path

import pytest

from kiosk.commands.check import catalogue_findings, translated_terms
from kiosk.commands.check import findings as check_findings
from kiosk.content import built_in
from kiosk.content.passages import read_sheets
from kiosk.content.words.term_rules import terms_of
from kiosk.i18n.catalogues.completeness import catalogue_file, catalogue_files
from kiosk.i18n.catalogues.soundness import faults
from kiosk.i18n.extraction.catalogue_problems import problems
from kiosk.i18n.extraction.update_catalogues import main
from kiosk.i18n.extraction.updated_words import update_words
from kiosk.loading.sources import BUILT_IN_SITE, Sources
from kiosk.staging.screen import MOMENT

ROOT = Path(__file__).parents[2]
LANGUAGES = sorted(catalogue_files(ROOT / "translations"))
PANEL = "resources/content/panels/going-to-work-abroad.toml"
HEADLINE = "Going to work abroad? Check the offer first."
CHANGED = "Going to work far away? Check the offer first."
SENTENCE = "You can still change your plan."
SENTENCES = (SENTENCE, "Do not borrow money from people you do not know.", "Agree on fixed times to call.")
OWN_WORDS = ("Free advice", "All topics", "Start again")
LEGAL = "Many laws on trafficking use the word “victim”."

PLANTED = {
    "am": ("ለተጎጂዎች", "ሠለባዎች"),
    "ar": ("وللضحايا", "سيتم إنقاذُهم"),
    "fr": ("l’aide aux victimes", "l’esclavage"),
    "hi": ("पीड़ितों", "गुलामों"),
    "ur": ("شِکار", "غلاموں"),
    "zh-Hans": ("帮助受害者的人", "我们解救妇女"),
}
"""For each language a word that only the law says and one that nobody should, as used in a sentence."""

CLAIMS = {
    "am": ("ወደዚህ ስልክ መደወል በነፃ ነው።", "ስም ሳይናገሩ መጠየቅ ይችላሉ።", "መስመሩ 24 ሰዓት ይሠራል።"),
    "ar": ("الاتصال بهذا الرقم مجاني.", "يمكنك السؤال دون ذكر اسمك.", "الخط يردّ ليلاً ونهاراً."),
    "fr": ("L’appel est gratuit.", "Votre appel reste anonyme.", "La ligne répond jour et nuit."),
    "hi": ("यह कॉल मुफ़्त है।", "बिना नाम बताए पूछें।", "यह लाइन चौबीसों घंटे खुली है।"),
    "ur": ("یہ کال مفت ہے۔", "نام بتائے بغیر پوچھیں۔", "یہ لائن دن رات کھلی ہے۔"),
    "zh-Hans": ("这个电话免费。", "您可以匿名咨询。", "热线24小时接听。"),
}
"""For each language what it costs, that no name is needed, and the hours: only a site's record may say so."""


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """All that words come from, with one English headline changed and a gap of every catalogue misspelt."""
    root = tmp_path_factory.mktemp("project")
    shutil.copy(ROOT / "babel.cfg", root)
    for folder in ("kiosk", "resources/content", "translations"):
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for tag in LANGUAGES:
        plant(root, tag, "From {time}", "{tiem}")
    panel = (root / PANEL).read_text("utf-8")
    (root / PANEL).write_text(panel.replace(HEADLINE, CHANGED), "utf-8")
    main(["--site", str(root)])
    return root


def plant(root, tag, msgid, msgstr):
    file = catalogue_file(root / "translations", tag)
    lines = file.read_text("utf-8").split("\n")
    lines[lines.index(f'msgid "{msgid}"') + 1] = f'msgstr "{msgstr}"'
    file.write_text("\n".join(lines), "utf-8")


def message_at(file, line):
    """The English of the message that begins at a line."""
    lines = file.read_text("utf-8").split("\n")[line - 1 :]
    return next(text for text in lines if text.startswith("msgid"))[len('msgid "') : -1]


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.slow
def test_a_broken_gap_and_a_stale_paragraph_are_found(project, tag):
    file = catalogue_file(project / "translations", tag)
    expected = {("From {time}", "has other {placeholders}"), (CHANGED, "this is marked “fuzzy”")}
    assert {(message_at(file, p.line), p.text.partition(":")[0][:24].rstrip()) for p in faults(file)} == {
        (message, text[:24]) for message, text in expected
    }


@pytest.mark.slow
def test_all_of_them_are_found_by_the_check_of_words_too(project):
    found = {
        (p.file.split("/")[1], message_at(project / p.file, p.line))
        for p in problems(update_words(project), project)
    }
    assert found == {(tag, message) for tag in LANGUAGES for message in ("From {time}", CHANGED)}


@pytest.mark.slow
def test_check_finds_them_whatever_the_languages_of_the_site(qapp, project, tmp_path, monkeypatch):
    """The built-in site has English and French; a word missing in another language is no fault there."""
    project = shutil.copytree(project, tmp_path / "project")
    monkeypatch.setattr(catalogue_findings, "ROOT", project)
    plant(project, "hi", "Pause", "")
    found = {
        (Path(p.file).relative_to(project).parts[1], message_at(Path(p.file), p.line))
        for p in check_findings.findings(Sources(BUILT_IN_SITE), MOMENT)
        if Path(p.file).is_relative_to(project)
    }
    assert found == {(tag, message) for tag in LANGUAGES for message in ("From {time}", CHANGED)}


@pytest.fixture(scope="module")
def sheets():
    return read_sheets({built_in.CONTENT: "en"})


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.sample(2)
def test_words_that_hurt_are_found_with_their_line(sheets, tmp_path, tag):
    folder = tmp_path / "translations" / tag
    shutil.copytree(ROOT / "translations" / tag, folder)
    legal, banned = PLANTED[tag]
    plant(tmp_path, tag, HEADLINE, f"{legal} {legal}")
    plant(tmp_path, tag, SENTENCE, banned)
    plant(tmp_path, tag, LEGAL, legal)
    file = catalogue_file(tmp_path / "translations", tag)
    found = translated_terms.check(sheets, tmp_path / "translations")
    assert sorted((message_at(file, p.line), _said(p.text, (legal, banned))) for p in found) == [
        (HEADLINE, legal),
        (SENTENCE, banned),
    ]


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.sample(2)
def test_claims_about_a_number_are_found_in_content_and_left_to_the_programs_own_words(sheets, tmp_path, tag):
    folder = tmp_path / "translations" / tag
    shutil.copytree(ROOT / "translations" / tag, folder)
    file = catalogue_file(tmp_path / "translations", tag)
    for claim, content, own in zip(CLAIMS[tag], SENTENCES, OWN_WORDS, strict=True):
        plant(tmp_path, tag, content, claim)
        plant(tmp_path, tag, own, claim)
    found = translated_terms.check(sheets, tmp_path / "translations")
    assert sorted((message_at(file, p.line), "the site's record" in p.text) for p in found) == sorted(
        (sentence, True) for sentence in SENTENCES
    )


def test_the_words_of_the_repository_hurt_nobody(sheets):
    found = translated_terms.check(sheets, ROOT / "translations")
    assert [str(problem) for problem in found] == []


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_language_has_its_terms(tag):
    known = terms_of(tag)
    assert known
    assert known.legal_only
    for rule in (*known.legal_only, *known.banned, *known.refused):
        assert rule.use in known.preferred or " " in rule.use or "“" in rule.use, rule.use


def _said(text, planted):
    """Which of the planted texts holds the words that a fault quotes."""
    quoted = text.partition("“")[2].partition("”")[0]
    return next((each for each in planted if quoted in each), text)
