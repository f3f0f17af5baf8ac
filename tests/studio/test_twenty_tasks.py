"""What an author does in a year, by names and roles alone, from an empty folder to a running screen.

``make remote-test``. Each task of docs/why/studio-tasks.md that the studio can do has its place here.
"""

import os
import re
import subprocess
import sys
import tomllib
from datetime import datetime, timedelta
from io import BytesIO
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from PIL import Image

from tests.phones.processes import ROOT
from tests.studio.person import StudioPerson
from tests.studio.served import Studio

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]

MOST = 150
"""Interactions for all tasks together."""

SIZE = 1280, 720
SHIFT = 6
HEARD = {
    "What is it for?": "Advice for anyone",
    "Who answers?": "A charity answers",
    "When does somebody answer?": "Day and night",
    "What does the call cost": "Calls are free",
}
HEARD_TOO = {
    "Must callers give a name?": "Not known",
    "When do they tell the police?": "Not known",
    "Can one reach it without speaking?": "Calls only",
    "Do they see the number of the caller?": "Not known",
    "Do they record calls?": "Not known",
    "What is your role?": "Helpline coordinator",
}


@pytest.fixture(params=[(1440, 900), (390, 844)], ids=["desk", "phone"])
def person(request, tmp_path, chromium):
    width, height = request.param
    studio = Studio(tmp_path / "pier/site.toml")
    page = chromium.new_context(viewport={"width": width, "height": height}).new_page()
    page.set_default_timeout(20_000)
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on(
        "console", lambda said: said.type == "error" and "409" not in said.text and faults.append(said.text)
    )
    page.goto(studio.address)
    yield StudioPerson(page)
    page.close()
    # A draft with a fault has no picture, 409.
    assert [fault for fault in faults if "409" not in fault] == []
    complaints = studio.complaints()
    assert "Traceback" not in complaints, complaints


def test_the_tasks_of_a_year_end_on_a_running_screen(person, tmp_path):
    site = tmp_path / "pier"
    make_a_site(person)
    write_down_a_call(person)
    change_words_and_look(person)
    put_a_photograph(person, tmp_path)
    replace_a_sentence_of_the_program(person)
    add_a_panel_and_a_topic(person)
    order_and_hide(person)
    make_a_season(person)
    announce(person)
    stick = publish_and_go_back(person, tmp_path)
    assert person.interactions <= MOST, "\n".join(person.log)
    installed = a_screen(stick, tmp_path)
    panel = tomllib.loads((installed.parent / "content/panels/waiting-here.toml").read_text("utf-8"))
    assert (panel["headline"], panel["lead"]) == (
        "Missed the last boat?",
        "Ask at the desk beside the stairs.",
    )
    assert "Le dernier bateau" in (site / "translations/fr/LC_MESSAGES/kiosk.po").read_text("utf-8")
    address = urlsplit(person.page.url)
    picture = f"{address.scheme}://{address.netloc}/picture/waiting-here?language=en&shape=wide"
    painted = Image.open(BytesIO(person.page.request.get(picture).body())).convert("RGB")
    seen = running_screen(installed, "waiting-here", tmp_path / "state")
    assert apart(np.asarray(painted), seen) < 0.01


def make_a_site(person):
    person.write("Name of your organisation", "Pier Help")
    person.send("Make it")
    person.write("Name of the place", "North Pier")
    person.write("Country", "KE")
    person.write("Time zone", "Africa/Nairobi")
    person.choose("Colours", "coast")
    person.tick("हिन्दी")
    person.saved()


def write_down_a_call(person):
    person.follow("Numbers")
    person.follow("Add a line that people can call")
    person.write("The number", "800 555 0100")
    for question, answer in HEARD.items():
        person.answer(question, answer)
    person.answer("In which languages?", "English", "checkbox")
    person.send("Add it")
    person.follow("I called today")
    for question, answer in (HEARD | HEARD_TOO).items():
        person.answer(question, answer)
    person.answer("In which languages?", "English", "checkbox")
    person.send(re.compile("They answered today"))
    person.sees("90 days left")


def change_words_and_look(person):
    """Upright, larger, in French; too long a text is said at its field."""
    person.follow("Loop")
    person.follow("Waiting here?")
    for key in "stl":
        person.key(key)
    person.write("Headline", "Missed the last boat?")
    person.write("Text below it", "Ask at the desk. " * 12)
    person.page.get_by_role("listitem").filter(has_text="at most").first.wait_for()
    person.write("Text below it", "Ask at the desk beside the stairs.")
    person.saved()
    person.write("Headline, Français", "Le dernier bateau est parti ?")
    person.write("Text below it, Français", "Demandez au bureau près de l’escalier.")
    person.saved()


