"""``check``: finds the problems of content and site, and says how to fix each."""
