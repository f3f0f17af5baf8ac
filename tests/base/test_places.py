"""Where the files of the program lie, and how it starts itself."""

from pathlib import Path

from kiosk.base import places

CHECKOUT = Path(__file__).parents[2]


def test_a_checkout_has_its_files_beside_the_package():
    assert places.ROOT == places.IMPORTABLE == CHECKOUT
    assert not places.is_installed()


def test_what_lies_inside_the_package_counts_before_what_lies_beside_it(tmp_path):
    for folder in ("resources", "kiosk/resources"):
        (tmp_path / folder).mkdir(parents=True)
    assert places.root_of(tmp_path / "kiosk") == tmp_path / "kiosk"


def test_a_checkout_starts_its_main_file(tmp_path):
    (tmp_path / "main.py").touch()
    assert places.command(tmp_path, "python") == ("python", str(tmp_path / "main.py"))
    assert places.child_arguments(tmp_path) == ("-E", "-s", str(tmp_path / "main.py"))


def test_an_installed_program_starts_its_package_and_no_other_of_that_name(tmp_path):
    assert places.command(tmp_path, "python") == ("python", "-m", "kiosk")
    assert places.child_arguments(tmp_path) == ("-E", "-P", "-m", "kiosk")


def test_a_page_is_named_where_it_is(tmp_path):
    checkout, packaged = folders = (tmp_path / "docs", tmp_path / "share")
    assert places.page("how-to/care.md", folders) == "docs/how-to/care.md"
    for folder in (packaged, checkout):
        (folder / "how-to").mkdir(parents=True)
        (folder / "how-to/care.md").touch()
        assert places.page("how-to/care.md", folders) == str(folder / "how-to/care.md")
