"""``helplines``: services of a country that staff may call, to ask whether their number can be shown."""

from collections.abc import Sequence

from kiosk.content.files.pydantic_errors import did_you_mean
from kiosk.content.helpline_candidates import Candidate, load_candidates
from kiosk.loading.shell_command import line_of

_FIRST = """\
These are candidates, for staff's eyes. Each must be called and confirmed before a screen shows it.
There is no number here: look it up at the service itself, not in an old page.
"""
_NOTHING = """\
No candidate is known for {country}. The National Society or the ministry of the country can name one.
"""
_LAST = """\
In each call ask: who answers? when, and in which languages? does it cost anything, also from a foreign phone,
without credit? must callers give a name? do you ask callers before you tell the police, and when do you have
to tell them? do you see the caller's number? do you record calls? may we show the number?
Do not call an emergency number to try it: ask the authority that runs it.

Then write down what you heard, not what is written here. This command asks for each answer:

    {confirm}

All of it step by step, also by hand: docs/how-to/numbers.md
"""


def helplines(country: str, language: str | None) -> int:
    """Prints the candidates, those that claim ``language`` first; returns 2 for an unknown country."""
    known = load_candidates()
    code = country.upper()
    if not (len(code) == 2 and code.isascii() and code.isalpha()):
        print(f"“{country}” is no country: write its two letters; {did_you_mean(code, known.countries)}")
        return 2
    found = known.of(code)
    if not found:
        print(_NOTHING.format(country=code))
        return 0
    print(_FIRST)
    for candidate in _in_order(found, language):
        print(_entry(candidate, language))
    print(_LAST.format(confirm=line_of("confirm", "--site", "FOLDER/site.toml")), end="")
    return 0


def _in_order(found: Sequence[Candidate], language: str | None) -> list[Candidate]:
    return sorted(found, key=lambda candidate: language is not None and not _claims(candidate, language))


def _claims(candidate: Candidate, language: str) -> bool:
    return language.partition("-")[0] in {tag.partition("-")[0] for tag in candidate.languages}


def _entry(candidate: Candidate, language: str | None) -> str:
    claimed = ", ".join((*candidate.languages, *filter(None, [candidate.more_languages])))
    seen = ", ".join(dict.fromkeys((candidate.source, candidate.source_site, candidate.source_date)))
    rows = {
        "run by": candidate.run_by,
        "kind": candidate.kind,
        "look it up": candidate.site or "no site of its own is known",
        "languages": f"{claimed} (claimed)" if claimed else "not stated",
        "seen in": f"{seen}{' (OLD)' if candidate.old else ''}; looked at on {candidate.seen_on}",
        "note": candidate.note,
    }
    if language and not _claims(candidate, language):
        rows["languages"] += f"; nothing is said of {language}, ask"
    lines = [f"{candidate.country}  {candidate.service}"]
    return "\n".join(lines + [f"    {name:<11} {text}" for name, text in rows.items() if text]) + "\n"
