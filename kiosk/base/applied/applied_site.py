"""Chooses the site: the installed one, or one that staff have applied. The last action wins."""

from dataclasses import dataclass, replace

INSTALLED = ""
"""Means the site in the installed folder, in place of the digest of an applied one."""


@dataclass(frozen=True, slots=True)
class AppliedSite:
    """Staff's last choice: the digest of a site that was applied, or ``INSTALLED``.

    ``over`` identifies the installed site of then; if it differs now, the installed folder was changed later,
    and is used. ``before`` is the site shown until then.

    ``left`` is a site that took too long to start, ``times`` how often; it may be tried again until staff
    choose another one.
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
    """The site to show; ``installed`` identifies the installed site of now."""
    return last.digest if last.over == installed else INSTALLED


def applied(last: AppliedSite, installed: str, digest: str) -> AppliedSite:
    """Applies a site."""
    now = in_use(last, installed)
    return last if now == digest else AppliedSite(digest, installed, now)


def before(last: AppliedSite, installed: str) -> str | None:
    """The site shown before the present one; None if there is no other."""
    now = in_use(last, installed)
    earlier = last.before if last.over == installed else last.digest or last.before
    return None if earlier == now else earlier


def gone_back(last: AppliedSite, installed: str) -> AppliedSite | None:
    """Goes back to the site before, from which staff may return; None if there is none."""
    earlier = before(last, installed)
    return None if earlier is None else AppliedSite(earlier, installed, in_use(last, installed))


def failed(last: AppliedSite, installed: str) -> AppliedSite:
    """Leaves an applied site that does not run for the one before, without return."""
    return AppliedSite(last.before, installed)


def slow(last: AppliedSite, installed: str) -> AppliedSite:
    """Leaves an applied site that took too long to start for the one before; it is tried again later."""
    times = last.times + 1 if last.left == last.digest else 1
    return AppliedSite(last.before, installed, left=last.digest, times=times)


def tried_again(last: AppliedSite, installed: str, digest: str) -> AppliedSite:
    """Tries the site that was left once more, unless staff have chosen another one since."""
    if last.left != digest or last.digest == digest:
        return last
    if last.over != installed:
        return replace(last, left="", times=0)
    return replace(last, digest=digest, before=last.digest)
