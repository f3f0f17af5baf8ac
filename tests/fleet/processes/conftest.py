"""One broker for the tests of a file, and clients of it."""

from contextlib import ExitStack

import pytest

from tests.fleet.processes.client import Peer, context
from tests.fleet.processes.linked import Linked
from tools.fleet import broker as brokers
from tools.fleet.authority import Authority
from tools.fleet.broker import RealBroker


@pytest.fixture(scope="session")
def authority():
    return Authority()


@pytest.fixture(scope="session")
def broker(tmp_path_factory, authority):
    if brokers.PROGRAM is None:
        pytest.skip("mosquitto is not installed here")
    made = RealBroker(tmp_path_factory.mktemp("broker") / "all", authority).start()
    yield made
    made.stop()


@pytest.fixture
def stack():
    with ExitStack() as stack:
        yield stack


@pytest.fixture
def peer(broker, authority, stack):
    """Makes a client with a certificate of the fleet's."""

    def make(name, at=broker, **more):
        made = Peer(
            at.port, context(authority.pem, authority.client(name)), more.pop("client_id", name), **more
        )
        stack.callback(made.close)
        return made

    return make


@pytest.fixture
def desk(peer):
    return peer("fleet.desk")


@pytest.fixture
def linked(broker, authority, stack, tmp_path):
    """Makes a link that is not started yet."""

    def make(name, at=broker, **more):
        made = Linked(tmp_path / name, name, at.port, authority, **more)
        stack.callback(made.close)
        return made

    return make
