"""What pictures show is what the moving program comes to rest at, on every named screen."""

import pytest
from PySide6.QtGui import QImage

from kiosk.staging.named_screens import SCREENS
from kiosk.staging.scene_walk import walk
from kiosk.staging.stage import go, stage
from kiosk.window.rest import come_to_rest
from tests.qml.stages import QUICK
from tests.sampling import few, spread

SIZES = [(1280, 720), (720, 1280), (1280, 1024)]


class Painted:
    """A kiosk at a pace; ``picture`` leads it to a screen, on a way that moving ones show."""

    def __init__(self, language, size, pace):
        self.parts, self.moves = stage(language, size, pace=pace), pace > 0
        self.window = self.parts[0].window
        self.window.show()

    def picture(self, screen, step, contrast, low):
        go(*self.parts, screen, step, contrast, low, shows_the_way=self.moves)
        assert come_to_rest(self.window)
        return self.window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)

    def has_title(self):
        return any(seen.item.objectName() == "title" for seen in walk(self.window.contentItem()))

    def end(self):
        self.window.close()
        self.parts[0].end()


@pytest.fixture
def both(kept, request):
    """A kiosk as pictures have it, and one that moves."""
    kept.end()
    made = []

    def make(language, size):
        made.extend(Painted(language, size, pace) for pace in (0.0, QUICK))
        return made

    yield make
    for each in made:
        each.end()


@pytest.mark.parametrize("look", ["usual", "large", "contrast", "low"])
@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.sample(1)
@few(25)
def test_every_picture_is_what_moving_leads_to(both, language, size, look, most):
    still, moving = both(language, size)
    step, contrast, low = 3 * (look == "large"), look == "contrast", look == "low"
    screens = [screen for screen in SCREENS if look == "usual" or screen.has_tools]
    assert len(screens) > 10
    for screen in spread(screens, most):
        looks = screen, step, contrast, low
        assert still.picture(*looks) == moving.picture(*looks), screen.name
        assert moving.has_title() or not screen.is_visit, screen.name
