"""Recordings, from a folder of files to sound; a synthetic voice stands in for the person who reads."""

import re
import subprocess
from array import array
from dataclasses import replace
from shutil import which

import pytest

from kiosk.cli.main import main
from kiosk.core.speech.recordings import sentence_key
from kiosk.core.speech.utterance import Utterance
from kiosk.core.speech.voices import Quality
from kiosk.loading.recording_files import read_language, sound_hash
from kiosk.loading.sources import DEMO_SITE
from tests.app.speech.conftest import a_world

TOOLS = ("espeak-ng", "ffmpeg", "opusdec")
pytestmark = [
    pytest.mark.access,
    pytest.mark.skipif(not all(map(which, TOOLS)), reason=f"one of {', '.join(TOOLS)} is not installed"),
]


@pytest.fixture
def site(qapp, tmp_path):
    (tmp_path / "site.toml").write_text(DEMO_SITE.read_text("utf-8"), "utf-8")
    return tmp_path


def voice(site, *words):
    return main(["voice", "--site", str(site / "site.toml"), "--language", "am", *words])


def listed(site, capsys):
    """The missing sentences: text by code."""
    voice(site)
    rows = [row.split("  ", 2) for row in capsys.readouterr().out.splitlines() if row.count("  ") >= 2]
    return {code: text for code, _, text in rows}


def read_out(folder, texts, loudness="100"):
    folder.mkdir(exist_ok=True)
    for text in texts:
        file = folder / f"{sentence_key(text)}_take-2.wav"
        command = ["espeak-ng", "-v", "am", "-a", loudness, "--stdin", "-w", str(file)]
        subprocess.run(command, input=text.encode(), check=True)


def approve(site, tmp_path, roles=("native-speaker", "survivor-reviewer")):
    table = tmp_path / "table.csv"
    assert voice(site, "--table", str(table)) == 0
    table.write_text(table.read_text("utf-8").replace(",\r\n", ",yes\r\n").replace(",\n", ",yes\n"), "utf-8")
    return [voice(site, "--approve", str(table), "--role", role, "--on", "2026-11-20") for role in roles]


def reviewed():
    """The world in which Amharic is no draft, and its synthetic voice is off."""
    return replace(a_world(poor_voices=()), drafts=frozenset())


def test_a_folder_of_recordings_becomes_sound_after_two_have_heard_it(
    site, tmp_path, capsys, make_sounds, asked
):
    missing = listed(site, capsys)
    assert len(missing) > 800
    sentence = next(text for text in missing.values() if text.endswith("።"))
    read_out(tmp_path / "in", [sentence, *"0123456789", "+"])
    assert voice(site, "--take", str(tmp_path / "in")) == 0
    assert "13 of" in capsys.readouterr().out
    said = Utterance("am", sentence)
    assert not make_sounds(reviewed(), site).says(said), "nobody has approved it"
    assert approve(site, tmp_path, ["native-speaker"]) == [0]
    assert not make_sounds(reviewed(), site).says(said), "one of two has approved it"
    assert approve(site, tmp_path, ["survivor-reviewer"]) == [0]
    sounds = make_sounds(reviewed(), site)
    assert sounds.quality("am") is Quality.RECORDED
    sound = asked(sounds, said)
    assert sound.rate == 48_000
    assert 0.5 < sound.seconds < 20
    assert not sounds.says(Utterance("am", sentence[:-2] + "።")), "other words have no sound"
    number = asked(sounds, Utterance("am", sounds._language_of("am").isolate("555 0142")))
    assert 2 < number.seconds < 8


def test_a_draft_of_a_recording_is_heard_where_the_draft_of_the_language_is_seen(site, tmp_path, make_sounds):
    read_out(tmp_path / "in", "5")
    voice(site, "--take", str(tmp_path / "in"))
    shown = replace(reviewed(), drafts=frozenset({"am"}))
    assert make_sounds(shown, site).says(Utterance("am", "5"))
    assert not make_sounds(reviewed(), site).says(Utterance("am", "5"))


