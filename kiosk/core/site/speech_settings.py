"""Whether a site reads aloud, and in which languages with a poor voice too."""

from dataclasses import dataclass
from typing import Annotated

from kiosk.core.base.ids import LanguageTag
from kiosk.core.base.record import Record, unique
from kiosk.core.base.record_marks import AS_LIST, Check


@dataclass(frozen=True, kw_only=True)
class SpeechSettings(Record):
    """``read_aloud``: visitors can have pages read to them. ``poor_voices``: languages that may use a poor
    synthetic voice.
    """

    read_aloud: bool = False
    poor_voices: Annotated[tuple[LanguageTag, ...], AS_LIST, Check(unique)] = ()
