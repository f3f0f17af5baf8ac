"""The gate: verifies and applies signed sites, reports facts and does verbs from afar. It has no network."""
