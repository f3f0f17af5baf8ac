"""The commands of earlier versions that are gone, each with the way that replaces it."""

from kiosk.base.places import page


def gone_commands() -> dict[str, str]:
    return {
        "labels": f"print {page('labels/labels.pdf')} at 100 %; a sign maker takes the SVG files beside it",
    }
