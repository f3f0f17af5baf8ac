"""What the commands have in common."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.cli.gone_commands import gone_commands
from kiosk.cli.main import build_parser
from kiosk.cli.other_commands import COMMANDS

ROOT = Path(__file__).parent.parent.parent


def call(*words, **more):
    command = [sys.executable, str(ROOT / "main.py"), *words]
    return subprocess.run(command, stderr=subprocess.PIPE, text=True, timeout=60, check=False, **more)


@pytest.mark.parametrize(
    ("wrong", "meant"), [("chek", "check"), ("docter", "doctor"), ("unistall", "uninstall")]
)
@pytest.mark.sample(1)
def test_a_command_that_there_is_not_is_named_with_the_nearest(wrong, meant):
    ended = call(wrong, "--site", "site.toml")
    assert ended.returncode == 2
    assert f"there is no command “{wrong}”: did you mean “{meant}”?" in ended.stderr


@pytest.mark.parametrize("gone", gone_commands())
def test_a_command_that_is_gone_says_what_to_do_instead(gone):
    ended = call(gone, "--out", "papers")
    assert ended.returncode == 2
    assert f"the command “{gone}” is gone: {gone_commands()[gone]}\n" in ended.stderr
    assert gone not in COMMANDS


@pytest.mark.parametrize("words", [("helplines", "--country", "IT"), ("--version",)])
def test_a_reader_who_stops_early_meets_no_traceback(words):
    """As the pipe to head is closed; unbuffered, so that the first line meets it already."""
    reader = subprocess.Popen(["true"], stdin=subprocess.PIPE)
    reader.wait()
    with reader.stdin:
        ended = call(*words, stdout=reader.stdin)
    assert (ended.returncode, ended.stderr) == (141, "")


def test_the_exit_codes_are_told():
    for command in ("doctor", "due"):
        ended = call(command, "--help", stdout=subprocess.PIPE)
        assert ended.returncode == 0
        assert re.search("(?m)^exit codes:\n  0 +nothing", ended.stdout)


@pytest.mark.parametrize("words", [("run", "--demo", "--mode", "loop"), ("present", "--windowed", "800x600")])
def test_a_start_builds_only_the_parser_that_it_needs(words):
    whole, own = build_parser(), build_parser(words[0])
    assert own.parse_args(words) == whole.parse_args(words)
    assert own.format_usage() == whole.format_usage()
    assert "doctor" in whole.format_help() and "doctor" not in own.format_help()


@pytest.mark.parametrize("command", ["run", "check", "confirm", "handout"])
def test_a_site_is_named_by_its_file_or_its_folder(tmp_path, command):
    file = tmp_path / "site.toml"
    file.touch()
    named = [build_parser().parse_args([command, "--site", str(each)]).site for each in (file, tmp_path)]
    assert named == [file, file]


def test_words_names_itself_as_one_types_it(tmp_path):
    ended = call("words", "--site", str(tmp_path / "nowhere"))
    assert (
        ended.returncode == 2 and "awareness-kiosk words: error: argument --site: there is no" in ended.stderr
    )
