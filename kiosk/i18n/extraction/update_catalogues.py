"""``make words``: collects every message of program and content, and updates the catalogues."""

import argparse
import re
import sys
from itertools import chain
from pathlib import Path

from babel.core import parse_locale

from kiosk.base.places import ROOT
from kiosk.core.text.scripts import why_unsupported
from kiosk.i18n.catalogues.approvals import unapproved
from kiosk.i18n.catalogues.completeness import SOURCE_LANGUAGE, catalogue_files
from kiosk.i18n.catalogues.files import UnreadableError
from kiosk.i18n.catalogues.soundness import faults
from kiosk.i18n.extraction.catalogue_problems import problems
from kiosk.i18n.extraction.harvest import own_language
from kiosk.i18n.extraction.parsing import is_translated
from kiosk.i18n.extraction.updated_words import Updated, new_catalogue, update_words
from kiosk.i18n.formats import other_script

_TAG = re.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def _count(updated: Updated) -> str:
    messages = [message for message in updated.catalogue if message.id]
    fuzzy = sum(message.fuzzy for message in messages)
    missing = sum(not is_translated(message) for message in messages)
    tag, translations = updated.file.parts[-3], updated.file.parents[2]
    drafts = len(unapproved([translations], tag))
    translated = len(messages) - fuzzy - missing
    return f"{tag}: {translated} translated, {missing} missing, {fuzzy} stale, {drafts} draft"


def _count_sources(updated: Updated, language: str) -> str:
    messages = [message for message in updated.catalogue if message.id]
    drafts = len(unapproved([updated.file.parent], SOURCE_LANGUAGE))
    return f"{language}: {len(messages)} written, {drafts} draft"


def main(
    arguments: list[str] | None = None, program: str = "python -m kiosk.i18n.extraction.update_catalogues"
) -> int:
    """``program`` is what a person types, for messages about options."""
    parser = argparse.ArgumentParser(prog=program, description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, exit 1 if anything is missing")
    parser.add_argument("--add", type=_tag, metavar="TAG", help="begin a catalogue for one more language")
    parser.add_argument(
        "--site",
        dest="root",
        type=_folder,
        default=ROOT,
        metavar="DIR",
        help="the words of a site's own content",
    )
    options = parser.parse_args(arguments)
    root = options.root
    if options.add:
        try:
            new_catalogue(root, options.add)
        except FileExistsError as error:
            print(f"{error} is there already and stays: what is new is added to it")
    try:
        words = update_words(root)
    except UnreadableError:
        print(*chain.from_iterable(map(faults, catalogue_files(root / "translations").values())), sep="\n")
        return 1
    if options.check:
        found = tuple(problems(words, root))
        print(*found, sep="\n", end="\n" if found else "")
        return 1 if found else 0
    for updated in words:
        if updated.old != updated.new:
            updated.file.parent.mkdir(parents=True, exist_ok=True)
            updated.file.write_text(updated.new, encoding="utf-8")
    print(_count_sources(words[0], own_language(root)), *map(_count, words[1:]), sep="\n")
    return 0


def _tag(text: str) -> str:
    if not _TAG.fullmatch(text) or not _is_readable(text):
        raise argparse.ArgumentTypeError(f"“{text}” is no language: write its tag, such as es or pt-BR")
    if fault := why_unsupported(text) or other_script(text):
        raise argparse.ArgumentTypeError(f"“{text}” cannot be shown: {fault}")
    return text


def _is_readable(tag: str) -> bool:
    try:
        parse_locale(tag, sep="-")
    except ValueError:
        return False
    return True


def _folder(text: str) -> Path:
    """The folder of a site; its file may be given as well."""
    path = Path(text).resolve()
    folder = path.parent if path.is_file() else path
    if not folder.is_dir():
        raise argparse.ArgumentTypeError(f"there is no folder {text}: check its name and place")
    return folder


if __name__ == "__main__":
    sys.exit(main())
