import pytest

from kiosk.cli.main import presents


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([], False),
        (["--demo"], False),
        (["--mode", "present"], True),
        (["run", "--demo", "--mode", "present"], True),
        (["run", "--mode", "loop"], False),
        (["check"], False),
    ],
)
def test_whether_a_talk_is_to_be_led(words, expected):
    assert presents(words) is expected


@pytest.mark.parametrize(
    ("mode", "said", "expected"),
    [("present", [], True), ("present", ["--mode", "kiosk"], False), ("kiosk", [], False)],
)
def test_the_sites_mode_counts_where_none_is_said(tmp_path, mode, said, expected):
    site = tmp_path / "site.toml"
    site.write_text(f'mode = "{mode}"\n')
    assert presents(["--site", str(site), *said]) is expected
