"""The console of a talk, its slides and its phones."""
