"""`make docs-words`: brings the catalogues of the guides in docs/translations up to date.

Run it after a change of a guide. It needs what `make docs` needs. A new language begins
with a file such as docs/translations/es.po that holds a head: Language, Content-Type, and X-Review: draft.
"""

import sys
from io import BytesIO

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from tools.pages.__main__ import DOMAINS, sphinx
from tools.pages.places import BUILT, CATALOGUES, languages


def main() -> int:
    if code := sphinx("gettext", "en", BUILT / "words"):
        return code
    template = Catalog()
    for domain in DOMAINS:
        with (BUILT / f"words/{domain}.pot").open("rb") as file:
            for message in filter(lambda each: each.id, read_po(file)):
                template.add(message.id)
    for language in languages()[1:]:
        print(bring_up_to_date(language, template))
    return 0


def bring_up_to_date(language: str, template: Catalog) -> str:
    """Writes the sentences of ``template`` into a catalogue, and returns how many have a translation."""
    path = CATALOGUES / f"{language}.po"
    head = path.read_text("utf-8").partition("\n\n")[0]
    with path.open("rb") as file:
        catalogue = read_po(file)
    catalogue.update(template)
    messages = BytesIO()
    write_po(messages, catalogue, width=110, no_location=True, omit_header=True, ignore_obsolete=True)
    path.write_text(f"{head}\n\n{messages.getvalue().decode().lstrip()}", "utf-8")
    done = sum(bool(each.string) and not each.fuzzy for each in catalogue if each.id)
    return f"{language}: {done} of {len(catalogue)} translated"


if __name__ == "__main__":
    sys.exit(main())
