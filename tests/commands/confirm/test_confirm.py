"""``confirm``: a call is written down once, for every screen of the country."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from pypdf import PdfReader

from kiosk.commands.confirm.command import ConfirmOptions, confirm
from kiosk.content.site.confirmations_file import read_confirmations
from kiosk.content.site.site_file import load_site
from kiosk.core.site.confirmations import CONFIRMED_DAYS
from tests.numbers_site import numbers_site, two_numbers

TODAY = datetime.now(ZoneInfo("Europe/Rome")).date()
OLD = TODAY - timedelta(days=CONFIRMED_DAYS + 1)
SITE = numbers_site(emergency=OLD, hours="Mon-Fri 09:00-17:00")
AS_BEFORE = [""] * 10
"""Enter at each question about a helpline."""


@pytest.fixture
def place(tmp_path):
    (tmp_path / "screen").mkdir()
    (tmp_path / "screen/site.toml").write_text(SITE, "utf-8")
    return tmp_path


@pytest.fixture
def run(place, capsys):
    """run(*typed, **options): the exit code and what was printed; the site's own folder is written."""

    def call(*typed, **options):
        waiting = iter(typed)

        def ask(question):
            print(question)
            try:
                return next(waiting)
            except StopIteration:
                raise EOFError from None

        site = place / "screen/site.toml"
        known = {"folder": site.parent, "state": place / "state", **options}
        code = confirm(ConfirmOptions(site, **known), ask)
        assert not [*waiting]
        return code, capsys.readouterr().out

    return call


def numbers(place, folder="screen"):
    site = load_site(place / folder / "site.toml").site
    lines = [*filter(None, [site.emergency]), *site.helplines]
    return {line.number: line.confirmed_on for line in lines if line.is_confirmed(TODAY)}


def test_a_number_is_confirmed_again_and_one_file_brings_it_to_a_second_screen(place, run):
    assert numbers(place) == {}
    code, said = run("1", "right", *AS_BEFORE, "6")
    assert code == 0, said
    assert f"555 0142: new, confirmed on {TODAY}" in said
    assert numbers(place) == {"555 0142": TODAY}
    other = place / "other"
    other.mkdir()
    (other / "site.toml").write_text(SITE, "utf-8")
    (other / "confirmations.toml").write_bytes((place / "screen/confirmations.toml").read_bytes())
    assert numbers(place, "other") == {"555 0142": TODAY}


def test_the_emergency_number_is_asked_of_its_authority_and_never_called(place, run):
    code, said = run("2", "right", "", "1")
    assert code == 0 and numbers(place) == {"555 0100": TODAY}
    assert "Do not call 555 0100 to try it" in said and "Call 555 0100" not in said


def test_a_number_and_a_role_are_chosen_by_themselves_too(place, run):
    """A number keeps its name, while its place in the list changes with each call."""
    code, said = run("555 0143", "555 0142", "right", *AS_BEFORE, "protection", "protection-officer")
    assert code == 0 and numbers(place) == {"555 0142": TODAY}
    assert "“555 0143” is no answer here. Write one of: 1, 2, n, e" in said
    assert "“protection” is no answer here" in said
    (line,) = load_site(place / "screen/site.toml").site.helplines
    assert line.confirmed_by == "protection-officer"


def test_what_has_changed_in_the_call_is_written_and_a_wrong_answer_is_asked_again(place, run):
    code, said = run(
        "1", "right", "", "state", "Mon-Sat 08:00", "en, fr", "cheap", "charged", "", "asks",
        "", "seen", "yes", "2", "Mon-Sat 08:00-20:00",
    )  # fmt: skip
    assert code == 0, said
    (line,) = load_site(place / "screen/site.toml").site.helplines
    assert (line.answered_by, str(line.hours), line.languages) == (
        "state",
        "Mon-Sat 08:00-20:00",
        ("en", "fr"),
    )
    assert (line.cost, line.may_tell_police, line.confirmed_by) == ("charged", "asks", "migration-officer")
    assert (line.caller_number, line.recorded) == ("seen", "yes")
    assert "Write one of: free, free-local" in said and "is not understood" in said


def test_a_number_that_is_new_gets_all_questions(place, run):
    answers = [
        "555 0155",
        "child-line",
        "child",
        "charity",
        "24/7",
        "en",
        "free",
        "unknown",
        "unknown",
        "none",
        "unknown",
        "unknown",
    ]
    code, said = run("n", *answers, "3")
    assert code == 0, said
    assert numbers(place) == {"555 0155": TODAY}


def test_nobody_answers_writes_nothing_and_a_wrong_number_is_hidden(place, run):
    code, said = run("1", "nobody")
    assert code == 1 and "stays due" in said
    assert not (place / "screen/confirmations.toml").exists()
    run("1", "right", *AS_BEFORE, "6")
    code, said = run("2", "wrong", "no")
    assert code == 1 and numbers(place) == {"555 0142": TODAY}
    code, said = run("2", "wrong", "yes", "6")
    assert code == 0 and numbers(place) == {}
    assert [line.id for line in load_site(place / "screen/site.toml").site.helplines] == []


