"""The gate: it verifies and applies signed sites, tells facts and does verbs from afar. It has no network."""
