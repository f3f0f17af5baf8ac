"""Sign languages: their names, and the clips of a signer next to a written text."""
