"""The commands of earlier versions that are gone, each with the way that replaces it."""

from kiosk.base.places import page


def gone_commands() -> dict[str, str]:
    journal = "journalctl --unit awareness-kiosk"
    return {
        "labels": f"it always made the same labels, which are files now: see {page('accessibility.md')}",
        "stats": f"nothing is counted any more; “{journal}” says when the screen started and ended",
    }
