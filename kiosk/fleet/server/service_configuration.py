"""Makes the configuration of Debian's services from server.toml and the templates."""

from collections.abc import Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from kiosk.base.enrolment.refusal import ALARMS
from kiosk.base.places import RESOURCES
from kiosk.fleet.server.server_files import ServerFiles
from kiosk.fleet.server.server_settings import ServerSettings

SERVER_RESOURCES = RESOURCES / "fleet/server"
CONFIGURATIONS = (
    "nginx.conf",
    "prometheus.yml",
    "alerts.yml",
    "alertmanager.yml",
    "mail.tmpl",
    "mqtt-exporter.yaml",
)


def configurations(
    settings: ServerSettings, files: ServerFiles, templates: Path = SERVER_RESOURCES / "templates"
) -> Mapping[str, str]:
    """The text of each file. Prometheus uses braces itself, so templates have brackets here."""
    environment = Environment(
        loader=FileSystemLoader(templates),
        autoescape=False,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        variable_start_string="[[",
        variable_end_string="]]",
        block_start_string="[%",
        block_end_string="%]",
        comment_start_string="[#",
        comment_end_string="#]",
    )
    # For half of the time that a screen may be silent the exporter repeats its last report.
    heard, steady = settings.silent_minutes * 30, settings.silent_minutes * 40
    values = {
        "settings": settings,
        "config": files.config,
        "state": files.state,
        "alarms": ALARMS,
        "heard_seconds": heard,
        # The queries of Prometheus in this time, but for two, unless it or the exporter was off.
        "steady_seconds": steady,
        "steady_times": max(1, steady // 30 - 2),
        "group_seconds": min(30, heard),
        "part_seconds": min(180, heard),
        "status": f"https://{settings.host}/status/",
    }
    return {name: environment.get_template(name).render(values) for name in CONFIGURATIONS}
