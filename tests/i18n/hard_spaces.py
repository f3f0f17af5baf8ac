"""Text of tests in which one sees where no line may break."""


def nbsp(text: str) -> str:
    """Hard spaces for ~, narrow ones before a colon."""
    return text.replace("~:", "\u202f:").replace("~", "\u00a0")