def put_a_photograph(person, tmp_path):
    image = Image.new("RGB", (1600, 1200), "#f0e6d2")
    image.paste("#14283a", (800, 0, 1600, 1200))
    image.save(tmp_path / "desk.png")
    place = person.page.get_by_role("region", name="Photograph")
    person.put_in("Choose a photograph", tmp_path / "desk.png")
    place.get_by_text("1600 × 1200 points stay").wait_for()
    person.write("Words for those who cannot see it", "A desk beside a window", place)
    person.write("Who took it", "Photo: Example Studio", place)
    person.tick("Nobody", "radio", place)
    person.press("Put it on the panel", place)
    place.get_by_role("button", name="Take it away").wait_for()
    person.write("Photograph, for those who cannot see it, Français", "Un bureau près d’une fenêtre")
    person.saved()


def replace_a_sentence_of_the_program(person):
    person.follow("Loop")
    person.follow("Going to work abroad?")
    person.write("Text below it", "Ask for the pay and the hours in writing.")
    person.saved()


def add_a_panel_and_a_topic(person):
    person.follow("Loop")
    person.write("Headline", "The night bus")
    person.send("Add it")
    person.write("Text below it", "It leaves from the pier at nine.")
    person.saved()
    person.write("Headline, Français", "Le bus de nuit")
    person.write("Text below it, Français", "Il part du quai à neuf heures.")
    person.saved()
    person.follow("Topics")
    new = person.page.get_by_role("region", name="Add a topic")
    person.write("Title", "At the pier", new)
    person.send("Add the topic", new)
    own = person.page.get_by_role("region", name="At the pier")
    person.write("Title of a new page", "Night", own)
    person.send("Add a page", own)
    person.key("c")
    person.write("Text", "The waiting room is open all night.")
    person.saved()


def order_and_hide(person):
    person.follow("Loop")
    person.send("Later: Missed the last boat?")
    person.send("Hide: War and disaster make exploitation more likely.")


def make_a_season(person):
    person.follow("Calendar")
    person.follow("Make a playlist")
    person.write("Name", "Evenings")
    person.tick("instead of the loop", "radio")
    person.write("From", "18:00")
    person.write("To", "22:00")
    person.tick("The night bus")
    person.send("Make it")
    person.sees("Saved")


def announce(person):
    person.follow("Calendar")
    person.follow("Make an announcement")
    person.tick("words of your own", "radio")
    person.write("Words in English", "The hall closes at ten.")
    person.write("Words in Français", "La salle ferme à dix heures.")
    until = datetime.now(ZoneInfo("Africa/Nairobi")) + timedelta(hours=2)
    person.write("Until", f"{until:%Y-%m-%dT%H:%M}")
    person.send("Show it")
    person.page.get_by_alt_text("The screen while this is shown").wait_for()


def publish_and_go_back(person, tmp_path):
    """Returns the file on the stick: that of the version before a change that nobody wanted."""
    person.follow("Publish")
    person.sees("The night bus")
    person.send("Write a version")
    person.follow("Loop")
    person.follow("Missed the last boat?")
    person.write("Headline", "This was a mistake")
    person.saved()
    person.follow("Publish")
    person.send(re.compile("Back to this one"))
    person.follow("Publish")
    with person.page.expect_download() as download:
        person.click_link(re.compile("Save it"), last=True)
    stick = tmp_path / "stick"
    stick.mkdir()
    download.value.save_as(stick / download.value.suggested_filename)
    return stick


def a_screen(stick, tmp_path):
    """Returns the site that a screen with another one shows after it took that of the stick."""
    installed, state = tmp_path / "etc/site.toml", tmp_path / "state"
    installed.parent.mkdir()
    installed.write_text('organisation = "other"\nname = "Old"\ncountry = "IT"\ntime_zone = "Europe/Rome"\n')
    taken = subprocess.run(
        [sys.executable, "main.py", "apply", stick, "--site", installed, "--state", state],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "Applied" in taken.stdout
    (applied,) = (state / "applied").glob("*/site.toml")
    return applied


def running_screen(site, panel, state):
    """Returns the picture of a real window, height × width × 3, once it no longer changes."""
    from tools.bench import watch
    from tools.shared.framebuffer import Framebuffer

    command = [sys.executable, "main.py", "run", "--site", site, "--state", state, "--watch", "--at", panel]
    with Framebuffer(220, SIZE) as screen:
        kiosk = subprocess.Popen(
            [*map(str, command), "--platform", "xcb"], cwd=ROOT, env=os.environ | {"DISPLAY": screen.name}
        )
        try:
            empty = screen.samples()
            watch.until(lambda: not np.array_equal(screen.samples(), empty), 40)
            assert watch.wait_for_rest(screen, 40)
            return screen.picture()
        finally:
            kiosk.terminate()
            kiosk.wait(20)


def apart(one, other):
    """The share of the field's points that differ by more than a JPEG does, wherever the screen has moved to.

    The bar below moves by itself, and all of it a few points against burn-in.
    """
    moves = range(-SHIFT, SHIFT + 1)
    inner = slice(SHIFT, 480), slice(SHIFT, SIZE[0] - SHIFT)
    there = one[inner].astype(int)

    def differing(down, right):
        moved = np.roll(other, (down, right), axis=(0, 1))[inner]
        return float(np.mean(np.abs(there - moved).max(axis=2) > 48))

    return min(differing(down, right) for down in moves for right in moves)
