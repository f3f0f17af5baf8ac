"""The settings of a site, from site.toml."""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Annotated, Literal, Self
from zoneinfo import ZoneInfo

from kiosk.core.base.days import Day
from kiosk.core.base.ids import LanguageTag, Slug
from kiosk.core.base.record import Record, matching, unique
from kiosk.core.base.record_marks import AS_LIST, Bounds, Check, FromOthers, Key, Known, checks
from kiosk.core.base.time_zones import known_zone
from kiosk.core.sign.names import OWN_NAMES
from kiosk.core.sign.settings import SignSettings, SignTables
from kiosk.core.site.announcement_settings import AnnouncementSettings
from kiosk.core.site.clicker_keys import Act
from kiosk.core.site.complaints import Complaints
from kiosk.core.site.desk import Desk, NamedPlace
from kiosk.core.site.go_live import GoLive
from kiosk.core.site.helplines import CountryCode, Emergency, Helpline, Tags
from kiosk.core.site.hours.screen_hours import ScreenHours
from kiosk.core.site.keypad_settings import KeypadSettings
from kiosk.core.site.local_names import LocalText, LongName
from kiosk.core.site.look_settings import LookSettings
from kiosk.core.site.mount import Mount
from kiosk.core.site.organisation import Organisation
from kiosk.core.site.pin import is_pin_hash
from kiosk.core.site.speech_settings import SpeechSettings
from kiosk.core.site.talk_settings import TalkSettings
from kiosk.core.site.timings import Timings

USUAL_PACE = 100.0
"""Words a minute of a slow reader, who may be new to the language."""


def _hashed(text: str) -> str:
    if text and not is_pin_hash(text):
        raise ValueError("is no hash of a PIN: let the command pin make one, and copy it from pin.toml")
    return text


