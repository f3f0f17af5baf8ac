"""The examples of the kiosk's commands, and what their parsers share."""

import argparse
from pathlib import Path

from kiosk.base.exit_codes import OF_COMMAND
from kiosk.base.program_help import ProgramHelp

PROGRAM = "awareness-kiosk"

EXAMPLES = {
    "run": (
        ("run --demo", "the demonstration site, on the whole screen"),
        ("run --demo --windowed 1280x720", "the same in a window"),
        ("run --site our-screen/site.toml --mode loop", "a site of your own, without touch"),
        ("run --site our-screen/site.toml --watch --at at-this-place", "one panel, as it is written"),
    ),
    "present": (
        ("present --demo", "a talk with the demonstration site"),
        ("present --site our-screen/site.toml --language fr", "your own, French first"),
    ),
    "shots": (
        ("shots --language fr ar --text 100 200", "every screen in two languages and two sizes of text"),
        ("shots --screens topic advice --out pictures", "two screens, into a folder of yours"),
        ("shots --site our-screen/site.toml", "every screen in the colours of your site"),
    ),
    "check": (
        ("check --site our-screen/site.toml", "a site and its content"),
        ("check --site our-screen/site.toml --for translators", "only what translators mend"),
        ("check --site our-screen/site.toml --json", "for programs"),
    ),
    "out-of-order": (
        ("out-of-order --site our-screen/site.toml --to out-of-order.png", "for a Full HD screen"),
    ),
    "install": (
        ("install", "prints the steps and does none"),
        ("install --apply", "does them; needs root"),
    ),
    "uninstall": (("uninstall --apply", "needs root"),),
    "helplines": (("helplines --country IT --language am", "services in Italy, those with Amharic first"),),
    "new": (("new site our-screen", "the folder our-screen, with a site to be changed"),),
    "new site": (
        ("new site our-screen", "the folder our-screen, with a site to be changed"),
        ("new site our-screen --to ~/screens", "the same in another place"),
        ("new site our-screens --bare", "its settings alone, for a site that is signed on the same day"),
    ),
    "studio": (
        ("studio --site our-screen", "opens it in the browser of this computer"),
        ("studio --site our-screen --port 8470 --no-browser", "only prints the address"),
    ),
    "words": (
        ("words --site our-screen --add es", "begins Spanish for a site's own texts"),
        ("words --site our-screen", "brings its catalogues up to date"),
    ),
    "review": (
        ("review --language fr --out review-fr", "the book of all French texts, with tables for comments"),
        ("review --language fr --comments comments-fr.xlsx", "what a reviewer has written"),
    ),
    "voice": (
        ("voice --language am --site our-screen/site.toml", "which sentences have no recording, with codes"),
        ("voice --language am --take recorded", "trims, levels and names what lies in the folder recorded"),
        ("voice --language am --table to-hear.csv", "what two people have to hear"),
        ("voice --language am --approve to-hear.csv --role native-speaker", "what one of them has approved"),
    ),
    "handout": (
        ("handout --site our-screen/site.toml --language en,fr", "sheet, slips and notes in two languages"),
        ("handout --programme own-1", "a talk of your own; made at the console"),
        ("handout --site our-screen/site.toml --desk-card", "cards for staff at the desk, both sides"),
        ("handout --demo --large --out large.pdf", "the demonstration site, in large print"),
    ),
    "export": (
        ("export --site our-screen/site.toml --language fr,ar --out talk", "two sets of files, for a stick"),
        ("export --demo --programme talk-10 --shape 4:3", "the demonstration site, for an old projector"),
    ),
    "sign": (
        ("sign --site our-screen/site.toml --language ils", "what has a clip, and what its clips wait for"),
        (
            "sign --site our-screen/site.toml --language ils --filmed your-rights/fair-pay-and-hours",
            "the clip of this page signs its words as they are now",
        ),
    ),
    "docs": (
        ("docs", "the start page of the documents"),
        ("docs --language fr", "the guides for staff in French"),
    ),
    "talk": (("talk import ana.talk", "adds a colleague's talk to the list on the console"),),
    "talk import": (("talk import ana.talk", "checks it as content is checked, and gives it a new name"),),
    "talk export": (("talk export own-1 --out evening.talk", "one file with texts, notes and pictures"),),
    "confirm": (
        (
            "confirm --site our-screen/site.toml",
            "asks what a call has brought, and writes it beside the site",
        ),
        ("confirm", "the same for this installed screen; with sudo"),
        ("confirm --list --all-hosts --site our-screens/site.toml", "what is due at all screens"),
        ("confirm --sheet numbers.pdf", "a list to print, with room for the answers"),
        ("confirm --take confirmations.toml", "adds the file of another screen, or of your headquarters"),
    ),
    "pack": (
        ("pack file our-screens", "a site as one file, for a stick; no keys are needed"),
        (
            "pack sign our-screens screens",
            "the same site signed, for many screens; docs/fleet/signing.md tells how",
        ),
    ),
    "pack file": (
        ("pack file our-screens", "writes our-screens.site, once check finds no error"),
        ("pack file our-screens --out /media/stick/our-screens.site", "the same, onto a stick"),
    ),
    "pack check": (("pack check our-screens", "what would stop it from being signed"),),
    "pack keys": (
        (
            "pack keys new director --for root --to /media/ana/STICK",
            "a key, and the sheet of paper that makes it again",
        ),
        ("pack keys show screens", "which keys are here, and who may sign what"),
    ),
    "pack keys new": (
        (
            "pack keys new director --for root --to /media/ana/STICK",
            "one of three, of which two say who may sign",
        ),
        ("pack keys new desk --for sites --to /media/ana/STICK", "for what screens show"),
        ("pack keys new server --for online", "for the machine that publishes; it has no passphrase"),
        (
            "pack keys new director --for root --to /media/ana/NEW --from-paper",
            "the same key again, from its sheet",
        ),
    ),
    "pack keys show": (
        ("pack keys show", "the keys on this machine and on its sticks"),
        ("pack keys show screens", "and who may sign what in the repository screens"),
    ),
    "pack keys rotate": (
        (
            "pack keys rotate screens --old 3f9a01c2 --new treasurer-root.public",
            "a lost or stolen key is replaced, or that of a person who leaves",
        ),
        ("pack keys rotate screens", "the same keys for two years more"),
    ),
    "pack new": (
        (
            "pack new screens --root director-root.public treasurer-root.public secretary-root.public"
            " --sites desk-sites.public --online server-online.public",
            "with the keys of three people, of one who signs, and of the machine that publishes",
        ),
    ),
    "pack first-day": (
        ("pack first-day screens --online online.public", "with a server, whose public half this is"),
        (
            "pack first-day screens --online online.public --numbers-need 2",
            "two people sign numbers",
        ),
        ("pack first-day screens --by-hand", "without a server, and without a printer"),
    ),
    "pack sign": (
        ("pack sign our-screens screens", "says what changes, and signs it for the canary screens"),
        ("pack sign our-screens screens --for-all", "for all screens; a server lets canary try it for a day"),
        ("pack sign our-screens screens --channel stable", "for all screens but the canary ones"),
        ("pack sign our-country screens --layer country", "a layer alone, with the site that canary shows"),
        ("pack sign --numbers screens", "the second person, where telephone numbers need two"),
        ("pack sign --again screens", "once a year, and after a key was replaced"),
    ),
    "pack program": (
        (
            "pack program awareness-kiosk_NEWER_amd64.deb screens",
            "the second person too, where telephone numbers need two",
        ),
    ),
    "pack promote": (("pack promote screens", "all screens show what the canary screens show"),),
    "pack publish": (
        ("pack publish screens /srv/share/screens", "to a shared folder"),
        (
            "pack publish screens anna@fleet.example.org:/var/lib/awareness-kiosk-server/incoming",
            "to a server",
        ),
    ),
    "pack stick": (
        ("pack stick screens /media/ana/STICK", "writes stable.signed, for screens without a network"),
        ("pack stick screens /media/ana/STICK --channel canary", "writes canary.signed, which is on trial"),
    ),
    "apply": (
        ("apply our-screens.site --plan", "says what would change on this screen, and changes nothing"),
        ("apply /media/stick", "takes the one site that lies on a stick, packed or signed; with sudo"),
        ("apply --back", "shows the site before again; once more, and this one is back"),
    ),
    "stick": (
        ("stick look", "which packed sites and numbers lie on the stick that is plugged in"),
        ("stick plan our-screens.site", "what that one would change"),
    ),
    "enrol": (
        ("enrol kiosk-7.enrol", "with sudo; the file is from the server, or on a stick"),
        ("enrol --code 7K2M-0QXA-9T4W-H3ZC --server fleet.example.org", "the same by a code; with sudo"),
        ("enrol", "to which fleet this kiosk belongs"),
        ("enrol --forget", "to none any more; with sudo"),
    ),
    "install-screen": (
        (
            "install-screen anna@kiosk-7 --package awareness-kiosk_VERSION_amd64.deb"
            " --code 7K2M-0QXA-9T4W-H3ZC --server fleet.example.org",
            "enrol of the server prints this line",
        ),
    ),
    "doctor": (
        ("doctor", "what is open on this machine; with sudo it sees more"),
        ("doctor --fix-touch", "touches land elsewhere: calibrates the screen"),
    ),
    "due": (
        ("due --site our-screen/site.toml", "what runs out, and when"),
        ("due --ics our-screen.ics", "the same, for a calendar"),
    ),
    "schedule": (
        ("schedule", "what plays today"),
        ("schedule --on 2027-03-28 --days 3", "around a change of clocks"),
        ("schedule --days 14 --png fortnight.png", "a picture to print"),
    ),
    "statement": (("statement --site our-screen/site.toml --out papers", "what is met, and what is not"),),
    "report": (("report --out report.tar.gz", "a file to send to support"),),
    "pin": (("pin", "asks twice; on an installed machine with sudo"),),
}
HELP = ProgramHelp(PROGRAM, EXAMPLES, OF_COMMAND)
add_command = HELP.add_command


def size_in_pixels(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdigit() and height.isdigit() and int(width) >= 320 and int(height) >= 320):
        raise argparse.ArgumentTypeError(f"“{text}” is no size: write it as 1920x1080")
    return int(width), int(height)


SITE_HELP = "the site's own site.toml, or its folder"


def site_file(text: str) -> Path:
    """The site.toml of a path, which may be its folder."""
    path = Path(text)
    return path / "site.toml" if path.is_dir() else path
