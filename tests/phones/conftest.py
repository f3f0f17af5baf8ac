import pytest

from tests.phones.processes import Remote, Window


class Start:
    """Starts processes that end with the test, whatever becomes of it."""

    def __init__(self, socket):
        self.socket, self.started = socket, []

    def window(self, language="en"):
        return self._kept(Window(self.socket, language)).ready()

    def remote(self, *words, **environment):
        return self._kept(Remote(self.socket, *words, **environment))

    def both(self, language="en"):
        return self.window(language), self.remote()

    def _kept(self, process):
        self.started.append(process)
        return process


@pytest.fixture
def start(tmp_path):
    start = Start(tmp_path / "run/phones.sock")
    yield start
    for process in start.started:
        process.close()
