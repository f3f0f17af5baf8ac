"""``check``: what is wrong with content and site, and how to mend it."""
