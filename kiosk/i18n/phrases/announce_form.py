"""What the panel of announcements on the staff page says."""

from kiosk.i18n.language import Language, mark

# TRANSLATORS: button on the staff page and heading of what it opens; at most 26 characters
ANNOUNCE = mark("Announce")
# TRANSLATORS: on the staff page, above the announcements that can be shown; at most 90 characters
WHAT = mark("It fills the screen, and ends a visit under way. It is no alarm.")
# TRANSLATORS: on the staff page, above a list of times such as “1 hour”; at most 60 characters
HOW_LONG = mark("For how long?")
# TRANSLATORS: on the staff page, before an announcement is shown; {words} are those that everybody will read;
# at most 40 characters without them
SHOWS = mark("Until {time} everybody reads: {words}")
# TRANSLATORS: row on the staff page that shows an announcement at once; at most 40 characters
SHOW = mark("Show it now")
# TRANSLATORS: row on the staff page: nothing is shown; at most 40 characters
LEAVE = mark("Do not show it")
# TRANSLATORS: on the staff page, below an announcement; at most 40 characters
UNTIL = mark("until {time}")
# TRANSLATORS: on the staff page: another announcement is shown before this one; at most 40 characters
WAITS = mark("another one is shown now")

_HOUR = 60


def end(words: str, language: Language) -> str:
    # TRANSLATORS: row on the staff page that ends an announcement; {words} are its title; at most 20
    # characters without it
    return language.text("End: {words}").format(words=words)


def duration(minutes: int, language: Language) -> str:
    if minutes % _HOUR:
        return language.plural("{n} minute", "{n} minutes", minutes)
    # TRANSLATORS: for how long an announcement is shown; at most 24 characters
    return language.plural("{n} hour", "{n} hours", minutes // _HOUR)
