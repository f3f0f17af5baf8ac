"""``apply``, ``stick`` and ``pack file``: a site goes as one file, and comes to this screen."""
