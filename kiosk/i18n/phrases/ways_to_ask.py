"""Where else one can ask while no helpline is confirmed: general words that promise nothing."""

from dataclasses import dataclass

from kiosk.i18n.language import Language


@dataclass(frozen=True, slots=True)
class WayToAsk:
    """``page`` says more; ``picture`` is a name of content."""

    who: str
    how: str
    page: str
    picture: str


def ways_to_ask(language: Language) -> tuple[WayToAsk, ...]:
    """Returns them in order; the first is also shown beside a desk."""
    return (
        WayToAsk(
            # TRANSLATORS: on Advice without a number: whom one can ask; at most 60 characters
            language.text("Staff here, a doctor or an official"),
            # TRANSLATORS: below it; at most 60 characters
            language.text("You choose who. You can ask to speak in private."),
            "asking-for-advice/speaking-alone",
            "information",
        ),
        WayToAsk(
            # TRANSLATORS: on Advice without a number: whom one can ask; at most 60 characters
            language.text("A trade union"),
            # TRANSLATORS: below it; at most 60 characters
            language.text("In many countries, it can speak for you about pay."),
            "your-rights/help-with-pay",
            "wages",
        ),
        WayToAsk(
            # TRANSLATORS: on Advice without a number; at most 60 characters
            language.text("If you are ill or hurt"),
            # TRANSLATORS: below it; at most 60 characters
            language.text("You can ask to see a doctor alone."),
            "safer-on-the-way/ill-or-hurt",
            "health",
        ),
    )
