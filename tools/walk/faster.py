"""Makes the time of a program under test run faster, by libfaketime."""

from pathlib import Path


def variables(times: int) -> dict[str, str]:
    """Of its environment. ``times`` 1 is time as it is, which needs no library."""
    if times == 1:
        return {}
    library = next(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"), None)
    assert library, "libfaketime is not installed: make setup-faults"
    return {"LD_PRELOAD": str(library), "FAKETIME": f"+0 x{times}", "TZ": "UTC"}