def test_the_list_names_first_what_is_due(place, run):
    run("1", "right", *AS_BEFORE, "6")
    code, said = run(list=True)
    first, second = said.splitlines()
    assert code == 0 and "emergency" in first
    assert first.startswith(f"not shown since {TODAY} ")
    assert f"shown until {TODAY + timedelta(days=CONFIRMED_DAYS)}, in {CONFIRMED_DAYS} days" in second
    (place / "screen/sites").mkdir()
    (place / "screen/sites/hall.toml").write_text(
        '[emergency]\nnumber = "555 0199"\nanswered_by = ["fire"]\n', "utf-8"
    )
    code, said = run(all_hosts=True)
    assert code == 0 and "hall" in said and "555 0199" in said


def test_the_file_of_another_screen_is_taken(place, run):
    run("1", "right", *AS_BEFORE, "6")
    theirs = place / "theirs.toml"
    theirs.write_bytes((place / "screen/confirmations.toml").read_bytes())
    (place / "screen/confirmations.toml").unlink()
    for answer in (("no",), ()):
        code, said = run(*answer, take=theirs)
        assert code == 1 and f"This would change:\n555 0142: new, confirmed on {TODAY}" in said
        assert numbers(place) == {}
    code, said = run("yes", take=theirs)
    assert code == 0 and numbers(place) == {"555 0142": TODAY}
    assert run(take=theirs) == (0, "Nothing changes.\n")
    theirs.write_text(theirs.read_text("utf-8").replace('"IT"', '"FR"'), "utf-8")
    code, said = run(take=theirs)
    assert code == 1 and "belongs to FR" in said
    code, said = run(take=place / "none.toml")
    assert code == 1 and "there is no such file" in said


TAKEN = """
country = "IT"

[[withdrawn]]
number = "555 0142"
on = {on}
by = "desk-team"
"""


@pytest.mark.parametrize(
    ("on", "why"),
    [
        ("2099-01-01", "later than tomorrow: nothing was taken"),
        (TODAY + timedelta(days=2), "later than tomorrow: nothing was taken"),
        ('"soon"', "Mend the file first: nothing was taken."),
    ],
)
def test_a_file_with_an_impossible_day_or_with_faults_is_not_taken(place, run, on, why):
    theirs = place / "theirs.toml"
    theirs.write_text(TAKEN.format(on=on), "utf-8")
    code, said = run(take=theirs)
    assert code == 1 and why in said
    assert not (place / "screen/confirmations.toml").exists()


def test_a_screen_of_a_fleet_takes_no_file_and_writes_down_what_was_called_there(place, run):
    theirs, state = place / "theirs.toml", place / "state"
    theirs.write_text(TAKEN.format(on=TODAY), "utf-8")
    state.mkdir()
    (state / "enrolment.json").write_text("{}", "utf-8")
    code, said = run(take=theirs, folder=state, kept=state)
    assert code == 1 and "takes no numbers from a file that nobody has signed" in said
    assert not (state / "confirmations.toml").exists()
    # At the desk, for many screens, the folder of a site takes it.
    assert run("yes", take=theirs)[0] == 0
    code, said = run("1", "right", "", "1", folder=state, kept=state)
    assert code == 0 and "555 0100" in (state / "confirmations.toml").read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        (
            'country = "IT"',
            'country = ""',
            'site.toml names no country, and numbers belong to one: write it first, such as country = "IT"',
        ),
        ("\nlanguages", "\ndemo = true\nlanguages", "numbers are of fiction"),
    ],
)
def test_nothing_is_confirmed_where_a_confirmation_would_count_for_nothing(place, run, old, new, why):
    site = place / "screen/site.toml"
    site.write_text(SITE.replace(old, new, 1), "utf-8")
    code, said = run()
    assert code == 1 and why in said


def test_a_faulty_file_is_not_written_over(place, run):
    file = place / "screen/confirmations.toml"
    file.write_text('country = "IT"\n[emergency]\n', "utf-8")
    code, said = run()
    assert code == 1 and "Mend the file first" in said
    assert file.read_text("utf-8") == 'country = "IT"\n[emergency]\n'


def test_a_disk_that_refuses_the_write_says_so_and_shows_nothing_new(place, run):
    blocked = place / "blocked"
    blocked.write_text("a file where the folder should be", "utf-8")
    code, said = run("1", "right", *AS_BEFORE, "6", folder=blocked)
    assert code == 1 and "cannot be written" in said and numbers(place) == {}


def test_the_printed_list_is_a_pdf_without_a_topic(place, run):
    code, _ = run(sheet=place / "numbers.pdf")
    assert code == 0
    text = " ".join(page.extract_text() for page in PdfReader(place / "numbers.pdf").pages).replace("\t", " ")
    assert "555 0142" in text and "555 0100" in text
    assert "Must callers give a name?" in text
    assert "traffick" not in text.lower()
    code, said = run(sheet=place / "missing/numbers.pdf")
    assert code == 1 and "cannot be written" in said


