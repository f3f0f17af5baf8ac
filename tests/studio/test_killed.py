"""The studio and its children are killed while somebody writes: what was said to be saved is there."""

import http.client
import os
import signal
import tomllib
from pathlib import Path
from threading import Thread

import pytest

from tests.studio.served import Studio


def children_of(pid):
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()]


class Typing(Thread):
    """Saves one text after the other until nobody answers."""

    def __init__(self, studio, name):
        super().__init__()
        self._studio, self._name = studio, name
        self.sent, self.saved = [], []

    def run(self):
        for number in range(10_000):
            self.sent.append(f"Headline number {number}")
            try:
                answer = self._studio.ask(f"/panel/{self._name}", {"headline": self.sent[-1]})
            except (OSError, http.client.HTTPException):
                return
            if b"Saved" in answer.body:
                self.saved.append(self.sent[-1])


@pytest.mark.parametrize("saves", [1, 4, 9, 16])
def test_what_was_saved_is_there_after_the_studio_was_killed(folder, saves):
    studio = Studio(folder / "site.toml")
    studio.enter()
    typing = Typing(studio, "waiting-here")
    typing.start()
    while len(typing.saved) < saves:
        typing.join(0.001)
    studio.process.send_signal(signal.SIGKILL)
    typing.join()
    panel = tomllib.loads((folder / "content/panels/waiting-here.toml").read_text("utf-8"))
    assert panel["headline"] in typing.sent[len(typing.saved) - 1 :]
    studio.close()
    again = Studio(folder / "site.toml")
    again.enter()
    assert panel["headline"] in again.ask("/panel/waiting-here").body.decode()
    again.close()


def test_a_killed_child_is_started_again_and_nothing_is_lost(folder):
    studio = Studio(folder / "site.toml")
    studio.enter()
    assert studio.picture("waiting-here").status == 200
    for child in children_of(studio.process.pid):
        os.kill(child, signal.SIGKILL)
    assert b"Saved" in studio.ask("/panel/waiting-here", {"headline": "Still here"}).body
    answers = [studio.picture("waiting-here").status for _ in range(2)]
    assert answers[-1] == 200
    assert studio.ask("/panel/waiting-here/check").status == 200
    assert "Traceback" not in studio.complaints()
