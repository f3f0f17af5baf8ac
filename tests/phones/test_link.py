"""Whom the process for phones takes for the window."""

import asyncio
import os

import pytest

from kiosk.serving import window_connection as link
from kiosk.serving.window_connection import follow

SOON = 10.0


class Deaf:
    async def receive(self, message):
        pass

    async def end(self):
        pass


async def _followed(path):
    """Whether the listener there is heard; otherwise the connection is closed at once."""
    ended, answer = asyncio.Event(), asyncio.get_running_loop().create_future()

    async def listen(reader, writer):
        if not await reader.read(1) and not answer.done():
            answer.set_result(False)
        writer.close()

    def make(say):
        if not answer.done():
            answer.set_result(True)
        return Deaf()

    async with await asyncio.start_unix_server(listen, path):
        following = asyncio.create_task(follow(str(path), make, ended))
        is_followed = await asyncio.wait_for(answer, SOON)
        ended.set()
        await following
    return is_followed


def test_who_listens_in_a_folder_of_its_own_is_the_window(tmp_path):
    assert asyncio.run(_followed(tmp_path / "phones.sock"))


@pytest.mark.skipif(os.geteuid() != 0, reason="needs another user")
def test_who_listens_in_somebody_elses_folder_is_not(tmp_path):
    os.chown(tmp_path, 65534, 65534)
    assert not asyncio.run(_followed(tmp_path / "phones.sock"))


class Broken:
    """Fails at whatever is said to it."""

    async def receive(self, message):
        raise {"key": KeyError, "value": ValueError}[message["say"]]

    async def end(self):
        pass


async def _led(path, lines):
    """Says one line in each connection, "" for none."""
    ended, left = asyncio.Event(), [*lines]

    async def listen(reader, writer):
        if left:
            if line := left.pop(0):
                writer.write(line.encode() + b"\n")
                # Until the other side has closed it.
                await reader.read()
        else:
            ended.set()
        writer.close()

    async with await asyncio.start_unix_server(listen, path):
        await asyncio.wait_for(follow(str(path), lambda say: Broken(), ended), SOON)


KEY, VALUE = '{"say": "key"}', '{"say": "value"}'


@pytest.mark.parametrize(
    ("lines", "steady", "times"),
    [
        ([KEY] * 4, 60.0, 1),
        ([KEY, VALUE, KEY, VALUE], 60.0, 2),
        ([KEY, KEY, "", KEY], 60.0, 2),
        ([KEY] * 4, 0.0, 4),
    ],
    ids=["each time", "in turn", "after one that worked", "after long"],
)
def test_a_fault_at_each_connection_is_in_the_log_once_until_one_has_worked(
    tmp_path, monkeypatch, log_warnings, lines, steady, times
):
    monkeypatch.setattr(link, "AGAIN", 0.01)
    monkeypatch.setattr(link, "STEADY", steady)
    asyncio.run(_led(tmp_path / "phones.sock", lines))
    assert log_warnings() == ["The link to the window failed"] * times
