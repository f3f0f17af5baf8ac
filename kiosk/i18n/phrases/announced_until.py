"""The end of an announcement, in words."""

from datetime import timedelta

from kiosk.base.clock import Moment
from kiosk.core.state.announcement import Announcement
from kiosk.i18n.language import Language


def announced_until(announced: Announcement, language: Language, now: Moment) -> str:
    return language.time(now.wall + timedelta(seconds=announced.until_s - now.seconds))
