"""Sign languages: their names, and the clips of a signer beside a written text."""
