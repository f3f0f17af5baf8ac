"""The commands run and present: what the program does unless it is told something else."""

import argparse
from pathlib import Path

from kiosk.base.installed.last_certain_time import LastSeen, believed_clock
from kiosk.base.installed.state_folder import state_folder
from kiosk.base.program_help import Commands
from kiosk.cli.command_help import SITE_HELP, add_command, site_file, size_in_pixels
from kiosk.loading.sources import BUILT_IN_SITE, DEMO_SITE, Sources
from kiosk.machine.sites.draft_trial import on_trial
from kiosk.machine.sites.site_in_use import record_in, site_in_use
from kiosk.machine.sites.start_book import start_book
from kiosk.machine.start import environment, garbage
from kiosk.machine.start.forked_reader import fork_reader

COMMANDS = ("run", "present")


def add_parsers(commands: Commands) -> None:
    run = add_command(commands, "run", "show the kiosk (the default)")
    run.add_argument(
        "--mode",
        choices=("kiosk", "loop", "present"),
        help="with touch, without (then all pages take their turn), or for a talk",
    )
    present = add_command(commands, "present", "lead a talk; the same as run --mode present")
    present.set_defaults(command="run", mode="present")
    for each in (run, present):
        _add_run_options(each)


def _add_run_options(run: argparse.ArgumentParser) -> None:
    run.add_argument("--site", type=site_file, metavar="FILE", help=SITE_HELP)
    run.add_argument("--content", type=Path, metavar="DIR", help="content on top of the built-in one")
    run.add_argument("--state", type=Path, metavar="DIR", help="state folder")
    run.add_argument(
        "--language", metavar="TAG", help="the first language, such as fr; en-XA and ar-XB try layouts"
    )
    run.add_argument("--windowed", type=size_in_pixels, metavar="WxH", help="in a window of this size")
    run.add_argument("--screen", default="", metavar="NAME", help="the screen of this name")
    run.add_argument(
        "--platform",
        choices=("auto", "wayland", "xcb", "offscreen"),
        default="auto",
        help="Qt platform plugin; default: auto",
    )
    run.add_argument(
        "--renderer",
        choices=("auto", "gpu", "software"),
        default="auto",
        help="renderer; default: auto",
    )
    run.add_argument(
        "--demo", action="store_true", help="the demonstration site, marked Example, counts as confirmed"
    )
    run.add_argument("--watch", action="store_true", help="show what is saved, at once; for authors")
    run.add_argument(
        "--at", default="", metavar="PLACE", help="with --watch: stay at a panel or a page, “topic/page”"
    )


def presents(options: argparse.Namespace) -> bool:
    """Whether ``run`` would lead a talk."""
    from kiosk.loading.peek import peek

    mode: str = options.mode or peek(_site(options)).mode
    return mode == "present"


def run(options: argparse.Namespace, given: dict[str, str]) -> int:
    """``given`` is the environment before the program changed it."""
    environment.refuse_core_dumps()
    garbage.keep_to_ourselves()
    state = state_folder(options.state, given)
    sources = Sources(
        _site(options),
        options.content,
        options.mode,
        options.language,
        options.demo,
        unfinished=options.watch,
        kept=state,
    )
    applied = record_in(state)
    sources = site_in_use(sources, state)
    book = start_book(given, sources, state)
    if book and book.given is not sources:
        # The applied site did not run: the record says so now.
        sources, applied = book.given, record_in(state)
    wall = believed_clock(LastSeen(state / "clock.toml")).now().wall
    shown = on_trial(book.sources if book else sources, state, wall)
    reader = None if options.watch else fork_reader(shown, wall)
    platform = environment.choose_platform(options.platform)
    renderer = environment.choose_renderer("software" if book and book.software else options.renderer)
    environment.apply(platform, renderer)
    if options.at:
        from kiosk.app.following.pinned_preview import can_stand_at

        if not can_stand_at(options.at, sources):
            return 2
    from kiosk.app.run import run
    from kiosk.app.run_options import RunOptions

    place = (options.windowed, options.screen, platform, renderer)
    return run(RunOptions(shown, state, *place, options.watch, options.at, book, given, reader, applied))


def _site(options: argparse.Namespace) -> Path:
    site: Path = options.site or (DEMO_SITE if options.demo else BUILT_IN_SITE)
    return site
