"""Files of sites that were replaced go, on the server and where authors publish."""

from kiosk.fleet.server.rollouts.incoming_sites import prune_replaced
from kiosk.fleet.server.rollouts.rollout import roll_out
from kiosk.fleet.server.status.prometheus_answers import Answers
from tests.fleet.server.conftest import DAY, NOW, SETTINGS


def test_only_what_a_channel_shows_and_the_one_before_stay(files, author):
    """Canary has had five sites; stable still shows the first one."""
    for number in range(2, 6):
        author.publish({"site.toml": b"a = %d\n" % number}, "canary")
        roll_out(files, lambda: Answers({}, {}, {}), SETTINGS.soak, NOW)
    places = (files.site, files.incoming)
    assert [len([*each.glob("files/*/*")]) for each in places] == [5, 5]
    assert prune_replaced(files, NOW) == 0
    assert prune_replaced(files, NOW + 2 * DAY) == 2 * (2 + 3)
    for each in places:
        kept = {file.read_bytes() for file in each.glob("files/*/*")}
        assert kept == {b"a = 1\n", b"a = 4\n", b"a = 5\n"}
