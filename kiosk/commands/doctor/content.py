"""Checks that the site, its content, its numbers and its people are ready."""

import shlex
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path

from kiosk.base.applied.applied_sites import AppliedSites
from kiosk.base.problems import Problem, Severity
from kiosk.commands.check.findings import checked_site
from kiosk.commands.doctor.case import Case
from kiosk.commands.draft_clips import with_clips
from kiosk.core.base.findings import Finding, Level
from kiosk.core.site.confirmations import Confirmable
from kiosk.core.site.go_live import GoLive
from kiosk.core.site.settings import Site
from kiosk.core.site_choice.draft_trial import trial_of
from kiosk.core.state.world import World
from kiosk.core.text.counted import counted
from kiosk.loading.ended_trial import REVIEW
from kiosk.loading.sources import Sources
from kiosk.machine.sites.draft_trial import recorded_end

_OWN_SITE = "name your own site, or remove demo from site.toml"
STEPS = {
    "desk_trained": "the desk staff are trained",
    "child_protection": "it is agreed whom to tell when a child is in danger",
    "helplines_rung": "every helpline was called",
    "survivors_review": "people who have lived it have read all texts",
    "station_agreement": "whoever runs the place agrees to the screen",
    "logo_ours": "the logo is ours to use, and holds no red cross, crescent or crystal of somebody else",
}


def look(case: Case) -> Iterator[Finding]:
    checked = checked_site(case.sources, case.now.wall)
    yield judge_problems(checked.problems, case.sources.site)
    known = with_clips(checked.world, case.sources) if checked.world else None
    yield from judge_trial(known, recorded_end(case.state), case.now.wall.date())
    yield from judge_applied(case.sources, case.state)
    if case.site:
        today = case.now.wall.date()
        yield from judge_numbers(case.site, today)
        yield from judge_steps(case.site, today)


def judge_problems(problems: Sequence[Problem], site: Path) -> Finding:
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    if not problems:
        return Finding(Level.OK, "site", "site.toml and content have no faults")
    first = (errors or problems)[0]
    warnings = counted(len(problems) - len(errors), "warning")
    count = f"{counted(len(errors), 'error')}, {warnings}; the first: {first}"
    level = Level.FAIL if errors else Level.WARN
    command = shlex.join(("check", "--site", str(site)))
    return Finding(level, "site", count, f"see all of them with the command {command}")


def judge_trial(world: World | None, ends: datetime | None, today: date) -> Iterator[Finding]:
    """Judges the languages that the screen is about to lose, or has lost, because nobody has reviewed
    them.
    """
    trial = trial_of(world, ends) if world else None
    if trial is None:
        return
    named, last = ", ".join(trial.languages), trial.last_day
    level = Level.WARN if trial.is_urgent(today) else Level.OK
    shown = f"no longer shown since {last}" if last < today else f"shown until {last}"
    text = f"nobody has reviewed {named}: {shown}"
    yield Finding(level, "languages", text, REVIEW if level else "")


def judge_applied(sources: Sources, state: Path) -> Iterator[Finding]:
    """Says which site is shown where staff have applied one; the most recent decision wins."""
    sites = AppliedSites(state)
    last = sites.last()
    if last.digest and sources.site == sites.site(last.digest):
        text = f"a site that was applied is shown ({last.digest[:8]}); apply --back shows the one before"
        yield Finding(Level.OK, "site", text)
    elif last.digest:
        text = f"{sources.site.parent} was changed after a site was applied, so it is shown"
        yield Finding(Level.OK, "site", f"{text}; apply --back shows the applied one again")


def judge_numbers(site: Site, today: date) -> Iterator[Finding]:
    """Returns a finding for each number, with the last day on which it is shown."""
    if site.demo:
        yield Finding(Level.WARN, "numbers", "a demonstration: its numbers are of fiction", _OWN_SITE)
        return
    if site.emergency:
        yield _number(site.emergency, "emergency number", today, Level.FAIL)
    else:
        yield Finding(
            Level.FAIL,
            "numbers",
            "there is no emergency number",
            "ask the authority that runs it, then write it down by the command confirm",
        )
    for helpline in site.helplines:
        if helpline.needs_country:
            text = f"helpline “{helpline.id}” is not shown: it does not say of which country it is"
            yield Finding(Level.WARN, "numbers", text, "add country, such as “BD”, to it in site.toml")
            continue
        yield _number(helpline, f"helpline “{helpline.id}”", today, Level.WARN)
    if not any(helpline.is_confirmed(today) for helpline in site.helplines):
        yield Finding(
            Level.FAIL,
            "numbers",
            "no helpline is shown: the screen informs, but tells nobody whom to call for advice",
            "find services to call with the command helplines",
        )


def judge_steps(site: Site, today: date) -> Iterator[Finding]:
    """Judges the steps that people completed and signed."""
    signed = GoLive() if site.demo else site.go_live
    for name, text in STEPS.items():
        step = getattr(signed, name)
        if name == "desk_trained" and site.desk is None:
            yield Finding(Level.OK, "go-live", "there is no desk whose staff would need training")
        elif name == "logo_ours" and not site.logo:
            yield Finding(Level.OK, "go-live", "there is no logo to be allowed")
        elif step and step.is_valid(today):
            yield Finding(Level.OK, "go-live", f"{text} (signed {step.on}, {step.by})")
        else:
            yield Finding(
                Level.WARN,
                "go-live",
                f"nobody has signed that {text}",
                f"once it is so, write {name} with day and role into [go_live] of site.toml",
            )


def _number(line: Confirmable, name: str, today: date, if_hidden: Level) -> Finding:
    said, last = f"{name} {line.number}", line.last_day
    again = line.how_to_confirm
    if last is None:
        text = f"{said} is not shown: nobody has confirmed it"
        return Finding(if_hidden, "numbers", text, again)
    if not line.is_confirmed(today):
        why = f"its last day was {last}" if last < today else "its confirmation lies in the future"
        return Finding(Level.FAIL, "numbers", f"{said} is not shown: {why}", again)
    level = Level.WARN if line.runs_out_soon(today) else Level.OK
    return Finding(level, "numbers", f"{said} is shown until {last}", again if level else "")
