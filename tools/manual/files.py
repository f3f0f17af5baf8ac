"""The files generated from the parser of a program, by their folder below ``share``."""

from datetime import date

from tools.manual import roff
from tools.manual.completion import completion
from tools.manual.programs import Program


def manual(program: Program) -> str:
    return f"man/man{program.section}/{program.help.name}.{program.section}"


def completions(name: str) -> dict[str, str]:
    """By shell, for a program of this name."""
    return {
        "bash": f"bash-completion/completions/{name}",
        "zsh": f"zsh/site-functions/_{name}",
        "fish": f"fish/vendor_completions.d/{name}.fish",
    }


def shared(program: Program, version: str, built: date) -> dict[str, str]:
    places = completions(program.help.name).items()
    made = {place: completion(program.parser(), shell) for shell, place in places}
    return {manual(program): roff.page(program, version, built), **made}
