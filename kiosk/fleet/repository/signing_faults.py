"""What stops a person who signs."""


class SigningError(ValueError):
    """With a sentence that says what is wrong, and how to mend it."""
