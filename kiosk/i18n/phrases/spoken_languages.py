"""The languages of a number: the reader's own first, or a note that it is missing."""

from kiosk.i18n.language import Language

_FEW = 4
"""The most languages that are all named."""

_FEW_OTHERS = 3
"""The most that are all named if the reader's own is not among them."""


def spoken(tags: tuple[str, ...], language: Language) -> str:
    """The languages, such as “Amharic and 29 more”, “English and French: not Amharic” or “English and 5 more:
    not Hindi”.
    """
    if not tags:
        return ""
    names, shown = _names(tags, language), _shown(tags, language)
    # TRANSLATORS: how many more languages, after the name of one; at most 24 characters
    more = [language.plural("{n} more", "{n} more", len(names) - shown)] if len(names) > shown else []
    said = language.list([*names[:shown], *more])
    if _own(tags, language):
        return said
    # TRANSLATORS: {language} is the reader's own, which nobody speaks there; at most 60 characters
    return language.text("{languages}, not {language}").format(
        languages=said, language=language.language_name(_base(language.tag))
    )


def all_spoken(tags: tuple[str, ...], language: Language) -> tuple[str, ...]:
    """All their names, the reader's own first; empty if spoken() names them all."""
    names = _names(tags, language)
    return names if len(names) > _shown(tags, language) else ()


def _shown(tags: tuple[str, ...], language: Language) -> int:
    """How many are named on a card."""
    few = _FEW if _own(tags, language) else _FEW_OTHERS
    return len(tags) if len(tags) <= few else 1


def _names(tags: tuple[str, ...], language: Language) -> tuple[str, ...]:
    own = _own(tags, language)
    others = [language.language_name(tag) for tag in tags if tag != own]
    return (*([language.language_name(own)] if own else []), *others)


def _own(tags: tuple[str, ...], language: Language) -> str:
    """The record's tag of the reader's language; empty if it is not among them."""
    if language.tag in tags:
        return language.tag
    return next((tag for tag in tags if _base(tag) == _base(language.tag)), "")


def _base(tag: str) -> str:
    return tag.partition("-")[0]
