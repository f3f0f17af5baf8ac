"""``awareness-kiosk-server apt``: what it says, and what it refuses."""

import pytest

from kiosk.fleet.server.__main__ import main, parser


@pytest.fixture
def says(tmp_path, capsys):
    """says(*words) is the exit code and what was written."""

    def says(*words):
        code = main(["--root", str(tmp_path), "apt", *words])
        said = capsys.readouterr()
        return code, said.out + said.err

    return says


def test_without_a_version_it_says_how_to_begin(says):
    assert says("list") == (0, "No version is published.\n")
    for words in (("stop",), ("percent", "20")):
        code, said = says(*words)
        assert code == 1 and "apt add FILE.deb" in said


def test_a_file_that_is_not_there_is_named(says, tmp_path):
    code, said = says("add", str(tmp_path / "none.deb"))
    assert code == 1 and "none.deb" in said


def test_a_new_version_is_for_ten_of_a_hundred_if_nobody_says_more(tmp_path):
    assert parser().parse_args(["apt", "add", "a.deb"]).percent == 10


@pytest.mark.parametrize("share", ["0", "101", "ten", "-1"])
def test_a_share_is_one_to_a_hundred(share, capsys):
    with pytest.raises(SystemExit):
        parser().parse_args(["apt", "percent", share])
    assert "1 to 100" in capsys.readouterr().err
