"""Whom the process for phones takes for the window."""

import asyncio
import os

import pytest

from kiosk.phones.link import follow

SOON = 10.0


class Deaf:
    async def hear(self, message):
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
