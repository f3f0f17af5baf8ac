"""Collects the texts to be translated and updates the catalogues."""
