"""One machine, and the gate beside it."""

import pytest

from tests.fleet.agent.mqtt.gate import Gate
from tests.fleet.agent.mqtt.machine import Machine


@pytest.fixture
def gate(tmp_path):
    gate = Gate(tmp_path / "gate.sock")
    yield gate
    gate.close()


@pytest.fixture
def machine(tmp_path, gate):
    machine = Machine(tmp_path)
    machine.service.begin(machine)
    return machine
