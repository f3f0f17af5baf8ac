"""The picture of the schedule, on a day on which clocks skip an hour."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtGui import QColor, QImage

from kiosk.cli.main import main
from kiosk.commands.paper.devices import A4
from kiosk.commands.schedule.picture import _ROW, _TOP, _x, picture
from kiosk.content.design import load_design
from kiosk.core.schedule.playlist import Playlist
from tests.fakes import LOOP, world

NIGHT = Playlist.validated(id="night", title="Night", panels=("b",), hours="Sun 01:30-03:30", priority=2)


def colour(image, hour):
    """Beside the number in the middle of a bar."""
    dots = image.width() / A4[1]
    return image.pixelColor(round(_x(round(hour * 60)) * dots), round((_TOP + _ROW - 1) * dots)).name()


def test_each_hour_has_the_colour_of_what_plays(qapp):
    known = replace(world(*LOOP, hours={"open": "Mon-Sun 00:00-20:00"}), playlists=(NIGHT,))
    image = QImage.fromData(picture(known, date(2027, 3, 28), 1))
    standard = QColor(load_design().colour("rule")).name()
    plays = QColor(load_design().tokens["field"]["teal"]["fill"]).name()
    shown = [colour(image, hour) for hour in (0.75, 1.75, 3.25, 12.5)]
    assert shown == [standard, plays, plays, standard]
    assert colour(image, 2.25) not in (standard, plays)


@pytest.mark.slow
def test_it_is_written_where_it_is_wanted_and_a_place_without_a_way_is_told(tmp_path, capsys):
    file = tmp_path / "week.png"
    site = ["schedule", "--site", "resources/demo/site.toml", "--on", "2027-03-28", "--days", "7", "--png"]
    assert main([*site, str(file)]) == 0
    assert file.read_bytes().startswith(b"\x89PNG")
    assert main([*site, str(tmp_path / "no/week.png")]) == 1
    assert "cannot be written (No such file or directory)" in capsys.readouterr().out
