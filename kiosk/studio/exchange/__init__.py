"""The way out to translators and back: files of other programs."""
