"""``make words``: collects every message of program and content, and updates the catalogues."""

import argparse
import re
import sys
from collections.abc import Iterator
from io import BytesIO
from itertools import chain
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import write_po

from kiosk.core.base.problems import Problem, Severity
from kiosk.core.text.scripts import why_unsupported
from kiosk.frozen import dataclass
from kiosk.i18n.catalogues.approvals import STATES, approvals_file, read_approvals, unapproved
from kiosk.i18n.catalogues.catalogue import is_translated, misfits
from kiosk.i18n.catalogues.completeness import SOURCE_LANGUAGE, catalogue_file, catalogue_files, template_file
from kiosk.i18n.catalogues.files import UnreadableError, read_text
from kiosk.i18n.catalogues.parsing import parse
from kiosk.i18n.catalogues.persons import head_of, persons_in, without_persons
from kiosk.i18n.catalogues.plural_forms import IN_ORDER, forms_of
from kiosk.i18n.catalogues.scan import first_lines, header
from kiosk.i18n.catalogues.soundness import faults
from kiosk.i18n.extraction.harvest import for_site, harvest, is_site, own_language
from kiosk.i18n.extraction.typography import typeset
from kiosk.i18n.formats import other_script
from kiosk.places import ROOT, layers_in

MISSING = "is not translated"

_TAG = re.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_LIMIT = re.compile(r"at most (\d+) characters")
_REFERENCES = re.compile(r"^#: .*\n", re.MULTILINE)
_HEADER = """\
# {title}
msgid ""
msgstr ""
"Project-Id-Version: awareness-kiosk\\n"
"Language: {tag}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"""
_LANGUAGE_HEADER = """\
"Plural-Forms: {plural_forms}\\n"
"X-Review: draft\\n"
"""


@dataclass(frozen=True, slots=True)
class Updated:
    """A file of words as it is on the disk, and as it should be."""

    file: Path
    old: str
    new: str
    catalogue: Catalog

    @property
    def is_stale(self) -> bool:
        """Whether more than the source references differs."""
        return _REFERENCES.sub("", self.old) != _REFERENCES.sub("", self.new)


def update_words(root: Path) -> tuple[Updated, ...]:
    """The template first, then each language; writes nothing. Raises UnreadableError."""
    translations = root / "translations"
    template = harvest(root)
    pot = template_file(translations)
    old = pot.read_text(encoding="utf-8") if pot.exists() else ""
    words = _HEADER.format(title="Every word of program and content, in English.", tag="")
    written_in, layers = own_language(root), layers_in(root)
    updated = [Updated(pot, old, words + _body(template), template)]
    for file in catalogue_files(translations).values():
        old = read_text(file)
        catalogue = parse(file, old)
        tag = file.parts[-3]
        wanted = for_site(template, catalogue, tag, written_in, layers) if is_site(root) else template
        catalogue.update(wanted)
        _calm(catalogue)
        _typeset(catalogue, tag)
        updated.append(Updated(file, old, without_persons(head_of(old)) + _body(catalogue), catalogue))
    return tuple(updated)


def new_catalogue(root: Path, tag: str) -> Path:
    """An empty catalogue; the next update adds the messages.

    Raises FileExistsError: somebody's work is never overwritten.
    """
    plural_forms = IN_ORDER.get(tag.partition("-")[0]) or Catalog(locale=tag.replace("-", "_")).plural_forms
    file = catalogue_file(root / "translations", tag)
    if file.exists():
        raise FileExistsError(file)
    file.parent.mkdir(parents=True, exist_ok=True)
    header = _HEADER.format(title=f"Words in the language {tag}.", tag=tag)
    file.write_text(header + _LANGUAGE_HEADER.format(plural_forms=plural_forms), encoding="utf-8")
    return file


