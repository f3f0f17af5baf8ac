"""Signs a content layer: puts it over the site of a channel, and signs both together."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.base.places import LAYERS
from kiosk.base.site_archive.travelling import SITE, fault_in_name
from kiosk.fleet.signing.differences import shown
from kiosk.fleet.signing.signing_commands import DeskError

_PARTS = ("content", "translations")


@contextmanager
def with_layer(repository: Path, channel: str, layer: Path, name: str) -> Iterator[Path]:
    """Yields a folder with the channel's site, in which ``layer`` is the layer of this name.

    Raises DeskError, RepositoryFaultError, PackError and OSError.
    """
    parts = [part for part in _PARTS if (layer / part).is_dir()]
    if (layer / SITE).exists():
        raise DeskError(f"{layer} holds {SITE}, so it is a site and no layer: sign it without --layer")
    if not parts:
        raise DeskError(f"{layer} is no layer: it has neither a folder content nor a folder translations")
    if "/" in name or (fault := fault_in_name(f"{LAYERS}/{name}/content/it.toml")):
        raise DeskError(f"a layer cannot be called “{name}”, which {fault if '/' not in name else 'has a /'}")
    with shown(repository, channel) as site:
        place = site / LAYERS / name
        shutil.rmtree(place, ignore_errors=True)
        for part in parts:
            shutil.copytree(layer / part, place / part)
        yield site
