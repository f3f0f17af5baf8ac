"""At a screen of a fleet no advice leads anybody to write into a site there, which changes nothing."""

import pytest

from kiosk.commands.doctor import command, content, sound, touch
from kiosk.commands.doctor.command import examine
from kiosk.commands.doctor.desk_advice import for_the_desk
from kiosk.core.base.findings import Finding, Level
from kiosk.loading.sources import DEMO_SITE, Sources
from tests.commands.doctor.roots import Root
from tests.fakes import TODAY, site

pytestmark = pytest.mark.usefixtures("installed")

DESK = "not here but at the desk, then sign and publish the site: "
WRITE = (
    *content.judge_numbers(site(emergency=None), TODAY),
    *content.judge_numbers(site(demo=True), TODAY),
    *content.judge_steps(site(), TODAY),
    touch.judge([], needed=True),
    sound.judge_cards([], reads_aloud=True),
)
"""Among them what tells a person to write into site.toml."""


def test_where_the_site_is_changed_is_said():
    changed = [(each.mend, for_the_desk(each).mend) for each in WRITE if "site.toml" in each.mend]
    assert len(changed) > 6
    assert all(after == DESK + before for before, after in changed)


@pytest.mark.parametrize("mend", ["", "check --site /etc/awareness-kiosk/site.toml", "connect it"])
def test_other_advice_stays(mend):
    finding = Finding(Level.WARN, "site", "odd", mend)
    assert for_the_desk(finding) == finding


@pytest.mark.parametrize("is_enrolled", [False, True])
def test_a_screen_of_a_fleet_alone_is_told_so(qapp, tmp_path, monkeypatch, is_enrolled):
    monkeypatch.setattr(command, "EXAMINATIONS", (("touch", touch.look),))
    if is_enrolled:
        (tmp_path / "enrolment.json").write_text("{}", "utf-8")
    (found,) = examine(Root(tmp_path / "root"), Sources(DEMO_SITE, demo=True), tmp_path)
    assert 'write mode = "loop" into site.toml' in found.mend
    assert found.mend.startswith(DESK) is is_enrolled
