"""What authors type, as plain lines."""


def line(given: str) -> str:
    """Returns what was typed as one plain line."""
    return " ".join(given.split())


def typed_rows(given: str) -> list[str]:
    return [row for row in map(line, given.splitlines()) if row]
