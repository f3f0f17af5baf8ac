"""The gate: verifies the signed site that the agent carries, and has it applied. It has no network."""
