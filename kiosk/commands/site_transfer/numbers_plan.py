"""Lists the changes that numbers from elsewhere would make on this screen, for staff to compare."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.base.applied.applied_sites import UNFINISHED
from kiosk.base.places import CONFIRMATIONS
from kiosk.commands.site_transfer.compared_sites import changes_between, staff_language
from kiosk.content.site.confirmations_file import text_of
from kiosk.core.numbers.confirming import changed_numbers
from kiosk.core.numbers.merged_confirmations import Confirmations
from kiosk.core.site_choice.site_changes import SiteChange, SitePart, Titled
from kiosk.i18n.phrases.site_changes import ChangeRow, rows
from kiosk.loading.sources import Sources


def numbers_plan(
    shown: Sources, before: Confirmations, after: Confirmations, state: Path, now: datetime
) -> tuple[ChangeRow, ...]:
    """Returns the old and the new of each number that the screen shows, and the changes of hidden ones."""
    with TemporaryDirectory(prefix=UNFINISHED, dir=state) as folder:
        (Path(folder) / CONFIRMATIONS).write_text(text_of(after), "utf-8")
        told = changes_between(shown, replace(shown, kept=Path(folder)), now) or ()
    named = {*_named(told)}
    unseen = tuple(Titled(number) for number in changed_numbers(before, after) if number not in named)
    others = (SiteChange(SitePart.NUMBERS, other=unseen),) if unseen else ()
    return tuple(rows((*told, *others), staff_language(shown)))


def _named(changes: Iterable[SiteChange]) -> Iterable[str]:
    for each in changes:
        yield from (named.text for named in (*each.new, *each.gone, *each.other))
        yield from (number for replaced in each.replaced for number in (replaced.before, replaced.after))
