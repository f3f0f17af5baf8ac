"""Where messages go: a kiosk has topics of its own, and hears two that all kiosks hear."""

FLEET_DESIRED = "fleet/desired"
"""Retained: which site each channel shows."""

FLEET_VERB = "fleet/verb"


def desired(name: str) -> str:
    """Retained: in which channel the server wants this kiosk, signed."""
    return f"kiosk/{name}/desired"


def verb(name: str) -> str:
    return f"kiosk/{name}/verb"


def ack(name: str) -> str:
    """What became of a verb."""
    return f"kiosk/{name}/ack"


def reported(name: str) -> str:
    """Retained, and the last will: whether it is connected, and what it has."""
    return f"kiosk/{name}/reported"


def health(name: str) -> str:
    return f"kiosk/{name}/health"


def heard_by(name: str) -> tuple[str, ...]:
    """What a kiosk subscribes to."""
    return (desired(name), verb(name), FLEET_DESIRED, FLEET_VERB)
