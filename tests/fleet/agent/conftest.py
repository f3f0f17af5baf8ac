"""An agent between a real web server and a real socket of the kiosk's side."""

import json
import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from kiosk.base.enrolment.channels import STABLE
from kiosk.base.enrolment.enrolment import Enrolment, write_enrolment
from kiosk.fleet.agent.config import AgentConfig, Limits
from tests.fleet.agent.attacking import heals
from tests.fleet.agent.gate_server import GateServer
from tests.fleet.agent.web_server import WebServer
from tests.fleet.repository.building import Built, build
from tests.in_memory import tmp_path

__all__ = ["tmp_path"]

OLD = {"site.toml": b'place = "old"\n', "content/order.toml": b"panels = []\n"}
NEW = {**OLD, "site.toml": b'place = "new"\n', "audio/fr.opus": bytes(range(256)) * 1200}

LARGE = NEW["audio/fr.opus"]
LARGE_NAME = sha256(LARGE).hexdigest()


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Made once, with its keys."""
    published = build(tmp_path_factory.mktemp("published"))
    published.publish(OLD)
    return published


@pytest.fixture
def built(published: Built, tmp_path: Path) -> Built:
    """A repository in which the old site is published."""
    folder = tmp_path / "repository"
    shutil.copytree(published.folder, folder)
    return replace(published, folder=folder)


@pytest.fixture
def server(built: Built) -> Iterator[WebServer]:
    with WebServer(built.folder) as server:
        yield server


@pytest.fixture
def agent(tmp_path: Path) -> AgentConfig:
    """With times in which a test may wait for an end."""
    folder = tmp_path / "agent"
    folder.mkdir()
    limits = Limits(silence_s=5, metadata_s=5, files_s=5, gate_s=5, spare_bytes=1_000_000)
    return AgentConfig(folder, tmp_path / "gate.sock", limits)


@pytest.fixture
def gate(agent: AgentConfig, built: Built, tmp_path: Path) -> Iterator[GateServer]:
    with GateServer(agent.gate, agent.copy, tmp_path / "kiosk", built.root) as gate:
        yield gate


@pytest.fixture
def enrolled(agent: AgentConfig, built: Built, server: WebServer, gate: GateServer) -> AgentConfig:
    enrol(agent, server.address, built.root)
    return agent


@pytest.fixture
def on_screen(enrolled: AgentConfig, gate: GateServer) -> None:
    """The old site."""
    heals(enrolled, gate, OLD)


@pytest.fixture
def hurried(enrolled: AgentConfig) -> AgentConfig:
    """Time limits that a test can wait for."""
    return replace(enrolled, limits=replace(enrolled.limits, metadata_s=0.4, files_s=0.4, silence_s=0.3))


def enrol(agent: AgentConfig, address: str, root: bytes) -> None:
    record = Enrolment("kiosk-7", address, STABLE, json.loads(root))
    agent.enrolment.write_bytes(write_enrolment(record))


@pytest.fixture
def settled(built: Built):
    """Makes what is published older: a file that is seconds old is asked for whole."""

    def settle() -> None:
        for file in built.folder.rglob("*.json"):
            os.utime(file, (1_700_000_000, 1_700_000_000))

    return settle
