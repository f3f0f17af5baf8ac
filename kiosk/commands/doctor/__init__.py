"""``doctor``: checks that machine, service, site and people are ready, and says how to fix what is not."""
