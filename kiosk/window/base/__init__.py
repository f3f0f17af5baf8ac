"""The store, the translator and other needs of every scene."""
