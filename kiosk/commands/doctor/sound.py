"""Sound output. This version does not read aloud, so nothing here is an error."""

import re
from collections.abc import Iterator, Sequence, Set

from kiosk.commands.doctor.case import Case
from kiosk.core.base.findings import Finding, Level
from kiosk.machine.files_and_programs import Machine

CARDS = "/proc/asound/cards"
_VOICES = ("/usr/share/espeak-ng-data/lang", "/usr/lib/*/espeak-ng-data/lang")
_SPOKEN_AS = {"zh": "cmn"}
_LATER = "this version reads nothing aloud"


def look(case: Case) -> Iterator[Finding]:
    yield judge_cards(cards(case.machine))
    yield judge_voices(voices(case.machine), case.site.languages if case.site else ())


def cards(machine: Machine) -> list[str]:
    return re.findall(r"^ *\d+ \[.*\]: (?:.* - )?(.+)$", machine.read(CARDS), re.MULTILINE)


def voices(machine: Machine) -> frozenset[str]:
    """The languages with an installed voice, as espeak-ng names them."""
    return frozenset(
        file.name.lower()
        for folder in _VOICES
        for file in machine.match("/", f"{folder.lstrip('/')}/*/*")
        if file.is_file()
    )


def judge_cards(found: Sequence[str]) -> Finding:
    return Finding(Level.OK, "sound", ", ".join(found) or f"no sound card; {_LATER}")


def judge_voices(found: Set[str], languages: Sequence[str]) -> Finding:
    said = [tag for tag in languages if _voice(tag) in found]
    unsaid = [tag for tag in languages if _voice(tag) not in found]
    parts = (f"for {', '.join(said)}" if said else "", f"none for {', '.join(unsaid)}" if unsaid else "")
    return Finding(Level.OK, "voices", f"{'; '.join(filter(None, parts)) or 'none'}; {_LATER}")


def _voice(tag: str) -> str:
    base = tag.partition("-")[0]
    return _SPOKEN_AS.get(base, base)
