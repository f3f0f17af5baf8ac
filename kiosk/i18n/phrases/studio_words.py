"""Words of the panel by which staff open the studio of this screen."""

from kiosk.i18n.language import Language, mark

# TRANSLATORS: button and heading on the staff page: the program in a browser by which people change what this
# screen shows; at most 26 characters
STUDIO = mark("Studio")
# TRANSLATORS: above a list of hours on the staff page; at most 110 characters
START = mark("Other computers in this network can work on the site of this screen. For how long?")
# TRANSLATORS: button on the staff page, below a list of hours; at most 40 characters
OPEN = mark("Open the studio")
# TRANSLATORS: row on the staff page; at most 48 characters
CLOSE = mark("Close the studio")
# TRANSLATORS: row on the staff page, below the address of the studio: people there have given a new version
# of the site to this screen; it leads to what would change; at most 48 characters
SEE = mark("See the new version")
# TRANSLATORS: on the staff page, after the studio was opened; at most 90 characters
OPENS = mark("The studio is opening …")
# TRANSLATORS: on the staff page, above an address, a code and six English words; at most 110 characters
STANDS = mark("Open this address on the other computer. Come in only if it shows the same six words.")
# TRANSLATORS: on the staff page, above rows: people in the studio have given a new version of the site to
# this screen; at most 90 characters
GIVEN = mark("There is a new version from the studio.")
# TRANSLATORS: row on the staff page: it leads to the address and the code by which people come into the
# studio; at most 48 characters
DOOR = mark("Address and code of the studio")
# TRANSLATORS: on the staff page, why the studio is not open, or why no more people can come in; at most 90
# characters
FAULTS = {
    "network": mark("This screen is not in a network that other computers can join."),
    "port": mark("Another program on this screen is in the way of the studio."),
    "site": mark("The studio cannot read the site of this screen."),
    "away": mark("The studio does not start on this screen."),
    "wrong": mark("There were too many wrong codes. Close the studio, then open it again."),
    "full": mark("No more browsers can come in."),
}
# TRANSLATORS: on the staff page, before the first letters of the certificate, which browsers show too; at
# most 40 characters without them
CERTIFICATE = mark("Certificate: {digest}")
# TRANSLATORS: on the staff page, about the studio; at most 50 characters
UNTIL = mark("Open until {time}", "studio")


def hours(count: int, language: Language) -> str:
    # TRANSLATORS: row on the staff page: for how long the studio is open; at most 24 characters
    return language.plural("{n} hour", "{n} hours", count)


def inside(count: int, language: Language) -> str:
    # TRANSLATORS: on the staff page: so many browsers of other computers have used a code; at most 50
    # characters
    return language.plural("{n} browser has come in.", "{n} browsers have come in.", count)


def all_texts(language: Language) -> list[str]:
    """All that may be said above the rows."""
    return [language.text(*words) for words in (START, OPENS, STANDS, GIVEN, *FAULTS.values())]
