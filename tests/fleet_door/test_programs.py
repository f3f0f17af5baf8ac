"""Programs of the door, as the desk starts them: in processes of their own, with what they print."""

from datetime import UTC, datetime

import pypdf
import pytest

from kiosk.fleet.repository.signing_faults import SigningError
from kiosk.fleet.signing.kiosk_programs import check_site, compare_sites, print_key_sheet

SITE = """organisation = "other"
name = "Harbour"
country = "IT"
time_zone = "Europe/Rome"
languages = ["en"]
"""


@pytest.fixture
def site(tmp_path):
    """site("a", text) is a folder with a site that has this text behind its settings."""

    def made(name, text=""):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "site.toml").write_text(SITE + text, "utf-8")
        return folder

    return made


def test_a_site_is_checked_for_those_who_sign_it(site):
    found = check_site(site("doubtful", 'hide = ["nothing-like-it"]\n'))
    assert found.errors == () and "hides nothing" in found.doubts[0]
    (error, *_) = check_site(site("bad", "logo = 7\n")).errors
    assert error.startswith("site.toml:6: error: ")


def test_two_sites_are_compared_for_all_and_for_one_screen(site):
    before, after = site("before"), site("after")
    (after / "sites").mkdir()
    (after / "sites/kiosk-7.toml").write_text('name = "Pier"\n', "utf-8")
    told = compare_sites(before, after, datetime.now(UTC), ("", "kiosk-7"))
    assert told == [[("Other files", "1 file")], [("Settings", "changed: name")]]
    (before / "site.toml").write_text("[", "utf-8")
    assert compare_sites(before, after, datetime.now(UTC), ("",)) == [None]


def test_a_sheet_has_its_rows(tmp_path):
    print_key_sheet(tmp_path / "sheet.pdf", "Key of the desk", ("It signs.",), ("7K3M 0PQ2 XW8D 41TN",))
    text = pypdf.PdfReader(tmp_path / "sheet.pdf").pages[0].extract_text().replace("\t", " ")
    assert "Key of the desk" in text and "7K3M" in text


def test_a_program_that_fails_stops_the_command(tmp_path):
    with pytest.raises(SigningError, match="print_key_sheet ended with 1"):
        print_key_sheet(tmp_path / "missing/sheet.pdf", "Key", (), ())
