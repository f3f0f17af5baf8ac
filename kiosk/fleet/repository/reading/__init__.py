"""Reads repositories for a screen: fetchers, verification, refusals."""
