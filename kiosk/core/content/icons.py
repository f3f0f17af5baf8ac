"""Icons of the rows of a list: one for each, or none."""

from collections.abc import Sequence


def check_icons(icons: Sequence[str], rows: int) -> None:
    """Raises ValueError unless there are as many icons as ``rows``, or none."""
    if icons and len(icons) != rows:
        raise ValueError(
            f"has {len(icons)} icons for {rows} items: name one icon for each item, in their order"
        )
