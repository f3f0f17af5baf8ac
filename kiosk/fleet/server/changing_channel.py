"""``channel``: moves a screen to the other channel from afar."""

from dataclasses import replace
from datetime import datetime

from tuf.api.metadata import Timestamp

from kiosk.fleet.repository.channel_order import ChannelOrder, sign_order
from kiosk.fleet.repository.signed_files import roots_of
from kiosk.fleet.server.enrolling import RefusedToEnrolError
from kiosk.fleet.server.joining.enrolled_screens import in_use, read_screens, write_screens
from kiosk.fleet.server.joining.service_certificates import group_id
from kiosk.fleet.server.rollouts.rollout import online_signer
from kiosk.fleet.server.server_files import ServerFiles
from kiosk.fleet.server.setting_up import GROUP


def channel_order(files: ServerFiles, name: str, channel: str, now: datetime) -> str:
    """A screen's order. Raises RefusedToEnrolError, OSError, and ValueError for damaged files."""
    screen = next((each for each in in_use(read_screens(files.screens)) if each.name == name), None)
    if screen is None:
        raise RefusedToEnrolError(f"there is no screen {name}: awareness-kiosk-server list names them all")
    if not screen.reports:
        raise RefusedToEnrolError(
            f"{name} does not report, so it hears nothing from here: awareness-kiosk-server enrol {name} "
            f"--again --channel {channel}, and its new code at the machine: sudo awareness-kiosk enrol"
        )
    online = online_signer(files)
    if online.public_key.keyid not in roots_of(files.site)[-1].signed.roles[Timestamp.type].keyids:
        raise RefusedToEnrolError(
            "the root of what is published does not name this server's key, so no screen would obey: "
            "pack keys rotate, with the file online.public of this server"
        )
    return sign_order(ChannelOrder(name, channel, now), online).decode()


def keep_channel(files: ServerFiles, name: str, channel: str) -> None:
    """Stores the channel; raises OSError and ValueError."""
    screens = read_screens(files.screens)
    kept = (replace(each, channel=channel) if each.name == name else each for each in screens)
    write_screens(files.screens, kept, group_id(GROUP))
