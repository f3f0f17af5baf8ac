"""``run --watch --at``: an unknown place is named before a window opens."""

from datetime import UTC, datetime

import pytest

from kiosk.app.following.pinned_preview import fault_of
from kiosk.base.places import RESOURCES
from kiosk.cli import main
from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.loading.world import load_world

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


def fault(ref, **changes):
    return fault_of(ref, load_world(Sources(DEMO_SITE, demo=True, **changes), NOW), NOW)


@pytest.mark.parametrize(
    "ref", ["what-it-means", "figure-children", "station-clock", "your-rights", "your-rights/papers-at-work"]
)
@pytest.mark.sample(1)
def test_a_panel_a_page_and_a_topic_are_places(ref):
    assert fault(ref, mode="kiosk") is None


@pytest.mark.parametrize(
    ("ref", "changes", "said"),
    [
        (
            "what-it-maens",
            {},
            "there is no panel or page “what-it-maens” without a fault: did you mean “what-it-means”?",
        ),
        ("your-rights/papers-at-wrok", {}, "did you mean “your-rights/papers-at-work”?"),
        (
            "what-it-means",
            {"mode": "present"},
            "with mode = “present” the screen does not show that by itself",
        ),
        ("your-rights/papers-at-work", {"mode": "loop"}, "add --mode kiosk"),
    ],
)
@pytest.mark.sample(1)
def test_what_is_none_is_told_with_the_way_out(ref, changes, said):
    assert said in fault(ref, **{"mode": "kiosk", **changes})


@pytest.mark.parametrize("ref", ["what-it-means", "your-rights/papers-at-work"])
def test_what_is_hidden_is_said_to_be_so(ref, tmp_path):
    site = tmp_path / "site.toml"
    text = (RESOURCES / "site.toml").read_text("utf-8")
    site.write_text(text.replace("hide = []", 'hide = ["what-it-means", "your-rights"]'), "utf-8")
    found = fault_of(ref, load_world(Sources(site), NOW), NOW)
    assert found == f"“{ref}” is hidden: take it out of hide in the site file"


def test_a_site_that_cannot_be_read_is_mended_first(tmp_path):
    (tmp_path / "site.toml").write_text("no = TOML", "utf-8")
    assert fault_of("one", load_world(Sources(tmp_path / "site.toml"), NOW), NOW) == (
        "the site cannot be read: mend it first"
    )


def test_it_needs_watch(capsys):
    with pytest.raises(SystemExit) as ended:
        main.main(["run", "--at", "what-it-means"])
    assert ended.value.code == 2
    assert "add --watch" in capsys.readouterr().err
