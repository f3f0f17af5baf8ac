"""Help, manual page, completion and docs/commands.md, which are all made from the parser."""

import argparse
import re
import shlex
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from kiosk.cli.command_help import EXAMPLES, PROGRAM
from kiosk.cli.main import build_parser
from kiosk.cli.other_commands import COMMANDS
from kiosk.exit_codes import OF_COMMAND, codes_of
from tools.manual import markdown
from tools.manual.files import COMPLETIONS, MANUAL, shared
from tools.manual.reading import commands

ROOT = Path(__file__).parent.parent.parent
PARSER = build_parser()
FOUND = tuple(commands(PARSER))
EACH = [(name, words) for name, examples in EXAMPLES.items() for words, _ in examples]


@pytest.fixture(scope="module")
def files():
    return shared("1.2", date(2026, 11, 25))


def test_every_command_has_examples_and_exit_codes():
    assert {command.name for command in FOUND} == set(OF_COMMAND)
    assert {name.partition(" ")[0] for name in OF_COMMAND} == set(COMMANDS)
    assert set(EXAMPLES) - {"new", "talk", "pack", "pack keys"} == set(OF_COMMAND)
    assert all(command.examples for command in FOUND)


@pytest.mark.parametrize(("name", "words"), EACH)
@pytest.mark.slow
def test_every_example_can_be_typed(name, words):
    command = PARSER.parse_args(shlex.split(words)).command
    assert command == ("run" if name == "present" else name.partition(" ")[0])


def test_every_option_is_explained():
    assert [each.form for command in FOUND for each in command.options if not each.what] == []


@pytest.mark.parametrize("command", FOUND, ids=lambda command: command.name)
def test_help_shows_the_examples_and_every_exit_code(command, capsys):
    with pytest.raises(SystemExit):
        PARSER.parse_args([*command.name.split(), "--help"])
    said = capsys.readouterr().out
    for line, what in command.examples:
        assert f"  {line}\n      {what}\n" in said
    for code, what in codes_of(OF_COMMAND[command.name]).items():
        assert re.search(rf"(?m)^  {code} +{re.escape(what)}$", said)


def test_a_talk_is_a_command_of_its_own():
    options = PARSER.parse_args(["present", "--demo", "--language", "fr"])
    assert (options.command, options.mode, options.demo, options.language) == ("run", "present", True, "fr")


def test_the_page_of_commands_is_up_to_date():
    written = (ROOT / "docs/commands.md").read_text("utf-8")
    assert written == markdown.page(PARSER), "run `make manual`"


@pytest.mark.skipif(not shutil.which("man"), reason="no man here")
@pytest.mark.slow
def test_man_shows_the_manual_without_a_warning(files, tmp_path):
    page = tmp_path / "page.1"
    page.write_text(files[MANUAL], "utf-8")
    own = {"MANROFFSEQ": "", "MANWIDTH": "200", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "TERM": "dumb"}
    words = ["man", "--warnings", "-E", "UTF-8", "-l", str(page)]
    ended = subprocess.run(words, env=own, capture_output=True, text=True, check=True)
    assert ended.stderr == ""
    said = re.sub(r".\x08|\x1b\[[\d;]*m", "", ended.stdout)
    for command in FOUND:
        assert f"   {command.name}\n" in said
        for option in command.options:
            assert f"       {option.form}" in said and option.what in said
        for line, _ in command.examples:
            assert f"       {line}\n" in said
    assert PROGRAM.upper() in said.splitlines()[0]


def test_a_text_is_no_request_of_roff():
    parser = argparse.ArgumentParser()
    holder = parser.add_subparsers()
    pin = holder.add_parser("pin", description=".so this\\that")
    pin.add_argument("--a-b", help="'tis")
    (command,) = commands(parser)
    page = "\n".join(markdown_free(command))
    assert "\\&.so this\\ethat" in page and "\\&'tis" in page and "\\-\\-a\\-b" in page


def markdown_free(command):
    from tools.manual import roff

    return roff._lines((command,), "1.2", date(2026, 11, 25))


def completed(script, line):
    """What bash offers where a line stops."""
    words = shlex.split(line) + [""] * line.endswith(" ")
    code = f"""
source "$1"
COMP_WORDS=({shlex.join(words)}) COMP_CWORD={len(words) - 1}
COMPREPLY=()
$(complete -p {PROGRAM} | sed 's/.*-F \\([^ ]*\\).*/\\1/') {PROGRAM} {shlex.quote(words[-1])} {words[-2]}
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
    told = subprocess.run(["bash", "-c", code, "bash", script], capture_output=True, text=True, check=True)
    return set(told.stdout.split())


@pytest.mark.skipif(not shutil.which("bash"), reason="no bash here")
def test_bash_completes_commands_options_and_choices(files, tmp_path):
    script = tmp_path / "completion"
    script.write_text(files[COMPLETIONS["bash"]], "utf-8")
    assert set(COMMANDS) <= completed(script, f"{PROGRAM} ")
    assert completed(script, f"{PROGRAM} do") == {"doctor"}
    assert completed(script, f"{PROGRAM} check --all") == {"--all-hosts"}
    assert completed(script, f"{PROGRAM} check --for tr") == {"translators"}


@pytest.mark.parametrize("shell", COMPLETIONS)
def test_files_are_offered_where_an_option_wants_one(files, shell):
    wanted = {"bash": "_shtab_compgen_files", "zsh": "_files", "fish": "__fish_complete_path"}[shell]
    assert wanted in files[COMPLETIONS[shell]]
