"""The plug is pulled at moments that nobody chooses."""

import random
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from tools.screen_machine import hands
from tools.screen_machine.bench import MIDDLE, Bench
from tools.screen_machine.eye import LOOP
from tools.shared.wait import wait

_BOOT_S = 140.0
"""About as long as an emulated machine takes to the loop."""

_VISIT_S = 10.0
_WRITING_S = 5.0
_LASTS_S = 300.0
_SITE = "/etc/awareness-kiosk/site.toml"
_PROOF = "/var/lib/awareness-kiosk/previous/proof"
_WRITE = f"""cp {_SITE} /root/one; (cat /root/one; echo "# Another line.") >/root/other
setsid sh -c 'while :; do for each in other one; do cat /root/$each >{_SITE}; sleep 0.2; done; done' \\
    </dev/null >/dev/null 2>&1 &
"""
"""As an editor that saves into the same file, again and again."""


def _in_a_visit(bench: Bench, chance: random.Random) -> str:
    moment = chance.uniform(0, _VISIT_S)
    bench.rests(LOOP)
    hands.tap(bench.machine.qmp, *MIDDLE)
    time.sleep(moment)
    return f"{moment:.1f} s after a touch"


def _while_a_site_is_written(bench: Bench, chance: random.Random) -> str:
    """Once a copy of the content is there: before that there is no other to show."""
    kept = f"test -e {_PROOF} && echo kept || true"
    wait(lambda: bench.machine.shell(kept) == "kept", "the content is kept", _LASTS_S)
    moment = chance.uniform(0, _WRITING_S)
    bench.machine.shell(_WRITE)
    time.sleep(moment)
    return f"{moment:.1f} s after the site is first written"


_KINDS = (_in_a_visit, _while_a_site_is_written)


def survives_cuts(seed: int, disk: Path) -> str:
    """Two cuts, one during the first start, one in use, each at a random moment; 5 to 8 minutes, emulated."""
    chance = random.Random(seed)
    with Bench(f"power cuts {seed}", disk) as bench:
        moment = chance.uniform(0, _BOOT_S)
        bench.machine.power_on()
        time.sleep(moment)
        bench.keep("cut-1")
        bench.machine.cut()
        told = [f"seed {seed}: cut {moment:.0f} s after power-on", bench.boots()]
        told.append(f"cut {_KINDS[seed % len(_KINDS)](bench, chance)}")
        bench.keep("cut-2")
        bench.machine.cut()
        told.append(bench.boots())
        bench.nothing_failed()
    return "; ".join(told)


CUTS: Mapping[str, Callable[[Path], str]] = {
    f"power-cuts-{seed}": partial(survives_cuts, seed) for seed in range(1, 6)
}
"""Ten cuts in all, in parts that can be run one by one."""
