"""Says below a page about rights when its law was checked."""

from datetime import date

from kiosk.i18n.language import Language


def law_checked(day: date | None, language: Language) -> str:
    """The date of the last check of the law; ``None``: there was none."""
    if day is None:
        # TRANSLATORS: below a page about rights, small; at most 90 characters
        return language.text("Nobody has checked yet whether this page fits the law here.")
    # TRANSLATORS: below a page about rights, small; at most 90 characters
    return language.text("On {date}, this page was checked against the law here.").format(
        date=language.date(day)
    )
