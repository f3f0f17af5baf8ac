"""Before a site is signed, a person sees which names in ``hide`` hide nothing: a number may show there."""

import pytest

from kiosk.content.site.confirmations_file import text_of
from tests.core.numbers.test_merged_confirmations import file, line
from tests.fleet.signing.conftest import WORDS


@pytest.fixture
def harbour(small):
    """harbour("advice-line") is a site whose harbour hides the line of the station, which has this id."""

    def made(name):
        folder = small(**{"confirmations.toml": text_of(file(line("555 0142", days=0, name=name)))})
        (folder / "sites").mkdir(exist_ok=True)
        (folder / "sites/kiosk-7.toml").write_text('hide = ["advice-line"]\n', "utf-8")
        return folder

    return made


@pytest.mark.slow
def test_a_line_with_another_id_is_no_longer_hidden_and_who_signs_is_told(
    at_desk, people, repository, harbour
):
    words = repository(), *people.keys("desk")
    told = at_desk("pack", "sign", harbour("advice-line"), *words, typed=[WORDS])
    assert told.code == 0 and "hides nothing" not in told.text
    where = "sites/kiosk-7.toml:1: warning"
    said = f"{where}: hide names “advice-line”, but nothing has this name, so it hides nothing"
    told = at_desk("pack", "check", harbour("new-advice"))
    assert told.code == 0 and said in told.text
    told = at_desk("pack", "sign", harbour("new-advice"), *words, typed=[WORDS])
    # Below what changes and all numbers, beside the question for the passphrase.
    assert told.code == 0, told.text
    assert told.text.rindex("555 0142") < told.text.index(said) < told.text.index("Passphrase")
