"""Plain text: line breaks, sentences, scripts, and what it must not contain."""
