"""The commands for authors, and for people who look after a site."""

import argparse
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from kiosk.base.program_help import Commands
from kiosk.cli import for_staff
from kiosk.cli.command_help import PROGRAM, SITE_HELP, add_command, site_file
from kiosk.commands.export.shapes import SIZES, USUAL
from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.machine.start import environment

COMMANDS = ("helplines", "new", "studio", "words", "review", "voice", "handout", "export", "talk", "sign")


def add_parsers(commands: Commands) -> None:
    helplines = add_command(commands, "helplines", "whom to ring in a country, for staff")
    helplines.add_argument("--country", required=True, metavar="CC", help="two letters, such as IT")
    helplines.add_argument("--language", metavar="TAG", help="list services that claim this language first")

    new = add_command(commands, "new", "a folder to begin with")
    things = new.add_subparsers(dest="thing", required=True)
    site = add_command(things, "site", "a site with a logo, two panels and a topic of its own", within="new")
    site.add_argument("name", metavar="NAME", help="small letters, digits and hyphens; the folder's name")
    site.add_argument("--to", type=Path, default=Path(), metavar="DIR", help="parent folder")
    site.add_argument("--bare", action="store_true", help="site.toml alone, without examples")

    studio = add_command(commands, "studio", "change a site in the browser, beside the real screen")
    studio.add_argument("--site", required=True, type=site_file, metavar="FILE", help=SITE_HELP)
    studio.add_argument("--port", type=int, default=0, metavar="N", help="default: a free one")
    studio.add_argument("--no-browser", dest="browser", action="store_false", help="only print the address")

    words = add_command(commands, "words", "a catalogue for the texts of a site, kept in step with them")
    words.add_argument("--site", required=True, metavar="DIR", help="the folder with site.toml")
    words.add_argument("--add", metavar="TAG", help="begin one more language, such as es")

    review = add_command(commands, "review", "a book of all texts for those who review them")
    review.add_argument("--language", default="en", metavar="TAG", help="default: en")
    review.add_argument("--content", type=Path, metavar="DIR", help="content on top of the built-in one")
    review.add_argument(
        "--out", type=Path, default=Path("build/review"), metavar="DIR", help="default: build/review"
    )
    review.add_argument("--all", action="store_true", help="texts that both roles have approved, too")
    filled = review.add_mutually_exclusive_group()
    filled.add_argument("--comments", type=Path, metavar="FILE", help="read a filled table of comments")
    filled.add_argument("--approve", type=Path, metavar="FILE", help="the same, and keep its approvals")
    review.add_argument("--role", default="", help="role of the approver, for rows without one")
    review.add_argument("--on", default="", metavar="DAY", help="day of the approval, such as 2026-11-20")

    _add_voice(commands)
    _add_sign(commands)
    _add_handout(commands)
    export = add_command(commands, "export", "a talk as PPTX, PDF and a folder for browsers, for any machine")
    export.add_argument("--site", type=site_file, metavar="FILE", help=SITE_HELP)
    export.add_argument("--content", type=Path, metavar="DIR", help="content on top of the built-in one")
    export.add_argument("--programme", default="talk-25", metavar="NAME", help="default: talk-25")
    export.add_argument(
        "--language",
        type=_tags,
        default=("en",),
        metavar="TAG,TAG",
        help="one set of files for each language",
    )
    export.add_argument(
        "--notes", default="", metavar="TAG", help="language of the notes; default: each set's own"
    )
    export.add_argument(
        "--shape", choices=SIZES, default=USUAL, help=f"shape of the slides; default: {USUAL}"
    )
    export.add_argument(
        "--out", type=Path, default=Path("exported-talk"), metavar="DIR", help="default: exported-talk"
    )
    export.add_argument("--state", type=Path, metavar="DIR", help="state folder, with talks of your own")
    export.add_argument("--demo", action="store_true", help="with the demonstration site, marked Example")

    talk = add_command(commands, "talk", "talks that staff put together, as files for colleagues")
    ways = talk.add_subparsers(dest="way", required=True)
    bring = add_command(ways, "import", "adds a talk that a colleague sent", within="talk")
    bring.add_argument("file", type=Path, metavar="FILE", help="the file, which ends in .talk")
    share = add_command(ways, "export", "writes a talk of one's own as one file", within="talk")
    share.add_argument("name", metavar="NAME", help="such as own-1")
    share.add_argument("--out", type=Path, metavar="FILE", help="default: its name and .talk")
    for parser in (bring, share):
        parser.add_argument("--state", type=Path, metavar="DIR", help="state folder, with talks of your own")


def _add_handout(commands: Commands) -> None:
    handout = add_command(
        commands, "handout", "sheet, pocket slips and notes of a talk, or desk cards, as PDF files"
    )
    handout.add_argument("--site", type=site_file, metavar="FILE", help=SITE_HELP)
    handout.add_argument("--content", type=Path, metavar="DIR", help="content on top of the built-in one")
    handout.add_argument("--programme", default="talk-25", metavar="NAME", help="default: talk-25")
    handout.add_argument(
        "--language", type=_tags, default=("en",), metavar="TAG,TAG", help="one handout for each language"
    )
    handout.add_argument(
        "--out",
        type=Path,
        metavar="FILE",
        help="default: handout.pdf, which makes handout-a4.pdf and handout-a5.pdf; for cards desk-card.pdf",
    )
    handout.add_argument(
        "--desk-card",
        action="store_true",
        help="only cards for staff at a desk, A6 and four on A4; no programme",
    )
    handout.add_argument("--large", action="store_true", help="large print")
    handout.add_argument("--state", type=Path, metavar="DIR", help="state folder, with talks of your own")
    handout.add_argument("--demo", action="store_true", help="with the demonstration site, marked Example")


