"""Words of the staff page's panel of announcements."""

from kiosk.i18n.language import Language, mark

# TRANSLATORS: button on the staff page and heading of what it opens; at most 26 characters
ANNOUNCE = mark("Announce")
# TRANSLATORS: on the staff page, above the announcements that can be shown; at most 90 characters
WHAT = mark("An announcement covers the screen and ends any visit. It cannot replace your alarm.")
# TRANSLATORS: row on the staff page that leads to a keyboard on the screen; at most 40 characters
OWN = mark("Write your own text")
# TRANSLATORS: on the staff page, below that row; at most 60 characters
OWN_BELOW = mark("one or two sentences, in one or more languages")
# TRANSLATORS: on the staff page, above the words that staff write; at most 90 characters
WRITE = mark("Everybody will read your text. Do not describe anyone.")
# TRANSLATORS: on the staff page, after staff wrote words of their own; at most 100 characters
REFUSED = mark(
    "Not shown: your text has a number, an address, a promise, or a word about this screen’s topic."
)
# TRANSLATORS: on the staff page, above the names of languages; at most 90 characters
LANGUAGES = mark("Write your text in more languages, or continue.")
# TRANSLATORS: on the staff page, above a list of times such as “1 hour”; at most 60 characters
HOW_LONG = mark("For how long?")
# TRANSLATORS: on the staff page, before an announcement is shown; {words} are those that everybody will read;
# at most 40 characters without them
SHOWS = mark("On the screen until {time}: {words}")
# TRANSLATORS: button below a keyboard on the screen; at most 16 characters
DONE = mark("Done", "keyboard")
# TRANSLATORS: key of a keyboard on the screen; at most 16 characters
SPACE = mark("Space", "keyboard")
# TRANSLATORS: key of a keyboard on the screen that takes the last letter away; at most 16 characters
ERASE = mark("Erase", "keyboard")
# TRANSLATORS: key of a keyboard on the screen: the next letters are large or small; at most 16 characters
CAPITALS = mark("Capitals", "keyboard")
# TRANSLATORS: button on the staff page that shows an announcement at once; at most 40 characters
SHOW = mark("Show it now")
# TRANSLATORS: button on the staff page, and on the console of a talk; at most 40 characters
STOP = mark("End the announcement")
# TRANSLATORS: row on the staff page: nothing is shown; at most 40 characters
LEAVE = mark("Do not show it")
# TRANSLATORS: on the staff page, below an announcement; at most 40 characters
UNTIL = mark("until {time}")
# TRANSLATORS: on the staff page, below an announcement that is not shown any more; at most 40 characters
ENDED = mark("no longer on the screen")
# TRANSLATORS: on the staff page: another announcement is shown before this one; at most 40 characters
WAITS = mark("another announcement is showing")

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
