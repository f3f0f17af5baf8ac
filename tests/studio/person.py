"""Somebody at the studio in a browser, who finds things by their names and roles, and counts what they do."""

import re


class StudioPerson:
    """``interactions`` counts clicks, fields filled, choices, files put in and keys; reading is free."""

    def __init__(self, page):
        self.page = page
        self.interactions = 0
        self.log = []

    def follow(self, name):
        self._did("follow", name)
        with self._another_page():
            self.page.get_by_role("link", name=name).first.click()

    def click_link(self, name, last=False):
        """A link that leads to no other page."""
        self._did("follow", name)
        found = self.page.get_by_role("link", name=name)
        (found.last if last else found.first).click()

    def press(self, name, within=None):
        self._did("press", name)
        (within or self.page).get_by_role("button", name=name).first.click()

    def send(self, name, within=None):
        """Presses a button that leads to another page."""
        with self._another_page():
            self.press(name, within)

    def write(self, label, text, within=None):
        self._did("write", label)
        (within or self.page).get_by_label(label, exact=True).first.fill(text)

    def choose(self, label, option):
        self._did("choose", label)
        self.page.get_by_label(label, exact=True).select_option(label=option)

    def tick(self, name, role="checkbox", within=None):
        self._did("tick", name)
        (within or self.page).get_by_role(role, name=name, exact=True).first.check()

    def answer(self, question, answer, role="radio"):
        self.tick(answer, role, self.page.get_by_role("group", name=question))

    def put_in(self, label, file):
        self._did("put in", label)
        self.page.get_by_label(label).set_input_files(file)

    def key(self, key):
        self._did("key", key)
        self.page.keyboard.press(key)

    def saved(self):
        self.page.get_by_role("status").get_by_text("Saved", exact=True).wait_for()

    def sees(self, words):
        self.page.get_by_text(re.compile(words)).first.wait_for()

    def _another_page(self):
        """Until its script is there, which waits for no picture."""
        return self.page.expect_navigation(wait_until="domcontentloaded")

    def _did(self, act, what):
        self.interactions += 1
        self.log.append(f"{self.interactions} {act} {what}")
