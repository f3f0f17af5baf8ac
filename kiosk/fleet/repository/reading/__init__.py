"""Repositories as a screen reads them: fetchers, verification, refusals."""
