"""The fixed words of the pages for a browser, in the language of the notes."""

from kiosk.commands.export.talk_copy import TalkCopy
from kiosk.i18n.language import Language


def browser_words(talk: TalkCopy) -> dict[str, str]:
    """Returns the words by their places in the page; words of the console have the same meaning there."""
    language = talk.staff
    count = language.number(len(talk.slides))
    return {
        # TRANSLATORS: above the notes of a talk, which the audience does not see; at most 40 characters
        "notes_word": language.text("Notes: only you see this"),
        # TRANSLATORS: over the slide that the room sees, at most 24 characters
        "on_screen": language.text("On screen now"),
        # TRANSLATORS: which slide of how many, at most 24 characters
        "position": language.text("{n} of {count}").replace("{count}", count),
        # TRANSLATORS: name of a picture, for screen readers; at most 40 characters
        "room_sees": language.text("What the room sees"),
        # TRANSLATORS: over the picture of what the next step shows, at most 30 characters
        "next_word": language.text("Next step"),
        # TRANSLATORS: stands where the next slide would, at most 30 characters
        "last_word": language.text("This is the last slide"),
        # TRANSLATORS: over the time that a talk has taken, at most 16 characters
        "elapsed_word": language.text("Elapsed"),
        # TRANSLATORS: over the time of day, at most 16 characters
        "now_word": language.text("Time now"),
        # TRANSLATORS: time that is left of a talk, and time over; at most 20 characters
        "left": language.text("{time} left"),
        "over": language.text("{time} over"),
        # TRANSLATORS: button that stops the clock of a talk, at most 16 characters
        "pause": language.text("Pause"),
        # TRANSLATORS: button that lets the clock of a talk run again, at most 16 characters
        "resume": language.text("Continue"),
        # TRANSLATORS: button that sets the clock of a talk to nought, at most 16 characters
        "reset": language.text("Reset", "clock"),
        # TRANSLATORS: button that leads back to the slide before, at most 12 characters
        "previous_button": language.text("Previous", "slide"),
        # TRANSLATORS: button that leads to the next slide, at most 12 characters
        "next_button": language.text("Next", "slide"),
        # TRANSLATORS: button that makes the screen of the room empty, at most 16 characters
        "blank": language.text("Blank"),
        # TRANSLATORS: button that brings the slide back to the screen of the room, at most 16 characters
        "show_again": language.text("Show again"),
        # TRANSLATORS: above a list of all slides, at most 24 characters
        "jump_word": language.text("Jump to"),
        # TRANSLATORS: button that shows the first slide of a talk, at most 24 characters
        "begin": language.text("Begin the talk"),
        # TRANSLATORS: button that opens a second window of a browser, with the slides; at most 30 characters
        "open": language.text("Open the slides"),
        # TRANSLATORS: beside the button “Open the slides”, at most 60 characters
        "closed": language.text("The window with the slides is not open."),
        # TRANSLATORS: while the window with the slides does not fill its screen; at most 90 characters
        "unfilled": language.text("Move the window with the slides to the room’s screen, and press F there."),
        "expired": expired(talk, language),
    }


def how_to_lead(language: Language) -> tuple[str, ...]:
    """Returns a heading and sentences on how to lead the talk."""
    return (
        # TRANSLATORS: heading above three sentences on how to lead a talk in a browser, at most 40 characters
        language.text("How to lead the talk"),
        # TRANSLATORS: sentence on how to lead a talk in a browser, at most 140 characters
        language.text(
            "“Open the slides” opens a second window. Move it to the room’s screen, and press F there. "
            "This window stays on your screen."
        ),
        # TRANSLATORS: sentence on how to lead a talk in a browser, at most 200 characters
        language.text(
            "Go forward with Page Down or the right arrow, and back with Page Up or the left arrow. "
            "B blanks the screen. To jump, type a number and Enter. Clickers work too."
        ),
        # TRANSLATORS: sentence on how to lead a talk in a browser, at most 110 characters
        language.text("Print this page to get all slides and notes."),
    )


def expired(talk: TalkCopy, language: Language) -> str:
    """Returns the notice that the last day of a copy has passed, for the notes and for the slides."""
    if talk.valid_until is None:
        return ""
    # TRANSLATORS: over an exported talk, when its day has passed; at most 110 characters
    words = language.text("The numbers in these slides were valid until {date}. Export the talk again.")
    return words.format(date=language.date(talk.valid_until))
