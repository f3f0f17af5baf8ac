"""The commands of people who pack, sign and publish sites."""

import argparse
from collections.abc import Mapping
from pathlib import Path

from kiosk.cli.signing_options import CHANNELS
from kiosk.machine.start import environment

COMMANDS = ("pack",)


def run(options: argparse.Namespace, given: Mapping[str, str]) -> int:
    """``given`` is the environment before the program changed it."""
    environment.apply("offscreen", "software")
    if options.way == "file":
        from kiosk.commands.site_transfer.pack_file import pack

        return pack(options.folder, options.out)
    if options.way == "check":
        from kiosk.fleet.signing.sound_site import check_folder

        return check_folder(options.folder)
    from kiosk.fleet.signing import signing_commands

    if not signing_commands.can_sign():
        print(signing_commands.MISSING)
        return 1
    return _run_signing(options, given)


def _run_signing(options: argparse.Namespace, given: Mapping[str, str]) -> int:
    match options.way:
        case "keys":
            return _keys(options, given)
        case "new":
            from kiosk.fleet.signing.new import NewRepositoryOptions, new_repository

            halves = tuple(options.root), tuple(options.sites), tuple(options.online)
            places = _places(options, given)
            return new_repository(
                NewRepositoryOptions(options.repository, *halves, options.numbers_need, places)
            )
        case "first-day":
            return _first_day(options, given)
        case "program":
            from kiosk.fleet.signing.program import sign_package

            return sign_package(options.package, options.repository, _places(options, given))
        case "publish" | "stick":
            return _carry(options, given)
        case _:
            return _sign(options, given)


def _keys(options: argparse.Namespace, given: Mapping[str, str]) -> int:
    from kiosk.fleet.signing.keys.key_places import own_folder

    match options.kind:
        case "new":
            from kiosk.fleet.signing.keys.keys_new import NewKeyOptions, keys_new

            to = options.to or own_folder(given)
            ways = options.by_hand, options.from_paper
            return keys_new(NewKeyOptions(options.holder, options.purpose, to, *ways), given)
        case "show":
            from kiosk.fleet.signing.keys.keys_show import keys_show

            return keys_show(options.repository, _places(options, given))
        case _:
            from kiosk.fleet.signing.keys_rotate import RotateOptions, keys_rotate

            asked = options.old, options.new, options.numbers_need
            return keys_rotate(RotateOptions(options.repository, *asked, _places(options, given)))


def _first_day(options: argparse.Namespace, given: Mapping[str, str]) -> int:
    from kiosk.fleet.signing.first_day import FirstDayOptions, first_day
    from kiosk.fleet.signing.keys.key_places import mounted_sticks

    def sticks() -> tuple[Path, ...]:
        return tuple(options.keys) if options.keys else mounted_sticks(given)

    asked = options.online, options.numbers_need, options.by_hand
    return first_day(FirstDayOptions(options.repository, *asked, sticks), given)


def _sign(options: argparse.Namespace, given: Mapping[str, str]) -> int:
    from kiosk.fleet.signing import sign

    places = _places(options, given)
    if options.way == "promote":
        return sign.promote_site(options.repository, places)
    if options.numbers:
        return sign.sign_second(options.repository, places)
    if options.root:
        return sign.sign_waiting_root(options.repository, places)
    if options.again:
        return sign.sign_once_more(options.repository, places)
    channel = options.channel or "canary"
    if options.layer:
        return sign.sign_layer(options.folder, options.layer, options.repository, channel, places)
    return sign.sign(options.folder, options.repository, CHANNELS if options.for_all else (channel,), places)


def _carry(options: argparse.Namespace, given: Mapping[str, str]) -> int:
    from kiosk.fleet.signing.publish import PublishOptions, publish, stick

    asked = PublishOptions(options.repository, options.target, _places(options, given), options.days)
    return publish(asked) if options.way == "publish" else stick(asked, options.channel)


def _places(options: argparse.Namespace, given: Mapping[str, str]) -> tuple[Path, ...]:
    from kiosk.fleet.signing.keys.key_places import usual_places

    return tuple(options.keys) if options.keys else usual_places(given)
