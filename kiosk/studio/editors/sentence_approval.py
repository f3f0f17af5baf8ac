"""Approves sentences of a site, by a role and a day, in the file of approvals that ``review`` writes too."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from kiosk.base import durable_files
from kiosk.i18n.catalogues.approvals import (
    Approval,
    Reviewer,
    add,
    approvals_file,
    mark_of,
    messages,
    read_approvals,
    text_of,
)
from kiosk.studio.author import text
from kiosk.studio.editors.sentences import SiteSentence
from kiosk.studio.site_files.toml_edit import EditRefused

_READABLE = 0o644


def to_read(every: Sequence[SiteSentence], role: str) -> tuple[SiteSentence, ...]:
    """Returns the sentences that a role has not approved yet; unfinished ones are not its matter."""
    return tuple(each for each in every if each.state in ("draft", "read") and role not in each.roles)


def mark_of_words(sentence: SiteSentence) -> str:
    """Returns the hash of the words that somebody reads."""
    return mark_of(sentence.context, (sentence.source,), (sentence.text,))[1]


def approve(
    every: Sequence[SiteSentence], new: Approval, catalogues: Sequence[Path], folder: Path, tag: str
) -> None:
    """Keeps an approval with those that are still valid. Raises EditRefused, OSError."""
    file = approvals_file(folder, tag)
    before = read_approvals(file)
    if before.problems:
        # TRANSLATORS: in the studio, {file} is the name of a file; about as long as the English
        why = text("{file} has a fault: {fault}").format(file=file.name, fault=before.problems[0].text)
        raise EditRefused(why)
    # The site's template may be older than its words.
    own = {each.key: (each.context, mark_of_words(each)) for each in every if each.text}
    known = add(before, [new], messages(catalogues, tag) | own)
    file.parent.mkdir(parents=True, exist_ok=True)
    durable_files.replace(file, text_of(known, None).encode(), _READABLE)


def approval_of(sentence: SiteSentence, role: Reviewer, on: date) -> Approval:
    return Approval(sentence.context, mark_of_words(sentence), role, on)
