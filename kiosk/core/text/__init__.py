"""Plain text: line breaks, sentences, scripts, and what may not stand in it."""
