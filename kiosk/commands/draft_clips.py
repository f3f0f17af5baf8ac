"""Adds unapproved clips of sign languages, for commands that say when a trial removes them."""

from dataclasses import replace

from kiosk.content.sign.clip_files import find_clips, read_clip
from kiosk.core.state.world import World
from kiosk.loading.signs import ReadyClip, judge
from kiosk.loading.sources import Sources
from kiosk.loading.world import language_of
from kiosk.machine.pictures.clip_store import film_of


def with_clips(world: World, sources: Sources) -> World:
    """Returns the world of a site on trial with its sign languages, as if all clips could be played."""
    if world.site.show_drafts != "trial" or world.site.demo:
        return world
    found = {}
    for tag in world.site.sign:
        read = {ref: (file, read_clip(file)) for ref, file in find_clips(sources.folders, tag).items()}
        ready = {
            ref: ReadyClip(file, file.path, 0.0, film_of(clip))
            for ref, (file, clip) in read.items()
            if not isinstance(clip, str)
        }
        found[tag] = judge(tag, world, lambda spoken: language_of(spoken, *sources.catalogues), ready)[0]
    return replace(world, signs={tag: sign for tag, sign in found.items() if sign.clips})