@dataclass(frozen=True, kw_only=True)
class Site(Record):
    """``depth`` "full": without touch, the loop also shows the topics' pages. ``pace``: how many words people
    read in a minute, which determines how long the loop's panels and pages stay.

    ``sign``: sign languages, by tag. ``hide``: hidden panels and topics. ``show_drafts``: offer unreviewed
    languages, "trial" for some days only. ``law_checked``: when the legal pages were compared with the
    country's law. ``clicker``: names of keys that lead a talk, by action. ``pin_hash``: the argon2 hash of
    the staff PIN. ``leave_kiosk``: staff may end the program. ``studio_on_screen``: they may
    open the studio there. ``staff_language`` is that of the staff page.
    ``hours``: when the screen is open, None for always. ``playlists``: those that play, by id; None for all
    in the site's own folders.
    """

    organisation: Organisation
    name: LongName
    country: CountryCode
    time_zone: Annotated[str, Check(known_zone)]
    languages: Tags
    sign: SignTables = field(default_factory=dict)
    loop_languages: Annotated[Tags, FromOthers(lambda known: known["languages"][:1])]
    staff_language: Annotated[LanguageTag, FromOthers(lambda known: known["languages"][0])]
    place: NamedPlace | None = None
    desk: Desk | None = None
    complaints: Complaints | None = None
    emergency: Emergency | None = None
    helplines: Annotated[tuple[Helpline, ...], Key("helpline"), AS_LIST] = ()
    mode: Literal["kiosk", "loop", "present"] = "kiosk"
    depth: Literal["panels", "full"] = "full"
    pace: Annotated[float, Bounds(ge=30, le=120)] = USUAL_PACE
    screen: str = ""
    pin_hash: Annotated[str, Check(_hashed)] = field(default="", repr=False)
    leave_kiosk: bool = False
    studio_on_screen: bool = True
    clicker: dict[Act, Annotated[tuple[str, ...], AS_LIST]] = field(default_factory=dict)
    talk: TalkSettings = field(default_factory=TalkSettings)
    mount: Mount = field(default_factory=Mount)
    speech: SpeechSettings = field(default_factory=SpeechSettings)
    keypad: KeypadSettings = field(default_factory=KeypadSettings)
    hours: ScreenHours | None = None
    playlists: Annotated[tuple[Slug, ...], AS_LIST, Check(unique)] | None = None
    looks: LookSettings = field(default_factory=LookSettings)
    announcements: AnnouncementSettings = field(default_factory=AnnouncementSettings)
    figures: bool = False
    clock: bool = False
    hide: Annotated[tuple[Slug, ...], AS_LIST] = ()
    law_checked: Day | None = None
    show_drafts: Literal["trial", True, False] = "trial"
    logo: Annotated[
        str,
        matching(
            r"([\w-][\w. -]*\.(?i:png|svg|jpe?g))?",
            "name a PNG, SVG or JPEG file that lies beside the site file, "
            "with letters, digits, spaces, dots, - and _ only",
        ),
    ] = ""
    home_page: Annotated[
        str,
        Bounds(max_length=60),
        matching(
            r"(https://[a-z0-9.-]+(/[\w./~-]*)?)?",
            "write a short address with https:// and without ?, # or @, so that no scan can be traced",
        ),
    ] = ""
    timings: Timings = field(default_factory=Timings)
    go_live: GoLive = field(default_factory=GoLive)
    reduced_motion: bool = False
    demo: bool = False

    @property
    def shows_pages(self) -> bool:
        """Whether the loop shows the topics' pages too."""
        return self.mode == "loop" and self.depth == "full"

    @staticmethod
    @checks("languages")
    def _are_written(tags: tuple[str, ...], _: Known) -> tuple[str, ...]:
        if signed := [tag for tag in tags if tag in OWN_NAMES]:
            tag = signed[0]
            raise ValueError(
                f"lists written languages, and {tag} is signed: write a table [sign.{tag}] instead"
            )
        return tags

    @staticmethod
    @checks("sign")
    def _stand_beside(sign: dict[str, SignSettings], known: Known) -> dict[str, SignSettings]:
        for tag, settings in sign.items():
            if settings.beside and settings.beside not in known.get("languages", (settings.beside,)):
                raise ValueError(
                    f"{tag} has beside = “{settings.beside}”, which languages does not list: add it there"
                )
        return sign

    @staticmethod
    @checks("loop_languages")
    def _are_offered(tags: tuple[str, ...], known: Known) -> tuple[str, ...]:
        signed = known.get("sign", tags)
        if all(tag in signed for tag in tags) and "sign" in known:
            raise ValueError("has sign languages alone: add a written one, for panels without a clip")
        listed = (*known.get("languages", tags), *signed)
        unknown = [tag for tag in tags if tag not in listed]
        if unknown:
            raise ValueError(
                f"names {', '.join(unknown)}, which languages does not list: add it there or remove it"
            )
        return tags

    @staticmethod
    @checks("desk", "hours")
    def _know_whose_holidays(given: Desk | ScreenHours | None, known: Known) -> Desk | ScreenHours | None:
        if given and given.needs_holidays and known.get("country", "unread") == "":
            raise ValueError(
                "follows holidays, and country is empty: write its two letters, or leave the holidays out"
            )
        return given

    @staticmethod
    @checks("helplines")
    def _ids_differ(helplines: tuple[Helpline, ...], _: Known) -> tuple[Helpline, ...]:
        unique(tuple(helpline.id for helpline in helplines))
        return helplines

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    def say(self, text: LocalText, language: str) -> str:
        """The name in ``language``, else in the first of the site's languages that has it."""
        own = self.exact_text(text, language)
        borrowed = (text[tag] for tag in self.languages if tag in text)
        return own or next(borrowed, next(iter(text.values()), ""))

    def exact_text(self, text: LocalText, language: str) -> str:
        """The text in ``language``; empty if missing, since a sentence has no fallback language."""
        wanted = (language, language.partition("-")[0], "")
        return next((text[tag] for tag in wanted if tag in text), "")

    def as_if_confirmed(self, today: date) -> Self:
        """The site with all numbers confirmed today; for demonstrations only."""
        return replace(
            self,
            emergency=self.emergency and self.emergency.as_if_confirmed(today),
            helplines=tuple(helpline.as_if_confirmed(today) for helpline in self.helplines),
        )
