"""One language: words from its catalogue, formats from Babel.

The import of Babel takes some 50 ms, so it happens at its first use.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from gettext import NullTranslations
from typing import NamedTuple

from kiosk.core.text.languages import facts_of_language
from kiosk.core.text.scripts import LATIN, Script
from kiosk.i18n.catalogues.lazy import LazyWords
from kiosk.i18n.from_six import hour_from_six

_FIRST_STRONG_ISOLATE = "\u2068"
_POP_ISOLATE = "\u2069"
_UNGROUPED = 1000
"""Smaller whole numbers look the same in every language."""


class Message(NamedTuple):
    msgid: str
    context: str = ""


def mark(msgid: str, context: str = "") -> Message:
    """Marks a message in a table for extraction; ``language.text(*message)`` translates it later."""
    return Message(msgid, context)


@dataclass(frozen=True, slots=True)
class Language:
    """``locale`` is Babel's tag for the formats."""

    tag: str
    own_name: str
    script: Script = field(repr=False, compare=False)
    locale: str
    words: NullTranslations = field(repr=False, compare=False)

    @property
    def rtl(self) -> bool:
        return self.script.rtl

    def prepare(self) -> bool:
        """Loads words ahead of their use; False if nothing is left to load."""
        return isinstance(self.words, LazyWords) and self.words.prepare()

    def prepare_formats(self) -> None:
        """Loads the formats of numbers, days and lists ahead of their use."""
        from kiosk.i18n import formats

        formats.prepare(self.locale)

    def text(self, msgid: str, context: str = "") -> str:
        """The translation of ``msgid``, or ``msgid`` itself if there is none."""
        if not msgid:
            return ""
        return self.words.pgettext(context, msgid) if context else self.words.gettext(msgid)

    def plural(self, one: str, many: str, n: int) -> str:
        """The plural form for ``n``, with {n} filled in."""
        return self.words.ngettext(one, many, n).replace("{n}", self.number(n))

    def number(self, n: int | float) -> str:
        if isinstance(n, int) and 0 <= n < _UNGROUPED:
            return str(n)
        from kiosk.i18n import formats

        return formats.number(self.locale, n)

    def percent(self, share: float) -> str:
        from kiosk.i18n import formats

        return formats.percent(self.locale, share)

    def list(self, items: Sequence[str]) -> str:
        from kiosk.i18n import formats

        return formats.join(self.locale, items)

    def language_name(self, tag: str) -> str:
        from kiosk.i18n import formats

        return formats.language_name(self.locale, tag)

    def country_name(self, code: str) -> str:
        from kiosk.i18n import formats

        return formats.country_name(self.locale, code)

    def currency_name(self, code: str) -> str:
        """The plural, such as "euros"."""
        from kiosk.i18n import formats

        return formats.currency_name(self.locale, code)

    def day(self, day: date) -> str:
        """The day, such as "Tuesday 24 November"."""
        from kiosk.i18n import formats

        return formats.day(self.locale, day)

    def date(self, day: date) -> str:
        from kiosk.i18n import formats

        return formats.long_date(self.locale, day)

    def hour(self, moment: time | datetime, closes: bool = False, briefly: bool = False) -> str:
        """When something opens or ``closes``, as readers speak it, such as "9 h" or "9 in the morning".

        For readers with two clocks it is on both, ``briefly`` if there is little room.
        """
        from kiosk.i18n import formats

        if self.has_another_clock:
            return self._on_both(self.clock_digits(moment, closes), moment, briefly)
        return formats.spoken_time(self.locale, moment, closes)

    def clock_digits(self, moment: time | datetime, closes: bool = False) -> str:
        """The time on a station clock; midnight is 24:00 if a day ``closes``."""
        from kiosk.i18n import formats

        return formats.clock_time(self.locale, moment, self.has_another_clock, closes)

    def hour_from_six(self, moment: time | datetime, briefly: bool = False) -> str:
        """The hour counted from six in the morning; empty for readers who do not count so."""
        return hour_from_six(self.tag.partition("-")[0], moment, briefly)

    def _on_both(self, digits: str, moment: time | datetime, briefly: bool = False) -> str:
        said = self.hour_from_six(moment, briefly)
        return f"{digits} ({said})" if said else digits

    def time(self, moment: time | datetime) -> str:
        """The time of day on a station clock; on both clocks, if readers have two."""
        return self._on_both(self.clock_digits(moment), moment)

    @property
    def has_bare_hours(self) -> bool:
        """Whether whole hours are spoken by their number alone."""
        from kiosk.i18n import formats

        return formats.has_bare_hours(self.locale) and not self.has_another_clock

    @property
    def has_another_clock(self) -> bool:
        """Whether many readers count hours from six in the morning, so that 8:00 would be two in the
        afternoon.
        """
        return facts_of_language(self.tag).counts_from_six

    def duration(self, seconds: int) -> str:
        """Minutes and seconds, such as "08:24"; an hour is sixty minutes."""
        return self.isolate(f"{seconds // 60:02}:{seconds % 60:02}")

    def weekday(self, day: int, whole: bool = False) -> str:
        """The short name of a weekday, or the ``whole``; 0 is Monday."""
        from kiosk.i18n import formats

        return formats.weekday(self.locale, day, whole)

    def isolate(self, text: str) -> str:
        """Isolates a number or a name, so that it keeps its direction inside a right-to-left sentence."""
        return f"{_FIRST_STRONG_ISOLATE}{text}{_POP_ISOLATE}" if self.rtl and text else text


ENGLISH = Language("en", "English", script=LATIN, locale="en-001", words=NullTranslations())


LanguageOf = Callable[[str], Language]
"""The language of a tag such as ``pt-BR``."""
