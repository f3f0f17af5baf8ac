"""The topics of messages: a kiosk has some of its own, and receives two for all kiosks."""

FLEET_DESIRED = "fleet/desired"
"""Retained: the site of each channel."""

FLEET_VERB = "fleet/verb"


def desired(name: str) -> str:
    """Retained: the server's channel for this kiosk, signed."""
    return f"kiosk/{name}/desired"


def verb(name: str) -> str:
    return f"kiosk/{name}/verb"


def ack(name: str) -> str:
    """The outcome of a verb."""
    return f"kiosk/{name}/ack"


def reported(name: str) -> str:
    """Retained, and the last will: whether it is connected, and its site."""
    return f"kiosk/{name}/reported"


def health(name: str) -> str:
    return f"kiosk/{name}/health"


def subscriptions_of(name: str) -> tuple[str, ...]:
    """The topics that a kiosk subscribes to."""
    return (desired(name), verb(name), FLEET_DESIRED, FLEET_VERB)
