"""Sounds of sentences by real children."""

import os
import socket
import subprocess
import sys
from array import array
from pathlib import Path
from time import perf_counter, process_time

import pytest

from kiosk.core.speech.speakable import LONGEST
from kiosk.core.speech.utterance import Utterance
from kiosk.core.speech.voices import Quality, voice_of
from kiosk.machine.sound import sound_programs
from kiosk.machine.sound.sound_programs import synthesizer
from kiosk.machine.sound.voice_files import VoiceFiles
from tests.app.speech.conftest import POOR, a_world
from tests.busy import in_time

pytestmark = [
    pytest.mark.access,
    pytest.mark.skipif(not synthesizer(), reason="espeak-ng is not installed: make setup-access installs it"),
]

SENTENCES = {
    "en": "You can ask for free advice here, or at the desk.",
    "fr": "Vous pouvez demander conseil ici, gratuitement.",
    "am": "እዚህ ነጻ ምክር መጠየቅ ይችላሉ።",
    "ar": "يمكنك طلب نصيحة مجانية هنا.",
    "hi": "आप यहाँ मुफ़्त सलाह माँग सकते हैं।",
    "ur": "آپ یہاں مفت مشورہ مانگ سکتے ہیں۔",
    "zh-Hans": "您可以在这里免费咨询。",
}
FIRST_SOUND_S = 0.15
CPU_A_SECOND = 0.010
SECRET = "Nobody may read this sentence anywhere"


@pytest.mark.parametrize("tag", SENTENCES)
def test_every_language_of_the_program_has_a_sound_in_time(make_sounds, asked, tag):
    """The best of ten: the machine that tests does other things as well."""
    sounds = make_sounds()
    took = []
    for _ in range(10):
        began = perf_counter()
        sound = asked(sounds, Utterance(tag, SENTENCES[tag]))
        took.append(perf_counter() - began)
    assert 1 < sound.seconds < 6
    assert max(array("h", sound.pcm)) > 3000
    assert min(took) < in_time(FIRST_SOUND_S), took


def test_a_spoken_second_costs_this_process_little(make_sounds, asked):
    sounds = make_sounds()
    asked(sounds, Utterance("en", "Warm."))
    began = process_time()
    spoken = sum(asked(sounds, Utterance(tag, text)).seconds for tag, text in SENTENCES.items())
    assert (process_time() - began) / spoken < CPU_A_SECOND


def test_poor_voices_are_off_unless_turned_on(make_sounds):
    sounds = make_sounds(a_world(poor_voices=()))
    qualities = {tag: sounds.quality(tag) for tag in SENTENCES}
    assert qualities == {tag: Quality.NONE if tag in POOR else Quality.FAIR for tag in SENTENCES}


def test_a_poor_voice_that_is_turned_on_says_that_it_is_poor(make_sounds):
    sounds = make_sounds()
    assert {sounds.quality(tag) for tag in POOR} == {Quality.POOR}


def test_without_a_voice_the_answer_is_none_and_comes_later(qtbot, make_sounds):
    answers = []
    make_sounds().ask(Utterance("so", "Waxaad weydiin kartaa talo."), answers.append)
    assert answers == []
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [None]


def test_what_is_prepared_is_there_when_it_is_asked_for(qtbot, make_sounds, asked):
    first, second = (Utterance("en", text) for text in ("Ask here.", "It is free."))
    sounds = make_sounds()
    sounds.prepare(second)
    assert asked(sounds, first)
    qtbot.waitUntil(lambda: sounds._jobs[second]._sound is not None)
    answers = []
    sounds.ask(second, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=round(in_time(20)))
    assert answers[0]


def test_the_speed_is_that_of_what_is_asked_for_next(make_sounds, asked):
    sounds, said = make_sounds(), Utterance("en", SENTENCES["en"])
    usual = asked(sounds, said).seconds
    sounds.set_speed(1.5)
    assert asked(sounds, said).seconds == pytest.approx(usual / 1.5, rel=0.15)
    sounds.set_speed(0.7)
    assert asked(sounds, said).seconds == pytest.approx(usual / 0.7, rel=0.15)


def children():
    """Process ids and arguments of the children of this process."""
    told = subprocess.run(
        ["ps", "-eo", "ppid=,pid=,args="], capture_output=True, text=True, check=True
    ).stdout
    rows = (row.split(None, 2) for row in told.splitlines())
    return {pid: args for ppid, pid, args in rows if ppid == str(os.getpid()) and not args.startswith("ps ")}


def test_forgetting_ends_every_child_and_answers_nothing(qtbot, make_sounds, asked):
    sounds, answers, before = make_sounds(), [], children().keys()
    sounds.ask(Utterance("en", SENTENCES["en"] * 15), answers.append)
    sounds.prepare(Utterance("fr", SENTENCES["fr"] * 15))
    assert len(children().keys() - before) == 2
    sounds.forget()
    assert children().keys() - before == set()
    assert not sounds._jobs
    assert asked(sounds, Utterance("en", "Another."))
    assert answers == []


def test_a_new_question_drops_the_one_before(make_sounds, asked):
    sounds, answers = make_sounds(), []
    sounds.ask(Utterance("en", SENTENCES["en"] * 15), answers.append)
    assert asked(sounds, Utterance("en", "Another."))
    assert answers == []


