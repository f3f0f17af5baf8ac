"""Words for the place to report how an aid worker behaves."""

from kiosk.core.site.complaints import Complaints
from kiosk.core.site.settings import Site
from kiosk.i18n.language import Language


def complaints_words(channel: Complaints, site: Site, language: Language) -> tuple[str, str]:
    """A heading and the text below it."""
    name, where = (language.isolate(site.say(each, language.tag)) for each in (channel.name, channel.where))
    # TRANSLATORS: heading on a page, over where people report an aid worker; at most 70 characters
    heading = language.text("Complaints about aid workers")
    # TRANSLATORS: below it: who takes complaints, and how people reach them; about as long as the English
    return heading, language.text("You can complain here: {name}, {where}").format(name=name, where=where)
