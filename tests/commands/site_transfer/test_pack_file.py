"""``pack``: one file of a site in which nothing is wrong."""

import zipfile

import pytest


@pytest.mark.slow
def test_a_new_site_is_packed_once_check_finds_no_error(call, folder, tmp_path):
    out = tmp_path / "out.site"
    (folder / "README.md").write_text("for us", "utf-8")
    ended = call("pack", "file", folder, "--out", out)
    assert ended.returncode == 0, ended.stdout
    assert "not packed, since the program does not read it: README.md" in ended.stdout
    with zipfile.ZipFile(out) as archive:
        assert "content/panels/waiting-here.toml" in archive.namelist()
        assert "README.md" not in archive.namelist()


@pytest.mark.slow
def test_an_error_stops_it_and_the_file_that_was_there_stays(call, folder, tmp_path):
    out = tmp_path / "out.site"
    out.write_bytes(b"older")
    (folder / "content/panels/waiting-here.toml").write_text("kind = 3", "utf-8")
    ended = call("pack", "file", folder, "--out", out)
    assert ended.returncode == 1
    assert "content/panels/waiting-here.toml:1: error" in ended.stdout
    assert "mend the errors first" in ended.stdout
    assert out.read_bytes() == b"older"
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


@pytest.mark.usefixtures("quick")
def test_what_lies_in_the_folder_and_does_not_travel_is_missed(call, folder, tmp_path):
    """The logo is a link: at the other screen it would not be there."""
    logo = (folder / "logo.svg").rename(tmp_path / "logo.svg")
    (folder / "logo.svg").symlink_to(logo)
    out = tmp_path / "out.site"
    ended = call("pack", "file", folder, "--out", out)
    assert "logo.svg" in ended.stdout.split("not packed")[1]


@pytest.mark.usefixtures("quick")
def test_the_same_folder_is_the_same_file(call, folder, tmp_path):
    for name in ("a.site", "b.site"):
        assert call("pack", "file", folder / "site.toml", "--out", tmp_path / name).returncode == 0
    assert (tmp_path / "a.site").read_bytes() == (tmp_path / "b.site").read_bytes()


def test_a_folder_without_a_site_is_said(call, tmp_path):
    ended = call("pack", "file", tmp_path, "--out", tmp_path / "out.site")
    assert ended.returncode == 1
    assert "has no site.toml" in ended.stdout
