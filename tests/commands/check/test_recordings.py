"""What ``check`` says of recordings and voices; decoding is done elsewhere."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache

import pytest

from kiosk.base.places import TRANSLATIONS
from kiosk.base.problems import Severity
from kiosk.commands.check import recordings
from kiosk.content.files.document import Document
from kiosk.core.numbers.available_now import timeless
from kiosk.core.site.speech_settings import SpeechSettings
from kiosk.i18n.catalogues.approvals import NEEDED, Approval, approvals_file, text_of
from kiosk.loading.recording_files import Recording, list_of, sound_hash
from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.loading.world import language_of, load_world

NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)


@cache
def demo_world():
    return load_world(Sources(DEMO_SITE, demo=True), NOON).world


def world(languages=("am",), poor_voices=("am",)):
    settings = SpeechSettings.validated(read_aloud=True, poor_voices=poor_voices)
    site = replace(demo_world().site, speech=settings)
    return replace(demo_world(), site=site, languages=languages)


def found(world, audio, can_be_heard=lambda raw: True):
    document = Document("site.toml", {}, "[speech]\nread_aloud = true\npoor_voices = []\n")
    of = recordings.check(
        world, document, audio, timeless(world.site, NOON), language_of, TRANSLATIONS, can_be_heard
    )
    return [*of]


@pytest.fixture
def recorded(tmp_path):
    """recorded(says, …) writes recordings of these, approved."""

    def write(*says, raw=b"sound"):
        folder = tmp_path / "am"
        (folder / "digits").mkdir(parents=True)
        listed = [Recording(f"digits/{at}.opus", text, sound_hash(raw)) for at, text in enumerate(says)]
        for each in listed:
            (folder / each.file).write_bytes(raw)
        (folder / "recorded.toml").write_text(list_of(listed), "utf-8")
        approved = [Approval(*each.mark, role, date(2026, 11, 20)) for each in listed for role in NEEDED]
        approvals_file(tmp_path, "am").write_text(text_of(approved, None), "utf-8")
        return tmp_path

    return write


def test_a_site_that_reads_nothing_aloud_has_no_problem(tmp_path):
    assert found(demo_world(), tmp_path) == []


def test_sound_recordings_have_no_problem(recorded):
    assert found(world(), recorded("5", "6")) == []


def test_sentences_that_stay_silent_are_counted(recorded):
    (problem,) = found(world(poor_voices=()), recorded("5", "6"))
    assert re.match(r"has no voice for [1-9]\d{2,3} sentences of am", problem.text)


def test_a_recording_that_cannot_be_decoded_is_an_error(recorded):
    (problem,) = found(world(), recorded("5"), lambda raw: raw != b"sound")
    assert (problem.severity, problem.line) == (Severity.ERROR, 3)
    assert "digits/0.opus is no recording" in problem.text


def test_without_the_decoder_somebody_is_told(recorded):
    (problem,) = found(world(), recorded("5"), None)
    assert "opus-tools" in problem.text


def test_words_that_have_changed_are_told(recorded):
    (problem,) = found(world(), recorded("Nobody says this."))
    assert problem.severity is Severity.WARNING
    assert "no screen shows any more" in problem.text


def test_what_nobody_has_approved_is_counted(recorded):
    audio = recorded("5", "6")
    file = approvals_file(audio, "am")
    file.write_text(file.read_text("utf-8").replace("survivor-reviewer", "lawyer", 1), "utf-8")
    (problem,) = found(world(), audio)
    assert problem.text.startswith("1 of 2 recordings are not approved")


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda folder: (folder / "digits/0.opus").unlink(), "cannot be read"),
        (lambda folder: (folder / "digits/0.opus").write_bytes(b"other"), "is another file"),
        (lambda folder: (folder / "digits/0.opus").write_bytes(bytes(500_000)), "is larger than"),
        (lambda folder: _link(folder / "digits/0.opus"), "leads out of its folder"),
        (lambda folder: (folder / "recorded.toml").write_text("x ="), "cannot be read"),
        (lambda folder: (folder / "recorded.toml").write_text("[[recording]]\nfile = 3"), "a recording has"),
        (lambda folder: _name(folder, "../../site.opus"), "no file of Opus below this folder"),
        (lambda folder: _name(folder, "/etc/passwd"), "no file of Opus below this folder"),
    ],
)
@pytest.mark.sample(2)
def test_what_lies_in_the_folder_wrongly_is_named(recorded, spoil, told):
    audio = recorded("5")
    spoil(audio / "am")
    assert told in found(world(), audio)[0].text


def _link(path):
    path.unlink()
    path.symlink_to("/etc/hostname")


def _name(folder, name):
    file = folder / "recorded.toml"
    file.write_text(file.read_text().replace("digits/0.opus", name))


@pytest.mark.parametrize(
    ("languages", "poor_voices", "told"),
    [
        (("en",), (), []),
        (("am",), ("am",), []),
        (("am",), (), ["has no voice for am: record"]),
        (("en",), ("am",), ["which visitors are not offered"]),
        (("en",), ("en",), ["speaks anyhow"]),
        (("so",), ("so",), ["has no synthetic voice", "has no voice for so"]),
    ],
)
def test_voices_that_are_missing_or_needlessly_named_are_told(tmp_path, languages, poor_voices, told):
    problems = found(world(languages, poor_voices=poor_voices), tmp_path)
    assert len(problems) == len(told)
    assert all(text in problem.text for text, problem in zip(told, problems, strict=True))
