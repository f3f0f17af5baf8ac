"""What a card says of the languages that people speak there, by a table."""

import pytest

from kiosk.i18n.phrases.spoken_languages import all_spoken, spoken
from kiosk.loading.world import language_of

SIX = ("en", "fr", "ar", "es", "pt", "ru")


@pytest.mark.parametrize(
    ("tags", "reader", "said"),
    [
        (("en",), "en", "English"),
        (("fr", "en"), "en", "English and French"),
        (("fr", "ar", "en", "es"), "en", "English, French, Arabic and Spanish"),
        (SIX, "en", "English and 5 more"),
        (("fr", "ar", "es", "pt", "en"), "en", "English and 4 more"),
        (SIX, "fr", "français et 5\u00a0autres"),
        (("en", "zh"), "zh-Hans", "中文和英语"),
        (("fr",), "en", "French, not English"),
        (("fr", "ar", "es"), "en", "French, Arabic and Spanish, not English"),
        (("fr", "ar", "es", "pt"), "en", "French and 3 more, not English"),
        (("fr", "ar", "es", "pt", "ru", "am"), "en", "French and 5 more, not English"),
        (("en", "fr"), "am", "እንግሊዝኛ እና ፈረንሳይኛ፤ አማርኛ\u00a0የለም"),
        (("en", "fr"), "hi", "अंग्रेज़ी और फ़्रेंच; हिन्दी\u00a0नहीं"),
        (("en", "fr"), "ur", "انگریزی اور فرانسیسی؛ اردو\u00a0نہیں"),
        (SIX, "hi", "अंग्रेज़ी और 5 अन्य; हिन्दी\u00a0नहीं"),
        (SIX, "ur", "انگریزی اور مزید 5\u00a0زبانیں؛ اردو\u00a0نہیں"),
        ((), "en", ""),
    ],
)
def test_the_readers_own_language_is_named_first_or_missed(tags, reader, said):
    assert spoken(tags, language_of(reader)) == said


@pytest.mark.parametrize("reader", ["en", "fr", "ar", "am", "hi", "ur", "zh-Hans"])
def test_the_readers_own_language_is_always_named(reader):
    language = language_of(reader)
    own = language.language_name(reader.partition("-")[0])
    for tags in (SIX, ("en", "fr"), ("am", "hi", "ur", "zh", "ar", "fr", "en")):
        said = spoken(tags, language)
        assert own in said
        assert said.startswith(own) is any(tag == reader.partition("-")[0] for tag in tags)


@pytest.mark.parametrize("reader", ["am", "hi", "ur"])
def test_no_line_ends_between_a_name_and_the_word_that_denies_it(reader):
    """*English; Hindi* alone, at the end of a line, would say the opposite."""
    language = language_of(reader)
    name = language.language_name(reader)
    for tags in (SIX, ("en", "fr")):
        _, denied = spoken(tags, language).split(name)
        assert denied.startswith("\u00a0")


def test_all_names_are_given_where_some_are_not_said():
    assert all_spoken(("fr", "en"), language_of("en")) == ()
    assert all_spoken(("fr", "ar", "es"), language_of("en")) == ()
    assert len(all_spoken(("fr", "ar", "es", "pt"), language_of("en"))) == 4
    assert all_spoken(("fr", "ar", "es", "pt", "en"), language_of("en")) == (
        "English", "French", "Arabic", "Spanish", "Portuguese",
    )  # fmt: skip
    assert all_spoken(SIX, language_of("hi"))[0] == language_of("hi").language_name("en")
