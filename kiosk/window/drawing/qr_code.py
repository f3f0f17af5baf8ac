"""The QR code of an address, as a path of its dark modules."""

from functools import lru_cache


@lru_cache(2)  # small, since some entries hold a code that must not be kept
def code_path(address: str) -> tuple[str, int]:
    """Returns SVG path data in units of one module, and the width in modules; ("", 1) for no address."""
    if not address:
        return "", 1
    import segno

    rows = [bytes(row) for row in segno.make(address, error="m").matrix]
    runs = [f"M{x} {y}h1v1h-1Z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark]
    return "".join(runs), len(rows)