def _add_voice(commands: Commands) -> None:
    voice = add_command(commands, "voice", "recorded sentences: what is missing, taking in, approving")
    voice.add_argument("--site", type=site_file, metavar="FILE", help=SITE_HELP)
    voice.add_argument("--content", type=Path, metavar="DIR", help="content on top of the built-in one")
    voice.add_argument("--language", required=True, metavar="TAG", help="such as am")
    acts = voice.add_mutually_exclusive_group()
    acts.add_argument("--take", type=Path, metavar="DIR", help="take in recordings named by the listed codes")
    acts.add_argument("--table", type=Path, metavar="FILE", help="write a table of recordings to approve")
    acts.add_argument("--approve", type=Path, metavar="FILE", help="record its column “approved”")
    voice.add_argument("--role", default="", help="who has listened: native-speaker or survivor-reviewer")
    voice.add_argument("--on", default="", metavar="DAY", help="day of the approval, such as 2026-11-20")


def _add_sign(commands: Commands) -> None:
    sign = add_command(commands, "sign", "which pages a sign language has, and who has approved its clips")
    sign.add_argument("--site", required=True, type=site_file, metavar="FILE", help=SITE_HELP)
    sign.add_argument(
        "--language", required=True, metavar="TAG", help="a sign language of the site, such as ils"
    )
    sign.add_argument("--content", type=Path, metavar="DIR", help="content on top of the built-in one")
    sign.add_argument(
        "--filmed", nargs="+", default=(), metavar="REF", help="these clips sign the words as they are; all"
    )
    sign.add_argument(
        "--approve",
        nargs="+",
        default=(),
        metavar="REF",
        help="--role has seen these beside their words; all",
    )
    sign.add_argument("--role", default="", help="native-speaker or survivor-reviewer")
    sign.add_argument(
        "--on", type=date.fromisoformat, metavar="DAY", help="day of the approval; default: today"
    )


def _tags(text: str) -> tuple[str, ...]:
    return tuple(filter(None, text.split(",")))


def run(options: argparse.Namespace, given: Mapping[str, str]) -> int:
    """``given`` is the environment before the program changed it."""
    match options.command:
        case "helplines":
            from kiosk.commands.helplines import helplines

            return helplines(options.country, options.language)
        case "new":
            from kiosk.commands.new_site import new_site

            return new_site(options.name, options.to, options.bare)
        case "studio":
            from kiosk.commands.studio import studio

            return studio(options.site, options.port, options.browser)
        case "words":
            from kiosk.i18n.extraction import update_catalogues as words

            add = ("--add", options.add) if options.add else ()
            return words.main(["--site", options.site, *add], f"{PROGRAM} words")
        case "voice":
            return _voice(options)
        case "handout":
            return _handout(options, given)
        case "export":
            return _export(options, given)
        case "talk":
            return _talk(options, given)
        case "sign":
            return _sign(options)
        case _:
            return _review(options)


def _voice(options: argparse.Namespace) -> int:
    from kiosk.commands.voice.command import VoiceOptions, voice

    sources = Sources(for_staff.site_of(options.site), options.content, demo=True)
    acts = (options.take, options.table, options.approve, options.role, options.on)
    return voice(VoiceOptions(sources, options.language, *acts))


def _handout(options: argparse.Namespace, given: Mapping[str, str]) -> int:
    sources, state = _of_talks(options, given)
    from kiosk.commands.handout import command, desk_card_command

    tags, large = options.language, options.large
    if options.desk_card:
        out = options.out or Path("desk-card.pdf")
        return desk_card_command.desk_card(desk_card_command.DeskCardOptions(sources, tags, out, large))
    out = options.out or Path("handout.pdf")
    return command.handout(command.HandoutOptions(sources, options.programme, tags, out, large, state))


def _export(options: argparse.Namespace, given: Mapping[str, str]) -> int:
    sources, state = _of_talks(options, given)
    from kiosk.commands.export.command import ExportOptions, export

    wanted = (options.programme, options.language, options.out, state, options.notes, options.shape)
    return export(ExportOptions(sources, *wanted))


def _of_talks(options: argparse.Namespace, given: Mapping[str, str]) -> tuple[Sources, Path]:
    """The sources of talks, for a command without a screen, and the state folder."""
    environment.apply("offscreen", "software")
    site = DEMO_SITE if options.demo and not options.site else for_staff.site_of(options.site)
    sources = Sources(site, options.content, mode="present", demo=options.demo)
    return sources, for_staff.state_of(options.state, given)


def _talk(options: argparse.Namespace, given: Mapping[str, str]) -> int:
    from kiosk.commands import talk

    state = for_staff.state_of(options.state, given)
    if options.way == "import":
        return talk.bring(options.file, state)
    return talk.share(options.name, options.out, state)


def _sign(options: argparse.Namespace) -> int:
    from kiosk.commands.sign import SignOptions, sign

    asked = (options.language, options.content, tuple(options.filmed), tuple(options.approve), options.role)
    return sign(SignOptions(options.site, *asked, options.on))


def _review(options: argparse.Namespace) -> int:
    environment.apply("offscreen", "software")
    from kiosk.commands.review.command import ApproveOptions, ReviewOptions, approve, comments, review

    if options.approve:
        return approve(ApproveOptions(options.approve, options.content, options.role, options.on))
    if options.comments:
        return comments(options.comments, options.content)
    return review(ReviewOptions(options.language, options.content, options.out, options.all))
