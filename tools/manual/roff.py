"""The manual page, for ``man``."""

import argparse
import re
from collections.abc import Iterable, Iterator
from datetime import date

from kiosk.cli.command_help import PROGRAM
from kiosk.exit_codes import OF_ALL
from tools.manual.reading import Command, commands

_FILES = (
    ("/etc/awareness-kiosk/site.toml", "the site of a machine with the Debian package"),
    ("/etc/awareness-kiosk/sites/NAME.toml", "what the machine called NAME has otherwise"),
    ("/var/lib/awareness-kiosk", "the little that is remembered; nothing of a visit"),
    ("/usr/share/doc/awareness-kiosk/docs", "the pages to read"),
)
_ITALIC = re.compile(r"\b[A-Z][A-Za-z]*[A-Z]\b")
"""A placeholder for a value, such as FILE or WxH."""


def page(parser: argparse.ArgumentParser, version: str, built: date) -> str:
    return "\n".join(_lines(tuple(commands(parser)), version, built)) + "\n"


def _lines(found: Iterable[Command], version: str, built: date) -> Iterator[str]:
    yield f'.TH {PROGRAM.upper()} 1 "{built}" "{PROGRAM} {version}" "User Commands"'
    yield f".SH NAME\n{_text(PROGRAM)} \\- calm public screen about human trafficking"
    yield f".SH SYNOPSIS\n.B {_text(PROGRAM)}\n.I COMMAND\n.RI [ OPTION ...]"
    yield ".SH DESCRIPTION\nInforms people about human trafficking, on a screen that everybody may touch."
    yield "Without a command the kiosk runs."
    yield ".SH COMMANDS"
    for command in found:
        yield f'.SS "{_text(command.name)}"\n{_text(command.what)}'
        for option in command.options:
            yield f".TP\n{_form(option.form)}\n{_text(option.what)}"
        yield ".PP\nExit codes:"
        for code, what in command.codes.items():
            yield f".TP\n.B {code}\n{_text(what)}"
    yield ".SH EXIT STATUS\nOf every command, where the command does not say otherwise:"
    for code, what in OF_ALL.items():
        yield f".TP\n.B {code}\n{_text(what)}"
    yield ".SH EXAMPLES"
    for command in found:
        for line, what in command.examples:
            yield f".TP\n.B {_text(line)}\n{_text(what)}"
    yield ".SH FILES"
    for file, what in _FILES:
        yield f".TP\n.I {_text(file)}\n{_text(what)}"


def _form(form: str) -> str:
    return "\\fB" + _ITALIC.sub(r"\\fI\g<0>\\fB", _text(form)) + "\\fR"


def _text(text: str) -> str:
    """A line of roff that shows this text and is not a request."""
    return re.sub("^([.'])", r"\\&\1", text.replace("\\", "\\e").replace("-", "\\-"))
