"""Whether a site reads aloud, and in which languages with a poor voice too."""

from typing import Annotated

from pydantic import AfterValidator

from kiosk.core.base.ids import LanguageTag
from kiosk.core.base.record import AS_LIST, Record, unique


class SpeechSettings(Record):
    """``read_aloud``: visitors can have pages read to them. ``poor_voices``: languages that may use a poor
    synthetic voice.
    """

    read_aloud: bool = False
    poor_voices: Annotated[tuple[LanguageTag, ...], AS_LIST, AfterValidator(unique)] = ()