def test_a_recording_is_faster_or_slower_in_the_same_pitch(site, tmp_path, make_sounds, asked):
    read_out(tmp_path / "in", "5")
    voice(site, "--take", str(tmp_path / "in"))
    sounds, said = make_sounds(replace(reviewed(), drafts=frozenset({"am"})), site), Utterance("am", "5")
    usual = asked(sounds, said)
    for speed in (0.7, 1.5):
        sounds.set_speed(speed)
        changed = asked(sounds, said)
        assert changed.rate == usual.rate
        assert changed.seconds == pytest.approx(usual.seconds / speed, rel=0.1)


def loudness(raw):
    told = subprocess.run(
        ["ffmpeg", "-hide_banner", "-i", "pipe:0", "-af", "ebur128", "-f", "null", "-"],
        input=raw,
        capture_output=True,
        check=True,
    ).stderr.decode()
    return float(told.rsplit("I:", 1)[1].split()[0])


@pytest.mark.parametrize("spoken", ["30", "180"])
def test_every_recording_has_the_same_loudness_and_no_silence_around_it(site, tmp_path, capsys, spoken):
    sentence = max(listed(site, capsys).values(), key=len)
    folder = tmp_path / "in"
    read_out(folder, [sentence], spoken)
    source = next(folder.iterdir())
    padded = folder / source.name.replace("_take-2", "_padded")
    pad = ["-af", "adelay=2000,apad=pad_dur=3", str(padded)]
    subprocess.run(["ffmpeg", "-v", "error", "-i", str(source), *pad], check=True)
    source.unlink()
    assert voice(site, "--take", str(folder)) == 0
    language = read_language(site / "audio", "am")
    file = next(each for each in language.recordings if each.says == sentence)
    raw = (language.folder / file.file).read_bytes()
    assert loudness(raw) == pytest.approx(-23, abs=1.5)
    decoded = subprocess.run(
        ["opusdec", "--quiet", "--rate", "48000", "--force-wav", "-", "-"],
        input=raw,
        capture_output=True,
        check=True,
    ).stdout[44:]
    samples = array("h", decoded[: len(decoded) // 2 * 2])
    quiet = next(at for at, value in enumerate(samples) if abs(value) > 300)
    assert quiet < 48_000 * 0.3


def test_what_cannot_be_taken_in_is_named(site, tmp_path, capsys):
    folder = tmp_path / "in"
    read_out(folder, "5")
    (folder / "holiday.wav").write_bytes(b"RIFF")
    (folder / f"{sentence_key('6')}.wav").write_bytes(b"no sound at all")
    silent = ["-f", "lavfi", "-i", "anullsrc", "-t", "1", str(folder / f"{sentence_key('7')}.wav")]
    subprocess.run(["ffmpeg", "-v", "error", *silent], check=True)
    assert voice(site, "--take", str(folder)) == 1
    told = capsys.readouterr().out
    assert "holiday.wav: begins with no code" in told
    assert "is no recording that ffmpeg can read" in told
    assert "holds no sound" in told
    assert {each.says for each in read_language(site / "audio", "am").recordings} == {"5", ","}


def test_without_ffmpeg_the_command_says_what_to_install(site, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("kiosk.commands.voice.preparing.shutil.which", lambda _: None)
    assert voice(site, "--take", str(tmp_path)) == 1
    assert "sudo apt install ffmpeg" in capsys.readouterr().out


def test_a_playlist_opens_no_other_file(site, tmp_path, capsys):
    """ffmpeg would read what a list names."""
    folder = tmp_path / "in"
    read_out(tmp_path / "other", "5")
    folder.mkdir()
    other = next((tmp_path / "other").iterdir())
    for text, playlist in {
        "6": f"#EXTM3U\n#EXTINF:1,\nfile://{other}\n",
        "7": f"ffconcat version 1.0\nfile {other}\n",
    }.items():
        (folder / f"{sentence_key(text)}.wav").write_text(playlist)
    assert voice(site, "--take", str(folder)) == 1


def hostile(sound):
    """What may lie in the folder instead of a recording."""
    return {
        "nothing": b"",
        "noise": bytes(range(256)) * 40,
        "cut off": sound[: len(sound) // 2],
        "broken inside": sound[:600] + b"\xff" * 900 + sound[1500:],
        "no end": sound[:200] * 900,
        "a tag of 300 kB": sound[:100] + b"\0" * 300_000,
    }


@pytest.mark.parametrize("kind", hostile(b""))
def test_a_hostile_recording_is_said_as_noise_or_not_at_all(site, tmp_path, make_sounds, asked, kind):
    read_out(tmp_path / "in", "5")
    voice(site, "--take", str(tmp_path / "in"))
    file = site / "audio/am/digits/5.opus"
    sound = file.read_bytes()
    file.write_bytes(hostile(sound)[kind])
    listing = site / "audio/am/recorded.toml"
    listing.write_text(listing.read_text().replace(sound_hash(sound), sound_hash(file.read_bytes())))
    sounds = make_sounds(replace(reviewed(), drafts=frozenset({"am"})), site)
    said = asked(sounds, Utterance("am", "5"))
    assert said is None or said.seconds < 61


def test_another_file_in_its_place_is_not_heard(site, tmp_path, make_sounds, log_warnings):
    read_out(tmp_path / "in", "56")
    voice(site, "--take", str(tmp_path / "in"))
    folder = site / "audio/am/digits"
    (folder / "5.opus").write_bytes((folder / "6.opus").read_bytes())
    sounds = make_sounds(replace(reviewed(), drafts=frozenset({"am"})), site)
    assert not sounds.says(Utterance("am", "5"))
    assert sounds.says(Utterance("am", "6"))
    assert "is another file" in log_warnings()[0]


def test_an_approval_ends_with_a_new_recording(site, tmp_path, make_sounds):
    read_out(tmp_path / "in", "5")
    voice(site, "--take", str(tmp_path / "in"))
    approve(site, tmp_path)
    assert make_sounds(reviewed(), site).says(Utterance("am", "5"))
    read_out(tmp_path / "in", "5", "20")
    subprocess.run(
        ["espeak-ng", "-v", "en", "-w", str(next((tmp_path / "in").iterdir())), "other"], check=True
    )
    voice(site, "--take", str(tmp_path / "in"))
    assert not make_sounds(reviewed(), site).says(Utterance("am", "5"))
    written = site / "audio/am/reviewed.toml"
    assert written.read_text().count("[[approved]]") == 4
    assert written.stat().st_mode & 0o777 == 0o644, "the service reads it as another user"


def test_check_decodes_every_recording(site, tmp_path, capsys):
    settings = site / "site.toml"
    settings.write_text(settings.read_text("utf-8") + "\n[speech]\nread_aloud = true\n", "utf-8")
    read_out(tmp_path / "in", "56")
    voice(site, "--take", str(tmp_path / "in"))
    file, listing = site / "audio/am/digits/5.opus", site / "audio/am/recorded.toml"
    before = sound_hash(file.read_bytes())
    file.write_bytes(b"OggS" * 2_000)
    listing.write_text(listing.read_text().replace(before, sound_hash(file.read_bytes())))
    capsys.readouterr()
    main(["check", "--site", str(settings)])
    told = capsys.readouterr().out
    assert told.count("is no recording of one channel") == 1
    assert "digits/5.opus is no recording" in told
    assert "3 of 3 recordings are not approved" in told
    assert re.search(r"has no voice for \d{3} sentences of am", told)


def test_digits_that_come_twice_are_said_twice(site, tmp_path, make_sounds, asked):
    read_out(tmp_path / "in", [*"0123456789", "+"])
    assert voice(site, "--take", str(tmp_path / "in")) == 0
    approve(site, tmp_path)
    sounds = make_sounds(reviewed(), site)
    seconds = {sign: asked(sounds, Utterance("am", sign)).seconds for sign in "01245"}
    alone = sum(seconds[sign] for sign in "5550142")
    said = asked(sounds, Utterance("am", "555 0142")).seconds
    assert alone < said < alone + 0.5, "and a pause between the groups"
