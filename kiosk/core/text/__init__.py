"""Plain text: line breaks, sentences, scripts, and the checks of forbidden content."""
