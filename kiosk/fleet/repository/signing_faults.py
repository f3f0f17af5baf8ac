"""The fault that stops a person who signs."""


class SigningError(ValueError):
    """Has a sentence with the fault and its correction."""
