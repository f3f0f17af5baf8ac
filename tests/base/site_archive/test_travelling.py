"""Which files travel, and under which names."""

import pytest

from kiosk.base.site_archive import travelling
from kiosk.base.site_archive.manifest import FORMAT
from kiosk.base.site_archive.travelling import fault_in_name, found_in, travels, twins


@pytest.mark.parametrize(
    "path",
    [
        "site.toml",
        "confirmations.toml",
        "our logo.PNG",
        "sites/hall-7.toml",
        "content/order.toml",
        "content/panels/night-bus.toml",
        "content/signs/ils/your-rights/papers.mp4",
        "content/overrides/your-rights.toml",
        "content/playlists/morning.toml",
        "content/drawings/night-bus.svg",
        "content/drawings/drawings.toml",
        "layers/italy/content/topics/law.toml",
        "layers/italy/translations/fr/LC_MESSAGES/kiosk.po",
        "translations/fr/reviewed.toml",
        "audio/am/recordings.toml",
        "audio/am/x/1.opus",
    ],
)
def test_what_the_program_reads_of_a_site_travels(path):
    assert travels(path)
    assert not fault_in_name(path)


@pytest.mark.parametrize(
    "path",
    [
        "README.md",
        "announcements/works.toml",
        "pin.toml",
        "clock.toml",
        "content/run.py",
        "content/panels/a.qml",
        "sites/deep/hall.toml",
        "layers/site.toml",
        "layers/italy/site.toml",
        "audio/am/voice.onnx",
        "other/a.toml",
        "content",
        "",
    ],
)
def test_nothing_else_does(path):
    assert not travels(path)


@pytest.mark.parametrize(
    "path",
    [
        "../site.toml",
        "/etc/passwd",
        "content/../../x.toml",
        "content//a.toml",
        "content/./a.toml",
        "content\\a.toml",
        "C:/content/a.toml",
        "content/.hidden.toml",
        "content/-a.toml",
        "content/a\n.toml",
        "content/e\u0301te.toml",
        "content/\u202egnp.toml",
        "content/con.toml",
        "content/trailing./a.toml",
        "content/" + "x" * 250 + ".toml",
        "content/a/b/c/d/e/f/g/h.toml",
        "content/\ud800.toml",
    ],
)
def test_a_name_that_leads_elsewhere_or_cannot_be_kept_is_refused(path):
    assert fault_in_name(path)


@pytest.mark.parametrize(
    ("paths", "found"),
    [
        (("content/A.toml", "content/a.toml"), ("content/A.toml", "content/a.toml")),
        (("content/a.toml", "content/a.toml/b.toml"), ("content/a.toml/b.toml", "content/a.toml")),
        (("content/STRASSE.toml", "content/straße.toml"), ("content/STRASSE.toml", "content/straße.toml")),
        (("content/a.toml", "content/b.toml"), None),
    ],
)
def test_names_of_one_place_on_other_machines_are_found(paths, found):
    assert twins(paths) == found


def test_hidden_files_and_links_stay_and_a_shared_host_file_is_followed(tmp_path):
    site = tmp_path / "site"
    for name in ("site.toml", "README.md", ".git/config", "content/panels/a.toml", "sites/one.toml"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text("", "utf-8")
    (tmp_path / "secret.toml").write_text("", "utf-8")
    (site / "sites/two.toml").symlink_to("one.toml")
    (site / "sites/three.toml").symlink_to(tmp_path / "secret.toml")
    (site / "content/panels/b.toml").symlink_to("a.toml")
    (site / "content/elsewhere").symlink_to(tmp_path)
    taken, left = found_in(site)
    assert list(taken) == ["content/panels/a.toml", "site.toml", "sites/one.toml", "sites/two.toml"]
    assert left == ("README.md", "content/elsewhere", "content/panels/b.toml", "sites/three.toml")


PICTURES = {".png", ".svg", ".jpg", ".jpeg"}
OF_FORMAT = {
    1: {
        "sites": {".toml"},
        "content": {".toml", ".mp4", ".webm"} | PICTURES,
        "translations": {".po", ".toml"},
        "audio": {".opus", ".toml"},
    },
}


def test_files_of_another_kind_are_of_another_format():
    """A row that programs have read stays: to them a further folder or ending is no part of a site."""
    assert OF_FORMAT[FORMAT] == travelling._SUFFIXES
    assert max(OF_FORMAT) == FORMAT
