"""Generates secrets that nobody can guess, and that are never stored."""

import secrets


def code() -> str:
    """Six digits, short enough to be typed."""
    return f"{secrets.randbelow(10**6):06}"


def token() -> str:
    return secrets.token_urlsafe(32)
