"""Nobody signs what ``new site`` has written as an example: every screen would show it."""

import re
import shutil

import pytest

from tests.fleet.signing.conftest import WORDS

pytestmark = pytest.mark.usefixtures("quick")


def write(site, **settings):
    text = site.read_text("utf-8")
    for key, value in settings.items():
        text = re.sub(rf'(?m)^{key} = ".*"$', f'{key} = "{value}"', text)
    site.write_text(text, "utf-8")


def own_words(folder):
    """As somebody leaves the folder who wants none of the examples."""
    write(folder / "site.toml", country="IT", time_zone="Europe/Rome", logo="")
    shutil.rmtree(folder / "content")
    shutil.rmtree(folder / "translations")


def test_of_a_bare_site_nothing_has_to_be_removed(at_desk, tmp_path):
    assert at_desk("new", "site", "harbour", "--bare", "--to", tmp_path).code == 0
    site = tmp_path / "harbour/site.toml"
    told = at_desk("pack", "check", site.parent)
    assert told.code == 1 and set(re.findall(r"error: (\w+) is", told.text)) == {"country", "time_zone"}
    write(site, country="IT", time_zone="Europe/Rome")
    assert at_desk("pack", "check", site.parent).code == 0


def line_of(file, begin):
    return 1 + [line.startswith(begin) for line in file.read_text("utf-8").splitlines()].index(True)


def test_a_new_site_is_not_signed_and_each_example_is_named_with_its_line(
    at_desk, people, repository, folder
):
    screens = repository()
    told = at_desk("pack", "sign", folder, screens, *people.keys("desk"))
    assert told.code == 1 and "has errors: mend them first" in told.text
    site, topic = folder / "site.toml", folder / "content/topics/at-this-place.toml"
    for begin, said in (
        ("country", "country is empty: write the two letters of your country"),
        ("time_zone", "time_zone is still “UTC”: write that of the place"),
        ("logo", "logo.svg is the example of new site"),
    ):
        assert f"site.toml:{line_of(site, begin)}: error: {said}" in told.text
    line = line_of(topic, "text = ")
    assert f"content/topics/at-this-place.toml:{line}: error: “Write here what helps people" in told.text
    assert told.text.count("is an example of new site: write your own words, or remove") == 3
    own_words(folder)
    told = at_desk("pack", "sign", folder, screens, *people.keys("desk"), typed=[WORDS])
    assert told.code == 0, told.text


@pytest.mark.parametrize(
    ("file", "was", "becomes", "refused"),
    [
        # An author forgot the second line, which speaks to authors.
        ("topics/at-this-place.toml", "Write here what", "There is what", True),
        ("panels/waiting-here.toml", "This screen has tips for your way.", "Tips for your way.", False),
    ],
)
def test_pack_check_names_a_sentence_that_stayed_and_leaves_own_words_alone(
    at_desk, folder, file, was, becomes, refused
):
    whole = (folder / "content" / file).read_text("utf-8")
    own_words(folder)
    copy = folder / "content" / file
    copy.parent.mkdir(parents=True)
    # Under another name, too.
    copy = copy.with_name("own.toml")
    copy.write_text(whole.replace(was, becomes), "utf-8")
    told = at_desk("pack", "check", folder)
    assert (told.code, "is an example of new site" in told.text) == (int(refused), refused)
