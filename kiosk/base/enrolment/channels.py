"""The channels of a fleet: canary has a site first, stable the others."""

CANARY, STABLE = "canary", "stable"
CHANNELS = (CANARY, STABLE)
