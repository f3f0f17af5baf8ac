"""The places of the server's files. ``root`` is / on a server, and another folder in tests."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ServerFiles:
    root: Path = Path("/")

    @property
    def config(self) -> Path:
        """The configuration that ``setup`` writes for each of Debian's services."""
        return self.root / "etc/awareness-kiosk-server"

    @property
    def settings(self) -> Path:
        return self.config / "server.toml"

    @property
    def own_rules(self) -> Path:
        """Alert rules of people, which ``setup`` leaves alone."""
        return self.config / "rules"

    @property
    def tls(self) -> Path:
        """Certificates and keys of the server's own services."""
        return self.config / "tls"

    @property
    def state(self) -> Path:
        return self.root / "var/lib/awareness-kiosk-server"

    @property
    def authority(self) -> Path:
        """The key that signs certificates; only root reads it."""
        return self.state / "authority"

    @property
    def screens(self) -> Path:
        return self.state / "screens.json"

    @property
    def enrolments(self) -> Path:
        """Sealed enrolments, which the web server hands out."""
        return self.state / "enrol"

    @property
    def fetched_codes(self) -> Path:
        """The web server's list of handed out ones."""
        return self.state / "fetched/codes"

    @property
    def site(self) -> Path:
        """The repository that screens read."""
        return self.state / "site"

    @property
    def incoming(self) -> Path:
        """The folder in which an author's repository arrives."""
        return self.state / "incoming"

    @property
    def apt(self) -> Path:
        """Later versions of the program itself; aptly publishes them in ``public``."""
        return self.state / "apt"

    @property
    def status(self) -> Path:
        """The status page."""
        return self.state / "status"

    @property
    def measures(self) -> Path:
        """Metrics of this server itself, for Prometheus."""
        return self.state / "measures"
