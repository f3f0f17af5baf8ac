"""``apply`` and ``stick``: a site comes to this screen, as one file or as a folder."""
