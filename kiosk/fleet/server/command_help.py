"""The examples of the server's commands."""

from kiosk.base.program_help import ProgramHelp

HELP = ProgramHelp(
    "awareness-kiosk-server",
    {
        "setup": (
            ("setup", "asks for the name of this server, the mail server and who gets the mails"),
            ("setup --mail-to anna@example.org,ben@example.org", "mails go to two people from now on"),
        ),
        "enrol": (
            ('enrol kiosk-7 --place "Harbour, gate 4"', "prints its code, and the lines to type"),
            ("enrol kiosk-7 --again", "the same screen was installed again; place and channel stay"),
            (
                "enrol kiosk-8 --no-broker --file",
                "a screen without a network: writes kiosk-8.enrol for a stick",
            ),
        ),
        "channel": (
            ("channel kiosk-1 canary", "it gets each new site before the others"),
            ("channel kiosk-1 stable", "it gets new sites together with the others"),
        ),
        "revoke": (("revoke kiosk-7", "for a screen that was stolen, or taken down for good"),),
        "list": (("list", "name, channel, day of its enrolment and place, with tabs between them"),),
        "renew": (("renew", "also after a copy of the server was brought back"),),
        "codes": (("codes", "now, without waiting for the web server to say it"),),
        "page": (("page", "now, without waiting for the timer"),),
        "try-mail": (("try-mail", "comes within a minute; names the log to look into if it does not"),),
        "apt": (("apt add awareness-kiosk_NEWER_amd64.deb", "publishes it for 10 of 100 screens"),),
        "apt add": (
            ("apt add awareness-kiosk_NEWER_amd64.deb", "publishes it for 10 of 100 screens"),
            ("apt add awareness-kiosk_NEWER_amd64.deb --percent 100", "publishes it for all"),
        ),
        "apt percent": (("apt percent 50", "the newest version is for half of the screens"),),
        "apt stop": (("apt stop", "screens that have the newest version keep it"),),
        "apt list": (("apt list", "the newest version first"),),
        "rollout": (("rollout status", "the published sites, those that wait, and for what"),),
        "rollout status": (("rollout status", "changes nothing"),),
        "rollout advance": (("rollout advance", "now, without waiting for the timer"),),
        "rollout stop": (("rollout stop", "asks first; no command takes it back"),),
        "rollout promote": (
            ("rollout promote", "what canary has run for a day without a fault"),
            ("rollout promote --now", "a changed number, which is to be on all screens today"),
        ),
    },
    {},
)