def _of_place(place, confirmed=""):
    (place / "screen/sites").mkdir()
    text = f'[emergency]\nnumber = "555 0199"\nanswered_by = ["police"]\n{confirmed}'
    (place / "screen/sites/hall-7.toml").write_text(text, "utf-8")


def test_the_list_of_all_hosts_says_which_emergency_number_is_of_one_place_and_what_is_not_shown_there(
    place, run
):
    _of_place(place)
    code, said = run("2", "right", "", "1")
    assert code == 0
    code, said = run(all_hosts=True)
    common, there = said.split("\nhall-7\n")
    assert code == 0 and "555 0100" in common and "not shown here" not in common
    assert "not shown: nobody has confirmed it     555 0199" in there
    assert "555 0100 of confirmations.toml is not shown here: hall-7.toml has the emergency number" in there
    assert "shown until" not in there


def test_the_list_says_that_there_is_no_emergency_number(place, run):
    _of_place(place)
    code, said = run("2", "wrong", "yes", "1")
    assert code == 0
    _, said = run(list=True)
    assert "there is no emergency number" in said


def test_a_person_who_confirms_for_all_screens_is_told_so_before_the_first_question(place, run):
    _, said = run("1", "nobody")
    assert "sites/" not in said
    _of_place(place)
    _, said = run("1", "nobody")
    assert said.startswith("What you confirm here counts on all screens, on hall-7 too.")
    for name in ("a", "b", "c", "d"):
        (place / f"screen/sites/{name}.toml").write_text("", "utf-8")
    _, said = run("1", "nobody")
    assert "counts on all screens, on a, b, c, d and 1 more too." in said


def test_at_a_screen_with_a_number_of_its_own_staff_are_told_that_another_one_is_not_shown(
    place, run, monkeypatch
):
    _of_place(place)
    monkeypatch.setattr("kiosk.content.site.host_files.this_host", lambda: "hall-7")
    (place / "state").mkdir()
    kept = place / "state"
    code, said = run("e", "555 0177", "police", "1", folder=kept, kept=kept)
    assert code == 0 and "counts on all screens, on" not in said
    assert "555 0177 of confirmations.toml is not shown here: hall-7.toml has" in said


def withdrawn(place):
    file = place / "screen/confirmations.toml"
    return [each.number for each in read_confirmations(file).read.withdrawn]


def test_a_new_emergency_number_hides_the_one_before_also_where_somebody_touched_it_today(place, run):
    code, said = run("e", "555 0177", "police", "1")
    assert code == 0 and "another emergency number, instead of 555 0100" in said
    assert (
        f"555 0177: new, confirmed on {TODAY}" in said and f"555 0100: found to be wrong on {TODAY}" in said
    )
    site, kept = place / "screen/site.toml", place / "state"
    kept.mkdir()
    (kept / "confirmations.toml").write_text(
        f'country = "IT"\n[emergency]\nnumber = "555 0100"\nanswered_by = ["police"]\n'
        f'confirmed_on = {TODAY}\nconfirmed_by = "desk-team"\n',
        "utf-8",
    )
    assert load_site(site, kept=kept).site.emergency.number == "555 0177"
    # A person who goes on to the number that is left is told that it is new.
    code, said = run("2", "wrong", "no")
    assert code == 1 and "Hide 555 0177, which was confirmed today, on every screen" in said


def test_the_number_of_another_place_is_not_withdrawn_with_that_of_all(place, run):
    _of_place(place)
    code, _ = run("e", "555 0199", "police", "1")
    assert code == 0 and withdrawn(place) == ["555 0100"]
    code, _ = run("e", "555 0177", "police", "1")
    assert code == 0 and withdrawn(place) == ["555 0100"]
    assert load_site(place / "screen/site.toml", "hall-7").site.emergency.number == "555 0199"


def test_a_person_who_confirms_for_all_is_told_what_is_due_at_one_place_alone(place, run):
    file = place / "screen/sites/hall-7.toml"
    _of_place(place)
    code, said = run("1", "right", *AS_BEFORE, "6")
    told = "Due too, each at one place alone: call, and write the new day into its own file.\n"
    assert code == 0 and said.endswith(f"{told}  {file}: 555 0199, not shown: nobody has confirmed it\n")
    file.write_text(numbers_of_a_place(TODAY - timedelta(days=CONFIRMED_DAYS)), "utf-8")
    _, said = run("1", "nobody")
    assert said.endswith(f"{told}  {file}: 555 0155, shown until {TODAY}, today\n")
    file.write_text(numbers_of_a_place(TODAY), "utf-8")
    _, said = run("1", "nobody")
    assert "Due too" not in said
    file.write_text("emergency = [", "utf-8")
    _, said = run("1", "nobody")
    assert "Due too" not in said


def numbers_of_a_place(day):
    return two_numbers(emergency=TODAY, helpline=day).replace("555 0142", "555 0155")