def test_nobody_reads_a_sentence_in_the_list_of_processes_or_on_the_disk(make_sounds, tmp_path):
    sounds = make_sounds()
    sounds.ask(Utterance("en", SECRET), lambda _: None)
    whole = subprocess.run(["ps", "axeww"], capture_output=True, text=True, check=True).stdout
    assert "espeak" in whole or "speech_child" in whole
    assert SECRET not in whole
    assert [*tmp_path.iterdir()] == []


HOSTILE = {
    "a tag": '<audio src="file:///etc/passwd"/>Hello',
    "a mark of speech": "<speak><break time='3600s'/>Hello</speak>",
    "phonemes": "[[h@l'oU]]",
    "commands of the voice": "\x01+99s\x011VHello\x00",
    "turned words": "\u202eolleH\u2066",
    "only signs": "<>[]{}→·*#",
    "an emoji": "😀",
    "half of a character": "\ud800Hello",
    "too long": "Hello " * 11_000,
    "one long word": "a" * LONGEST,
    "a thousand digits": "9" * LONGEST,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_said_as_words_or_not_at_all(make_sounds, asked, text):
    sound = asked(make_sounds(), Utterance("en", text))
    assert sound is None or sound.seconds < 61


@pytest.mark.parametrize(
    "words",
    [
        ("/bin/sh", "-c", "kill -9 $$"),
        ("/bin/sh", "-c", "exit 1"),
        ("/bin/true",),
        ("/nowhere/espeak-ng",),
        ("/bin/cat",),
        ("/usr/bin/yes",),
    ],
    ids=["killed", "failed", "silent", "missing", "no sound", "endless"],
)
def test_a_child_that_fails_is_told_without_the_text(make_sounds, asked, log_failures, monkeypatch, words):
    sounds = make_sounds()
    monkeypatch.setattr("kiosk.app.speech.sounds.synthesis", lambda *_: sound_programs.program(words))
    assert asked(sounds, Utterance("en", SECRET)) is None
    told = " ".join(log_failures())
    assert "Reading aloud" in told
    assert SECRET not in told


def test_a_command_that_may_wait_has_the_same_limits():
    began = perf_counter()
    assert sound_programs.sound_from(sound_programs.program(("/usr/bin/yes",)), b"") is None
    assert perf_counter() - began < 4, "it has not waited for the child's own limits"
    assert sound_programs.sound_from(sound_programs.program(("/bin/cat",)), b"words") is None
    voice = sound_programs.synthesis(voice_of("en"), "")
    assert sound_programs.sound_from(voice, b"Hello.").seconds > 0.3


def test_without_espeak_nothing_is_said_and_nothing_fails(make_sounds, asked, monkeypatch):
    monkeypatch.setattr("kiosk.app.speech.sounds.synthesizer", lambda: "")
    sounds = make_sounds()
    assert sounds.quality("en") is Quality.NONE
    assert not sounds.says(Utterance("en", "Hello."))
    assert asked(sounds, Utterance("en", "Hello.")) is None


def test_with_a_full_disk_the_voices_of_the_system_speak(make_sounds, asked, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kiosk.machine.sound.voice_files.shutil.copyfile", full)
    assert asked(make_sounds(), Utterance("en", "Hello."))


REACHES = """
import os, socket, sys
tries = {
    "read": lambda: open(sys.argv[1]),
    "make": lambda: open(sys.argv[1] + ".new", "w"),
    "list": lambda: os.listdir("/etc"),
    "network": lambda: socket.create_connection(("127.0.0.1", int(sys.argv[2])), 1),
}
for name, act in tries.items():
    try:
        act()
    except OSError:
        continue
    print(name)
"""


def test_the_child_reaches_no_file_of_ours_and_no_network(tmp_path):
    file = tmp_path / "file"
    file.write_text("words")
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = str(server.getsockname()[1])
        python = str(Path(sys.executable).resolve())
        child = [
            sys.executable,
            "-E",
            "-s",
            "-S",
            "-m",
            "kiosk.machine.sound.speech_child",
            "",
            python,
            "-S",
            "-c",
        ]
        ended = subprocess.run(
            [*child, REACHES, str(file), port], capture_output=True, text=True, check=False
        )
    assert (ended.returncode, ended.stdout) == (0, ""), ended.stderr


def test_the_copy_of_the_voices_keeps_its_times_of_access(make_sounds, asked):
    sounds = make_sounds()
    folder = Path(sounds._voices.folder)
    before = {file: file.stat().st_atime for file in folder.rglob("*")}
    assert asked(sounds, Utterance("am", SENTENCES["am"]))
    assert {file: file.stat().st_atime for file in folder.rglob("*")} == before
    assert all(time > perf_counter() + 2_000_000_000 for time in before.values())


def test_the_voices_lie_in_the_runtime_directory_and_are_renewed(tmp_path, make_sounds):
    voices = make_sounds()._voices
    given = {"RUNTIME_DIRECTORY": f"{tmp_path}:/elsewhere"}
    known = {voice_of(tag) for tag in SENTENCES}
    for _ in range(2):
        made = VoiceFiles(known, given)
        assert made.folder == str(tmp_path / "voices")
        assert made.names == voices.names