def problems(words: tuple[Updated, ...], root: Path) -> Iterator[Problem]:
    """Problems that make the words incomplete, sorted by file and line."""
    for updated in words:
        file = updated.file.relative_to(root).as_posix()
        if updated.is_stale:
            yield _error(file, 1, "is out of date: run `make words`")
    for tag in (SOURCE_LANGUAGE, *(updated.file.parts[-3] for updated in words[1:])):
        for problem in read_approvals(approvals_file(root / "translations", tag)).problems:
            yield _error(Path(problem.file).relative_to(root).as_posix(), problem.line, problem.text)
    for updated in words[1:]:
        file = updated.file.relative_to(root).as_posix()
        if header(first_lines(updated.file), "X-Review") not in STATES:
            yield _error(file, 1, f"X-Review in the header is one of {', '.join(STATES)}")
        for line, text in persons_in(head_of(updated.old)):
            yield _error(file, line, text)
        parsed = parse(updated.file, updated.new)
        if fault := parsed.plural_fault:
            yield _error(file, fault.line, fault.text)
        rule = IN_ORDER.get(updated.file.parts[-3].partition("-")[0])
        if rule and forms_of(parsed.plural_forms) != forms_of(rule):
            mend = f"write “{rule}”, and put each msgstr[…] in its place"
            yield _error(file, 1, f"its Plural-Forms have another order than Unicode: {mend}")
        for message, text in _faults(parsed):
            yield _error(file, message.lineno or 1, f"{text}: {_source(message)!r}")


def _calm(catalogue: Catalog) -> None:
    """Babel marks some messages fuzzy that have no translation, and keeps obsolete ones without any."""
    for key, message in list(catalogue.obsolete.items()):
        if not is_translated(message):
            del catalogue.obsolete[key]
    for message in catalogue:
        if message.id and not is_translated(message):
            message.flags.discard("fuzzy")


def _typeset(catalogue: Catalog, tag: str) -> None:
    for message in catalogue:
        if message.id:
            forms = tuple(typeset(form, tag) for form in _forms(message))
            message.string = forms[0] if isinstance(message.string, str) else forms


def _body(catalogue: Catalog) -> str:
    stream = BytesIO()
    write_po(stream, catalogue, width=0, omit_header=True)
    return f"\n{stream.getvalue().decode('utf-8').rstrip()}\n"


def _faults(catalogue: Catalog) -> Iterator[tuple[Message, str]]:
    misfit = {message.lineno: fault for message, fault in misfits(catalogue)}
    for message in catalogue:
        if not message.id:
            continue
        if not is_translated(message):
            yield message, MISSING
        elif message.fuzzy:
            yield message, "is stale: compare it with the English and take the mark “fuzzy” off"
        elif fault := misfit.get(message.lineno):
            yield message, fault
        elif max(map(len, _forms(message))) > (limit := _limit(message)):
            yield message, f"is translated by more than {limit} characters"


def _limit(message: Message) -> int:
    found = _LIMIT.search(" ".join(message.auto_comments))
    return int(found[1]) if found else sys.maxsize


def _forms(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


def _source(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def _error(file: str, line: int, text: str) -> Problem:
    return Problem(file, line, Severity.ERROR, text)


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


def main(arguments: list[str] | None = None) -> int:
    program = "python -m kiosk.i18n.extraction.update_catalogues"
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
    if not _TAG.fullmatch(text):
        raise argparse.ArgumentTypeError(f"“{text}” is no language: write its tag, such as es or pt-BR")
    if fault := why_unsupported(text) or other_script(text):
        raise argparse.ArgumentTypeError(f"“{text}” cannot be shown: {fault}")
    return text


def _folder(text: str) -> Path:
    """The folder of a site; its file may be given as well."""
    path = Path(text).resolve()
    folder = path.parent if path.is_file() else path
    if not folder.is_dir():
        raise argparse.ArgumentTypeError(f"there is no folder {text}: check its name and place")
    return folder


if __name__ == "__main__":
    sys.exit(main())
