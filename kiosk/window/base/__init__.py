"""The store, the translator and what else every scene needs."""
