"""The manual page, for ``man``."""

import re
from collections.abc import Iterator
from datetime import date

from kiosk.base.exit_codes import OF_ALL
from tools.manual.programs import Program
from tools.manual.reading import commands

_HEADINGS = {1: "User Commands", 8: "System Administration"}
_ITALIC = re.compile(r"\b[A-Z][A-Za-z]*[A-Z]\b")
"""A placeholder for a value, such as FILE or WxH."""


def page(program: Program, version: str, built: date) -> str:
    return "\n".join(_lines(program, version, built)) + "\n"


def _lines(program: Program, version: str, built: date) -> Iterator[str]:
    name, section = program.help.name, program.section
    found = tuple(commands(program.parser(), program.help))
    yield f'.TH {name.upper()} {section} "{built}" "{name} {version}" "{_HEADINGS[section]}"'
    yield f".SH NAME\n{_text(name)} \\- {_text(program.summary)}"
    yield f".SH SYNOPSIS\n.B {_text(name)}\n.I COMMAND\n.RI [ OPTION ...]"
    yield "\n".join((".SH DESCRIPTION", *map(_text, program.description)))
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
            yield f".TP\n.B {_quoted(_text(line))}\n{_text(what)}"
    yield ".SH FILES"
    for file, what in program.files:
        yield f".TP\n.I {_text(file)}\n{_text(what)}"


def _form(form: str) -> str:
    return "\\fB" + _ITALIC.sub(r"\\fI\g<0>\\fB", _text(form)) + "\\fR"


def _text(text: str) -> str:
    """A line of roff that shows this text and is not a request."""
    return re.sub("^([.'])", r"\\&\1", text.replace("\\", "\\e").replace("-", "\\-"))


def _quoted(text: str) -> str:
    """One argument of a request, with its quotes."""
    return f'"{text.replace(chr(34), chr(34) * 2)}"' if '"' in text else text
