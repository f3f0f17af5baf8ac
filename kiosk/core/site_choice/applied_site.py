"""Which site counts: the installed one, or one that staff have applied. The newest hand wins."""

from dataclasses import dataclass, replace

INSTALLED = ""
"""Stands for the site in the installed folder, where the digest of an applied one could be."""


@dataclass(frozen=True, slots=True)
class AppliedSite:
    """What staff chose last: the digest of a site that was applied, or ``INSTALLED``.

    ``over`` stands for the installed site as it was then; once it is another, somebody has changed the
    installed folder later, and that counts. ``before`` is what was shown until then.

    ``left`` is a site that took too long to start, ``times`` how often; it may be tried again until somebody
    chooses another one.
    """

    digest: str = INSTALLED
    over: str = ""
    before: str = INSTALLED
    left: str = ""
    times: int = 0

    @property
    def kept(self) -> frozenset[str]:
        """The digests of sites that may be shown again."""
        return frozenset((self.digest, self.before, self.left)) - {INSTALLED}


def in_use(last: AppliedSite, installed: str) -> str:
    """``installed`` stands for the installed site as it is now."""
    return last.digest if last.over == installed else INSTALLED


def applied(last: AppliedSite, installed: str, digest: str) -> AppliedSite:
    """Somebody applies a site."""
    now = in_use(last, installed)
    return last if now == digest else AppliedSite(digest, installed, now)


def before(last: AppliedSite, installed: str) -> str | None:
    """What was shown before what is shown now; None if there is nothing else."""
    now = in_use(last, installed)
    earlier = last.before if last.over == installed else last.digest or last.before
    return None if earlier == now else earlier


def gone_back(last: AppliedSite, installed: str) -> AppliedSite | None:
    """Somebody goes back to the site before, and may come again; None if there is none."""
    earlier = before(last, installed)
    return None if earlier is None else AppliedSite(earlier, installed, in_use(last, installed))


def failed(last: AppliedSite, installed: str) -> AppliedSite:
    """The applied site does not run: what was shown before counts, and nobody comes back from it."""
    return AppliedSite(last.before, installed)


def slow(last: AppliedSite, installed: str) -> AppliedSite:
    """The applied site took too long to start: what was shown before counts, and it is tried again later."""
    times = last.times + 1 if last.left == last.digest else 1
    return AppliedSite(last.before, installed, left=last.digest, times=times)


def tried_again(last: AppliedSite, installed: str, digest: str) -> AppliedSite:
    """The site that was left counts once more, unless somebody has chosen another one since."""
    if last.left != digest or last.digest == digest:
        return last
    if last.over != installed:
        return replace(last, left="", times=0)
    return replace(last, digest=digest, before=last.digest)
