"""Findings for pictures and tests, with short and long words, of every level."""

from datetime import date

from kiosk.core.base.findings import Finding, Level
from kiosk.core.state.machine_facts import MachineFacts

FACTS = MachineFacts(gpu=False, free_mb=82301, synchronised=False, sound_cards=1, changed=date(2026, 11, 12))

FOUND = (
    Finding(Level.OK, "renderer", "the processor paints, there is no graphics card"),
    Finding(Level.OK, "screen", "HDMI-A-1 (Panel 24): 1920 × 1080 pixels, 53 × 30 cm"),
    Finding(
        Level.FAIL,
        "touch",
        "no touch screen is found",
        'connect its USB cable, or write mode = "loop" into site.toml for a screen that only shows',
    ),
    Finding(Level.OK, "fonts", "Atkinson Hyperlegible Next, Noto Sans"),
    Finding(
        Level.WARN,
        "clock",
        "16:42 CET; no time server is followed, and the clock stands still while the machine is off",
        "connect it to a network with a time server (sudo timedatectl set-ntp true), or fit a clock with a "
        "battery",
    ),
    Finding(Level.OK, "disk", "82301 MB free at /var/lib/awareness-kiosk"),
    Finding(
        Level.WARN,
        "go-live",
        "nobody has signed that it is agreed whom to tell when a child is in danger",
        "once it is so, write child_protection with day and role into [go_live] of site.toml",
    ),
)
