"""The channels of a fleet: canary gets a site first, stable is for the others."""

CANARY, STABLE = "canary", "stable"
CHANNELS = (CANARY, STABLE)
