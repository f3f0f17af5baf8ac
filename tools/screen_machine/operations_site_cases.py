"""docs/how-to/operations.md typed beside a kiosk that runs: what is open, another site, other versions."""

from pathlib import Path

from tools.machine.package_cases import newer, site
from tools.screen_machine.bench import Bench
from tools.screen_machine.console import ACCOUNT, HOME, PERSON, Console
from tools.screen_machine.debian import AMD64
from tools.screen_machine.disk import package_of
from tools.screen_machine.eye import LOOP
from tools.screen_machine.hardware import Hardware
from tools.screen_machine.operations_cases import (
    WITH_A_KEYBOARD,
    spare_console,
    types_there,
    wakes_the_touch_panel,
)
from tools.screen_machine.operations_page import LATER, MANY, TRAVELS, UPDATES, typed
from tools.screen_machine.references import paint
from tools.screen_machine.story import visits
from tools.shared.wait import wait

_FOLDER = f"{HOME}/our-screens"
_LATER = "99.0"


def is_checked_and_given_a_site(disk: Path) -> str:
    """*check*, *doctor*, and a site of the person's own, packed and applied: the screen shows it."""
    own = site().replace('loop_languages = ["en"]', 'loop_languages = ["fr"]')
    with Bench("operations-site", disk, WITH_A_KEYBOARD) as bench:
        after = bench.painted("applied", paint, text=own)
        told = [bench.boots()]
        bench.machine.shell(f"{ACCOUNT}\nmkdir {_FOLDER}\ncat >{_FOLDER}/site.toml <<'END'\n{own}\nEND")
        bench.machine.shell(f"chown -R {PERSON}: {_FOLDER}")
        told += types_there(bench, spare_console(bench), [*LATER, *typed(MANY), *typed(TRAVELS)])
        bench.follows(after)
        wait(lambda: bench.sees().what == LOOP, "the loop of that site", bench.patience_s)
        bench.keep("loop-applied")
        bench.nothing_failed()
    return "; ".join(told)


def is_updated_and_taken_back(disk: Path) -> str:
    """A later version, the one before, and one from the folder of kept ones: the loop each time."""
    package = package_of(AMD64)
    later = newer(package)
    given = Hardware(devices=WITH_A_KEYBOARD.devices, disks=(later, package))
    with Bench("operations-updates", disk, given) as bench:
        told = [bench.boots()]
        bench.machine.shell(ACCOUNT)
        before = _version(bench)
        for n, (version, file) in enumerate(zip((_LATER, before), given.disks, strict=True)):
            copy = f"head -c {file.stat().st_size} /dev/disk/by-id/virtio-more{n}"
            bench.machine.shell(f"{copy} >{HOME}/awareness-kiosk_{version}_amd64.deb", bench.patience_s)
        console = spare_console(bench)
        up, back, *kept, hold = typed(UPDATES)
        told += _types(bench, console, [up.replace("NEWER", _LATER)], _LATER)
        told += _types(bench, console, [back.replace("OLDER", before)], before)
        told += _types(bench, console, [each.replace("OLDER", _LATER) for each in (*kept, hold)], _LATER)
        wakes_the_touch_panel(bench)
        told.append(visits(bench))
        bench.nothing_failed()
    return "; ".join(told)


def _types(bench: Bench, console: Console, lines: list[str], version: str) -> list[str]:
    told = types_there(bench, console, lines)
    assert _version(bench) == version, f"{_version(bench)} after {lines[-1]}"
    wait(lambda: bench.sees().what == LOOP, "the loop of that version", bench.patience_s)
    return told


def _version(bench: Bench) -> str:
    return bench.machine.shell("dpkg-query --show --showformat '${Version}' awareness-kiosk")
