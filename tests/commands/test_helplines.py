import re
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.commands.helplines import helplines
from kiosk.content.helpline_candidates import FILE, load_candidates

ROOT = Path(__file__).parent.parent.parent


def test_the_list_holds_no_number_not_even_a_short_one():
    digits = re.findall(r"(?<![A-Za-z\d])\d{3,}", FILE.read_text("utf-8"))
    assert [found for found in digits if not re.fullmatch("(19|20)[0-9]{2}", found)] == []


def test_the_list_names_each_service_once():
    names = [(candidate.country, candidate.service) for candidate in load_candidates().all]
    assert len(names) == len(set(names)) > 50


def test_services_that_must_not_be_shown_are_not_in_the_list():
    """Blocked: too old, of an unclear operator, or known from memory alone."""
    known = load_candidates()
    assert not {"SE", "SK", "HU", "EG", "QA", "LB", "BD", "ID", "KR", "BY"} & {c.country for c in known.all}
    assert not [c for c in known.all if "Ac.Se" in c.service or "ACT212" in c.service]


def test_a_country_has_its_own_and_those_it_shares(capsys):
    assert helplines("it", None) == 0
    said = capsys.readouterr().out
    assert "IT  Numero Verde Antitratta" in said
    assert "EU  Child helpline" in said
    assert "GB  " not in said
    assert "must be called and confirmed before a screen shows it" in said
    assert "confirm --site FOLDER/site.toml" in said
    assert helplines("GB", None) == 0
    assert "EU  " not in capsys.readouterr().out


def test_those_who_claim_the_language_come_first(capsys):
    assert helplines("PL", "fr") == 0
    said = capsys.readouterr().out
    assert said.index("KCIK") < said.index("La Strada")
    assert "nothing is said of fr, ask" in said


def test_a_country_without_a_candidate_says_so(capsys):
    assert helplines("IS", None) == 0
    assert "No candidate is known for IS" in capsys.readouterr().out


@pytest.mark.parametrize("wrong", ["Italy", "1T", ""])
def test_what_is_no_country_is_refused(wrong, capsys):
    assert helplines(wrong, None) == 2
    assert "write its two letters" in capsys.readouterr().out


@pytest.mark.slow
def test_it_is_a_command():
    command = [sys.executable, str(ROOT / "main.py"), "helplines", "--country", "IT"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "Numero Verde" in ended.stdout
