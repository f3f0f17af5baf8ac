"""Help, manual page, completion and docs/reference/commands.md, which are all made from the parser."""

import argparse
import re
import shlex
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kiosk.cli.other_commands import COMMANDS
from tools.manual import markdown, roff
from tools.manual.files import completions, manual, shared
from tools.manual.programs import KIOSK
from tools.manual.reading import commands
from tools.manual.server_program import SERVER

ROOT = Path(__file__).parent.parent.parent
PROGRAMS = (KIOSK, SERVER)
PARSERS = {program: program.parser() for program in PROGRAMS}
FOUND = [(each, command) for each in PROGRAMS for command in commands(PARSERS[each], each.help)]
EACH = [
    (each, name, words)
    for each in PROGRAMS
    for name, examples in each.help.examples.items()
    for words, _ in examples
]
each_program = pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.help.name)


@pytest.fixture(scope="module")
def files():
    return {each: shared(each, "1.2", date(2026, 11, 25)) for each in PROGRAMS}


@each_program
def test_every_command_has_examples_and_exit_codes(program):
    found = {command.name: command for each, command in FOUND if each is program}
    assert {*program.help.codes} <= {*found}
    assert all(command.examples and {0, 1, 2} <= {*command.codes} for command in found.values())
    holders = {name.rpartition(" ")[0] for name in found} - {""}
    assert {*program.help.examples} == {*found} | holders


def test_every_command_of_the_kiosk_can_be_called():
    assert {command.name.partition(" ")[0] for each, command in FOUND if each is KIOSK} == set(COMMANDS)


@pytest.mark.parametrize(("program", "name", "words"), EACH)
def test_every_example_can_be_typed(program, name, words):
    options = PARSERS[program].parse_args(shlex.split(words))
    if program is KIOSK:
        assert options.command == ("run" if name == "present" else name.partition(" ")[0])
    else:
        assert words.startswith(name) and callable(options.act)


def test_every_option_is_explained():
    assert [each.form for _, command in FOUND for each in command.options if not each.what] == []


@pytest.mark.parametrize(("program", "command"), FOUND, ids=lambda each: getattr(each, "name", ""))
def test_help_shows_the_examples_and_every_exit_code(program, command, capsys):
    with pytest.raises(SystemExit):
        PARSERS[program].parse_args([*command.name.split(), "--help"])
    said = capsys.readouterr().out
    for line, what in command.examples:
        assert f"  {line}\n      {what}\n" in said
    for code, what in command.codes.items():
        assert re.search(rf"(?m)^  {code} +{re.escape(what)}$", said)


def test_a_talk_is_a_command_of_its_own():
    options = PARSERS[KIOSK].parse_args(["present", "--demo", "--language", "fr"])
    assert (options.command, options.mode, options.demo, options.language) == ("run", "present", True, "fr")


def test_the_page_of_commands_is_up_to_date():
    written = (ROOT / "docs/reference/commands.md").read_text("utf-8")
    assert written == markdown.page(KIOSK, SERVER), "run `make manual`"


@pytest.mark.skipif(not shutil.which("man"), reason="no man here")
@pytest.mark.slow
@each_program
def test_man_shows_the_manual_without_a_warning(program, files, tmp_path):
    page = tmp_path / "page.1"
    page.write_text(files[program][manual(program)], "utf-8")
    own = {"MANROFFSEQ": "", "MANWIDTH": "200", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "TERM": "dumb"}
    words = ["man", "--warnings", "-E", "UTF-8", "-l", str(page)]
    ended = subprocess.run(words, env=own, capture_output=True, text=True, check=True)
    assert ended.stderr == ""
    said = re.sub(r".\x08|\x1b\[[\d;]*m", "", ended.stdout)
    for command in (command for each, command in FOUND if each is program):
        assert f"   {command.name}\n" in said
        for option in command.options:
            assert f"       {option.form}" in said and option.what in said
        for line, _ in command.examples:
            assert f"       {line}\n" in said
    assert program.help.name.upper() in said.splitlines()[0]


def test_a_text_is_no_request_of_roff():
    def strange():
        parser = argparse.ArgumentParser()
        pin = parser.add_subparsers().add_parser("pin", description=".so this\\that")
        pin.add_argument("--a-b", help="'tis")
        return parser

    page = roff.page(replace(KIOSK, parser=strange), "1.2", date(2026, 11, 25))
    assert "\\&.so this\\ethat" in page and "\\&'tis" in page and "\\-\\-a\\-b" in page


def completed(script, line):
    """What bash offers where a line stops."""
    program = line.partition(" ")[0]
    words = shlex.split(line) + [""] * line.endswith(" ")
    code = f"""
source "$1"
COMP_WORDS=({shlex.join(words)}) COMP_CWORD={len(words) - 1}
COMPREPLY=()
$(complete -p {program} | sed 's/.*-F \\([^ ]*\\).*/\\1/') {program} {shlex.quote(words[-1])} {words[-2]}
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
    told = subprocess.run(["bash", "-c", code, "bash", script], capture_output=True, text=True, check=True)
    return set(told.stdout.split())


@pytest.mark.skipif(not shutil.which("bash"), reason="no bash here")
def test_bash_completes_commands_options_and_choices(files, tmp_path):
    script, name = tmp_path / "completion", KIOSK.help.name
    script.write_text(files[KIOSK][completions(name)["bash"]], "utf-8")
    assert set(COMMANDS) <= completed(script, f"{name} ")
    assert completed(script, f"{name} doc") == {"docs", "doctor"}
    assert completed(script, f"{name} check --all") == {"--all-hosts"}
    assert completed(script, f"{name} check --for tr") == {"translators"}


@pytest.mark.skipif(not shutil.which("bash"), reason="no bash here")
def test_bash_completes_the_steps_of_the_server_too(files, tmp_path):
    script, name = tmp_path / "completion", SERVER.help.name
    script.write_text(files[SERVER][completions(name)["bash"]], "utf-8")
    assert completed(script, f"{name} ro") == {"rollout"}
    assert completed(script, f"{name} rollout pro") == {"promote"}
    assert completed(script, f"{name} enrol kiosk-7 --ag") == {"--again"}


@each_program
@pytest.mark.parametrize("shell", completions(""))
def test_files_are_offered_where_an_option_wants_one(program, files, shell):
    wanted = {"bash": "_shtab_compgen_files", "zsh": "_files", "fish": "__fish_complete_path"}[shell]
    assert wanted in files[program][completions(program.help.name)[shell]]
